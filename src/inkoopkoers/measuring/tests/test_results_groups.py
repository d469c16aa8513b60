# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A group of respondents beside everyone: only one that may be shown."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.tests.outcomes import page_of, results_of, revealed
from inkoopkoers.organisations.models import Organisation, User

ClientOf = Callable[[User], Client]


@pytest.fixture
def found(wilgenwaard: Organisation, bram: User) -> Round:
    """Six inkopers who score 2, six juristen who score 4; but not on processen-1."""
    return revealed(wilgenwaard, bram, skipped="processen-1")


def test_a_group_stands_beside_everyone(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    html = page_of(client_of(lies), found, groep="Rol:jurist")

    assert "Naast iedereen zie je nu Rol: jurist." in html
    assert '<option value="Rol:jurist" selected>' in html
    assert "4,0 van 4" in html
    assert "3,0 van 4" in html
    assert "Rol: jurist: 6 van 6 gaven een score." in html


def test_what_too_few_of_a_group_scored_is_hidden_with_the_reason(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    html = page_of(client_of(lies), found, groep="Rol:jurist")

    article = html.partition('id="vraag-processen-1"')[2].partition("</article>")[0]
    assert "Rol: jurist: 0 van 6 gaven een score, 6 weet ik niet." in article
    assert "Rol: jurist. Minder dan 5 mensen gaven hier een score." in article
    assert "(1 van 2 vragen)" in html


def test_groups_that_are_not_shown_are_named_with_the_reason(
    client_of: ClientOf, lies: User, found: Round
) -> None:
    html = page_of(client_of(lies), found)

    assert "Eén groep laten we niet zien:" in html
    assert "Rol: opdrachtgever." in html
    assert "Een groep zie je pas vanaf 5 mensen." in html
    assert 'value="Rol:opdrachtgever"' not in html


@pytest.mark.parametrize(
    "key",
    ["Rol:opdrachtgever", "Rol:", ":", "x", "Rol:jurist ", "\x00", "9" * 10_000],
)
def test_any_other_group_is_404_with_one_and_the_same_sentence(
    client_of: ClientOf, lies: User, found: Round, key: str
) -> None:
    response = client_of(lies).get(results_of(found), {"groep": key})

    assert response.status_code == 404
    assert "Deze groep is er niet, of is te klein" in response.content.decode()


def test_small_groups_never_stand_in_the_page(
    client_of: ClientOf, wilgenwaard: Organisation, bram: User
) -> None:
    small = revealed(wilgenwaard, bram, people=8)

    html = page_of(client_of(bram), small)

    assert "Zo kijken de groepen ernaar" in html
    assert "3 groepen laten we niet zien:" in html
    assert "<select" not in html
