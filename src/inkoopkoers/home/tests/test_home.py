# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The front page: for a reader what this is, for a member their work."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.instruments.actions import remove, save_advice
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.tests.page import Page
from inkoopkoers.instruments.tests.situations import example
from inkoopkoers.organisations.models import User


def keep(user: User, title: str) -> SavedAdvice:
    return save_advice(example(), title, user=user, now=timezone.now())


@pytest.mark.django_db
def test_a_reader_sees_what_this_is_and_can_start(
    client: Client, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        response = client.get("/")

    page = Page(response)
    assert response.status_code == 200
    assert {"/wegwijzer/", "/wegwijzer/rondleiding/1/"} <= set(page.links)
    assert not response.cookies


def test_a_head_request_is_answered_like_a_get(client: Client) -> None:
    response = client.head("/")

    assert response.status_code == 200
    assert response.content == b""


def test_a_member_sees_what_the_organisation_keeps(
    client_of: Callable[[User], Client], anna: User, bram: User
) -> None:
    keep(anna, "Slimme verkeerslichten")

    page = Page(client_of(bram).get("/"))

    assert "Mijn werk" in page.text
    assert "Slimme verkeerslichten" in page.text
    assert "Gemeente Wilgenwaard" in page.text


def test_what_was_taken_away_can_be_put_back(
    client_of: Callable[[User], Client], anna: User
) -> None:
    saved = keep(anna, "Slimme verkeerslichten")
    remove(saved, timezone.now())

    page = Page(client_of(anna).get("/"))

    assert "Eén weggehaald" in page.text
    assert page.form_to(f"/wegwijzer/bewaard/{saved.pk}/terug/").method == "post"


def test_a_stranger_sees_nothing_of_it(
    client_of: Callable[[User], Client], anna: User, cora: User
) -> None:
    keep(anna, "Slimme verkeerslichten")

    page = Page(client_of(cora).get("/"))

    assert "Slimme verkeerslichten" not in page.text
    assert "Nog niets bewaard" in page.text


def test_someone_without_an_organisation_sees_an_empty_page_that_teaches(
    client_of: Callable[[User], Client],
) -> None:
    page = Page(client_of(User.objects.create_user("dirk@example.org")).get("/"))

    assert "Nog niets bewaard" in page.text


def test_answers_that_no_longer_fit_are_shown_bare(
    client_of: Callable[[User], Client], anna: User
) -> None:
    saved = keep(anna, "Van vroeger")
    SavedAdvice.objects.filter(pk=saved.pk).update(answers="3-1-2-1-2")

    response = client_of(anna).get("/")

    assert response.status_code == 200
    assert "3-1-2-1-2" in Page(response).text


@pytest.mark.django_db
def test_an_old_session_cookie_still_gives_the_page_for_readers(client: Client) -> None:
    client.cookies["sessie"] = "gone"

    response = client.get("/")

    assert "/wegwijzer/rondleiding/1/" in Page(response).links


def test_my_work_asks_the_database_no_more_for_more_advice(
    client_of: Callable[[User], Client], anna: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        keep(anna, f"Inkoop {number}")
    client = client_of(anna)

    with django_assert_max_num_queries(8):
        client.get("/")
