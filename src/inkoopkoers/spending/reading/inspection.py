# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What looking at a file gave: its tables, some rows of each, and what to know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.tables import Origin, RawTable, table_of

# A row of a sample: its number in the file, and its cells as the headers.
SampleRow = tuple[int, tuple[str | None, ...]]


class RemarkKind(StrEnum):
    """What a reader should know of a file that is read all the same."""

    ENCODING = "encoding"  # value: cp1252, utf-16-le, ...
    REPLACED = "replaced"  # count: bytes that are no letter in any encoding
    TITLE_LINES = "title_lines"  # count: lines above the headers
    NAMED_HEADERS = "named_headers"  # count: empty or double headers that got a name
    LONGER_ROWS = "longer_rows"  # count: rows with more filled cells than headers
    UNCLOSED_QUOTE = "unclosed_quote"  # count: line where the last quote opened
    FORMULAS = "formulas"  # count: cells with a formula; its outcome is read
    ERRORS = "errors"  # count: cells whose outcome is an error
    HIDDEN_SHEET = "hidden_sheet"  # value: its name; read like any other
    HIDDEN_ROWS = "hidden_rows"  # count; read like any other
    HIDDEN_COLUMNS = "hidden_columns"  # read like any other
    MERGED = "merged"  # count: only the first cell of merged cells has a value
    DAYS_FROM_1904 = "days_from_1904"
    NOT_SPEND = "not_spend"  # count: lines of an auditfile; value: what they are
    ADVANCES = "advances"  # count: invoices for an advance, whose final one is not here
    DEDUCTING = "deducting"  # count: invoices that deduct an advance that is not here


@dataclass(frozen=True)
class Remark:
    """One remark on a part; `count` and `value` mean what its kind says.

    `amount` is in euros, debit minus credit.
    """

    kind: RemarkKind
    part: str = ""
    count: int = 0
    value: str = ""
    amount: str = ""


@dataclass(frozen=True)
class Sample:
    """Up to 50 rows from the start, and up to 50 spread over the whole table."""

    first: tuple[SampleRow, ...]
    spread: tuple[SampleRow, ...]


@dataclass(frozen=True)
class Skipped:
    """A part that is not read; the other parts are."""

    part: str
    reason: BadFile
    values: Mapping[str, str | int]


@dataclass(frozen=True)
class Inspection:
    """`samples` stand in the order of `tables`; there is at least one table."""

    kind: Origin
    tables: tuple[RawTable, ...]
    samples: tuple[Sample, ...]
    remarks: tuple[Remark, ...] = ()
    skipped: tuple[Skipped, ...] = ()

    def document(self) -> dict[str, Any]:
        """The whole as JSON."""
        return {
            "kind": self.kind,
            "tables": [table.document() for table in self.tables],
            "samples": [asdict(sample) for sample in self.samples],
            "remarks": [asdict(remark) for remark in self.remarks],
            "skipped": [
                {"part": one.part, "reason": one.reason, "values": dict(one.values)}
                for one in self.skipped
            ],
        }


def inspection_of(document: Mapping[str, Any]) -> Inspection:
    """The inspection that `document` wrote."""
    return Inspection(
        Origin(document["kind"]),
        tuple(table_of(table) for table in document["tables"]),
        tuple(
            Sample(_rows(sample["first"]), _rows(sample["spread"]))
            for sample in document["samples"]
        ),
        tuple(
            Remark(**{**remark, "kind": RemarkKind(remark["kind"])})
            for remark in document["remarks"]
        ),
        tuple(
            Skipped(one["part"], BadFile(one["reason"]), one["values"])
            for one in document["skipped"]
        ),
    )


def skipped(part: str, bad: BadSource) -> Skipped:
    """A part that turned out to be bad."""
    return Skipped(part, bad.reason, bad.values)


def _rows(rows: list[list[Any]]) -> tuple[SampleRow, ...]:
    return tuple((number, tuple(cells)) for number, cells in rows)
