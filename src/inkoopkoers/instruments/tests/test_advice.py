# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The advice as a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import (
    ANSWERS,
    EVERY_SITUATION,
    PAGE,
    example,
    only_the_expected_tips,
    words_of,
)
from inkoopkoers.organisations.models import User


def test_the_page_has_exactly_the_tips_of_the_situation(client: Client) -> None:
    response = client.get(PAGE)

    page = Page(response)
    assert response.status_code == 200
    assert only_the_expected_tips(page.text)
    for part in example().sections:
        assert part.section.code in page.ids


def test_the_page_names_the_answers_without_advice_of_their_own(
    client: Client,
) -> None:
    silent = [one for part in example().sections for one in part.silent]

    text = Page(client.get(PAGE)).text

    assert silent
    assert "geen apart advies, de algemene tips gelden" in text
    assert all(one.names in text for one in silent)


def test_the_page_says_why_and_from_which_version(client: Client) -> None:
    text = Page(client.get(PAGE)).text

    for part in example().sections:
        for one in part.specific:
            assert all(reason in text for reason in one.reason_texts)
    assert example().instrument.short_digest in text
    assert f"versie {example().instrument.version}" in text


@pytest.mark.django_db
def test_a_reader_asks_nothing_of_the_database_and_gets_no_cookie(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        first = client.get(PAGE)
        second = client.get(PAGE)

    assert first.content == second.content
    assert not first.cookies
    assert not second.cookies


def test_a_page_that_was_seen_before_is_not_sent_again(client: Client) -> None:
    tag = client.get(PAGE)["ETag"]

    again = client.get(PAGE, headers={"If-None-Match": tag})
    other = client.get(PAGE, headers={"If-None-Match": '"other"'})

    assert again.status_code == 304
    assert again.content == b""
    assert again["ETag"] == tag
    assert other.status_code == 200


def test_a_head_request_is_answered_like_a_get(client: Client) -> None:
    fresh = client.head(PAGE)
    client.get(PAGE)
    kept = client.head(PAGE)

    assert fresh.status_code == kept.status_code == 200
    assert fresh["ETag"] == kept["ETag"]


def test_a_member_gets_a_page_of_their_own(
    client_of: Callable[[User], Client], anna: User
) -> None:
    client = client_of(anna)

    response = client.get(PAGE)

    page = Page(response)
    assert "ETag" not in response
    assert "public" not in response.get("Cache-Control", "")
    assert anna.email in page.text
    assert page.form_to(f"{PAGE}bewaren/").method == "post"


def test_a_reader_after_a_member_does_not_see_the_page_of_the_member(
    client: Client, anna: User
) -> None:
    client.get(PAGE)
    client.force_login(anna)
    client.get(PAGE)
    client.cookies.clear()

    page = Page(client.get(PAGE))

    assert anna.email not in page.text
    assert [form.action for form in page.forms if "bewaren" in form.action] == []


@pytest.mark.django_db
def test_every_link_of_the_page_leads_somewhere(client: Client) -> None:
    page = Page(client.get(PAGE))

    local = {link.split("#")[0] for link in page.links if link.startswith("/")}
    assert f"{PAGE}wat-als/" in local
    assert f"{PAGE}naast/" in local
    assert f"{PAGE}advies.pdf" in local
    documents = {link for link in local if "/advies." in link}
    tips = [link for link in local if link.startswith("/bibliotheek/tips/")]
    assert len(tips) == len(example().tips)
    for link in sorted(local - documents):
        assert client.get(link).status_code == 200, link
    for link in page.links:
        if link.startswith("#"):
            assert link[1:] in page.ids, link


def test_each_answer_can_be_changed_at_its_question(client: Client) -> None:
    page = Page(client.get(PAGE))

    for item, _ in example().answers:
        assert f"/wegwijzer/?antwoorden={ANSWERS}#id_{item.code}" in page.links


@pytest.mark.parametrize("answers", EVERY_SITUATION[::31])
def test_other_situations_have_a_page_too(client: Client, answers: str) -> None:
    assert client.get(f"/wegwijzer/{answers}/").status_code == 200


def test_knowing_nothing_gives_the_general_tips(client: Client) -> None:
    found = advice_for("0-0-0-0-0")

    text = words_of(Page(client.get("/wegwijzer/0-0-0-0-0/")).text)

    assert all(words_of(tip.text) in text for tip in found.tips)
    assert words_of("geen apart advies") not in text


def test_the_page_cannot_be_posted_to(client: Client) -> None:
    assert client.post(PAGE).status_code == 405
