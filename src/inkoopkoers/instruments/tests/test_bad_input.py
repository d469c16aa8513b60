# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whatever is typed in the address bar: a status that fits and a clear message."""

from __future__ import annotations

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkoopkoers.instruments.tests.page import Page

NINE = "Vraag 3 heeft geen antwoord '9'; kies 1, 2 of 0 (weet ik niet)."
TWO = "Geef 5 antwoorden met streepjes ertussen, zoals 1-1-1-1-1; dit zijn er 2."
ONE = "Geef 5 antwoorden met streepjes ertussen, zoals 1-1-1-1-1; dit zijn er 1."

PAGES = ("", "wat-als/", "naast/", "naast/1-1-1-1-1/", "advies.pdf", "advies.json")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    ("answers", "message"),
    [
        ("2-1-9-1-2", NINE),
        ("2-1", TWO),
        ("%00", ONE),
        ("x" * 10_000, ONE),
        ("²", ONE),
        ("%ff", ONE),
        ("%3Cscript%3E", ONE),
    ],
)
def test_wrong_answers_are_a_page_that_is_not_there_with_what_to_do(
    client: Client, page: str, answers: str, message: str
) -> None:
    response = client.get(f"/wegwijzer/{answers}/{page}")

    assert response.status_code == 404
    assert message in Page(response).text
    assert not response.cookies


@pytest.mark.parametrize(
    "address",
    ["/wegwijzer/2-1-2-1-2", "/wegwijzer/2-1-2-1-2/wat-als", "/wegwijzer"],
)
def test_a_missing_slash_is_added(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 301
    assert response["Location"] == f"{address}/"


def test_a_way_on_is_offered(client: Client) -> None:
    page = Page(client.get("/wegwijzer/2-1/"))

    assert "/wegwijzer/" in page.links


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.text(max_size=60), st.sampled_from(PAGES))
def test_no_text_whatsoever_breaks_a_page(client: Client, text: str, page: str) -> None:
    address = text.encode("utf-8", "surrogatepass")
    quoted = "".join(f"%{byte:02x}" for byte in address)

    response = client.get(f"/wegwijzer/{quoted}/{page}")

    assert response.status_code in (200, 301, 302, 404)
