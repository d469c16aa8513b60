# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice on paper."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments import queries
from inkoopkoers.instruments.queries import advice_as
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import (
    ANSWERS,
    EVERY_SITUATION,
    PAGE,
    TODAY,
)
from inkoopkoers.organisations.models import User
from inkoopkoers.reports.tests.standards import PROFILES, faults

KINDS = {
    "pdf": ("application/pdf", b"%PDF-"),
    "odt": ("application/vnd.oasis.opendocument.text", b"PK"),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        b"PK",
    ),
    "md": ("text/markdown; charset=utf-8", b"#"),
    "txt": ("text/plain; charset=utf-8", b""),
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_says_what_it_is_and_what_it_is_called(
    client: Client, kind: str
) -> None:
    content_type, begin = KINDS[kind]

    response = client.get(f"{PAGE}advies.{kind}")

    assert response.status_code == 200
    assert response["Content-Type"] == content_type
    name = f'attachment; filename="advies-{ANSWERS}.{kind}"'
    assert response["Content-Disposition"] == name
    assert response.content.startswith(begin)
    assert not response.cookies


@pytest.mark.once
@pytest.mark.parametrize("answers", [ANSWERS, *EVERY_SITUATION[::60]])
def test_the_pdf_of_an_advice_follows_both_standards(answers: str) -> None:
    made = advice_as(answers, "pdf", TODAY)

    assert [fault for profile in PROFILES for fault in faults(made, profile)] == []


def test_json_says_what_it_is_and_how_it_may_be_saved(client: Client) -> None:
    response = client.get(f"{PAGE}advies.json")

    assert response["Content-Type"] == "application/json"
    assert json.loads(response.content)["answers"] == ANSWERS


def test_the_written_kinds_say_where_the_page_stands(client: Client) -> None:
    for kind in ("md", "txt"):
        text = client.get(f"{PAGE}advies.{kind}").content.decode()

        assert f"http://localhost{PAGE}" in "".join(text.split())


@pytest.mark.django_db
def test_a_document_asks_nothing_of_the_database(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = client.get(f"{PAGE}advies.md")

    assert response.status_code == 200


@pytest.mark.parametrize(
    "kind", ["exe", "PDF", "html", "text", "pdf.exe", "%00", "x" * 10_000, "%0d%0aA:b"]
)
def test_an_unknown_kind_says_which_there_are(client: Client, kind: str) -> None:
    response = client.get(f"{PAGE}advies.{kind}")

    assert response.status_code == 404
    assert "Kies uit: txt, md, pdf, odt, docx, json." in Page(response).text


@pytest.mark.parametrize("kind", [*KINDS, "json", "exe"])
def test_wrong_answers_are_explained(client: Client, kind: str) -> None:
    response = client.get(f"/wegwijzer/2-1-9-1-2/advies.{kind}")

    assert response.status_code == 404
    assert "Vraag 3 heeft geen antwoord '9'" in Page(response).text


def test_a_document_is_made_once_for_all_readers(client: Client) -> None:
    there = f"{PAGE}advies.odt"
    client.get(there)
    before = queries._made.cache_info()

    client.get(there)

    after = queries._made.cache_info()
    assert (after.hits, after.misses) == (before.hits + 1, before.misses)


def test_a_head_request_is_answered_like_a_get(client: Client) -> None:
    response = client.head(f"{PAGE}advies.md")

    assert response.status_code == 200
    assert response["Content-Type"] == "text/markdown; charset=utf-8"


def test_a_member_gets_the_same_document(
    client: Client, client_of: Callable[[User], Client], anna: User
) -> None:
    there = f"{PAGE}advies.md"

    assert client_of(anna).get(there).content == client.get(there).content


def test_a_document_cannot_be_posted_to(client: Client) -> None:
    assert client.post(f"{PAGE}advies.pdf").status_code == 405
