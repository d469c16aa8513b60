# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Talks with the market, and what every bidder gets of them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.documents.market import market_report
from inkoopkoers.procurements.models import Dossier, MarketQuestion, MarketTalk
from inkoopkoers.procurements.queries.market import log_of
from inkoopkoers.reports.formats import Format, render

SECRET, PARTY = "Kanarie achter de kast", "Noordlicht B.V."


def page(dossier: Dossier, name: str, *given: Any) -> str:
    return reverse(f"procurements:{name}", args=[dossier.pk, *given])


@pytest.fixture
def talk(dossier: Dossier) -> MarketTalk:
    """A talk with a plain question, one that names the party, and a secret one."""
    row = MarketTalk.objects.create(
        dossier=dossier, party=PARTY, held_on=date(2027, 1, 20), present="Mevrouw Ster"
    )
    said: list[dict[str, Any]] = [
        {"question": "Mag tweedehands?", "answer": "Ja."},
        {"question": "Kan NOORDLICHT ook repareren?"},
        {"question": SECRET, "is_secret": True, "secret_because": "Bedrijfsgeheim"},
    ]
    for one in said:
        MarketQuestion.objects.create(dossier=dossier, talk=row, **one)
    return row


def test_a_talk_is_written_down_and_then_asks_for_questions(
    browser: Client, dossier: Dossier
) -> None:
    data = {"party": PARTY, "held_on": "2027-01-20", "about": "Hoe lang het meegaat"}

    response = browser.post(page(dossier, "market"), data)

    row = MarketTalk.objects.get()
    assert response.headers["Location"].startswith(page(dossier, "talk", row.pk))


def test_a_talk_needs_a_party(browser: Client, dossier: Dossier) -> None:
    response = browser.post(page(dossier, "market"), {"held_on": "2027-01-20"})

    assert response.status_code == 422
    assert "Schrijf op met wie je sprak." in response.content.decode()


def test_a_question_is_added_and_changed(
    browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    browser.post(page(dossier, "talk", talk.pk), {"question": "Hoeveel?"})
    row = MarketQuestion.objects.get(question="Hoeveel?")
    data = {"question": "Hoeveel?", "answer": "Honderd", "edition": 2}

    browser.post(page(dossier, "question_change", row.pk), data)

    row.refresh_from_db()
    assert row.answer == "Honderd"


@pytest.mark.parametrize(
    "odd", [{"is_secret": "on"}, {"secret_because": "Omdat"}, {"question": ""}]
)
def test_a_secret_goes_with_a_reason(
    odd: dict[str, str], browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    data = {"question": "Hoeveel?", **odd}

    response = browser.post(page(dossier, "talk", talk.pk), data)

    assert response.status_code == 422
    assert MarketQuestion.objects.count() == 3


def test_a_talk_is_changed_taken_away_and_put_back(
    browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    data = {"party": "Zuid", "held_on": "2027-01-21", "edition": 1}

    browser.post(page(dossier, "talk_change", talk.pk), data)
    gone = browser.post(page(dossier, "row_remove", "gesprek", talk.pk), follow=True)

    assert "Weggehaald: Zuid" in gone.content.decode()
    assert browser.get(page(dossier, "talk", talk.pk)).status_code == 404
    assert not log_of(dossier).log.shared

    browser.post(page(dossier, "row_restore", "gesprek", talk.pk))

    assert len(log_of(dossier).log.shared) == 2


def test_a_question_that_is_taken_away_is_in_no_document(
    browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    row = MarketQuestion.objects.get(question="Mag tweedehands?")

    gone = browser.post(page(dossier, "row_remove", "vraag", row.pk), follow=True)

    assert "Zet terug" in gone.content.decode()
    assert [one.key for one in log_of(dossier).log.shared] != [row.pk]
    assert len(log_of(dossier).log.shared) == 1


def test_the_page_says_what_is_left_out_and_why(
    browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    text = browser.get(page(dossier, "market_log")).content.decode()

    assert "1 vraag staat er niet in" in text
    assert "Bedrijfsgeheim" in text
    assert "Kan [marktpartij] ook repareren?" in text
    assert "In 1 vraag stond de naam van een partij" in text


def test_the_page_without_questions_offers_no_download(
    browser: Client, dossier: Dossier
) -> None:
    text = browser.get(page(dossier, "market_log")).content.decode()

    assert "Er zijn nog geen vragen om te delen." in text
    assert "PDF" not in text


def _text_of(content: bytes) -> str:
    if not content.startswith(b"PK"):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "".join(
            packed.read(name).decode() for name in packed.namelist() if "xml" in name
        )


@pytest.mark.parametrize("format_name", ["odt", "docx", "csv", "html"])
def test_no_document_names_a_party_or_tells_a_secret(
    format_name: str, browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    address = page(dossier, "market_log_file", format_name)

    text = _text_of(browser.get(address).content)

    assert "Mag tweedehands?" in text
    for word in (SECRET, "Bedrijfsgeheim", "oordlicht", "NOORDLICHT", "Mevrouw Ster"):
        assert word not in text


def test_the_report_that_becomes_a_pdf_tells_how_many_are_left_out(
    browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    report = market_report(dossier, log_of(dossier), date(2027, 2, 1))

    text = render(report, Format.TEXT).decode()

    assert "1 vraag is weggelaten, omdat die vertrouwelijk is." in text
    assert SECRET not in text
    found = browser.get(page(dossier, "market_log_file", "pdf"))
    assert found.content.startswith(b"%PDF")


def test_a_download_goes_into_the_trail_without_any_text(
    browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    address = page(dossier, "market_log_file", "csv")
    browser.head(address)

    browser.get(address)

    entry = AuditEntry.objects.get(event="dossier.market_log_downloaded")
    assert entry.subject == f"dossier:{dossier.pk}"
    assert PARTY not in str(vars(entry))


def test_a_kind_of_document_that_we_do_not_make_is_not_found(
    browser: Client, dossier: Dossier
) -> None:
    response = browser.get(page(dossier, "market_log_file", "exe"))

    assert response.status_code == 404
    assert "Kies uit:" in response.content.decode()


def test_a_reader_may_take_the_document_along_and_a_stranger_knows_of_nothing(
    dossier: Dossier,
    talk: MarketTalk,
    client_of: Callable[[User], Client],
    lies: User,
    cora: User,
) -> None:
    address = page(dossier, "market_log_file", "csv")

    assert client_of(lies).get(address).status_code == 200
    assert client_of(cora).get(address).status_code == 404
    assert client_of(cora).get(page(dossier, "talk", talk.pk)).status_code == 404


@pytest.mark.parametrize("name", ["market", "talk", "market_log"])
def test_pages_inside_the_step_do_not_ask_whether_the_step_is_done(
    name: str, browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    given = [talk.pk] if name == "talk" else []

    text = browser.get(page(dossier, name, *given)).content.decode()

    assert "Deze stap is klaar" not in text
    assert "losse dra" not in text.split('class="ik-dossier__step"')[1]


def test_what_is_refused_is_not_said_to_be_saved(
    browser: Client, dossier: Dossier, talk: MarketTalk
) -> None:
    address = f"{page(dossier, 'talk', talk.pk)}?bewaard=ja"

    shown = browser.get(address).content.decode()
    refused = browser.post(address, {"question": ""})

    assert "Bewaard." in shown
    assert refused.status_code == 422
    assert "Bewaard." not in refused.content.decode()
