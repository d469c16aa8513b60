# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of sources."""

from __future__ import annotations

import pytest
from django.test import Client
from django.utils.html import escape

from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.library.queries import find_sources

pytestmark = pytest.mark.once

URL = "/bibliotheek/bronnen/"


def test_every_source_is_shown_with_its_link(client: Client) -> None:
    html = client.get(URL).content.decode()

    for source in shelf().sources:
        assert html.count(f'id="{source.id}"') == 1
        assert not source.link or f'href="{escape(source.link)}"' in html


def test_sources_stand_in_alphabetical_order(client: Client) -> None:
    html = client.get(URL).content.decode()

    places = [html.index(f'id="{one.id}"') for one in find_sources("")]
    authors = [one.author.casefold() for one in find_sources("")]
    assert places == sorted(places)
    assert authors == sorted(authors)


def test_a_search_keeps_what_fits(client: Client) -> None:
    author = shelf().sources[0].author

    html = client.get(URL, {"q": author}).content.decode()

    assert f'id="{shelf().sources[0].id}"' in html
    assert 0 < len(find_sources(author)) < len(shelf().sources)


def test_nothing_found_says_so(client: Client) -> None:
    assert "Niets gevonden" in client.get(URL, {"q": "xyzzy"}).content.decode()
