# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of a file as a person confirms them: each name once, with its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inkoopkoers.spending.domain.columns import DATES, Field
from inkoopkoers.spending.domain.mapping import DateOrder, DecimalMark, Sign, plain
from inkoopkoers.spending.domain.proposal import ColumnProposal, Proposal, Why
from inkoopkoers.spending.domain.values import amount_of, date_of

# A form with more fields than this is refused as a whole.
MOST_ASKED = 150
EXAMPLES = 3
LONGEST = 60
MONEY = (
    Field.AMOUNT,
    Field.AMOUNT_INCLUDING,
    Field.VAT,
    Field.DEBIT,
    Field.CREDIT,
)
_READ_AS = 3


@dataclass(frozen=True)
class FileColumn:
    """A name of a column, in how many parts, and what we think that it is."""

    number: int
    header: str
    parts: tuple[str, ...]
    field: Field | None
    why: Why
    like: str
    alternatives: tuple[Field, ...]
    examples: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name that the mapping knows."""
        return plain(self.header)


@dataclass(frozen=True)
class ReadAs:
    """A cell as it stands, and what we read; None when we cannot."""

    text: str
    value: Decimal | date | None


def columns_of(proposal: Proposal) -> tuple[FileColumn, ...]:
    """Every name once, in the order of the file; the surest proposal speaks for it."""
    by_name: dict[str, list[ColumnProposal]] = {}
    for one in proposal.columns:
        by_name.setdefault(plain(one.header), []).append(one)
    return tuple(
        _column(number, found) for number, found in enumerate(by_name.values())
    )


def asked(columns: Sequence[FileColumn]) -> tuple[FileColumn, ...]:
    """Those to ask about, in the order of the file; of very many, the likely ones."""
    likely = sorted(columns, key=_how_likely)[:MOST_ASKED]
    return tuple(sorted(likely, key=lambda one: one.number))


def read_as(
    columns: Sequence[FileColumn],
    fields: Mapping[int, Field],
    *,
    decimal: DecimalMark,
    dates: DateOrder,
    sign: Sign,
    days_later: int = 0,
) -> tuple[ReadAs, ...]:
    """A few amounts and dates as they would be read; `fields` by number of column."""
    return (
        *_amounts(_cells(columns, fields, MONEY), decimal, sign),
        *_dates(_cells(columns, fields, DATES), dates, days_later),
    )


def _column(number: int, found: Sequence[ColumnProposal]) -> FileColumn:
    best = max(found, key=lambda one: one.confidence)
    cells = dict.fromkeys(cell for one in found for cell in one.examples)
    return FileColumn(
        number,
        best.header,
        tuple(one.part for one in found),
        best.field,
        best.why,
        best.like,
        best.alternatives,
        tuple(_short(cell) for cell in cells)[:EXAMPLES],
    )


def _how_likely(one: FileColumn) -> tuple[bool, bool, int]:
    return (one.field is None, not one.examples, one.number)


def _short(cell: str) -> str:
    text = " ".join(cell.split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def _cells(
    columns: Sequence[FileColumn], fields: Mapping[int, Field], wanted: Sequence[Field]
) -> list[str]:
    """Cells that tell most come first: with signs, then long ones."""
    found = dict.fromkeys(
        cell
        for one in columns
        if fields.get(one.number) in wanted
        for cell in one.examples
    )
    return sorted(found, key=lambda cell: (-_signs(cell), -len(cell)))[:_READ_AS]


def _signs(cell: str) -> int:
    return sum(one in cell for one in ".,-")


def _amounts(
    cells: Sequence[str], decimal: DecimalMark, sign: Sign
) -> Iterator[ReadAs]:
    for cell in cells:
        value = amount_of(cell, decimal).value
        is_turned = value is not None and sign is Sign.NEGATIVE
        yield ReadAs(cell, -value if value is not None and is_turned else value)


def _dates(cells: Sequence[str], order: DateOrder, later: int) -> Iterator[ReadAs]:
    for cell in cells:
        yield ReadAs(cell, date_of(cell, order, later))
