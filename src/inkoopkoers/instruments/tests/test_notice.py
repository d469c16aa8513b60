# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""After saving or taking away, Mijn werk says so and offers the way back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from inkoopkoers.instruments import actions, queries
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.tests.page import Page, PageForm
from inkoopkoers.instruments.tests.situations import PAGE, example
from inkoopkoers.organisations.models import User

NOTICES = ("is bewaard", "is weggehaald", "staat weer in de lijst")


@pytest.fixture
def saved(anna: User) -> SavedAdvice:
    now = timezone.now()
    return actions.save_advice(example(), "Drukwerk", user=anna, now=now)


def undo(page: Page) -> PageForm:
    """The form in the message: the first one to a row."""
    return next(form for form in page.forms if "/bewaard/" in form.action)


def test_saving_says_so_and_can_be_undone_right_there(anna: User) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    form = Page(client.get(PAGE)).form_to(f"{PAGE}bewaren/")

    given = {**form.values, "title": "Drukwerk"}
    page = Page(client.post(form.action, given, follow=True))
    back = undo(page)
    gone = Page(client.post(back.action, back.values, follow=True))

    assert "‘Drukwerk’ is bewaard." in page.text
    assert "‘Drukwerk’ is weggehaald." in gone.text
    assert SavedAdvice.objects.get().removed_at is not None


def test_taking_away_says_so_and_can_be_undone_right_there(
    anna: User, saved: SavedAdvice
) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(anna)
    form = undo(Page(client.get("/")))

    page = Page(client.post(form.action, form.values, follow=True))
    back = undo(page)
    again = Page(client.post(back.action, back.values, follow=True))

    assert "‘Drukwerk’ is weggehaald." in page.text
    assert back.action == f"/wegwijzer/bewaard/{saved.pk}/terug/"
    assert "‘Drukwerk’ staat weer in de lijst." in again.text
    assert SavedAdvice.objects.get().removed_at is None


def test_a_title_is_shown_as_it_was_typed(
    client_of: Callable[[User], Client], anna: User, saved: SavedAdvice
) -> None:
    SavedAdvice.objects.update(title="<b>Druk</b> %(title)s")

    response = client_of(anna).get(f"/?bewaard={saved.pk}")

    assert "‘<b>Druk</b> %(title)s’ is bewaard." in Page(response).text
    assert b"<b>Druk" not in response.content


@pytest.mark.parametrize("name", ["weg", "terug", "bewaard"])
@pytest.mark.parametrize(
    "number",
    ["", "een", "-1", "0", "1.0", "%00", "¹", "9" * 18, "9" * 5_000, "1%20OR%201=1"],
)
def test_garbage_in_the_address_is_ignored(
    client_of: Callable[[User], Client], anna: User, name: str, number: str
) -> None:
    response = client_of(anna).get(f"/?{name}={number}")

    assert response.status_code == 200
    assert not any(words in Page(response).text for words in NOTICES)


@pytest.mark.parametrize("name", ["weg", "terug", "bewaard"])
def test_a_stranger_learns_nothing_of_a_row(
    client_of: Callable[[User], Client], cora: User, saved: SavedAdvice, name: str
) -> None:
    for moment in (None, timezone.now()):
        SavedAdvice.objects.update(removed_at=moment)

        page = Page(client_of(cora).get(f"/?{name}={saved.pk}"))

        assert "Drukwerk" not in page.text
        assert not any(words in page.text for words in NOTICES)


def test_a_reader_without_an_account_gets_the_front_page(
    client: Client, saved: SavedAdvice
) -> None:
    page = Page(client.get(f"/?bewaard={saved.pk}"))

    assert "Drukwerk" not in page.text
    assert "/wegwijzer/rondleiding/1/" in page.links


def test_a_message_that_is_no_longer_true_is_not_shown(
    client_of: Callable[[User], Client], anna: User, saved: SavedAdvice
) -> None:
    client = client_of(anna)

    kept = Page(client.get(f"/?weg={saved.pk}"))
    actions.remove(saved, timezone.now())
    away = [Page(client.get(f"/?{name}={saved.pk}")) for name in ("bewaard", "terug")]

    for page in (kept, *away):
        assert not any(words in page.text for words in NOTICES)


def test_what_a_user_may_see_has_one_door(
    anna: User, bram: User, cora: User, saved: SavedAdvice
) -> None:
    actions.remove(saved, timezone.now())

    assert list(queries.saved_for(anna)) == list(queries.saved_for(bram)) == [saved]
    assert list(queries.saved_for(cora)) == []
