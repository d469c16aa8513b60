# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the cells of a workbook look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from xlsxwriter import Workbook


class Looks:
    """Every look of a cell, made once for the whole workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, bool], Any] = {}
        self.title = book.add_format(
            {"bold": True, "font_size": 14, "text_wrap": True, "valign": "top"}
        )
        self.above = book.add_format({"text_wrap": True, "valign": "top"})
        self.label = book.add_format({"bold": True, "valign": "top"})
        self.head = book.add_format(
            {
                "align": "left",
                "indent": 1,
                "bold": True, "bg_color": "#e1ebf5", "bottom": 1, "text_wrap": True,
                "valign": "bottom",
            }
        )  # fmt: skip
        self.number_head = book.add_format(
            {
                "bold": True, "bg_color": "#e1ebf5", "bottom": 1, "text_wrap": True,
                "valign": "bottom", "align": "right",
            }
        )  # fmt: skip

    def cell(self, number: str, *, is_total: bool) -> Any:
        """A cell with this number format; a total has a line above it."""
        key = (number, is_total)
        if key not in self._made:
            look: dict[str, Any] = {"valign": "top"}
            look |= (
                {"num_format": number}
                if number
                else {"text_wrap": True, "align": "left", "indent": 1}
            )
            look |= {"bold": True, "top": 1} if is_total else {}
            self._made[key] = self._book.add_format(look)
        return self._made[key]
