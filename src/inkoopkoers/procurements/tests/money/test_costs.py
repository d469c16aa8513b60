# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the costs: link, start, take over, and see what changed since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client

from inkoopkoers.costing.actions.comparisons import changing, remove_comparison
from inkoopkoers.costing.queries.doors import comparisons_for
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.tests.making import a_comparison
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.finding_codes import FindingCode
from inkoopkoers.procurements.domain.steps import Corner, Standing, Step
from inkoopkoers.procurements.models import (
    BasketCriterion,
    Dossier,
    DossierCosts,
    TeamMember,
)
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.queries.facts import facts_of
from inkoopkoers.procurements.queries.findings import findings_of
from inkoopkoers.procurements.tests.domain.broken_threads import TODAY
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_dossier(wilgenwaard, bram)


@pytest.fixture
def linked(dossier: Dossier, bram: User) -> DossierCosts:
    comparison = a_comparison(dossier.organisation, bram, "Kopen of houden")
    return DossierCosts.objects.create(dossier=dossier, comparison=comparison)


def here(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/kosten/{rest}"


def pressed(dossier: Dossier, seen: int = 1) -> dict[str, str]:
    edition = edition_of(dossier, Step.COSTS)
    return {"edition": str(edition), "seen": str(seen)}


def codes(dossier: Dossier) -> set[FindingCode]:
    return {one.code for one in findings_of(dossier, TODAY)}


def taken(browser: Client, dossier: Dossier, seen: int = 1) -> DossierCosts:
    answer = browser.post(here(dossier, "neem-over/"), pressed(dossier, seen))
    assert answer.status_code == 302, answer.content.decode()
    return DossierCosts.objects.get(dossier=dossier)


def test_without_a_comparison_there_is_one_thing_to_do(
    dossier: Dossier, bram: User, lies: User, client_of: Browser
) -> None:
    seen = client_of(bram).get(here(dossier)).content.decode()
    read = client_of(lies).get(here(dossier)).content.decode()

    assert "Begin een vergelijking" in seen
    assert "Koppel een vergelijking die er al is" not in seen
    assert "Begin een vergelijking" not in read
    assert "hoort nog geen vergelijking" in read


def test_a_new_comparison_begins_with_what_the_dossier_knows(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)

    form = browser.get(here(dossier, "nieuw/")).context["form"]
    answer = browser.post(
        here(dossier, "nieuw/"),
        {**form.initial, "with_examples": "on"},
    )

    assert answer.status_code == 302
    made = DossierCosts.objects.get(dossier=dossier).comparison
    assert made is not None
    assert made.title == dossier.title
    assert made.template == "laptops-school"
    assert made.organisation == dossier.organisation
    assert sheet_of(made.sheet).horizon_years == 4
    assert "minst" in browser.get(here(dossier)).content.decode()


def test_an_empty_comparison_leads_to_its_costs(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    typed = {"title": "Leeg", "template": "leeg", "horizon_years": "8", "edition": "1"}

    page = browser.post(here(dossier, "nieuw/"), typed, follow=True).content.decode()

    made = DossierCosts.objects.get(dossier=dossier)
    assert "nog niet af" in page
    assert f"/rekenen/kosten/{made.comparison_id}/kosten/" in page
    assert "Neem over in het dossier" not in page


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("title", "", "Geef de vergelijking een naam."),
        ("title", "x" * 10_000, "200"),
        ("title", "\0", "naam"),
        ("template", "raket", "Kies waarmee je begint."),
        ("horizon_years", "0", "Schrijf 1 of meer."),
        ("horizon_years", str(10**30), "Schrijf hoogstens"),
        ("horizon_years", "acht", "Schrijf een heel getal."),
    ],
)
def test_a_mistake_stands_at_its_field(
    dossier: Dossier, client_of: Browser, field: str, value: str, error: str
) -> None:
    typed = {"title": "Mijn", "template": "leeg", "horizon_years": "8", "edition": "1"}
    assert dossier.made_by
    browser = client_of(dossier.made_by)

    answer = browser.post(here(dossier, "nieuw/"), {**typed, field: value})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert error in page
    assert "<title>Fout:" in page
    assert not DossierCosts.objects.exists()


def test_only_comparisons_of_the_same_organisation_can_be_linked(
    dossier: Dossier, bram: User, cora: User, client_of: Browser
) -> None:
    mine = a_comparison(dossier.organisation, bram)
    theirs = a_comparison(cora.organisations.get(), cora)
    removed = a_comparison(dossier.organisation, bram)
    remove_comparison(removed, by=bram)
    browser = client_of(bram)

    answers = [
        browser.post(here(dossier, "koppel/"), {"linked": str(one), "edition": "1"})
        for one in (theirs.pk, removed.pk, "", "x", 10**30, mine.pk)
    ]

    assert [one.status_code for one in answers] == [422] * 5 + [302]
    assert DossierCosts.objects.get().comparison == mine


def test_the_outcome_is_shown_and_taken_over_as_it_is(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)

    before = browser.get(here(dossier)).content.decode()
    kept = taken(browser, dossier)
    after = browser.get(here(dossier)).content.decode()

    assert "Aanbod A" in before
    assert "Neem over in het dossier" in before
    assert kept.taken_edition == 1
    assert kept.taken_by == bram
    assert len(kept.taken["alternatives"]) == 2
    assert "Overgenomen op" in after
    assert "Neem over in het dossier" not in after


def test_what_was_taken_over_stays_when_the_comparison_changes(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    first = taken(browser, dossier).taken
    assert linked.comparison
    with changing(linked.comparison, by=bram) as draft:
        draft.sheet = replace(draft.sheet, horizon_years=10)

    page = browser.get(here(dossier)).content.decode()
    assert "Veranderd sinds jullie dit overnamen" in page
    assert FindingCode.COSTS_CHANGED in codes(dossier)
    assert DossierCosts.objects.get().taken == first

    again = taken(browser, dossier, seen=2)
    assert again.taken["horizon_years"] == 10
    assert FindingCode.COSTS_CHANGED not in codes(dossier)


def test_a_comparison_that_broke_since_says_so(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    taken(browser, dossier)
    assert linked.comparison
    with changing(linked.comparison, by=bram) as draft:
        draft.sheet = replace(draft.sheet, alternatives=())

    page = browser.get(here(dossier)).content.decode()

    assert 'id="veranderd"' in page
    assert "Nu is er geen uitkomst" in page


@pytest.mark.parametrize(
    "sent",
    [
        {"edition": "1", "seen": "7"},
        {"edition": "9", "seen": "1"},
        {"edition": "", "seen": ""},
        {"edition": str(10**30), "seen": "\0"},
    ],
)
def test_nobody_takes_over_what_they_did_not_see(
    dossier: Dossier,
    linked: DossierCosts,
    bram: User,
    client_of: Browser,
    sent: dict[str, str],
) -> None:
    answer = client_of(bram).post(here(dossier, "neem-over/"), sent)

    assert answer.status_code == 409
    assert "Aanbod A" in answer.content.decode()
    assert DossierCosts.objects.get().taken == {}


def test_nothing_can_be_taken_over_without_an_outcome(
    dossier: Dossier, bram: User, client_of: Browser
) -> None:
    answer = client_of(bram).post(here(dossier, "neem-over/"), pressed(dossier))

    assert answer.status_code == 409
    assert "nog geen uitkomst" in answer.content.decode()


def test_two_people_keep_both_choices(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    other = a_comparison(dossier.organisation, bram, "Een andere")
    taken(browser, dossier)

    answer = browser.post(
        here(dossier, "koppel/"), {"linked": str(other.pk), "edition": "1"}
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Kopen of houden" in page
    assert f'value="{other.pk}" selected' in page


def test_loose_again_with_a_way_back(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    taken(browser, dossier)
    row = f"/trajecten/{dossier.pk}/regel/kosten/{linked.pk}"

    gone = browser.post(f"{row}/weg/", follow=True).content.decode()
    back = browser.post(f"{row}/terug/", follow=True).content.decode()

    assert "Zet terug" in gone
    assert "Begin een vergelijking" in gone
    assert "Overgenomen op" in back


def test_a_comparison_that_was_removed_leaves_what_was_taken(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    browser = client_of(bram)
    taken(browser, dossier)
    assert linked.comparison
    remove_comparison(linked.comparison, by=bram)

    page = browser.get(here(dossier)).content.decode()

    assert "is weggehaald" in page
    assert "Aanbod B" in page
    assert not comparisons_for(bram).exists()


def test_costs_are_due_when_value_and_criteria_are_there(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    assert not facts_of(dossier, TODAY).costs.is_missing
    BasketCriterion.objects.create(dossier=dossier, kind="minimumeis", title="Zuinig")
    assert FindingCode.COSTS_NOT_COMPARED in codes(dossier)
    dossier.value_eur = None
    assert FindingCode.COSTS_NOT_COMPARED not in codes(dossier)

    dossier.value_eur = Decimal(1)
    taken(client_of(bram), dossier)
    assert FindingCode.COSTS_NOT_COMPARED not in codes(dossier)


def test_after_the_decision_nothing_is_linked_or_taken(
    dossier: Dossier, linked: DossierCosts, bram: User, client_of: Browser
) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(standing=Standing.APPROVED)
    browser = client_of(bram)

    answers = [
        browser.post(here(dossier, "neem-over/"), pressed(dossier)),
        browser.post(
            here(dossier, "koppel/"),
            {"linked": str(linked.comparison_id), "edition": "1"},
        ),
    ]

    assert [one.status_code for one in answers] == [409, 409]
    assert "Neem over" not in browser.get(here(dossier)).content.decode()


def test_who_fills_in_links_but_starts_nothing(
    dossier: Dossier, ivo: User, bram: User, client_of: Browser
) -> None:
    TeamMember.objects.create(
        organisation=dossier.organisation,
        dossier=dossier,
        corner=Corner.OPDRACHTGEVER,
        user=ivo,
    )
    comparison = a_comparison(dossier.organisation, bram)
    browser = client_of(ivo)

    page = browser.get(here(dossier)).content.decode()
    started = browser.get(here(dossier, "nieuw/"))
    linked = browser.post(
        here(dossier, "koppel/"), {"linked": str(comparison.pk), "edition": "1"}
    )

    assert "Begin een vergelijking" not in page
    assert started.status_code == 403
    assert linked.status_code == 302


def test_strangers_readers_and_visitors_are_kept_out(
    dossier: Dossier, cora: User, lies: User, client: Client, client_of: Browser
) -> None:
    for rest in ("", "nieuw/", "koppel/", "neem-over/"):
        assert client_of(cora).get(here(dossier, rest)).status_code == 404
        assert client.get(here(dossier, rest)).status_code == 302
        if rest:
            assert client_of(lies).post(here(dossier, rest)).status_code == 403
