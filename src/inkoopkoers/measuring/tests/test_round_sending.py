# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages about letters: start, follow and stop them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.measuring.actions.rounds import (
    start_sending,
)
from inkoopkoers.measuring.models import Round, Sending
from inkoopkoers.measuring.tests.making import answer, make_respondent, make_response
from inkoopkoers.measuring.tests.sending import YESTERDAY, people, run
from inkoopkoers.organisations.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("server")]

ClientOf = Callable[[User], Client]


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
