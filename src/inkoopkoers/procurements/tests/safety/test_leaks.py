# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves by a side door: feeds of actions, personal data, files, the calendar."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.planning.calendar import as_calendar
from inkoopkoers.planning.models import Action
from inkoopkoers.procurements.actions.advice import pin
from inkoopkoers.procurements.actions.closing import add_lesson
from inkoopkoers.procurements.actions.remarks import add_remark
from inkoopkoers.procurements.models import AmbitionTheme, Dossier
from inkoopkoers.procurements.personal import known_of
from inkoopkoers.procurements.queries.advice import advice_in
from inkoopkoers.procurements.tests.calendar.making import published
from inkoopkoers.procurements.tests.making import a_dossier

pytestmark = pytest.mark.django_db

SECRET = "Sluiting van het zwembad"


@pytest.fixture
def dossier(wilgenwaard: Organisation, bram: User) -> Dossier:
    """A dossier of which the name alone says too much."""
    return a_dossier(wilgenwaard, bram, title=SECRET)


def test_the_feed_of_actions_does_not_name_a_dossier(
    dossier: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    now = timezone.now()
    pin(dossier, advice_for("2-1-2-1-2"), by=bram, now=now, edition=None)
    found = advice_in(dossier, bram)
    assert found
    tip = found.tips[0].code
    address = reverse("procurements:advice_take", args=[dossier.pk, tip])

    client_of(bram).post(
        address, {"title": "Doe dit", "owner": bram.pk, "due": "2027-01-01"}
    )

    feed = as_calendar(Action.objects.all(), now).decode()
    assert "Doe dit" in feed
    assert SECRET not in feed.replace("\r\n ", "")


def test_who_left_learns_their_own_words_and_no_more(
    dossier: Dossier, ivo: User, bram: User
) -> None:
    add_remark(dossier, "Vraag de buurt", None, by=ivo)
    before = json.dumps(known_of(ivo), default=str)
    Membership.objects.filter(user=ivo).delete()

    after = json.dumps(known_of(ivo), default=str)

    assert SECRET in before
    assert "Vraag de buurt" in after
    assert SECRET not in after


def test_lessons_and_results_that_leave_are_in_the_trail(
    dossier: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    add_lesson(dossier, worked=True, text="Vraag eerst", for_whom="", by=bram)
    browser = client_of(bram)

    for name in ("lessons_export", "avoided_file"):
        browser.head(reverse(f"procurements:{name}", args=["csv"]))
        assert browser.get(reverse(f"procurements:{name}", args=["csv"])).content

    told = AuditEntry.objects.filter(organisation=dossier.organisation_id)
    events = list(told.order_by("number").values_list("event", flat=True))
    assert events == ["dossier.changed", "lessons.exported", "avoided.exported"]


def test_what_is_announced_is_not_ended_behind_the_back_of_readers(
    dossier: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    published(dossier, bram)

    response = client_of(bram).post(
        reverse("procurements:nami_not_bought", args=[dossier.pk]), {"reason": "Nee"}
    )

    dossier.refresh_from_db()
    assert response.status_code == 409
    assert "kalender" in response.content.decode()
    assert dossier.standing == "bezig"


def test_a_theme_with_more_lines_can_be_changed_twice(
    wilgenwaard: Organisation, bram: User, client_of: Callable[[User], Client]
) -> None:
    theme = AmbitionTheme.objects.create(
        organisation=wilgenwaard, code="eigen", name="Water", meaning="Een\nTwee"
    )
    address = reverse("procurements:ambition_theme", args=[wilgenwaard.pk, theme.pk])

    response = client_of(bram).post(
        address,
        # As a browser sends a line end.
        {"name": "Waters", "meaning": "Een", "seen": "Water|Een\r\nTwee"},
    )

    theme.refresh_from_db()
    assert response.status_code == 302
    assert theme.name == "Waters"


def test_no_day_of_a_calendar_breaks_the_minutes(
    dossier: Dossier, bram: User, client_of: Callable[[User], Client]
) -> None:
    browser = client_of(bram)
    address = reverse("procurements:ambition_minutes", args=[dossier.pk])

    for day in (date.min, date.max, "x\0"):
        assert browser.get(address, {"dag": str(day)}).status_code == 200
    assert not mail.outbox
