# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `spending/`."""

from __future__ import annotations

from typing import Any

from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from tests.access.door import Cast, Door, administrators, closed, managers, members

ROW = "spender"
ONE: dict[str, Any] = {"organisation": ROW, "pk": "spend-import"}
BUTTON = closed(managers(302), managers(409), {"edition": "0"}, **ONE)

TABLE: dict[str, Door] = {
    "spending:imports": closed(members(200), organisation=ROW),
    "spending:imports_progress": closed(members(302), organisation=ROW),
    "spending:import_add": closed(managers(200), managers(422), organisation=ROW),
    "spending:imports_count": closed(managers(302), managers(422), organisation=ROW),
    "spending:import": closed(members(200), **ONE),
    "spending:import_mapping": closed(managers(302), managers(302), **ONE),
    "spending:import_stop": closed(managers(302), managers(302), **ONE),
    "spending:import_again": BUTTON,
    "spending:import_overlap": BUTTON,
    "spending:import_count": BUTTON,
    "spending:import_withdraw": BUTTON,
    "spending:import_put_back": BUTTON,
    "spending:import_discard": BUTTON,
    "spending:import_purge": closed(
        administrators(302), administrators(409), {"edition": "0"}, **ONE
    ),
    "spending:import_refused": closed(managers(404), **ONE, format_name="csv"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """A file that counts."""
    made = published_lines(cast.organisation, cast.people["inkoper"], [a_line()])
    return {"spend-import": made.pk}
