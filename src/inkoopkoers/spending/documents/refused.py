# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Refused rows as a sheet that can be mended and sent again.

The headers are those of the file, so that it is read as before; one with the reason is added.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Table
from inkoopkoers.spending.queries.refused import RefusedRow
from inkoopkoers.spending.wording.importing.fields import FIELDS
from inkoopkoers.spending.wording.importing.refusals import REASON, refusal

# More does not fit comfortably in the memory of the server, nor in a spreadsheet.
MOST_IN_WORKBOOK = 50_000
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
# An amount keeps its sign: read again it has to be the same.
_AMOUNT = re.compile(r"[-+] ?€? ?[0-9][0-9., ]*")


def header_of(headers: Iterable[str]) -> list[str]:
    """Names of columns; what an e-invoice calls a field gets the name that we know."""
    own = {field.value: str(label) for field, label in FIELDS.items()}
    return [*(own.get(one, one) for one in headers), str(REASON)]


def refused_csv(headers: list[str], rows: Iterable[RefusedRow]) -> Iterator[bytes]:
    """CSV with semicolons and a byte order mark, piece by piece."""
    yield "\ufeff".encode()
    yield _line(header_of(headers))
    for one in rows:
        yield _line(_cells(headers, one))


def refused_table(headers: list[str], rows: Iterable[RefusedRow]) -> Table:
    """The same for a workbook."""
    return Table(
        caption=_("Niet gelezen rijen"),
        header=tuple(header_of(headers)),
        rows=tuple(tuple(_cells(headers, one)) for one in rows),
    )


def headers_in(rows: Iterable[RefusedRow]) -> list[str]:
    """Every header that a row has, in the order in which they appear."""
    return list(dict.fromkeys(name for one in rows for name in one.cells))


def _cells(headers: list[str], one: RefusedRow) -> list[str]:
    place = _("%(part)s, rij %(row)d") if one.part else _("rij %(row)d")
    why = f"{place % {'part': one.part, 'row': one.row}}: {refusal(one.reason)}"
    return [*(one.cells.get(name, "") for name in headers), why]


def _line(cells: Iterable[str]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_harmless(cell) for cell in cells])
    return out.getvalue().encode()


def _harmless(cell: str) -> str:
    """Text, never a live formula."""
    is_risk = cell.lstrip().startswith(_FORMULA) and not _AMOUNT.fullmatch(cell.strip())
    return f"'{cell}" if is_risk else cell
