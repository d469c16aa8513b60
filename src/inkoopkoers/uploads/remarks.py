# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was noticed in a sheet, and where; plain values that need no Django."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# Of each kind, more than anyone reads; the rest is counted.
MOST_REMARKS = 200
_A_TO_Z = 26


class RemarkKind(StrEnum):
    """What a cell, row, column or sheet is; the place is named as a spreadsheet does.

    A cell is C7, merged cells are A4:A5, a row is 3, columns are B or B:D.
    """

    FORMULA = "formula"
    NO_OUTCOME = "formula without outcome"
    ERROR = "outcome is an error"
    NOT_CALCULATED = "workbook not calculated"
    MERGED = "merged"
    HIDDEN_ROW = "hidden row"
    HIDDEN_COLUMN = "hidden columns"
    HIDDEN_SHEET = "hidden sheet"


@dataclass(frozen=True)
class Remark:
    """One thing to know of what was read; a workbook as a whole has no place."""

    kind: RemarkKind
    place: str = ""


def column_name(number: int) -> str:
    """1 is A, 26 is Z, 27 is AA."""
    before, last = divmod(number - 1, _A_TO_Z)
    return (column_name(before) if before else "") + chr(ord("A") + last)


def column_number(letters: str) -> int:
    """A is 1, Z is 26, AA is 27; nothing is 0."""
    number = 0
    for letter in letters:
        number = number * _A_TO_Z + ord(letter) - ord("A") + 1
    return number
