# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of the report, and the file that it gives."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.documents.answers import report_kinds
from inkoopkoers.spending.domain.importing import ImportState
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.views.report import subject_of

pytestmark = pytest.mark.django_db
ClientOf = Callable[[User], Client]


@pytest.fixture(autouse=True)
def lines(wilgenwaard: Organisation, bram: User) -> None:
    published_lines(wilgenwaard, bram, [a_line("100.00"), a_line("50.00")])


def page(organisation: Organisation) -> str:
    return f"/uitgaven/{organisation.pk}/rapport/"


def file(organisation: Organisation, **query: object) -> str:
    given = {"parts": ["over_time", "by_supplier"], "format": "pdf", **query}
    return f"{page(organisation)}bestand/?{urlencode(given, doseq=True)}"


def test_a_reader_chooses_with_everything_filled_in(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    response = client_of(lies).get(page(wilgenwaard))

    html = response.content.decode()
    assert response.status_code == 200
    assert 'value="2026-01-01"' in html
    assert html.count("checked") == len(report_kinds()) + 1


def test_without_lines_there_is_nothing_to_choose(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation
) -> None:
    SpendImport.objects.update(state=ImportState.WITHDRAWN)

    html = client_of(lies).get(page(wilgenwaard)).content.decode()

    assert "Er zijn nog geen uitgaven" in html


@pytest.mark.parametrize("kind", ["pdf", "odt", "docx", "xlsx"])
def test_the_report_is_a_file_and_the_trail_tells_that_it_left(
    client_of: ClientOf, lies: User, wilgenwaard: Organisation, kind: str
) -> None:
    response = client_of(lies).get(
        file(wilgenwaard, format=kind, van="2026-01-01", tot="2026-12-31")
    )

    assert response.status_code == 200
    assert f"uitgaven-2026.{kind}" in response["Content-Disposition"]
    entry = AuditEntry.objects.filter(event="spend.report_downloaded").get()
    assert "Bron" not in str(entry.details)


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"van": "gisteren"}, "Vul een datum in"),
        ({"van": "0001-01-01"}, "tussen 1990 en 2200"),
        ({"van": "2026-12-31", "tot": "2026-01-01"}, "op of na de eerste datum"),
        ({"format": "exe"}, "uit de lijst"),
        ({"parts": []}, "minstens één antwoord"),
        ({"parts": ["x" * 10_000]}, "antwoorden in de lijst"),
        ({"parts": ["\x00"]}, "antwoorden in de lijst"),
        ({"format": "\x00"}, "uit de lijst"),
    ],
)
def test_a_choice_that_is_not_right_is_said_at_the_field(
    client_of: ClientOf,
    lies: User,
    wilgenwaard: Organisation,
    query: dict[str, object],
    said: str,
) -> None:
    response = client_of(lies).get(file(wilgenwaard, **query))

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in html
    assert said in html
    assert not AuditEntry.objects.filter(event="spend.report_downloaded").exists()


def test_a_stranger_and_a_visitor_get_nothing(
    client_of: ClientOf, client: Client, cora: User, wilgenwaard: Organisation
) -> None:
    for address in (page(wilgenwaard), file(wilgenwaard)):
        assert client_of(cora).get(address).status_code == 404
        assert client.get(address).status_code == 302
    assert client_of(cora).get(f"/uitgaven/{10**30}/rapport/").status_code == 404


def test_a_report_says_of_which_part_the_vat_is_not_known(
    wilgenwaard: Organisation,
) -> None:
    assert subject_of(wilgenwaard, Selection()).notes == ()

    SpendImport.objects.update(mapping={"basis": "unknown"})

    (note,) = subject_of(wilgenwaard, Selection()).notes
    assert note.startswith("Van 100\xa0% van dit geld weten we niet")
