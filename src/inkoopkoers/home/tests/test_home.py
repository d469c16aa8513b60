# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The front page: for a reader what this is, for a member their work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.models import Assessor
from inkoopkoers.awarding.tests.making import an_award
from inkoopkoers.instruments.actions import remove, save_advice
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import example
from inkoopkoers.measuring.tests.making import make_respondent, make_round
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Role
from inkoopkoers.planning.actions.acting import Plan, finish, make_action


def keep(user: User, title: str) -> SavedAdvice:
    return save_advice(example(), title, user=user, now=timezone.now())


@pytest.mark.django_db
def test_a_reader_sees_what_this_is_and_can_start(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/")

    page = Page(response)
    assert response.status_code == 200
    assert {"/wegwijzer/", "/wegwijzer/rondleiding/1/"} <= set(page.links)
    assert not response.cookies


def test_a_head_request_is_answered_like_a_get(client: Client) -> None:
    response = client.head("/")

    assert response.status_code == 200
    assert response.content == b""


def test_a_member_sees_what_the_organisation_keeps(
    client_of: Callable[[User], Client], anna: User, bram: User
) -> None:
    keep(anna, "Slimme verkeerslichten")

    page = Page(client_of(bram).get("/"))

    assert "Mijn werk" in page.text
    assert "Slimme verkeerslichten" in page.text
    assert "Gemeente Wilgenwaard" in page.text


def test_what_was_taken_away_can_be_put_back(
    client_of: Callable[[User], Client], anna: User
) -> None:
    saved = keep(anna, "Slimme verkeerslichten")
    remove(saved, timezone.now())

    page = Page(client_of(anna).get("/"))

    assert "Eén weggehaald" in page.text
    assert page.form_to(f"/wegwijzer/bewaard/{saved.pk}/terug/").method == "post"


def test_a_stranger_sees_nothing_of_it(
    client_of: Callable[[User], Client], anna: User, cora: User
) -> None:
    keep(anna, "Slimme verkeerslichten")

    page = Page(client_of(cora).get("/"))

    assert "Slimme verkeerslichten" not in page.text
    assert "Nog niets bewaard" in page.text


def test_someone_without_an_organisation_sees_an_empty_page_that_teaches(
    client_of: Callable[[User], Client],
) -> None:
    page = Page(client_of(User.objects.create_user("dirk@example.org")).get("/"))

    assert "Nog niets bewaard" in page.text


def test_answers_that_no_longer_fit_are_shown_bare(
    client_of: Callable[[User], Client], anna: User
) -> None:
    saved = keep(anna, "Van vroeger")
    SavedAdvice.objects.filter(pk=saved.pk).update(answers="3-1-2-1-2")

    response = client_of(anna).get("/")

    assert response.status_code == 200
    assert "3-1-2-1-2" in Page(response).text


@pytest.mark.django_db
def test_an_old_session_cookie_still_gives_the_page_for_readers(client: Client) -> None:
    client.cookies["sessie"] = "gone"

    response = client.get("/")

    assert "/wegwijzer/rondleiding/1/" in Page(response).links


def test_my_work_asks_the_database_no_more_for_more_work(
    client_of: Callable[[User], Client], anna: User, wilgenwaard: Organisation
) -> None:
    client = client_of(anna)

    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            client.get("/")
        return len(seen)

    def more_work() -> None:
        keep(anna, "Inkoop")
        for days in (-1, 3):
            due = timezone.localdate() + timedelta(days=days)
            plan = Plan("Maak een lijst", due, owner=anna)
            make_action(wilgenwaard, plan, by=anna, now=timezone.now())
        make_round(wilgenwaard, closes_on=timezone.localdate() - timedelta(days=1))

    more_work()
    few = queries()
    for _number in range(6):
        more_work()

    assert queries() == few


def test_what_is_due_soon_waits_for_me_and_not_for_others(
    client_of: Callable[[User], Client],
    bram: User,
    ivo: User,
    wilgenwaard: Organisation,
) -> None:
    today = timezone.localdate()
    for title, days in (("Te laat", -2), ("Volgende week", 6), ("Veel later", 60)):
        plan = Plan(title, today + timedelta(days=days), owner=bram)
        make_action(wilgenwaard, plan, by=bram, now=timezone.now())

    mine = Page(client_of(bram).get("/")).text
    other = Page(client_of(ivo).get("/")).text

    assert "Te laat" in mine
    assert "Volgende week" in mine
    assert "Veel later" not in mine
    assert "Er wacht vandaag niets op jou" in other


def test_a_round_that_asked_me_leads_to_my_own_link(
    client_of: Callable[[User], Client], ivo: User, wilgenwaard: Organisation
) -> None:
    asked = make_round(wilgenwaard, title="Checklist 2027")
    _row, token = make_respondent(asked, email=ivo.email)

    page = Page(client_of(ivo).get("/"))

    assert "Vul de vragenlijst in" in page.text
    assert f"/meedoen/{token}/" in page.links


def test_a_round_that_is_over_waits_for_who_may_show_the_results(
    client_of: Callable[[User], Client],
    bram: User,
    lies: User,
    wilgenwaard: Organisation,
) -> None:
    over = make_round(wilgenwaard, closes_on=timezone.localdate() - timedelta(days=1))

    assert f"/metingen/rondes/{over.pk}/" in Page(client_of(bram).get("/")).links
    assert f"/metingen/rondes/{over.pk}/" not in Page(client_of(lies).get("/")).links


@pytest.mark.parametrize(("days", "is_shown"), [(0, True), (7, True), (8, False)])
def test_a_round_that_ends_soon_waits_for_who_can_remind_people(
    client_of: Callable[[User], Client],
    bram: User,
    wilgenwaard: Organisation,
    days: int,
    is_shown: bool,
) -> None:
    last = timezone.localdate() + timedelta(days=days)
    found = make_round(wilgenwaard, closes_on=last)

    page = Page(client_of(bram).get("/"))

    assert (f"/metingen/rondes/{found.pk}/" in page.links) is is_shown
    assert ("De vragenlijst sluit bijna" in page.text) is is_shown


def test_a_round_that_has_not_begun_does_not_end_soon(
    client_of: Callable[[User], Client], bram: User, wilgenwaard: Organisation
) -> None:
    soon = timezone.localdate() + timedelta(days=1)
    make_round(wilgenwaard, opens_on=soon, closes_on=soon)

    assert "sluit bijna" not in Page(client_of(bram).get("/")).text


def test_who_works_for_two_sees_for_whom_everything_is(
    client_of: Callable[[User], Client],
    bram: User,
    wilgenwaard: Organisation,
    elsewhere: Organisation,
) -> None:
    today = timezone.localdate()
    plan = Plan("Maak een lijst", today, owner=bram)
    make_action(wilgenwaard, plan, by=bram, now=timezone.now())
    make_round(wilgenwaard, closes_on=today - timedelta(days=1))
    one = Page(client_of(bram).get("/")).text.count(wilgenwaard.name)
    Membership.objects.create(user=bram, organisation=elsewhere, role=Role.LEZER)

    two = Page(client_of(bram).get("/")).text.count(wilgenwaard.name)

    assert two == one + 2


def test_a_lezer_sees_kept_advice_without_buttons(
    client_of: Callable[[User], Client], anna: User, lies: User
) -> None:
    keep(anna, "Slimme verkeerslichten")

    page = Page(client_of(lies).get("/"))

    assert "Slimme verkeerslichten" in page.text
    assert "Haal weg" not in page.text


def test_what_was_finished_lately_is_news(
    client_of: Callable[[User], Client],
    bram: User,
    lies: User,
    wilgenwaard: Organisation,
) -> None:
    now = timezone.now()
    plan = Plan("Deel voorbeelden", timezone.localdate(), owner=bram)
    finish(make_action(wilgenwaard, plan, by=bram, now=now), "", by=bram, now=now)

    assert "Actie klaar: Deel voorbeelden" in Page(client_of(lies).get("/")).text


@pytest.mark.parametrize(
    ("stage", "is_handed_in", "waits"),
    [
        (Stage.DESIGN, False, False),
        (Stage.SCORING, False, True),
        (Stage.SCORING, True, False),
        (Stage.CONSENSUS, False, False),
    ],
)
def test_an_award_waits_for_who_still_has_to_score(
    client_of: Callable[[User], Client],
    bram: User,
    ivo: User,
    *,
    stage: Stage,
    is_handed_in: bool,
    waits: bool,
) -> None:
    award = an_award(bram.organisations.get(), bram, "Bussen zonder uitstoot")
    award.stage = stage.value
    award.save()
    handed_in = timezone.now() if is_handed_in else None
    Assessor.objects.create(award=award, user=ivo, handed_in_at=handed_in)

    mine = client_of(ivo).get("/").content.decode()
    other = client_of(bram).get("/").content.decode()

    assert ("Bussen zonder uitstoot" in mine) is waits
    assert (f"/rekenen/gunnen/{award.pk}/beoordelen/" in mine) is waits
    assert "Bussen zonder uitstoot" not in other


def test_a_removed_award_waits_for_nobody(
    client_of: Callable[[User], Client],
    wilgenwaard: Organisation,
    ivo: User,
    bram: User,
) -> None:
    award = an_award(wilgenwaard, bram, "Bussen zonder uitstoot")
    award.stage, award.removed_at = Stage.SCORING.value, timezone.now()
    award.save()
    Assessor.objects.create(award=award, user=ivo)

    assert "Bussen" not in client_of(ivo).get("/").content.decode()
