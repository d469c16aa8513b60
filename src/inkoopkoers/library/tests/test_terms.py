# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the field."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.library.queries import find_terms

pytestmark = pytest.mark.once

URL = "/bibliotheek/begrippen/"


def test_every_term_is_explained_under_its_own_id(client: Client) -> None:
    html = client.get(URL).content.decode()

    for term in shelf().terms:
        assert html.count(f'id="{term.id}"') == 1


def test_a_term_is_found_by_its_name_before_those_that_mention_it() -> None:
    for term in shelf().terms:
        assert term in find_terms(term.term)[:5], term.term


def test_a_search_keeps_what_fits(client: Client) -> None:
    term = shelf().terms[0]

    html = client.get(URL, {"q": term.term}).content.decode()

    assert f'id="{term.id}"' in html
    assert html.count("<dt>") == len(find_terms(term.term)) < len(shelf().terms)


def test_nothing_found_says_so(client: Client) -> None:
    assert "Niets gevonden" in client.get(URL, {"q": "xyzzy"}).content.decode()
