# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending import store
from inkoopkoers.spending.answering.registry import KINDS, TOPICS
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from inkoopkoers.spending.views.answers import listing

Browser = Callable[[User], Client]


@pytest.fixture
def page(
    bought: Organisation, lies: User, client_of: Browser
) -> Callable[..., tuple[int, str]]:
    def opened(**asked: str) -> tuple[int, str]:
        address = reverse("spending:answers", args=[bought.pk])
        response = client_of(lies).get(address, asked)
        return response.status_code, response.content.decode()

    return opened


def test_every_question_stands_under_its_topic(page: Any) -> None:
    status, shown = page()

    assert status == 200
    for kind in KINDS:
        assert f"/antwoorden/{kind.slug}/" in shown
    assert [str(label) for label in TOPICS.values() if str(label) not in shown] == []


def test_quick_answers_are_told_for_the_chosen_selection(page: Any) -> None:
    _, everything = page()
    _, unit = page(eenheid="Sport")

    assert "Bovenaan staat Bron BV" in everything
    assert "Bovenaan staat De Beek" in unit
    assert "/antwoorden/wat/?eenheid=Sport" in unit


def test_with_very_many_lines_nobody_waits_for_sentences(
    page: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "MOST_LINES", 1)

    _, shown = page()

    assert "Bovenaan staat" not in shown
    assert "Per leverancier, met de periode ervoor." in shown


def test_a_wrong_filter_is_said(page: Any) -> None:
    status, shown = page(van="gisteren")

    assert status == 422
    assert "Vul een datum in, zoals 1-1-2026." in shown


def test_sentences_are_kept_until_what_counts_changes(
    page: Any, bought: Organisation, bram: User
) -> None:
    _, first = page()

    _, again = page()

    kept = list(store.kept_folder(bought.pk).glob("list-*"))
    assert "Bovenaan staat Bron BV" in first
    assert ("Bovenaan staat Bron BV" in again, len(kept)) == (True, 1)
    published_lines(
        bought, bram, [a_line("9000000", supplier="Groter BV", invoice="N1")]
    )
    assert "Bovenaan staat Groter BV" in page()[1]


def test_what_was_kept_and_is_broken_is_made_again(
    page: Any, bought: Organisation
) -> None:
    page()
    for path in store.kept_folder(bought.pk).glob("list-*"):
        path.write_text("{half")

    assert "Bovenaan staat Bron BV" in page()[1]
