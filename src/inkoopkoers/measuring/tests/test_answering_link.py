# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address is the key: to whom it opens, when, and at what price."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.knowledge.queries import instrument
from inkoopkoers.measuring.models import Answer, Round
from inkoopkoers.measuring.tests.making import (
    answer,
    answer_all,
    make_respondent,
    make_response,
    make_round,
    today,
)
from inkoopkoers.measuring.tests.respondents_pages import (
    DAY,
    ITEM,
    item_url,
    link_url,
    page,
)
from inkoopkoers.organisations.models import Organisation

pytestmark = pytest.mark.django_db


def test_an_unknown_link_is_not_found(client: Client) -> None:
    for response in (client.get(link_url("x" * 32)), client.post(link_url("x" * 32))):
        assert response.status_code == 404
        assert "Dit adres kennen we niet" in response.content.decode()


@pytest.mark.parametrize(
    "changed", [{"closes_on": today() - DAY}, {"revealed_at": timezone.now()}]
)
def test_a_closed_round_says_so_and_tells_nothing_of_the_answers(
    client: Client, wilgenwaard: Organisation, changed: dict[str, Any]
) -> None:
    found = make_round(wilgenwaard, **changed)
    row, token = make_response(found)
    answer(row, ITEM, 3, note="Mijn toelichting.")

    for response in (
        client.get(link_url(token)),
        client.get(item_url(token)),
        client.post(item_url(token), {"answer": "1", "edition": "1"}),
        client.post(f"{link_url(token)}inleveren/"),
    ):
        html = response.content.decode()
        assert response.status_code == 410
        assert "Deze meting is gesloten" in html
        assert "Mijn toelichting." not in html
    assert Answer.objects.get().value == 3


def test_the_last_day_still_counts(client: Client, wilgenwaard: Organisation) -> None:
    _row, token = make_response(make_round(wilgenwaard, closes_on=today()))

    assert client.post(item_url(token), {"answer": "1"}).status_code == 302


def test_a_round_that_is_not_open_yet_says_from_when(
    client: Client, wilgenwaard: Organisation
) -> None:
    found = make_round(wilgenwaard, opens_on=today() + DAY)
    _person, token = make_respondent(found)

    read = client.get(link_url(token))
    sent = client.post(item_url(token), {"answer": "1"})

    assert read.status_code == 200
    assert "Deze meting begint op" in read.content.decode()
    assert sent.status_code == 409
    assert not Answer.objects.exists()


def test_our_script_is_told_that_the_round_closed(
    client: Client, wilgenwaard: Organisation
) -> None:
    _row, token = make_response(make_round(wilgenwaard, closes_on=today() - DAY))

    response = client.post(
        item_url(token), {"answer": "1"}, headers={"accept": "application/json"}
    )

    assert response.status_code == 410
    assert response.json() == {"message": "Deze meting is gesloten."}


def test_the_address_stays_a_secret(client: Client, begun: str, listed: str) -> None:
    for token in (begun, listed):
        for response in (
            client.get(link_url(token)),
            client.get(item_url(token)),
            client.post(item_url(token), {"answer": "1"}),
        ):
            assert response["Cache-Control"] == "no-store"
            assert response["Referrer-Policy"] == "no-referrer"
            assert response["X-Robots-Tag"] == "noindex, nofollow"
            assert not response.cookies
    assert 'name="robots" content="noindex' in page(client, begun)


def test_a_form_without_origin_is_taken_because_the_address_is_the_key(
    begun: str,
) -> None:
    """A page with no-referrer makes browsers send the origin "null"."""
    strict = Client(enforce_csrf_checks=True)

    response = strict.post(item_url(begun), {"answer": "1"}, headers={"origin": "null"})

    assert response.status_code == 302


@pytest.mark.parametrize("others", [0, 3])
def test_reading_takes_two_queries_however_many_take_part(
    client: Client, open_round: Round, others: int
) -> None:
    for number in range(others):
        person, _token = make_respondent(open_round, f"{number}@example.org")
        person.response = answer_all(open_round, 3)
        person.save()
    person, listed = make_respondent(open_round)
    row, begun = make_response(open_round)
    person.response = answer_all(open_round, 2)
    person.save()
    answer(row, ITEM, 1)

    for token in (listed, begun):
        for address in (link_url(token), item_url(token)):
            with CaptureQueriesContext(connection) as seen:
                client.get(address)

            assert len(seen) == 2


@pytest.mark.parametrize("already", [0, 11])
def test_saving_takes_six_queries_with_its_transaction(
    client: Client, open_round: Round, already: int
) -> None:
    row, token = make_response(open_round)
    for item in instrument("checklist").items[1 : 1 + already]:
        answer(row, item.code, 3)

    for value, edition in ((3, 0), (4, 1)):
        with CaptureQueriesContext(connection) as seen:
            client.post(item_url(token), {"answer": value, "edition": edition})

        assert len(seen) == 6


def test_the_first_answer_of_someone_on_the_list_takes_four_more(
    client: Client, listed: str
) -> None:
    with CaptureQueriesContext(connection) as seen:
        client.post(item_url(listed), {"answer": 3})

    assert len(seen) == 10
