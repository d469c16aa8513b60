# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The life of an import, and why a row or a file is refused."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class ImportState(StrEnum):
    """Where an import is.

    received → inspecting → asking (a person confirms the mapping) → reading → ready
    (a person sees what will count) → published → withdrawn (undone; can come back
    until it is purged). failed and stopped can be tried again.
    """

    RECEIVED = "received"
    INSPECTING = "inspecting"
    ASKING = "asking"
    READING = "reading"
    READY = "ready"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"
    FAILED = "failed"
    STOPPED = "stopped"


AT_WORK = (ImportState.RECEIVED, ImportState.INSPECTING, ImportState.READING)


class Refusal(StrEnum):
    """Why a row is not read."""

    NO_AMOUNT = "no_amount"
    BAD_AMOUNT = "bad_amount"
    TOO_LARGE = "too_large"
    NO_DATE = "no_date"
    BAD_DATE = "bad_date"
    FAR_DATE = "far_date"
    NO_SUPPLIER = "no_supplier"
    OTHER_CURRENCY = "other_currency"
    TOO_MANY_CELLS = "too_many_cells"
    TOTAL_ROW = "total_row"
    UNREADABLE = "unreadable"
    SEEN_BEFORE = "seen_before"
    INTERNAL_POSTING = "internal_posting"


class BadFile(StrEnum):
    """Why a whole file is not read."""

    EMPTY = "empty"
    NOT_WHAT_IT_SAYS = "not_what_it_says"
    UNKNOWN_KIND = "unknown_kind"
    TOO_LARGE = "too_large"
    TOO_LARGE_UNPACKED = "too_large_unpacked"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_MANY_COLUMNS = "too_many_columns"
    LINE_TOO_LONG = "line_too_long"
    NO_HEADER = "no_header"
    NO_TABLE = "no_table"
    NOTHING_INSIDE = "nothing_inside"
    DOCTYPE = "doctype"
    BROKEN = "broken"
    TOO_SLOW = "too_slow"
    TOO_MUCH_MEMORY = "too_much_memory"
    DISK_FULL = "disk_full"
    NOT_BALANCED = "not_balanced"
    GAVE_UP = "gave_up"
    OUR_FAULT = "our_fault"
    PREPAID = "prepaid"
    PASSWORD = "password"  # noqa: S105 - the file has one


@dataclass(frozen=True)
class Counts:
    """What came out of reading; rows and euros always add up to the file.

    `refused_amount` sums the amounts that could be read in refused rows;
    `refused_without_amount` counts the rows where not even that was possible.
    """

    rows: int
    imported: int
    refused: int
    amount: Decimal
    refused_amount: Decimal
    refused_without_amount: int
    first_on: date | None
    last_on: date | None
    reasons: tuple[tuple[str, int, Decimal], ...] = ()
    credit_lines: int = 0
    duplicate_lines: int = 0
    redacted_lines: int = 0
    seen_before: int = 0

    @property
    def refused_ours(self) -> Decimal:
        """`refused_amount` without what is in another currency: that never adds up."""
        foreign = [
            amount
            for reason, _rows, amount in self.reasons
            if reason == Refusal.OTHER_CURRENCY
        ]
        return self.refused_amount - sum(foreign, Decimal(0))
