# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What cannot be kept is refused at its field, with everything still there."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.measuring.models import Answer, Response
from inkoopkoers.measuring.tests.respondents_pages import JSON, item_url, stored

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, "Kies een antwoord."),
        ({"answer": ""}, "Kies een antwoord."),
        ({"answer": "5"}, "Kies een van de niveaus"),
        ({"answer": "0"}, "Kies een van de niveaus"),
        ({"answer": "-1"}, "Kies een van de niveaus"),
        ({"answer": "3.5"}, "Kies een van de niveaus"),
        ({"answer": "9" * 10_000}, "Kies een van de niveaus"),
        ({"answer": "score"}, "Kies een van de niveaus"),
        ({"answer": "3\0"}, "Null"),
        ({"answer": "3", "note": "x" * 2_001}, "2000"),
        ({"answer": "3", "note": "x" * 10_000}, "2000"),
        ({"answer": "3", "evidence": "javascript:alert(1)"}, "geen adres"),
        ({"answer": "3", "evidence": "ftp://x.example/a"}, "geen adres"),
        ({"answer": "3", "evidence": "http://"}, "geen adres"),
        ({"answer": "3", "evidence": "http://[::1"}, "geen adres"),
        ({"answer": "3", "evidence": "een map op kantoor"}, "geen adres"),
        ({"answer": "3", "evidence": "https://x.example/" + "a" * 500}, "500 tekens"),
    ],
)
def test_what_cannot_be_kept_is_refused_at_its_field(
    client: Client, listed: str, given: dict[str, str], says: str
) -> None:
    typed = {"note": "Dit typte ik.", **given}

    response = client.post(item_url(listed), typed)

    html = response.content.decode()
    assert response.status_code == 422
    assert says in html
    assert "<title>Fout:" in html
    assert typed["note"] in html
    assert typed.get("evidence", "") in html
    assert not Answer.objects.exists()
    assert not Response.objects.exists()


def test_what_nobody_can_see_is_dropped_and_a_bare_host_becomes_an_address(
    client: Client, listed: str
) -> None:
    given = {"note": " a\0b\r\nc ", "evidence": " x.example/beleid\u200b "}

    client.post(item_url(listed), {"answer": "3", **given})

    assert stored()["note"] == "ab\nc"
    assert stored()["evidence"] == "https://x.example/beleid"


@pytest.mark.parametrize("edition", ["", "x", "-1", "9" * 40])
def test_an_edition_that_is_none_counts_as_the_first(
    client: Client, listed: str, edition: str
) -> None:
    response = client.post(item_url(listed), {"answer": "3", "edition": edition})

    assert response.status_code == 302


def test_a_note_is_shown_as_text(client: Client, begun: str) -> None:
    client.post(item_url(begun), {"answer": "3", "note": "<script>alert(1)</script>"})

    assert "<script>alert" not in client.get(item_url(begun)).content.decode()


def test_an_unknown_question_is_not_found(client: Client, listed: str) -> None:
    response = client.get(item_url(listed, "bestaat-niet"))

    assert response.status_code == 404
    assert "hoort niet bij deze meting" in response.content.decode()


@pytest.mark.parametrize("token", ["x", "A" * 32, "%F0%9F%92%A9", "x" * 3_000])
def test_an_unknown_link_is_not_found(client: Client, token: str) -> None:
    for response in (
        client.get(item_url(token)),
        client.post(item_url(token), {"answer": "3"}),
    ):
        assert response.status_code == 404
        assert "Dit adres kennen we niet" in response.content.decode()


def test_our_script_is_told_what_is_wrong(client: Client, begun: str) -> None:
    client.post(item_url(begun), {"answer": "3"})

    clash = client.post(item_url(begun), {"answer": "2"}, **JSON)
    wrong = client.post(item_url(begun), {"answer": "7"}, **JSON)

    assert (clash.status_code, wrong.status_code) == (409, 422)
    assert "intussen al beantwoord" in clash.json()["message"]
    assert "niveaus" in wrong.json()["message"]
