# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet of a workbook: what people wrote is always text, never a formula.

Rows and columns count from 0, as xlsxwriter does. A formula is written together with
its outcome, for programs that show a workbook without calculating.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from inkoopkoers.reports.blocks import printable

if TYPE_CHECKING:
    from decimal import Decimal

    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

EURO, EURO_UNIT = "#,##0.00", "#,##0.00####"
NUMBER, PERCENT, FACTOR = "#,##0.######", "0.00##%", "0.00000000"
_HEAD_HEIGHT, _ONE_LINE = 32, 16
_MAX_CELL = 32_767
_MAX_NAME = 31
# Excel forbids some signs in a name, and others mean something in a formula.
_IN_NAME = frozenset(" -_.,()&\u2019")
_PALE_YELLOW, _PALE_BLUE = "#fff6d6", "#e1ebf5"


class Looks:
    """How cells look; what can be changed is yellow."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], Format] = {}

    def __call__(
        self,
        number: str = "General",
        *,
        is_input: bool = False,
        is_total: bool = False,
        is_strong: bool = False,
    ) -> Format:
        """A cell with a number, or with text when no number format is given."""
        look: dict[str, object] = {"num_format": number, "valign": "top"}
        if is_input:
            look["bg_color"] = _PALE_YELLOW
        if is_total or is_strong:
            look["bold"] = True
        if is_total:
            look["top"] = 1
        return self._look(look)

    @property
    def title(self) -> Format:
        """The first line of a sheet."""
        return self._look({"bold": True, "font_size": 16})

    @property
    def head(self) -> Format:
        """The head of a column."""
        return self._look(
            {"bold": True, "bg_color": _PALE_BLUE, "text_wrap": True, "valign": "top"}
        )

    @property
    def section(self) -> Format:
        """A heading above a table."""
        return self._look({"bold": True, "font_size": 13})

    def _look(self, look: dict[str, object]) -> Format:
        key = tuple(sorted(look.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(look)
        return self._made[key]


@dataclass(frozen=True)
class Page:
    """A sheet that is being written."""

    name: str
    sheet: Worksheet
    look: Looks
    book: Workbook

    def text(
        self, row: int, column: int, words: object, look: Format | None = None
    ) -> None:
        """Write words as they are, also when they begin with "="."""
        said = printable(str(words))[:_MAX_CELL]
        self.sheet.write_string(row, column, said, look or self.look())

    def heads(self, row: int, names: tuple[object, ...], column: int = 0) -> None:
        """Write the heads of a table from this column on, long ones over two lines."""
        if any(len(str(name)) > _ONE_LINE for name in names):
            self.sheet.set_row(row, _HEAD_HEIGHT)
        for place, name in enumerate(names, column):
            self.text(row, place, name, self.look.head)

    def number(
        self, row: int, column: int, value: Decimal | float, number_format: str
    ) -> None:
        """Write a number that can be changed."""
        look = self.look(number_format, is_input=True)
        self.sheet.write_number(row, column, float(value), look)

    def formula(
        self,
        row: int,
        column: int,
        formula: str,
        value: Decimal | float,
        number_format: str = EURO,
        *,
        is_total: bool = False,
        is_strong: bool = False,
    ) -> None:
        """Write a formula with its outcome."""
        look = self.look(number_format, is_total=is_total, is_strong=is_strong)
        self.sheet.write_formula(row, column, f"={formula}", look, float(value))

    def address(self, row: int, column: int) -> str:
        """A cell, as formulas on other sheets call it."""
        return f"{self.quoted}!{cell(row, column)}"

    def span(self, first: tuple[int, int], last: tuple[int, int]) -> str:
        """A range of cells, as formulas on other sheets call it."""
        return f"{self.quoted}!{cell(*first)}:{cell(*last)}"

    @property
    def quoted(self) -> str:
        """The name of the sheet in a formula; a name holds no straight quote."""
        return f"'{self.name}'"


def cell(row: int, column: int) -> str:
    """A cell that stays where it is when its formula is copied: $B$3."""
    made: str = xl_rowcol_to_cell(row, column, row_abs=True, col_abs=True)
    return made


def sheet_name(name: str) -> str:
    """A name that a sheet may have: short, without the signs of a formula."""
    tidy = "".join(
        char if char.isalnum() or char in _IN_NAME else " " for char in printable(name)
    )
    # Excel counts halves of a character that is outside the first plane.
    short = tidy.encode("utf-16-le")[: 2 * _MAX_NAME].decode("utf-16-le", "ignore")
    return short.strip()
