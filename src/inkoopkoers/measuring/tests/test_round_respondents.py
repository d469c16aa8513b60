# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The address list: look before it is kept, and never tell who answered."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.models import Respondent, Round
from inkoopkoers.measuring.tests.making import (
    answer,
    make_respondent,
    make_response,
    make_round,
)
from inkoopkoers.organisations.models import Organisation, User

pytestmark = pytest.mark.django_db

ClientOf = Callable[[User], Client]


def url(found: Round) -> str:
    return f"/metingen/rondes/{found.pk}/deelnemers/"


def paste(client: Client, found: Round, text: str, step: str, **more: Any) -> Any:
    return client.post(url(found), {"addresses": text, "stap": step, **more})


LIST = "a@example.org; inkoper\nA@Example.org\nb@example.org\tjurist\ngeen adres\n"


def test_a_list_is_looked_at_before_anything_is_kept(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    make_respondent(found, "b@example.org")

    response = paste(client_of(bram), found, LIST, "controle")

    html = " ".join(response.content.decode().split())
    assert response.status_code == 200
    assert "<dt>nieuw</dt><dd>1</dd>" in html
    assert "<dt>staan er al op</dt><dd>1</dd>" in html
    assert "<dt>dubbel</dt><dd>1</dd>" in html
    assert "<dt>kloppen niet</dt><dd>1</dd>" in html
    assert "Regel 4" in html
    assert "Regel 2: a@example.org, ook op regel 1." in html
    assert "Zet één mens op de lijst" in html
    assert Respondent.objects.count() == 1


def test_wrong_lines_must_be_skipped_on_purpose(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)

    refused = paste(client, found, LIST, "toevoegen")
    before = Respondent.objects.count()
    added = paste(client, found, LIST, "toevoegen", skip="on")

    assert refused.status_code == 422
    assert "geen adres" in refused.content.decode()
    assert "<title>Fout: " in refused.content.decode()
    assert before == 0
    assert added.headers["Location"] == f"{url(found)}?erbij=2"
    rows = {row.email: row for row in Respondent.objects.all()}
    assert rows["a@example.org"].facets == {"Rol": "inkoper"}
    assert rows["b@example.org"].facets == {"Rol": "jurist"}
    assert len({row.token_digest for row in rows.values()}) == 2
    assert (
        "Op de lijst gezet: 2."
        in client.get(added.headers["Location"]).content.decode()
    )


def test_adding_twice_adds_once(found: Round, client_of: ClientOf, bram: User) -> None:
    client = client_of(bram)
    paste(client, found, "a@example.org", "toevoegen")

    again = paste(client, found, "a@example.org", "toevoegen")

    assert again.headers["Location"] == f"{url(found)}?erbij=0"
    assert Respondent.objects.count() == 1


def test_the_trail_says_how_many_and_never_who(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    paste(client_of(bram), found, "a@example.org\nb@example.org", "toevoegen")

    entry = AuditEntry.objects.get(event="round.changed")
    assert entry.details == '{"respondents_added":2}'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Plak eerst een of meer adressen."),
        ("\n" * 20 + "x@y.nl\n" * 5001, "5.000"),
        ("x" * 700_001, "Plak hooguit 5.000 regels"),
    ],
)
def test_a_list_that_cannot_be_read_says_why(
    found: Round, client_of: ClientOf, bram: User, text: str, said: str
) -> None:
    response = paste(client_of(bram), found, text, "controle")

    assert response.status_code == 422
    assert said in response.content.decode()
    assert "<title>Fout: " in response.content.decode()


def test_control_characters_harm_nothing(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    response = paste(client_of(bram), found, "a\x00b@example.org\n<script>", "controle")

    assert response.status_code in (200, 422)
    assert "<script>" not in response.content.decode().split("</head>")[1]


def test_five_thousand_lines_with_errors_take_seconds_and_few_queries(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    lines = [f"persoon{one}@organisatie.example; inkoper" for one in range(4_000)]
    lines += lines[:700] + [f"fout {one}" for one in range(300)]

    started = time.monotonic()
    checked = paste(client, found, "\r\n".join(lines), "controle")
    with CaptureQueriesContext(connection) as queries:
        added = paste(client, found, "\r\n".join(lines), "toevoegen", skip="on")
    seconds = time.monotonic() - started

    assert "En nog 200 regels." in checked.content.decode()
    assert added.headers["Location"] == f"{url(found)}?erbij=4000"
    assert Respondent.objects.count() == 4_000
    writes = [one for one in queries if one["sql"].startswith("INSERT")]
    assert len(queries) - len(writes) < 20
    assert seconds < 20


def test_the_list_says_the_same_of_who_answered_and_who_did_not(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    row, _ = make_respondent(found, "x1@example.org")
    make_respondent(found, "x2@example.org")
    row.response = make_response(found)[0]
    row.has_answered = True
    row.save()
    answer(row.response, "strategie-1", 4)
    Respondent.objects.update(sent_at=timezone.now())

    page = client_of(bram).get(url(found)).content.decode()

    lines = [
        part.split("</li>")[0]
        for part in page.split("<li>")
        if "x1@" in part or "x2@" in part
    ]
    assert len(lines) == 2
    assert lines[0].replace("x1@", "") == lines[1].replace("x2@", "")


def test_a_member_who_joined_is_not_on_the_list(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    row, _ = make_respondent(found, "stil@example.org")
    Respondent.objects.update(joined=True)
    client = client_of(bram)

    page = client.get(url(found)).content.decode()
    checked = paste(client, found, "stil@example.org; jurist", "controle")
    paste(client, found, "stil@example.org; jurist", "toevoegen")

    row.refresh_from_db()
    assert "stil@" not in page
    assert "<dt>nieuw</dt><dd>1</dd>" in checked.content.decode()
    assert (row.joined, row.facets) == (False, {"Rol": "jurist"})
    assert Respondent.objects.count() == 1


def test_someone_without_a_letter_can_be_taken_off(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    row, _ = make_respondent(found)
    client = client_of(bram)
    address = f"{url(found)}{row.pk}/verwijderen/"

    asked = client.get(address)
    still_there = Respondent.objects.exists()
    client.post(address)

    assert asked.headers["Location"] == url(found)
    assert still_there
    assert not Respondent.objects.exists()


@pytest.mark.parametrize("has_answered", [True, False])
def test_after_the_letter_nobody_can_be_taken_off(
    found: Round, client_of: ClientOf, bram: User, *, has_answered: bool
) -> None:
    row, _ = make_respondent(found)
    Respondent.objects.update(sent_at=timezone.now(), has_answered=has_answered)

    response = client_of(bram).post(f"{url(found)}{row.pk}/verwijderen/")

    assert response.status_code == 409
    assert "blijft op de lijst" in response.content.decode()
    assert Respondent.objects.exists()


@pytest.mark.parametrize("pk", [999, 10**30])
def test_someone_who_is_not_there_is_not_found(
    found: Round, client_of: ClientOf, bram: User, pk: int
) -> None:
    response = client_of(bram).post(f"{url(found)}{pk}/verwijderen/")

    assert response.status_code == 404


def test_someone_of_another_round_is_not_found(
    found: Round, wilgenwaard: Organisation, client_of: ClientOf, bram: User
) -> None:
    row, _ = make_respondent(make_round(wilgenwaard))

    response = client_of(bram).post(f"{url(found)}{row.pk}/verwijderen/")

    assert response.status_code == 404
    assert Respondent.objects.exists()


def test_an_address_can_be_searched(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    for name in ("anna", "bram"):
        make_respondent(found, f"{name}@voorbeeld.nl")

    html = client_of(bram).get(url(found), {"q": "bram@v\x00"}).content.decode()

    assert "bram@voorbeeld.nl" in html
    assert "anna@voorbeeld.nl" not in html


def test_after_the_reveal_nobody_comes_on_the_list(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    Round.objects.update(revealed_at=timezone.now())
    client = client_of(bram)

    page = client.get(url(found))
    response = paste(client, found, "a@example.org", "toevoegen")

    assert "Er kan niemand meer bij." in page.content.decode()
    assert response.status_code == 409


def test_the_page_takes_as_many_queries_for_more_people(
    found: Round, client_of: ClientOf, bram: User
) -> None:
    client = client_of(bram)
    make_respondent(found, "a@example.org")
    with CaptureQueriesContext(connection) as few:
        client.get(url(found))
    for one in range(60):
        make_respondent(found, f"b{one}@example.org")

    with CaptureQueriesContext(connection) as many:
        client.get(url(found))

    assert len(many) == len(few)


@pytest.mark.parametrize(
    ("who", "status"), [("cora", 404), ("ivo", 403), ("lies", 403)]
)
def test_only_an_inkoper_sees_addresses(
    found: Round,
    client_of: ClientOf,
    who: str,
    status: int,
    request: pytest.FixtureRequest,
) -> None:
    row, _ = make_respondent(found)
    client = client_of(request.getfixturevalue(who))

    response = client.get(url(found))

    assert response.status_code == status
    assert row.email not in response.content.decode()
    assert paste(client, found, "a@b.nl", "toevoegen").status_code == status
    assert client.post(f"{url(found)}{row.pk}/verwijderen/").status_code == status
    assert Respondent.objects.count() == 1


def test_who_is_not_signed_in_goes_to_the_login(found: Round, client: Client) -> None:
    assert client.get(url(found)).status_code == 302
    assert paste(client, found, "a@b.nl", "toevoegen").status_code == 302
