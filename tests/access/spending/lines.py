# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The addresses of this part of `spending/`."""

from __future__ import annotations

from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines
from tests.access.door import Cast, Door, closed, members

ROW = "spender"
TABLE: dict[str, Door] = {
    "spending:lines": closed(members(200), organisation=ROW),
    "spending:line": closed(
        members(200), organisation=ROW, batch="line_import", line=1
    ),
    "spending:lines_file": closed(members(200), organisation=ROW, format_name="csv"),
}
PUBLIC: set[str] = set()


def rows(cast: Cast) -> dict[str, int | str]:
    """What these addresses name, beside the organisation."""
    lines = [a_line(on="2026-03-02"), a_line(12, supplier="Wilg BV", invoice="F2")]
    row = published_lines(
        cast.organisation, cast.people["inkoper"], lines, name="regels.csv"
    )
    return {"line_import": row.pk}
