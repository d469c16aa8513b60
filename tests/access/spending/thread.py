# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses that lead from spend to a dossier or an action."""

from __future__ import annotations

from dataclasses import replace

from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from tests.access.door import Cast, Door, closed, managers

ONWARDS = replace(closed(managers(302), organisation="spender"), query="?categorie=909")

TABLE: dict[str, Door] = {
    "spending:to_dossier": ONWARDS,
    "spending:to_action": ONWARDS,
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """A category with spend."""
    lines = [a_line(category_code="90910000")]
    published_lines(cast.organisation, cast.people["inkoper"], lines, "thread.csv")
    return {}
