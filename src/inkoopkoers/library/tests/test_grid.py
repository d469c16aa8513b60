# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The map of all cells."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from inkoopkoers.library.queries import tip

pytestmark = pytest.mark.once

URL = "/bibliotheek/kaart/"


def test_the_map_has_29_filled_and_15_empty_cells(client: Client) -> None:
    html = client.get(URL).content.decode()

    table = html.split("<tbody>", 1)[1].split("</tbody>", 1)[0]
    filled = re.findall(r'<a href="/bibliotheek/tips/([^/]+)/"', table)
    assert len(filled) == 29
    assert table.count("bewust leeg") == 15
    assert table.count("<td") == 44


def test_every_filled_cell_leads_to_its_first_tip(client: Client) -> None:
    html = client.get(URL).content.decode()

    cells = re.findall(r'tips/([^/]+)/">(\d+)\s*<small>([^<]+)</small>', html)
    assert len(cells) == 29
    for code, count, cell in cells:
        shelved = tip(code)
        assert shelved
        assert shelved.cell.code == cell
        assert len(shelved.cell.tips) == int(count)
