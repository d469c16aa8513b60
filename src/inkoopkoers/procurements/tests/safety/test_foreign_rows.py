# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of rows of others in addresses and forms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.procurements.actions.examples import keep_example
from inkoopkoers.procurements.domain.examples import Part
from inkoopkoers.procurements.models import (
    AmbitionTheme,
    BasketCriterion,
    Consultation,
    CriteriaImport,
    Dossier,
    DossierAmbition,
    ExampleDossier,
    Lesson,
    LibraryCriterion,
    MarketQuestion,
    MarketTalk,
    Need,
    Obstacle,
    Remark,
    StrategyText,
    Trial,
)
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

DAY = date(2027, 1, 1)


@pytest.fixture
def mine(wilgenwaard: Organisation, bram: User) -> Dossier:
    """A dossier that Bram writes in."""
    return a_dossier(wilgenwaard, bram)


@pytest.fixture
def theirs(elsewhere: Organisation, cora: User) -> Dossier:
    """A dossier of strangers."""
    return a_dossier(elsewhere, cora, title="Geheim van elders")


def their_rows(dossier: Dossier) -> list[tuple[str, dict[str, Any]]]:
    """A row of every sort, by the address in which its number goes."""
    talk = MarketTalk.objects.create(dossier=dossier, party="X", held_on=DAY)
    question = MarketQuestion.objects.create(
        dossier=dossier, talk=talk, question="Geheim"
    )
    basket = BasketCriterion.objects.create(
        dossier=dossier, title="Geheim", kind="gunningscriterium"
    )
    need = Need.objects.create(dossier=dossier, role="r", means="Geheim")
    consulted = Consultation.objects.create(dossier=dossier, who="w", held_on=DAY)
    obstacle = Obstacle.objects.create(
        dossier=dossier, text="Geheim", dimension="technisch", level="organisatie"
    )
    trial = Trial.objects.create(
        dossier=dossier, what="Geheim", starts_on=DAY, ends_on=DAY
    )
    remark = Remark.objects.create(dossier=dossier, text="Geheim")
    lesson = Lesson.objects.create(dossier=dossier, worked=True, text="Geheim")
    rows = [("behoefte", need), ("gevraagd", consulted), ("gesprek", talk),
            ("vraag", question), ("obstakel", obstacle), ("proef", trial),
            ("les", lesson)]  # fmt: skip
    return [
        ("talk", {"talk": talk.pk}),
        ("talk_change", {"talk": talk.pk}),
        ("question_change", {"question": question.pk}),
        ("need_change", {"need": need.pk}),
        ("need_move", {"need": need.pk}),
        ("asked_change", {"row": consulted.pk}),
        ("criteria_row", {"row": basket.pk}),
        ("criteria_renew", {"row": basket.pk}),
        ("criteria_move", {"row": basket.pk}),
        ("criteria_remove", {"row": basket.pk}),
        ("criteria_restore", {"row": basket.pk}),
        ("criteria_replace", {"row": basket.pk, "by": basket.pk}),
        ("nami_obstacle", {"obstacle": obstacle.pk}),
        ("nami_trial", {"trial": trial.pk}),
        ("nami_trial_outcome", {"trial": trial.pk}),
        ("remark_remove", {"remark": remark.pk}),
        *(
            (name, {"sort": sort, "row": row.pk})
            for sort, row in rows
            for name in ("row_remove", "row_restore")
        ),
    ]


def test_rows_of_another_dossier_are_not_there(
    mine: Dossier, theirs: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    browser = client_of(bram)

    for name, row in their_rows(theirs):
        address = reverse(f"procurements:{name}", kwargs={"pk": mine.pk, **row})
        for send in (browser.get, browser.post):
            response = send(address)
            assert response.status_code == 404, name
            assert "Geheim" not in response.content.decode()


def test_a_criterion_serves_no_need_of_another_dossier(
    mine: Dossier, theirs: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    need = Need.objects.create(dossier=theirs, role="r", means="Geheim")

    response = client_of(bram).post(
        f"/trajecten/{mine.pk}/criteria/nieuw/",
        {"title": "T", "kind": "minimumeis", "need": need.pk},
    )

    assert response.status_code == 422
    assert not BasketCriterion.objects.exists()


def test_weights_of_another_basket_do_not_change(
    mine: Dossier, theirs: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    row = BasketCriterion.objects.create(
        dossier=theirs, title="T", kind="gunningscriterium", weight=40
    )

    client_of(bram).post(
        f"/trajecten/{mine.pk}/criteria/gewichten/",
        {"edition": 1, f"gewicht_{row.pk}": "90"},
    )

    row.refresh_from_db()
    assert row.weight == 40


def test_a_criterion_of_another_library_goes_in_no_basket(
    mine: Dossier, theirs: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    row = LibraryCriterion.objects.create(
        organisation=theirs.organisation, number="G-1", title="Geheim", kind="eis"
    )
    browser = client_of(bram)

    taken = browser.post(
        f"/trajecten/{mine.pk}/criteria/kiezen/", {"criterium": str(row.pk)}
    )
    copied = browser.get(
        f"/trajecten/criteria/{mine.organisation_id}/nieuw/?van={row.pk}"
    )
    read = browser.get(f"/trajecten/criteria/{mine.organisation_id}/{row.pk}/")

    assert (taken.status_code, read.status_code) == (404, 404)
    assert "Geheim" not in copied.content.decode()


def test_a_waiting_import_of_another_library_is_not_there(
    mine: Dossier, theirs: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    row = CriteriaImport.objects.create(
        organisation=theirs.organisation, file_name="geheim.csv"
    )
    here = f"/trajecten/criteria/{mine.organisation_id}/inlezen/{row.pk}/"
    browser = client_of(bram)

    for part in ("", "neem-over/", "gooi-weg/", "verbeteren.csv"):
        assert browser.get(here + part).status_code == 404, part
        assert browser.post(here + part).status_code in (404, 405), part


def test_nothing_starts_from_rows_of_others(
    mine: Dossier, theirs: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    example = ExampleDossier.objects.create(
        organisation=theirs.organisation, title="Geheim"
    )
    browser = client_of(bram)

    for asked in (f"van={theirs.pk}", f"voorbeeld={example.pk}", "advies=1"):
        for send in (browser.get, browser.post):
            assert send(f"/trajecten/nieuw/?{asked}").status_code == 404, asked


def test_a_stranger_has_no_corner_and_no_vote(
    mine: Dossier, cora: User, bram: User, client_of: Callable[[User], Client]
) -> None:
    browser = client_of(bram)

    corner = browser.post(
        f"/trajecten/{mine.pk}/team/", {"edition": 1, "inkoper": cora.pk}
    )
    panel = browser.post(f"/trajecten/{mine.pk}/besluit/vraag/", {"panel": [cora.pk]})

    assert (corner.status_code, panel.status_code) == (422, 422)
    assert not mine.team.exists()


def test_themes_of_others_are_not_chosen(
    mine: Dossier, theirs: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    theme = AmbitionTheme.objects.create(
        organisation=theirs.organisation, code="eigen-9", name="Geheim"
    )
    browser = client_of(bram)
    place = mine.organisation_id

    pressed = browser.post(
        f"/trajecten/{mine.pk}/ambities/werksessie/", {"thema": "eigen-9", "level": 1}
    )
    changed = browser.post(f"/trajecten/ambities/{place}/themas/{theme.pk}/", {})
    drifted = browser.get(f"/trajecten/ambities/{place}/koers/eigen-9/")

    found = (pressed.status_code, changed.status_code, drifted.status_code)
    assert found == (404, 404, 404)
    assert not DossierAmbition.objects.exists()


def test_one_dossier_begins_with_one_thing(
    mine: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    DossierAmbition.objects.create(dossier=mine, theme="klimaat", level=2)
    StrategyText.objects.create(dossier=mine, chapter="risico", text="Weinig")
    made = keep_example(mine, title="V", why="", parts=list(Part), by=bram)

    response = client_of(bram).post(
        f"/trajecten/nieuw/?van={mine.pk}&voorbeeld={made.pk}",
        {"title": "Nieuw", "organisation": mine.organisation_id},
    )

    assert response.status_code == 404


def test_what_goes_to_another_organisation_is_in_the_trail_of_the_first(
    mine: Dossier,
    elsewhere: Organisation,
    bram: User,
    client_of: Callable[[User], Client],
) -> None:
    Membership.objects.create(organisation=elsewhere, user=bram, role=Role.INKOPER)
    made = keep_example(mine, title="V", why="", parts=list(Part), by=bram)
    browser, form = client_of(bram), {"title": "N", "organisation": elsewhere.pk}

    browser.post(f"/trajecten/nieuw/?van={mine.pk}", form)
    browser.post(f"/trajecten/nieuw/?voorbeeld={made.pk}", form)

    told = AuditEntry.objects.filter(
        organisation=mine.organisation_id, event="dossier.taken_elsewhere"
    )
    assert told.count() == 2
