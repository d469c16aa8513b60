# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of actions, its filters, the file and the overview per person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.planning.actions.acting import finish, remove
from inkoopkoers.planning.tests.actions.conftest import MakeAction
from inkoopkoers.reports.tests.read_sheet import cells_of

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


def page(client: Client, query: str = "") -> str:
    return client.get(f"/acties/{query}").content.decode()


def test_what_is_due_first_stands_on_top(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    made("Later", due=date(2099, 1, 1))
    made("Eerder", due=date(2098, 1, 1))

    shown = page(client_of(bram))

    assert shown.index("Eerder") < shown.index("Later")


def test_what_is_late_is_said_in_words(
    client_of: ClientOf, lies: User, made: MakeAction
) -> None:
    made(due=date(2020, 1, 1))

    assert "te laat" in page(client_of(lies)).partition("ik-results")[2]


def test_an_empty_list_teaches(client_of: ClientOf, bram: User) -> None:
    assert "Nog geen acties" in page(client_of(bram))


@pytest.fixture
def several(client_of: ClientOf, bram: User, ivo: User, made: MakeAction) -> Client:
    """The browser of Bram, who has actions of every kind."""
    made("Open")
    made("Te laat", due=date(2020, 1, 1))
    made("Van Ivo", owner=ivo)
    finish(made("Afgerond"), "Gelukt", by=bram, now=timezone.now())
    remove(made("Weg"), by=bram, now=timezone.now())
    return client_of(bram)


@pytest.mark.parametrize(
    ("query", "seen"),
    [
        ("", {"Open", "Te laat", "Van Ivo"}),
        ("?stand=laat", {"Te laat"}),
        ("?stand=klaar", {"Afgerond"}),
        ("?stand=alle", {"Open", "Te laat", "Van Ivo", "Afgerond"}),
        ("?wie=ik", {"Open", "Te laat"}),
        ("?q=van+ivo", {"Van Ivo"}),
        (
            "?stand=onzin&wie=jij&organisatie=x&pagina=99",
            {"Open", "Te laat", "Van Ivo"},
        ),
        ("?organisatie=9999999999999999999999", {"Open", "Te laat", "Van Ivo"}),
        ("?q=%00%00", {"Open", "Te laat", "Van Ivo"}),
    ],
)
def test_a_filter_leaves_what_it_says(
    several: Client, query: str, seen: set[str]
) -> None:
    shown = page(several, query)

    titles = {"Open", "Te laat", "Van Ivo", "Afgerond", "Weg"}
    assert {title for title in titles if f">{title}</a>" in shown} == seen


def test_a_stranger_sees_none(
    client_of: ClientOf, cora: User, made: MakeAction
) -> None:
    made("Vertrouwelijk")

    assert "Vertrouwelijk" not in page(client_of(cora))
    assert b"Vertrouwelijk" not in client_of(cora).get("/acties/export.csv").content
    assert b"Kort en helder" not in client_of(cora).get("/acties/personen/").content


def test_a_lezer_gets_no_button_to_make_one(
    client_of: ClientOf, lies: User, bram: User
) -> None:
    assert "/acties/nieuw/" not in page(client_of(lies))
    assert "/acties/nieuw/" in page(client_of(bram))


def test_the_file_holds_what_the_list_shows(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    made("=1+1")
    made("Te laat", due=date(2020, 1, 1))

    csv = client_of(bram).get("/acties/export.csv?stand=laat").content.decode()
    sheet = client_of(bram).get("/acties/export.xlsx").content

    assert "Te laat" in csv
    assert "1+1" not in csv
    assert [row[0] for row in cells_of(sheet)] == ["Wat", "Te laat", "=1+1"]


def test_a_file_of_another_kind_is_not_made(client_of: ClientOf, bram: User) -> None:
    assert client_of(bram).get("/acties/export.exe").status_code == 404


def test_the_overview_counts_per_person(
    client_of: ClientOf, bram: User, made: MakeAction
) -> None:
    made(due=date(2020, 1, 1))
    made()
    made(owner=None, owner_name="Het bestuur")
    finish(made(), "", by=bram, now=timezone.now())

    shown = client_of(bram).get("/acties/personen/").content.decode()

    row = shown.partition(">bram@example.org</th>")[2].partition("</tr>")[0]
    assert row.count('data-label="Te doen">2<') == 1
    assert "1 januari 2020" in row
    assert "Het bestuur" in shown


@pytest.mark.parametrize(
    "path", ["/acties/", "/acties/personen/", "/acties/export.csv"]
)
def test_more_actions_take_no_more_queries(
    client_of: ClientOf, bram: User, made: MakeAction, path: str
) -> None:
    client = client_of(bram)

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            client.get(path)
        return len(seen)

    made()
    few = queries()
    for _number in range(12):
        made()

    assert queries() == few
