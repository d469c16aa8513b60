# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of examples."""

from __future__ import annotations

import pytest
from django.test import Client

from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.library.queries import cells_using, find_examples

pytestmark = pytest.mark.once

URL = "/bibliotheek/voorbeelden/"


def test_every_example_is_shown_under_its_own_id(client: Client) -> None:
    html = client.get(URL).content.decode()

    for example in shelf().examples:
        assert html.count(f'id="{example.id}"') == 1


def test_a_search_keeps_what_fits(client: Client) -> None:
    html = client.get(URL, {"q": "gemeente"}).content.decode()

    found = find_examples("gemeente")
    assert 0 < len(found) < len(shelf().examples)
    for example in shelf().examples:
        assert (f'id="{example.id}"' in html) is (example in found)


def test_nothing_found_says_so(client: Client) -> None:
    response = client.get(URL, {"q": "xyzzy"})

    assert response.status_code == 200
    assert "Niets gevonden" in response.content.decode()


def test_an_example_names_one_tip_per_cell_that_uses_it() -> None:
    for example in shelf().examples:
        cells = [shelved.cell.code for shelved in cells_using().get(example.id, ())]

        assert len(cells) == len(set(cells))
