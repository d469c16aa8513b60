# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start a dossier: empty, from advice, from another dossier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.instruments.actions import save_advice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.actions.examples import keep_example
from inkoopkoers.procurements.domain.examples import Part
from inkoopkoers.procurements.models import (
    BasketCriterion,
    Dossier,
    DossierAmbition,
    MarketTalk,
    Need,
    PinnedAdvice,
    StrategyText,
    TeamMember,
)
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

Browse = Callable[[User], Client]
NEW = "/trajecten/nieuw/"


def filled(organisation: Organisation, **fields: str) -> dict[str, str]:
    return {"title": "Bankjes", "organisation": str(organisation.pk), **fields}


def test_only_a_name_is_needed(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).post(NEW, filled(wilgenwaard))

    made = Dossier.objects.get()
    assert response.headers["Location"] == f"/trajecten/{made.pk}/"
    assert (made.title, made.made_by, made.kind) == ("Bankjes", bram, "")
    assert AuditEntry.objects.get().event == "dossier.made"


def test_without_a_name_what_was_typed_stays(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    data = filled(wilgenwaard, title=" ", what="Om op te zitten", kind="raket")

    response = client_of(bram).post(NEW, data)

    text = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in text
    assert "Geef het dossier een naam." in text
    assert "Om op te zitten" in text
    assert not Dossier.objects.exists()


@pytest.mark.parametrize("title", ["a\0b", "x" * 10_000])
def test_odd_titles_break_nothing(
    title: str, wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    response = client_of(bram).post(NEW, filled(wilgenwaard, title=title))

    assert response.status_code in (302, 422)


def test_who_may_not_manage_starts_nothing(
    wilgenwaard: Organisation, ivo: User, cora: User, client_of: Browse
) -> None:
    refused = client_of(ivo).post(NEW, filled(wilgenwaard))
    elsewhere = client_of(cora).post(NEW, filled(wilgenwaard))

    assert (refused.status_code, elsewhere.status_code) == (403, 422)
    assert not Dossier.objects.exists()


def test_answers_of_the_wegwijzer_come_along(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    address = f"{NEW}?antwoorden=2-1-2-1-2&versie=1"

    client_of(bram).post(address, filled(wilgenwaard))

    pinned = PinnedAdvice.objects.get()
    assert (pinned.answers, pinned.version) == ("2-1-2-1-2", 1)
    assert pinned.digest == advice_for("2-1-2-1-2", 1).instrument.digest


def test_kept_advice_gives_its_title_too(
    wilgenwaard: Organisation, bram: User, cora: User, client_of: Browse
) -> None:
    kept = save_advice(
        advice_for("2-1-2-1-2"), "Stoelen", user=bram, now=timezone.now()
    )

    page = client_of(bram).get(f"{NEW}?advies={kept.pk}")
    strange = client_of(cora).get(f"{NEW}?advies={kept.pk}")

    assert 'value="Stoelen"' in page.content.decode()
    assert "gaat mee in dit dossier" in page.content.decode()
    assert strange.status_code == 404


@pytest.mark.parametrize(
    "query",
    ["antwoorden=9-9-9-9-9", "antwoorden=2-1-2-1-2&versie=99", "advies=x",
     f"advies={10**30}", "van=0", f"van={10**17}", "van=%00", "antwoorden=%00"],
)  # fmt: skip
def test_what_is_not_there_is_not_found(
    query: str, bram: User, client_of: Browse
) -> None:
    assert client_of(bram).get(f"{NEW}?{query}").status_code == 404


def a_full_dossier(organisation: Organisation, by: User) -> Dossier:
    made = a_dossier(organisation, by)
    need = Need.objects.create(dossier=made, role="leraar", means="toetsen afnemen")
    Need.objects.create(
        dossier=made, role="weg", means="weg", removed_at=timezone.now()
    )
    BasketCriterion.objects.create(
        dossier=made, title="Reparatie", kind="gunningscriterium", need=need, weight=30
    )
    DossierAmbition.objects.create(dossier=made, theme="circulair", level=2, realised=1)
    StrategyText.objects.create(dossier=made, chapter="risico", text="Let op")
    MarketTalk.objects.create(dossier=made, party="Jansen", held_on=date(2026, 1, 5))
    TeamMember.objects.create(
        organisation=organisation, dossier=made, corner="inkoper", user=by
    )
    return made


def test_another_dossier_gives_what_can_be_used_again(
    wilgenwaard: Organisation, bram: User, client_of: Browse
) -> None:
    source = a_full_dossier(wilgenwaard, bram)

    client_of(bram).post(f"{NEW}?van={source.pk}", filled(wilgenwaard))

    made = Dossier.objects.exclude(pk=source.pk).get()
    need, criterion = made.need_set.get(), made.basketcriterion_set.get()
    assert (made.came_from, made.product_group) == (source, "ict-hardware")
    assert (need.role, criterion.need, criterion.weight) == (
        "leraar",
        need,
        Decimal(30),
    )
    assert made.dossierambition_set.get().realised is None
    assert made.strategytext_set.get().text == "Let op"
    assert (made.value_eur, made.publish_on, made.months) == (None, None, None)
    assert not made.team.exists()
    assert not made.markettalk_set.exists()


def test_a_dossier_of_strangers_is_no_example(
    wilgenwaard: Organisation, bram: User, cora: User, client_of: Browse
) -> None:
    source = a_full_dossier(wilgenwaard, bram)

    response = client_of(cora).get(f"{NEW}?van={source.pk}")

    assert response.status_code == 404


def test_an_example_of_the_shelf_fills_a_dossier(
    wilgenwaard: Organisation, bram: User, cora: User, client_of: Browse
) -> None:
    source = a_full_dossier(wilgenwaard, bram)
    kept = keep_example(source, title="Zo kan het", why="", parts=[*Part], by=bram)
    url = f"{NEW}?voorbeeld={kept.pk}"

    page = client_of(bram).get(url).content.decode()
    client_of(bram).post(url, filled(wilgenwaard))

    made = Dossier.objects.exclude(pk=source.pk).get()
    assert "Je begint met het voorbeeld ‘Zo kan het’." in page
    assert (made.need_set.get().role, made.cpv) == ("leraar", "30200000")
    assert client_of(cora).get(url).status_code == 404


def test_who_works_in_two_places_chooses(
    wilgenwaard: Organisation, elsewhere: Organisation, bram: User, client_of: Browse
) -> None:
    Membership.objects.create(organisation=elsewhere, user=bram, role=Role.INKOPER)

    page = client_of(bram).get(f"{NEW}?organisatie={elsewhere.pk}")
    client_of(bram).post(NEW, filled(elsewhere))

    assert f'value="{elsewhere.pk}" selected' in page.content.decode()
    assert Dossier.objects.get().organisation == elsewhere
