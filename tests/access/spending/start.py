# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses where `spending/` begins."""

from __future__ import annotations

from tests.access.door import Cast, Door, closed, members, signed_in

ROW = "spender"
TABLE: dict[str, Door] = {
    "spending:start": closed(signed_in(302, editor=200)),
    "spending:overview": closed(members(200), organisation=ROW),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """What these addresses name, beside the organisation."""
    return {}
