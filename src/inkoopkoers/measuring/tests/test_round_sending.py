# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invitations and reminders: who gets one, when it stops, and what is shown of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
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
from inkoopkoers.measuring.tests.making import answer, make_respondent, make_response
from inkoopkoers.organisations.models import User

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]
YESTERDAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def server(settings: Any) -> Iterator[type[Server]]:
    settings.EMAIL_BACKEND = mail_server.BACKEND
    settings.MAIL_HOST = "mail.example.org"
    settings.ORIGIN = "https://koers.example.nl"
    Server.seen = 0
    yield Server
    Server.before = staticmethod(lambda number: None)


def people(found: Round, number: int, **fields: Any) -> list[Respondent]:
    rows = [
        make_respondent(found, f"p{one:03}@example.org")[0] for one in range(number)
    ]
    Respondent.objects.filter(pk__in=[row.pk for row in rows]).update(**fields)
    return rows


def run(found: Round, by: User, *, is_reminder: bool = False) -> Sending:
    sending = start_sending(
        found.pk, is_reminder=is_reminder, by=by, now=timezone.now()
    )
    send_letters.func(sending.pk)
    sending.refresh_from_db()
    return sending


def receivers() -> list[str]:
    return [message.to[0] for message in mail.outbox]


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
    fresh, waiting, begun, done, reminded = people(
        open_round, 5, sent_at=now - YESTERDAY
    )
    for row, handed_in in ((begun, None), (done, now)):
        row.response = make_response(open_round)[0]
        row.response.handed_in_at = handed_in
        row.response.save()
        row.save(update_fields=["response"])
    Respondent.objects.filter(pk=fresh.pk).update(sent_at=now)
    Respondent.objects.filter(pk=reminded.pk).update(reminded_at=now)

    sending = run(open_round, bram, is_reminder=True)

    assert receivers() == [waiting.email, begun.email]
    assert sending.outcome == "2 herinneringen verstuurd."
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


def page(found: Round, *parts: str) -> str:
    return "/".join((f"/metingen/rondes/{found.pk}", *parts, ""))


def test_the_buttons_start_show_and_stop(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    people(open_round, 3)
    client = client_of(bram)

    started = client.post(page(open_round, "versturen"))
    waiting = client.get(page(open_round, "verzending")).content.decode()
    Sending.objects.update(seen_at=timezone.now(), sent=1)
    busy = client.get(page(open_round, "verzending")).content.decode()
    client.post(page(open_round, "verzending", "stop"))
    stopping = client.get(page(open_round, "verzending")).content.decode()
    client.post(page(open_round, "verzending", "stop"))
    ended = client.get(page(open_round, "verzending")).content.decode()

    assert started.headers["Location"] == page(open_round, "verzending")
    assert "Het versturen begint zo." in waiting
    assert "Bezig: 1 van 3 uitnodigingen verstuurd." in busy
    assert "Het stopt na de brief die nu weggaat." in stopping
    assert "Gestopt." in ended
    assert "Verstuur uitnodigingen" in ended


def test_a_run_that_died_says_so_and_offers_the_rest(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    people(open_round, 3)
    start_sending(open_round.pk, is_reminder=False, by=bram, now=timezone.now())
    Sending.objects.update(seen_at=timezone.now() - timedelta(minutes=6))

    html = client_of(bram).get(page(open_round, "verzending")).content.decode()

    assert "Het versturen is onderbroken." in html
    assert page(open_round, "versturen") in html


def test_refused_letters_are_shown_with_their_reason(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    make_respondent(open_round, "weg@example.org")
    run(open_round, bram)

    html = client_of(bram).get(page(open_round, "verzending")).content.decode()

    assert "weg@example.org" in html
    assert "De mailserver weigert dit adres (code 550)." in html


def test_htmx_gets_only_the_part_that_changes(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    url = page(open_round, "verzending")

    part = client.get(url, headers={"hx-request": "true"})

    assert "<html" not in part.content.decode()
    assert 'id="versturen"' in part.content.decode()
    assert "HX-Request" in part.headers["Vary"]


def test_nothing_to_send_is_explained(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    response = client_of(bram).post(page(open_round, "versturen"))

    assert response.status_code == 409
    assert "Iedereen op de lijst heeft al een uitnodiging." in response.content.decode()


@pytest.mark.parametrize("part", ["versturen", "herinneren", "verzending/stop"])
def test_who_had_to_sign_in_first_sends_nothing(
    open_round: Round, bram: User, client_of: ClientOf, part: str
) -> None:
    people(open_round, 1)

    assert client_of(bram).get(page(open_round, part)).status_code == 302
    assert not Sending.objects.exists()


@pytest.mark.parametrize("part", ["versturen", "herinneren", "verzending/stop"])
@pytest.mark.parametrize(
    ("who", "status"), [("cora", 404), ("ivo", 403), ("lies", 403)]
)
def test_only_an_inkoper_may_send(
    open_round: Round, part: str, who: str, status: int, request: pytest.FixtureRequest
) -> None:
    people(open_round, 1)
    client_of: ClientOf = request.getfixturevalue("client_of")
    client = client_of(request.getfixturevalue(who))

    assert client.post(page(open_round, part)).status_code == status
    assert not Sending.objects.exists()


def test_who_is_not_signed_in_goes_to_the_login(
    open_round: Round, client: Client
) -> None:
    response = client.post(page(open_round, "versturen"))

    assert response.headers["Location"].startswith("/account/inloggen/")


def test_a_refused_reminder_does_not_tell_whose_it_was(
    open_round: Round, bram: User
) -> None:
    row, _token = make_respondent(open_round, "weg@example.org")
    Respondent.objects.update(sent_at=timezone.now() - YESTERDAY)

    sending = run(open_round, bram, is_reminder=True)

    row.refresh_from_db()
    assert sending.outcome.endswith("Eén brief kwam niet weg.")
    assert row.failure == ""


def test_the_progress_page_takes_as_many_queries_for_more_people(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    client = client_of(bram)
    url = page(open_round, "verzending")
    people(open_round, 1)
    run(open_round, bram)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    for one in range(30):
        make_respondent(open_round, f"weg@{one}.example.org")
    run(open_round, bram)

    with CaptureQueriesContext(connection) as many:
        client.get(url)

    assert len(many) == len(few)


def test_a_letter_answers_nothing_about_who_answered(
    open_round: Round, bram: User, client_of: ClientOf
) -> None:
    rows = people(open_round, 6, sent_at=timezone.now() - YESTERDAY)
    for row in rows[:3]:
        row.response = make_response(open_round)[0]
        row.response.handed_in_at = timezone.now()
        row.response.save()
        row.has_answered = True
        row.save(update_fields=["response", "has_answered"])
        answer(row.response, "strategie-1", 3)
    run(open_round, bram, is_reminder=True)

    html = client_of(bram).get(page(open_round, "deelnemers")).content.decode()

    lines = re.findall(
        r"<li>\s*<span class=\"ik-people__who\">.*?</li>", html, re.DOTALL
    )
    shapes = {re.sub(r"p00\d@example.org", "X", line) for line in lines}
    assert len(lines) == 6
    assert len(shapes) == 1
