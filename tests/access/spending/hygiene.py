# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of gaps in spend."""

from __future__ import annotations

from tests.access.door import Cast, Door, closed, members

ROW = "spender"
TABLE: dict[str, Door] = {
    "spending:hygiene": closed(members(200), organisation=ROW),
    "spending:unseen": closed(members(200), organisation=ROW),
    "spending:gap": closed(members(200), organisation=ROW, slug="geen-kvk"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """What these addresses name, beside the organisation."""
    return {}
