# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A table of an answer as a page shows it: one page of rows, sorted, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.answer import AnswerRow, AnswerTable, CellKind
from inkoopkoers.spending.views.answers.ways import href_of
from inkoopkoers.spending.wording.cells import cell_text

ROWS_PER_PAGE = 50
_NUMBERS = frozenset(CellKind) - {CellKind.TEXT, CellKind.DATE}
_DIRECTIONS = {False: "ascending", True: "descending"}


@dataclass(frozen=True)
class ShownCell:
    """A cell as text; `label` heads it on a phone; `href` leads to the lines."""

    text: str
    label: str
    is_number: bool
    href: str = ""
    is_day: bool = False


@dataclass(frozen=True)
class ShownHead:
    """The head of a column; `href` sorts by it, `sort` says how it is sorted now."""

    text: str
    is_number: bool
    href: str
    sort: str


@dataclass(frozen=True)
class ShownRow:
    """A row of cells, and where it leads; "" for nowhere."""

    cells: tuple[ShownCell, ...]
    href: str
    is_notable: bool


@dataclass(frozen=True)
class ShownTable:
    """One page of a table; the addresses go to its other pages."""

    table: AnswerTable
    heads: tuple[ShownHead, ...]
    rows: tuple[ShownRow, ...]
    totals: tuple[ShownCell, ...]
    page: Page[AnswerRow]
    previous_href: str
    next_href: str


@dataclass(frozen=True)
class _Asked:
    """What the address asks of one table: each table has its own page and order."""

    request: HttpRequest
    table: AnswerTable
    is_first: bool

    def name(self, what: str) -> str:
        """The main table has the short names."""
        return what if self.is_first else f"{what}-{self.table.code}"

    def value(self, what: str) -> str:
        return self.request.GET.get(self.name(what), "")

    def href(self, **changes: str) -> str:
        """This page with something else asked of the table."""
        query = self.request.GET.copy()
        for what, value in changes.items():
            query[self.name(what)] = value
            if not value:
                del query[self.name(what)]
        anchor = f"#tabel-{self.table.code}"
        return f"?{query.urlencode()}{anchor}" if query else f"?{anchor}"


def shown_table(
    request: HttpRequest,
    organisation: Organisation,
    table: AnswerTable,
    currency: str,
    *,
    is_first: bool = True,
) -> ShownTable:
    """A page of a table, sorted as the address asks."""
    asked = _Asked(request, table, is_first)
    paginator: Paginator[AnswerRow] = Paginator(_sorted(asked), ROWS_PER_PAGE)
    page = paginator.get_page(asked.value("pagina"))
    return ShownTable(
        table,
        _heads(asked),
        tuple(_row(organisation, table, row, currency) for row in page.object_list),
        _cells(table, table.totals, currency),
        page,
        asked.href(pagina=str(page.number - 1)) if page.has_previous() else "",
        asked.href(pagina=str(page.number + 1)) if page.has_next() else "",
    )


def _sorted(asked: _Asked) -> Sequence[AnswerRow]:
    """As the answer gave it unless something else is asked; unknown comes last."""
    table = asked.table
    wanted = asked.value("sorteer")
    codes = [column.code for column in table.columns]
    code = wanted.removeprefix("-")
    if code not in codes:
        return table.rows
    at = codes.index(code)
    known = [row for row in table.rows if row.cells[at] not in {None, ""}]
    unknown = [row for row in table.rows if row.cells[at] in {None, ""}]
    known.sort(key=lambda row: _order(row.cells[at]), reverse=wanted.startswith("-"))
    return [*known, *unknown]


def _order(cell: Any) -> Any:
    return cell.casefold() if isinstance(cell, str) else cell


def _heads(asked: _Asked) -> tuple[ShownHead, ...]:
    wanted = asked.value("sorteer")
    is_down, code = wanted.startswith("-"), wanted.removeprefix("-")
    if len(asked.table.rows) < 2:  # noqa: PLR2004 - one row is in order
        return tuple(
            ShownHead(one.label, one.kind in _NUMBERS, "", "")
            for one in asked.table.columns
        )
    heads = []
    for column in asked.table.columns:
        is_number = column.kind in _NUMBERS
        is_here = column.code == code
        # First the largest, or A; a second time the other way round.
        down = not is_down if is_here else is_number
        href = asked.href(sorteer=f"{'-' if down else ''}{column.code}", pagina="")
        sort = _DIRECTIONS[is_down] if is_here else ""
        heads.append(ShownHead(column.label, is_number, href, sort))
    return tuple(heads)


def _row(
    organisation: Organisation, table: AnswerTable, row: AnswerRow, currency: str
) -> ShownRow:
    lines = href_of(organisation, row.lines)
    return ShownRow(
        _cells(table, row.cells, currency, lines),
        href_of(organisation, row.way),
        row.is_notable,
    )


def _cells(
    table: AnswerTable, cells: tuple[Any, ...], currency: str, lines: str = ""
) -> tuple[ShownCell, ...]:
    """The first amount leads to the lines behind it."""
    kinds = [column.kind for column in table.columns]
    amount_at = kinds.index(CellKind.EURO) if CellKind.EURO in kinds else -1
    return tuple(
        ShownCell(
            cell_text(cell, column.kind, currency) or column.unknown,
            column.label,
            column.kind in _NUMBERS,
            lines if at == amount_at else "",
            column.kind is CellKind.DATE,
        )
        for at, (cell, column) in enumerate(zip(cells, table.columns, strict=False))
    )
