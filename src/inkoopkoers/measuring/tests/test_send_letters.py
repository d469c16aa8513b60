# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations and reminders: who gets one, and what a crash or a stop costs."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions.rounds import (
    NoLetters,
    start_sending,
    stop_sending,
)
from inkoopkoers.measuring.models import Respondent, Round, Sending
from inkoopkoers.measuring.tasks import LETTERS_PER_CONNECTION, send_letters
from inkoopkoers.measuring.tests import mail_server
from inkoopkoers.measuring.tests.mail_server import Server
from inkoopkoers.measuring.tests.making import make_respondent, make_response
from inkoopkoers.measuring.tests.sending import YESTERDAY, people, receivers, run
from inkoopkoers.organisations.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]

ClientOf = Callable[[User], Client]


def test_everyone_gets_one_letter_with_an_own_link(
    open_round: Round, bram: User, client: Client
) -> None:
    people(open_round, 3)

    sending = run(open_round, bram)

    assert receivers() == [f"p{one:03}@example.org" for one in range(3)]
    links = [
        re.search(r"https://koers.example.nl(/meedoen/\S+/)", str(message.body))
        for message in mail.outbox
    ]
    paths = {link[1] for link in links if link}
    assert len(paths) == 3
    assert {client.get(path).status_code for path in paths} == {200}
    assert sending.outcome == "3 uitnodigingen verstuurd."
    assert not Respondent.objects.filter(sent_at=None).exists()


def test_the_letter_says_who_asks_what_how_long_and_how_private(
    open_round: Round, bram: User
) -> None:
    open_round.title = "Meting <2026> & verder"
    open_round.subject = "het zaaksysteem"
    open_round.minimum_group = 7
    open_round.save()
    people(open_round, 1)

    run(open_round, bram)

    (letter,) = mail.outbox
    assert letter.subject == "Doe je mee? Meting <2026> & verder"
    body = str(letter.body)
    for words in ("Gemeente Wilgenwaard vraagt", "Meting <2026> & verder",
                  "het zaaksysteem", "ongeveer 15 minuten", "geen account",
                  "ten minste 7 mensen", "/over/privacy/"):  # fmt: skip
        assert words in body
    assert "&amp;" not in body
    assert not re.search(r"\n{3,}", body)


def test_a_second_time_only_newcomers_get_a_letter(
    open_round: Round, bram: User
) -> None:
    people(open_round, 2)
    run(open_round, bram)
    make_respondent(open_round, "later@example.org")

    sending = run(open_round, bram)

    assert receivers()[2:] == ["later@example.org"]
    assert sending.outcome == "Eén uitnodiging verstuurd."


def test_who_joined_by_themselves_gets_no_letter(open_round: Round, bram: User) -> None:
    people(open_round, 1, joined=True)

    with pytest.raises(NoLetters):
        run(open_round, bram)


def test_a_refused_address_is_noted_and_the_others_go_on(
    open_round: Round, bram: User
) -> None:
    for name in ("aaa", "weg", "vol", "raar", "zzz"):
        make_respondent(open_round, f"{name}@example.org")

    sending = run(open_round, bram)

    assert receivers() == ["aaa@example.org", "zzz@example.org"]
    failures = dict(
        Respondent.objects.exclude(failure="").values_list("email", "failure")
    )
    assert failures == {
        "weg@example.org": "De mailserver weigert dit adres (code 550).",
        "vol@example.org": "De mailserver weigert deze brief (code 452).",
        "raar@example.org": "Dit adres kan geen post krijgen.",
    }
    assert sending.outcome == "2 uitnodigingen verstuurd. 3 brieven kwamen niet weg."


def test_a_mail_server_that_falls_over_loses_nobody(
    open_round: Round, bram: User, server: type[Server]
) -> None:
    people(open_round, 5)
    server.before = staticmethod(mail_server.fall_over_at(3))

    broken = run(open_round, bram)
    server.before = staticmethod(lambda number: None)
    rest = run(open_round, bram)

    assert "2 uitnodigingen verstuurd. De mailserver werkt nu niet." in broken.outcome
    assert rest.outcome == "3 uitnodigingen verstuurd."
    assert sorted(receivers()) == [f"p{one:03}@example.org" for one in range(5)]


class Killed(BaseException):
    """The process ends here, as with kill -9: nothing is tidied up."""


@pytest.mark.parametrize("letter", [1, 2, 4])
def test_after_a_crash_the_rest_is_sent_and_nobody_is_lost(
    open_round: Round, bram: User, server: type[Server], letter: int
) -> None:
    people(open_round, 4)

    def crash(now: int) -> None:
        if now == letter:
            raise Killed

    server.before = staticmethod(crash)
    with pytest.raises(Killed):
        run(open_round, bram)
    Sending.objects.update(ended_at=None)  # nobody was left to end it
    server.before = staticmethod(lambda number: None)
    before_death = start_sending(
        open_round.pk, is_reminder=False, by=bram, now=timezone.now()
    )
    later = timezone.now() + timedelta(minutes=6)
    after_death = start_sending(open_round.pk, is_reminder=False, by=bram, now=later)
    send_letters.func(after_death.pk)

    assert before_death.pk != after_death.pk
    assert sorted(receivers()) == [f"p{one:03}@example.org" for one in range(4)]


def test_more_letters_than_one_connection_takes_all_go(
    open_round: Round, bram: User
) -> None:
    number = LETTERS_PER_CONNECTION + 2
    people(open_round, number)

    sending = run(open_round, bram)

    assert (sending.sent, len(mail.outbox)) == (number, number)


def test_a_stop_is_heard_before_the_next_letter(
    open_round: Round, bram: User, server: type[Server]
) -> None:
    people(open_round, 9)

    def stop_at_three(now: int) -> None:
        if now == 3:
            stop_sending(Sending.objects.get(), timezone.now())

    server.before = staticmethod(stop_at_three)

    sending = run(open_round, bram)

    assert len(mail.outbox) == 3
    assert sending.outcome == "3 uitnodigingen verstuurd. Gestopt."


def test_a_run_that_did_not_begin_is_stopped_at_once(
    open_round: Round, bram: User
) -> None:
    people(open_round, 2)
    sending = start_sending(
        open_round.pk, is_reminder=False, by=bram, now=timezone.now()
    )

    stop_sending(sending, timezone.now())
    send_letters.func(sending.pk)

    sending.refresh_from_db()
    assert sending.ended_at
    assert mail.outbox == []


def test_stopping_twice_ends_a_run_of_which_the_worker_is_gone(
    open_round: Round, bram: User
) -> None:
    people(open_round, 1)
    sending = start_sending(
        open_round.pk, is_reminder=False, by=bram, now=timezone.now()
    )
    Sending.objects.update(seen_at=timezone.now())
    for _ in range(2):
        sending.refresh_from_db()
        stop_sending(sending, timezone.now())

    sending.refresh_from_db()
    assert sending.outcome == "Gestopt."


def test_a_round_that_was_removed_meanwhile_gets_no_letters(
    open_round: Round, bram: User
) -> None:
    people(open_round, 1)
    sending = start_sending(
        open_round.pk, is_reminder=False, by=bram, now=timezone.now()
    )
    open_round.delete()

    send_letters.func(sending.pk)

    assert mail.outbox == []


def test_a_round_that_was_revealed_meanwhile_gets_no_more_letters(
    open_round: Round, bram: User, server: type[Server]
) -> None:
    people(open_round, 3)

    def reveal(now: int) -> None:
        Round.objects.update(revealed_at=timezone.now())

    server.before = staticmethod(reveal)

    sending = run(open_round, bram)

    assert len(mail.outbox) == 1
    assert sending.outcome.endswith("De meting is intussen gesloten.")


def test_starting_twice_gives_one_run(open_round: Round, bram: User) -> None:
    people(open_round, 1)
    now = timezone.now()

    first = start_sending(open_round.pk, is_reminder=False, by=bram, now=now)
    second = start_sending(open_round.pk, is_reminder=False, by=bram, now=now)

    assert first == second
    assert Sending.objects.count() == 1


def test_reminders_go_once_a_day_to_who_did_not_hand_in(
    open_round: Round, bram: User
) -> None:
    now = timezone.now()
    fresh, waiting, begun, done, reminded, *others = people(
        open_round, 7, sent_at=now - YESTERDAY
    )
    handed_in_too = ((done, now), *((row, now) for row in others))
    for row, handed_in in ((begun, None), *handed_in_too):
        row.response = make_response(open_round)[0]
        row.response.handed_in_at = handed_in
        row.response.save()
        row.save(update_fields=["response"])
    Respondent.objects.filter(pk=fresh.pk).update(sent_at=now)
    Respondent.objects.filter(pk=reminded.pk).update(reminded_at=now)

    sending = run(open_round, bram, is_reminder=True)

    assert receivers() == [waiting.email, begun.email]
    assert sending.outcome == "Er zijn herinneringen verstuurd."
    assert mail.outbox[0].subject == "Herinnering: Checklist 2026"
    with pytest.raises(NoLetters, match="hooguit één brief per dag"):
        run(open_round, bram, is_reminder=True)


def test_after_the_last_day_no_letters_go(open_round: Round, bram: User) -> None:
    people(open_round, 1)
    open_round.closes_on = timezone.localdate() - timedelta(days=1)
    open_round.save()

    with pytest.raises(NoLetters, match="Kies eerst een latere einddatum"):
        run(open_round, bram)


def test_the_trail_says_how_many_and_never_who(open_round: Round, bram: User) -> None:
    people(open_round, 3)

    run(open_round, bram)

    entry = AuditEntry.objects.get(event="round.invited")
    assert entry.details == '{"letters":3}'
    assert entry.subject == f"round:{open_round.pk}"


def test_a_refused_reminder_does_not_tell_whose_it_was(
    open_round: Round, bram: User
) -> None:
    people(open_round, 4)
    row, _token = make_respondent(open_round, "weg@example.org")
    Respondent.objects.update(sent_at=timezone.now() - YESTERDAY)

    sending = run(open_round, bram, is_reminder=True)

    row.refresh_from_db()
    assert sending.failed == 1
    assert sending.outcome == "Er zijn herinneringen verstuurd."
    assert row.failure == ""


def test_reminders_that_all_stay_behind_are_told(open_round: Round, bram: User) -> None:
    for one in range(5):
        make_respondent(open_round, f"weg@{one}.example.org")
    Respondent.objects.update(sent_at=timezone.now() - YESTERDAY)

    sending = run(open_round, bram, is_reminder=True)

    assert sending.outcome == "De herinneringen kwamen niet weg."
