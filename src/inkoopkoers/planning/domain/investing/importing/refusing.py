# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a cell of a file cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST_SAID = 80


class Refusal(StrEnum):
    """Why a cell, and with it its row, is not taken in."""

    EMPTY = "empty"
    TOO_LONG = "too long"
    NOT_A_NUMBER = "not a number"
    TWO_WAYS = "two ways"  # 1,234: a thousand to some, one and a bit to others
    NEGATIVE = "negative"
    TOO_PRECISE = "too precise"
    TOO_LARGE = "too large"
    NOT_WHOLE = "not whole"
    PERCENTAGE_UNCLEAR = "percentage unclear"  # a bare 5: 5 % or 500 %
    NOT_A_YEAR = "not a year"
    NOT_A_MONTH = "not a month"
    NOT_A_DAY = "not a day"
    NOT_IN_LIST = "not in list"
    UNKNOWN_UNIT = "unknown unit"
    OUT_OF_RANGE = "out of range"
    DUPLICATE = "duplicate"
    TWO_MOMENTS = "two moments"  # the day of first use and its year disagree


@dataclass(frozen=True)
class Refused:
    """One cell; `row` counts as the spreadsheet does, `column` is its header.

    `said` is the beginning of what stands there; `other_row` has the same code.
    """

    row: int
    column: str
    code: Refusal
    said: str = ""
    other_row: int | None = None


class CannotRead(ValueError):
    """A cell does not say what its column asks for."""

    def __init__(self, code: Refusal) -> None:
        super().__init__(code)
        self.code = code
