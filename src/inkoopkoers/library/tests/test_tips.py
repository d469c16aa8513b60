# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of tips: browsing and searching, without a database."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from inkoopkoers.library.domain import Wanted
from inkoopkoers.library.queries import all_tips, find_tips

# No test here may use the database: a reader costs no query.
pytestmark = pytest.mark.once

URL = "/bibliotheek/"


def codes(html: str) -> list[str]:
    return list(dict.fromkeys(re.findall(r'href="/bibliotheek/tips/([^/]+)/"', html)))


def shown(client: Client, **filters: str) -> list[str]:
    response = client.get(URL, filters)

    assert response.status_code == 200
    return codes(response.content.decode())


def test_without_filters_all_99_tips_are_shown(client: Client) -> None:
    assert shown(client) == [one.tip.code for one in all_tips()]


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"instrument": "wegwijzer"}, Wanted(instrument="wegwijzer")),
        ({"activiteit": "S"}, Wanted(section="S")),
        ({"vraag": "risico"}, Wanted(item="risico")),
        ({"thema": "duurzaam"}, Wanted(theme="duurzaam")),
        ({"q": "leveranciers"}, Wanted(query="leveranciers")),
        ({"q": "S12-4"}, Wanted(query="S12-4")),
    ],
)
def test_every_filter_shows_what_fits(
    client: Client, filters: dict[str, str], wanted: Wanted
) -> None:
    found = shown(client, **filters)

    assert found == [one.tip.code for one in find_tips(wanted)]
    assert len(found) < 99


def test_every_choice_on_the_page_finds_tips(client: Client) -> None:
    html = client.get(URL).content.decode()
    names = ("instrument", "activiteit", "vraag", "thema")

    for name in names:
        options = html.split(f'id="{name}"', 1)[1].split("</select>", 1)[0]
        values = re.findall(r'value="([^"]+)"', options)
        assert values
        for value in values:
            assert shown(client, **{name: value}), (name, value)


@pytest.mark.parametrize(
    "filters",
    [
        {"instrument": "bestaat-niet"},
        {"activiteit": "Z"},
        {"vraag": "' OR 1=1"},
        {"thema": "\x00"},
        {"q": "!?"},
        {"q": "😀"},
        {"q": "xyzzy"},
        {"thema": "sociaal", "q": "xyzzy"},
    ],
)
def test_what_nothing_fits_says_so_and_shows_a_way_on(
    client: Client, filters: dict[str, str]
) -> None:
    response = client.get(URL, filters)

    html = response.content.decode()
    assert response.status_code == 200
    assert codes(html) == []
    assert "tips gevonden" in html
    assert f'href="{URL}"' in html.split("<main", 1)[1]


@pytest.mark.parametrize(
    "query", ["x" * 10_000, "a\x00b", "\u202eomgekeerd", "%", "<b>"]
)
def test_an_odd_search_is_answered(client: Client, query: str) -> None:
    response = client.get(URL, {"q": query})

    assert response.status_code == 200
    assert "\x00" not in response.content.decode()
    assert "<b>" not in response.content.decode()


def test_bytes_that_are_no_text_are_answered(client: Client) -> None:
    assert client.get(f"{URL}?q=%ff%fe&thema=%ed%a0%80").status_code == 200


def test_a_search_also_points_to_examples_and_terms(client: Client) -> None:
    html = client.get(URL, {"q": "gemeente"}).content.decode()

    assert "Ook gevonden:" in html
    assert "/bibliotheek/voorbeelden/?q=gemeente" in html


def test_a_duurzame_search_finds_duurzaam(client: Client) -> None:
    assert shown(client, q="duurzame") == shown(client, q="duurzaam") != []


def test_the_list_cannot_be_posted_to(client: Client) -> None:
    assert client.post(URL).status_code == 405
