# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the award: a model from the basket, what it does, where it differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from django.test import Client

from inkoopkoers.awarding.actions.models import designing, remove_award
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.domain.finding_codes import FindingCode
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import BasketCriterion, Dossier, DossierAward
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.queries.findings import findings_of
from inkoopkoers.procurements.tests.domain.broken_threads import TODAY
from inkoopkoers.procurements.tests.full import a_full_dossier

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]
OF_AWARD = {
    FindingCode.AWARD_MISSING,
    FindingCode.AWARD_DIFFERS,
    FindingCode.AMBITION_WEIGHT_DISAGREE,
    FindingCode.RELATIVE_FORMULA,
}


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    return a_full_dossier(wilgenwaard, bram)


@pytest.fixture
def browser(bram: User, client_of: Browser) -> Client:
    return client_of(bram)


@pytest.fixture
def made(dossier: Dossier, browser: Client) -> DossierAward:
    answer = browser.post(here(dossier, "nieuw/"), {"title": "Laptops", "edition": "1"})
    assert answer.status_code == 302
    return DossierAward.objects.get(dossier=dossier)


def here(dossier: Dossier, rest: str = "") -> str:
    return f"/trajecten/{dossier.pk}/gunning/{rest}"


def pressed(dossier: Dossier, seen: int = 1) -> dict[str, str]:
    return {"edition": str(edition_of(dossier, Step.AWARD)), "seen": str(seen)}


def codes(dossier: Dossier) -> set[FindingCode]:
    return {one.code for one in findings_of(dossier, TODAY)} & OF_AWARD


def test_award_criteria_ask_for_a_model(
    dossier: Dossier, browser: Client, lies: User, client_of: Browser
) -> None:
    page = browser.get(here(dossier)).content.decode()

    assert codes(dossier) == {FindingCode.AWARD_MISSING}
    assert "Maak een gunningsmodel uit de criteria" in page
    read = client_of(lies).get(here(dossier)).content.decode()
    assert "/gunning/nieuw/" not in read


def test_without_award_criteria_these_come_first(
    dossier: Dossier, browser: Client
) -> None:
    BasketCriterion.objects.filter(kind="gunningscriterium").delete()

    page = browser.get(here(dossier)).content.decode()

    assert codes(dossier) == set()
    assert "Er zijn nog geen gunningscriteria" in page


def test_a_model_from_the_basket_agrees_with_it(
    dossier: Dossier, made: DossierAward, browser: Client
) -> None:
    page = browser.get(here(dossier)).content.decode()

    assert made.award is not None
    design = design_of(made.award.design)
    assert design.price_weight == 40
    assert [one.weight for one in design.criteria] == [Decimal(35), Decimal(25)]
    assert all(one.source_id and one.is_societal for one in design.criteria)
    assert codes(dossier) == set()
    assert "Herstelbaarheid en hergebruik" in page
    assert "60 %" in page.replace("\u00a0", " ")
    assert f"/rekenen/gunnen/{made.award_id}/leidraad/" in page


def test_the_basket_that_changed_is_written_in_the_model(
    dossier: Dossier, made: DossierAward, browser: Client
) -> None:
    BasketCriterion.objects.filter(title__startswith="Uitstoot").update(
        weight=Decimal(20), title="Uitstoot van het maken"
    )
    BasketCriterion.objects.filter(is_price=True).update(weight=Decimal(45))

    page = browser.get(here(dossier)).content.decode()
    assert codes(dossier) == {FindingCode.AWARD_DIFFERS}
    assert "weegt bij de criteria 20" in page
    assert "De prijs weegt bij de criteria 45" in page

    answer = browser.post(here(dossier, "werk-bij/"), pressed(dossier))
    assert answer.status_code == 302
    assert codes(dossier) == set()
    made.refresh_from_db()
    assert made.award
    assert design_of(made.award.design).price_weight == 45


def test_once_scoring_began_the_model_is_not_written(
    dossier: Dossier, made: DossierAward, browser: Client
) -> None:
    assert made.award
    made.award.stage = Stage.SCORING.value
    made.award.save()
    BasketCriterion.objects.filter(is_price=True).update(weight=Decimal(45))

    page = browser.get(here(dossier)).content.decode()
    answer = browser.post(here(dossier, "werk-bij/"), pressed(dossier))

    assert "Het beoordelen is begonnen" in page
    assert "/gunning/werk-bij/" not in page
    assert answer.status_code == 409
    made.award.refresh_from_db()
    assert design_of(made.award.design).price_weight == 40


def test_a_relative_formula_is_told(
    dossier: Dossier, made: DossierAward, bram: User
) -> None:
    assert made.award
    with designing(made.award, by=bram) as draft:
        draft.design = replace(draft.design, formula=Formula.RELATIVE)

    assert codes(dossier) == {FindingCode.RELATIVE_FORMULA}


def test_an_ambition_that_hardly_counts_is_told_at_its_theme(
    dossier: Dossier, made: DossierAward, browser: Client
) -> None:
    rows = BasketCriterion.objects.filter(kind="gunningscriterium")
    rows.filter(theme="circulair").update(weight=Decimal(2))
    rows.filter(is_price=True).update(weight=Decimal(73))
    browser.post(here(dossier, "werk-bij/"), pressed(dossier))

    page = browser.get(here(dossier)).content.decode()

    assert codes(dossier) == {FindingCode.AMBITION_WEIGHT_DISAGREE}
    assert 'id="gewicht-circulair"' in page


def test_what_the_model_does_is_taken_over(
    dossier: Dossier, made: DossierAward, browser: Client, bram: User
) -> None:
    answer = browser.post(here(dossier, "neem-over/"), pressed(dossier))

    assert answer.status_code == 302
    made.refresh_from_db()
    assert made.taken["nominal"] == "60.0"
    assert made.taken["parts"][0]["name"] == "Prijs"
    assert made.award
    with designing(made.award, by=bram) as draft:
        draft.design = replace(draft.design, decimals=2)
    page = browser.get(here(dossier)).content.decode()
    assert "Veranderd sinds jullie dit overnamen" in page


def test_a_model_that_is_not_whole_says_so(
    dossier: Dossier, made: DossierAward, browser: Client
) -> None:
    BasketCriterion.objects.filter(is_price=True).update(weight=Decimal(10))
    browser.post(here(dossier, "werk-bij/"), pressed(dossier))

    page = browser.get(here(dossier)).content.decode()
    answer = browser.post(here(dossier, "neem-over/"), pressed(dossier, 2))

    assert "nog niet af" in page
    assert answer.status_code == 409


@pytest.mark.parametrize("what", ["neem-over/", "werk-bij/"])
def test_nobody_acts_on_what_they_did_not_see(
    dossier: Dossier, made: DossierAward, browser: Client, what: str
) -> None:
    sent: tuple[dict[str, str], ...] = (
        {"edition": "1", "seen": "9"},
        {},
        {"edition": "x", "seen": str(10**30)},
    )

    for one in sent:
        assert browser.post(here(dossier, what), one).status_code == 409


def test_a_model_that_exists_can_be_linked(
    dossier: Dossier, bram: User, cora: User, browser: Client
) -> None:
    mine = an_award(dossier.organisation, bram, "Van vorig jaar")
    theirs = an_award(cora.organisations.get(), cora)

    answers = [
        browser.post(here(dossier, "koppel/"), {"linked": str(one), "edition": "1"})
        for one in (theirs.pk, "", 10**30, mine.pk)
    ]

    assert [one.status_code for one in answers] == [422, 422, 422, 302]
    assert FindingCode.AWARD_DIFFERS in codes(dossier)
    assert "Van vorig jaar" in browser.get(here(dossier)).content.decode()


def test_a_model_that_was_removed_is_missing_again(
    dossier: Dossier, made: DossierAward, browser: Client, bram: User
) -> None:
    browser.post(here(dossier, "neem-over/"), pressed(dossier))
    assert made.award
    remove_award(made.award, by=bram)

    page = browser.get(here(dossier)).content.decode()

    assert codes(dossier) == {FindingCode.AWARD_MISSING}
    assert "is weggehaald" in page
    assert "Overgenomen op" in page
    answer = browser.post(here(dossier, "werk-bij/"), pressed(dossier))
    assert answer.status_code == 409


def test_loose_again_with_a_way_back(
    dossier: Dossier, made: DossierAward, browser: Client
) -> None:
    row = f"/trajecten/{dossier.pk}/regel/gunning/{made.pk}"

    gone = browser.post(f"{row}/weg/", follow=True).content.decode()
    back = browser.post(f"{row}/terug/", follow=True).content.decode()

    assert "Zet terug" in gone
    assert "Maak een gunningsmodel uit de criteria" in gone
    assert "Bekijk het gunningsmodel" in back


def test_a_name_is_needed(dossier: Dossier, browser: Client) -> None:
    answer = browser.post(here(dossier, "nieuw/"), {"title": " ", "edition": "1"})

    assert answer.status_code == 422
    assert "Geef het gunningsmodel een naam." in answer.content.decode()


def test_strangers_readers_and_visitors_are_kept_out(
    dossier: Dossier, cora: User, lies: User, client: Client, client_of: Browser
) -> None:
    for rest in ("", "nieuw/", "koppel/", "neem-over/", "werk-bij/"):
        assert client_of(cora).get(here(dossier, rest)).status_code == 404
        assert client.get(here(dossier, rest)).status_code == 302
        if rest:
            assert client_of(lies).post(here(dossier, rest)).status_code == 403
