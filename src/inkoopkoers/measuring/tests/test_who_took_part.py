# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whoever organises a round tries to find out who handed in, and sees the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions.rounds import NoLetters
from inkoopkoers.measuring.models import Respondent, Round
from inkoopkoers.measuring.tests.making import answer_all, today
from inkoopkoers.measuring.tests.round_pages import text_of, url
from inkoopkoers.measuring.tests.sending import YESTERDAY, people, run
from inkoopkoers.organisations.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]

ClientOf = Callable[[User], Client]
PAGES = (
    (), ("verzending",), ("deelnemers",), ("wijzigen",), ("verwijderen",),
    ("resultaten-tonen",), ("resultaten",), ("doelen",), ("gesprek",),
)  # fmt: skip


def hands_in(row: Respondent) -> None:
    row.response = answer_all(row.round, 3)
    row.has_answered = True
    row.save(update_fields=["response", "has_answered"])


def seen(client: Client, found: Round) -> list[str]:
    pages = [text_of(client.get(url(found, *parts))) for parts in PAGES]
    return [*pages, text_of(client.post(url(found, "resultaten-tonen")))]


def test_alone_on_the_list_one_hands_in_unseen(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    (victim,) = people(open_round, 1, sent_at=timezone.now() - YESTERDAY)
    Round.objects.update(closes_on=today() + timedelta(days=2))
    client = client_of(bram)
    before = seen(client, open_round)

    hands_in(victim)

    assert seen(client, open_round) == before


@pytest.mark.parametrize("has_handed_in", [True, False])
def test_a_reminder_to_a_few_people_is_refused_whoever_handed_in(
    open_round: Round, bram: User, *, has_handed_in: bool
) -> None:
    rows = people(open_round, 4, sent_at=timezone.now() - YESTERDAY)
    if has_handed_in:
        for row in rows:
            hands_in(row)

    with pytest.raises(NoLetters, match="minstens 5 mensen"):
        run(open_round, bram, is_reminder=True)

    assert mail.outbox == []


def test_someone_added_later_is_not_the_difference_between_two_days(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    *others, victim = people(open_round, 7, sent_at=timezone.now() - YESTERDAY)
    Respondent.objects.filter(pk=victim.pk).update(sent_at=timezone.now())
    hands_in(others[0])
    hands_in(victim)
    one_day = text_of(client.get(url(open_round)))

    Respondent.objects.update(sent_at=timezone.now() - YESTERDAY)

    assert text_of(client.get(url(open_round))) == one_day


def test_nothing_says_how_many_reminders_went_out(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    rows = people(open_round, 6, sent_at=timezone.now() - YESTERDAY)
    hands_in(rows[0])

    sending = run(open_round, bram, is_reminder=True)

    assert len(mail.outbox) == 5
    assert sending.outcome == "Er zijn herinneringen verstuurd."
    shown = text_of(client_of(bram).get(url(open_round, "verzending")))
    assert "Er zijn herinneringen verstuurd. op de lijst 6" in shown
    entry = AuditEntry.objects.get(event="round.reminded")
    assert entry.details == "{}"
