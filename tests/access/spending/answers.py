# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `spending/`."""

from __future__ import annotations

from typing import Any

from tests.access.door import Cast, Door, closed, members

ROW = "spender"
ONE: dict[str, Any] = {"organisation": ROW, "slug": "over-de-tijd"}

TABLE: dict[str, Door] = {
    "spending:answers": closed(members(200), organisation=ROW),
    "spending:answer": closed(members(200), **ONE),
    "spending:answer_sheet": closed(members(200), **ONE, format_name="csv"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """What these addresses name, beside the organisation."""
    return {}
