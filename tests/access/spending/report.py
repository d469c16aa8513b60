# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `spending/`."""

from __future__ import annotations

from tests.access.door import Cast, Door, closed, members, program

ROW = "spender"
TABLE: dict[str, Door] = {
    "spending:report": closed(members(200), organisation=ROW),
    # Without a choice there is no file, but the page that says what to choose.
    "spending:report_file": closed(members(422), organisation=ROW),
    "api:spend-answers": program(members(200), organisation=ROW),
    "api:spend-answer": program(members(200), organisation=ROW, slug="over-de-tijd"),
    "api:spend-imports": program(members(200), organisation=ROW),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """What these addresses name, beside the organisation."""
    return {}
