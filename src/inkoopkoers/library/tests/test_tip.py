# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One tip, and sharing an experience with it."""

from __future__ import annotations

import io

import pytest
from django.test import Client

from inkoopkoers.library.domain import Verdict
from inkoopkoers.library.models import FeedbackSender, TipFeedback
from inkoopkoers.library.queries import all_tips
from inkoopkoers.library.tests.sharing import (
    CODE,
    GOOD,
    URL,
    shelved,
    votes,
)

pytestmark = pytest.mark.django_db


def test_every_tip_has_its_page(client: Client) -> None:
    for one in all_tips():
        response = client.get(f"/bibliotheek/tips/{one.tip.code}/")

        assert response.status_code == 200, one.tip.code
        assert f"Tip {one.tip.code}" in response.content.decode()
        assert not response.cookies


@pytest.mark.parametrize("code", ["S99-9", "s12-4", "..", "%00", "😀", "x" * 500])
def test_an_unknown_tip_says_so(client: Client, code: str) -> None:
    for response in (
        client.get(f"/bibliotheek/tips/{code}/"),
        client.post(f"/bibliotheek/tips/{code}/", GOOD),
    ):
        assert response.status_code == 404
        assert "Deze tip bestaat niet (meer)." in response.content.decode()


def test_an_experience_is_stored_and_thanked_for(client: Client) -> None:
    response = client.post(URL, GOOD, follow=True)

    html = response.content.decode()
    stored = TipFeedback.objects.get()
    assert response.redirect_chain == [(f"{URL}?bedankt=1#ervaringen", 302)]
    assert "Dank je." in html
    assert '<form class="ik-form"' not in html
    assert (stored.verdict, stored.context, stored.remark) == tuple(GOOD.values())
    assert (stored.tip_code, stored.instrument) == (CODE, "wegwijzer")
    assert stored.tip_rev == shelved().tip.rev
    assert stored.version == shelved().instrument.version
    assert not client.cookies


def test_a_blank_verdict_asks_for_one_and_keeps_what_was_typed(client: Client) -> None:
    response = client.post(URL, {**GOOD, "verdict": ""})

    html = response.content.decode()
    assert response.status_code == 422
    assert "<title>Fout:" in html
    assert "Kies ja, deels of nee." in html
    assert "Zaaksysteem" in html
    assert "Vier aanbiedingen." in html
    assert not TipFeedback.objects.exists()
    assert not FeedbackSender.objects.exists()


def test_an_unknown_verdict_asks_for_one(client: Client) -> None:
    response = client.post(URL, {**GOOD, "verdict": "misschien"})

    assert response.status_code == 422
    assert "Kies ja, deels of nee." in response.content.decode()


def test_an_experience_needs_only_a_verdict(client: Client) -> None:
    assert client.post(URL, {"verdict": "nee"}).status_code == 302


def test_a_remark_of_100_kb_is_too_long_and_comes_back(client: Client) -> None:
    response = client.post(URL, {**GOOD, "remark": "lang " * 20_000})

    html = response.content.decode()
    assert response.status_code == 422
    assert "lang " * 19_999 in html
    assert "2000" in html


def test_line_ends_of_a_browser_do_not_make_a_remark_too_long(client: Client) -> None:
    response = client.post(URL, {**GOOD, "remark": "1234\r\n" * 399 + "12345"})

    assert response.status_code == 302
    assert TipFeedback.objects.get().remark == "1234\n" * 399 + "12345"


def test_what_no_reader_can_see_is_not_stored(client: Client) -> None:
    remark = "goed\x00 \x1b[2J\u202eazijdelings\u2069 👩\u200d💻\r\nklaar"

    response = client.post(URL, {**GOOD, "remark": remark})

    assert response.status_code == 302
    assert TipFeedback.objects.get().remark == "goed [2Jazijdelings 👩\u200d💻\nklaar"


def test_html_in_a_remark_stays_text(client: Client) -> None:
    bad = '"><script>alert(1)</script>'

    html = client.post(URL, {"context": bad, "remark": bad}).content.decode()

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert" in html


def test_a_program_that_fills_in_everything_is_refused(client: Client) -> None:
    response = client.post(URL, {**GOOD, "website": "https://spam.example"})

    assert response.status_code == 422
    assert "Laat dit veld leeg." in response.content.decode()
    assert not TipFeedback.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://elders.example"},
        {"origin": "null"},
        {"origin": "http://["},
        {"origin": ""},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "cross-site", "origin": "http://testserver"},
    ],
)
def test_a_form_on_another_site_is_refused(
    client: Client, headers: dict[str, str]
) -> None:
    response = client.post(URL, GOOD, headers=headers)

    assert response.status_code == 403
    assert "<h1>" in response.content.decode()
    assert not TipFeedback.objects.exists()


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "http://testserver"},
        {"origin": "http://TestServer"},
        {"sec-fetch-site": "same-origin"},
        {"sec-fetch-site": "none"},
    ],
)
def test_our_own_form_is_accepted(client: Client, headers: dict[str, str]) -> None:
    assert client.post(URL, GOOD, headers=headers).status_code == 302


def test_counts_are_shown_from_five(client: Client) -> None:
    votes(4)
    few = client.get(URL).content.decode()
    votes(1, Verdict.NO)

    many = client.get(URL).content.decode()

    assert "<figure" not in few
    assert "mensen werkte deze tip" not in few
    assert "Bij 4 van de 5 mensen werkte deze tip" in many


def test_votes_from_before_the_meaning_changed_do_not_count(client: Client) -> None:
    votes(4)
    votes(5, Verdict.NO, rev=shelved().tip.rev + 1)

    html = client.get(URL).content.decode()

    assert "mensen werkte deze tip" not in html


def test_what_one_visitor_wrote_is_not_shown_to_another(client: Client) -> None:
    votes(5)
    client.post(URL, GOOD)

    assert "Vier aanbiedingen." not in client.get(URL).content.decode()


def test_a_form_that_is_too_big_gets_a_clean_page(client: Client) -> None:
    response = client.post(URL, {**GOOD, "remark": "x" * 1_200_000})

    html = response.content.decode()
    assert response.status_code in (400, 413)
    assert "<h1>" in html
    assert "Zo kom je verder" in html
    assert not TipFeedback.objects.exists()


def test_a_file_is_refused_before_it_is_read(client: Client) -> None:
    response = client.post(URL, {**GOOD, "bijlage": io.BytesIO(b"x" * 3_000_000)})

    assert response.status_code == 400
    assert "<h1>" in response.content.decode()
    assert not TipFeedback.objects.exists()


def test_a_form_with_endless_fields_gets_a_clean_page(client: Client) -> None:
    response = client.post(URL, {f"veld{number}": "x" for number in range(300)})

    assert response.status_code == 400
    assert "<h1>" in response.content.decode()


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"verdict=%ff%fe&remark=%ed%a0%80", "application/x-www-form-urlencoded"),
        (b'{"verdict": "ja"}', "application/json"),
        (b"", "multipart/form-data"),
        (b"--x\r\nonzin", "multipart/form-data; boundary=x"),
    ],
)
def test_a_body_that_is_no_form_is_answered(
    client: Client, body: bytes, content_type: str
) -> None:
    response = client.generic("POST", URL, body, content_type)

    assert response.status_code in (400, 422)


def test_head_asks_nothing_more_than_get(client: Client) -> None:
    assert client.head(URL).status_code == 200


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    response = client.generic(method, URL)

    assert response.status_code == 405
    assert response.headers["Allow"] == "GET, HEAD, POST"
