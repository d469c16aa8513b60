# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The results of a round as a file: every kind, for whom, and what the trail keeps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.measuring.actions.revealing import reveal
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.full_rounds import (
    EARLIER,
    followed_up,
    full_round,
)
from inkoopkoers.measuring.tests.making import answer_all, make_round
from inkoopkoers.measuring.tests.outcomes import revealed
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]
KINDS = {
    "pdf": ("application/pdf", b"%PDF-"),
    "odt": ("application/vnd.oasis.opendocument.text", b"PK"),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        b"PK",
    ),
    "html": ("text/html; charset=utf-8", b"<!doctype html>"),
    "md": ("text/markdown; charset=utf-8", b"#"),
    "txt": ("text/plain; charset=utf-8", b"="),
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        b"PK",
    ),
    "csv": ("text/csv; charset=utf-8", b"\xef\xbb\xbfThema"),
}


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    """Six inkopers and six juristen, with everything that follows a result."""
    return followed_up(full_round(wilgenwaard, bram), bram)


def there(found: Round, kind: str) -> str:
    return f"/metingen/rondes/{found.pk}/resultaten.{kind}"


def text_of(client: Client, found: Round, **query: str) -> str:
    response = client.get(there(found, "md"), query)
    assert response.status_code == 200
    return response.content.decode().replace("\u00a0", " ")


@pytest.mark.parametrize("kind", KINDS)
def test_a_lezer_takes_the_result_along(
    client_of: ClientOf, lies: User, found: Round, kind: str
) -> None:
    content_type, begin = KINDS[kind]

    response = client_of(lies).get(there(found, kind))

    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    name = f'attachment; filename="resultaten-meting-2027.{kind}"'
    assert response["Content-Disposition"] == name
    assert response["Cache-Control"] == "private, no-store"
    assert response.content.startswith(begin)


def test_the_trail_keeps_that_a_file_was_taken_but_not_what_is_in_it(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    client = client_of(lies)

    client.head(there(found, "csv"))
    client.get(there(found, "csv"), {"groep": "Rol:jurist"})

    entry = AuditEntry.objects.get(event="result.downloaded")
    assert (entry.actor, entry.organisation) == (lies.pk, found.organisation_id)
    assert entry.subject == f"round:{found.pk}"
    assert entry.details == '{"format":"csv"}'


@pytest.mark.parametrize(
    "kind", ["exe", "PDF", "json", "text", "pdf.exe", "x" * 10_000]
)
def test_an_unknown_kind_says_which_there_are(
    client_of: ClientOf, lies: User, found: Round, kind: str
) -> None:
    response = client_of(lies).get(there(found, kind))

    assert response.status_code == 404
    assert (
        "Kies uit: txt, md, html, pdf, odt, docx, xlsx, csv."
        in response.content.decode()
    )
    assert not AuditEntry.objects.filter(event="result.downloaded").exists()


@pytest.mark.parametrize("kind", ["md", "xlsx"])
@pytest.mark.parametrize(
    "group", ["Rol:opdrachtgever", "Rol:", "x", "\x00", "9" * 9_999]
)
def test_any_other_group_is_404_with_one_and_the_same_sentence(
    client_of: ClientOf, lies: User, found: Round, group: str, kind: str
) -> None:
    response = client_of(lies).get(there(found, kind), {"groep": group})

    assert response.status_code == 404
    assert "Deze groep is er niet, of is te klein" in response.content.decode()


@pytest.mark.parametrize("kind", KINDS)
def test_before_the_reveal_there_is_nothing_to_take_along(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, kind: str
) -> None:
    waiting = make_round(wilgenwaard)
    for _number in range(6):
        answer_all(waiting, 3)

    response = client_of(bram).get(there(waiting, kind))

    assert response.status_code == 409
    assert "nog geen resultaten" in response.content.decode()


def test_a_stranger_gets_404_and_a_visitor_the_login(
    client: Client, client_of: ClientOf, cora: User, found: Round
) -> None:
    assert client_of(cora).get(there(found, "pdf")).status_code == 404
    assert client.get(there(found, "pdf")).status_code == 302
    assert client_of(cora).post(there(found, "pdf")).status_code == 405


@pytest.mark.parametrize("pk", [0, 10**30])
def test_a_round_that_is_not_there_is_404(
    client_of: ClientOf, lies: User, pk: int
) -> None:
    response = client_of(lies).get(f"/metingen/rondes/{pk}/resultaten.pdf")

    assert response.status_code == 404


def test_a_document_tells_what_was_agreed_aimed_at_and_done(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    text = text_of(client_of(lies), found)

    assert "**Samen afgesproken: 3 (Eerder eens).**" in text
    assert "Zo gaat het meestal." in text
    assert "Streefscore 3,5 op 1 maart 2028." in text
    assert "Schrijf op wie waarover beslist" in text
    assert "1 juni 2099" in text
    assert "nog niemand" in text


def test_without_agreements_the_document_says_so(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    bare = revealed(wilgenwaard, bram)

    text = text_of(client_of(bram), bare)

    assert "Er zijn nog geen afgesproken scores, doelen en acties." in text
    assert "Wat er veranderde" not in text


def test_a_chosen_group_stands_beside_everyone_and_no_other(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    text = text_of(client_of(lies), found, groep="Rol:jurist")
    item = text.partition("### 1. ")[2].partition("### 2. ")[0]

    assert "| Rol: jurist" in item
    assert "| Rol: inkoper" not in item
    assert "Naast iedereen" in text


def test_what_too_few_scored_is_not_there_and_the_reason_is(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    text = text_of(client_of(lies), found)

    item = text.partition("### 12. ")[2]
    assert "Minder dan 5 mensen gaven hier een score." in item
    assert "Rol: opdrachtgever" in text.partition("Niet te zien")[2]


def test_notes_stand_in_the_document_without_who_wrote_them(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    text = text_of(client_of(lies), found)

    notes = text.partition("Wat mensen erbij schreven")[2].partition("### 2. ")[0]
    assert "Hangt van de afdeling af." in notes
    assert r"\<b>vet" in notes
    assert "inkoper" not in notes


def test_of_very_many_notes_the_document_shows_twenty(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    crowd = make_round(wilgenwaard)
    for number in range(23):
        first = answer_all(crowd, 3).answers.get(item="strategie-1")
        first.note = f"Toelichting {number:02}"
        first.save()
    reveal(crowd.pk, by=bram, now=timezone.now())

    text = text_of(client_of(bram), crowd)

    assert "Toelichting 19" in text
    assert "Toelichting 20" not in text
    assert "Er zijn er nog 3. Die staan in de spreadsheet." in text


def test_the_second_round_tells_what_changed_and_the_first_does_not(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    first = full_round(wilgenwaard, bram, shift=1, now=EARLIER)
    second = full_round(wilgenwaard, bram)
    client = client_of(bram)

    assert "Vergeleken met Meting 2026 van 23 maart 2026." in text_of(client, second)
    assert "11 van 12 vragen zijn te vergelijken." in text_of(client, second)
    assert "Wat er veranderde" not in text_of(client, first)


def test_rounds_about_something_else_are_not_compared(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    full_round(wilgenwaard, bram, "lock-in-scan", now=EARLIER, subject="Zaaksysteem")
    other = full_round(wilgenwaard, bram, "lock-in-scan", subject="Website")

    text = text_of(client_of(bram), other)

    assert "# Resultaten: Website" in text
    assert "Wat er veranderde" not in text


def test_the_number_of_queries_depends_on_nothing(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User, found: Round
) -> None:
    bare = revealed(wilgenwaard, bram, code="impactscan", people=6)
    client = client_of(bram)
    client.get(there(bare, "md"))

    def queries(about: Round, **query: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(there(about, "md"), query).status_code == 200
        return len(asked)

    assert queries(bare) == queries(found, groep="Rol:jurist") <= 25


def test_the_page_leads_to_every_file(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    page = client_of(lies).get(
        f"/metingen/rondes/{found.pk}/resultaten/", {"groep": "Rol:jurist"}
    )

    for kind in ("pdf", "odt", "docx", "xlsx", "csv"):
        link = f"{there(found, kind)}?groep=Rol%3Ajurist"
        assert f'href="{link}"' in page.content.decode()
        assert client_of(lies).get(link).status_code == 200


def test_without_javascript_and_without_a_session_nothing_differs(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    first: Any = client_of(lies).get(there(found, "csv"))
    second: Any = client_of(lies).get(there(found, "csv"), HTTP_HX_REQUEST="true")

    assert first.content == second.content
