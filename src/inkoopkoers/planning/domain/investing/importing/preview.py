# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lay the assets of a file beside those of the plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.importing.refusing import (
    Refusal,
    Refused,
)
from inkoopkoers.planning.domain.investing.importing.rows import (
    Columns,
    Reader,
    ReadRow,
)
from inkoopkoers.planning.domain.investing.importing.words import (
    HEADERS,
    MOMENTS,
    REQUIRED,
    ImportField,
    key_of,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan

MOST_ROWS = 20_000
FIRST_ROW = 2  # the header is row 1


class TooManyRows(ValueError):
    """The file has more rows than we take in at once."""

    def __init__(self, rows: int) -> None:
        super().__init__(f"{rows} rows, at most {MOST_ROWS}")
        self.rows = rows


class BadColumns(ValueError):
    """Columns that must be there are not, or two columns mean the same.

    A missing FIRST_YEAR may also be given as a FIRST_DAY.
    """

    def __init__(
        self, missing: Sequence[ImportField], double: Sequence[ImportField]
    ) -> None:
        super().__init__(f"missing {missing}, double {double}")
        self.missing = tuple(missing)
        self.double = tuple(double)


@dataclass(frozen=True)
class New:
    """A code that the plan does not have."""

    row: int
    asset: Asset


@dataclass(frozen=True)
class Difference:
    """One attribute of the asset in the plan and in the file, as it is kept."""

    field: str
    was: object
    now: object


@dataclass(frozen=True)
class Changed:
    """A code that the plan has otherwise; what the file has no column for is kept."""

    row: int
    asset: Asset
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Preview:
    """Every row of the file that is not empty in exactly one place.

    A row with two wrong cells is twice in `refused`. `unchanged` has row numbers.
    """

    new: tuple[New, ...] = ()
    changed: tuple[Changed, ...] = ()
    unchanged: tuple[int, ...] = ()
    refused: tuple[Refused, ...] = ()
    unused_headers: tuple[str, ...] = ()

    @property
    def rows_refused(self) -> int:
        """How many rows are not taken in."""
        return len({one.row for one in self.refused})


def preview(
    plan: InvestmentPlan,
    existing: Iterable[Asset],
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: Sequence[int] | None = None,
) -> Preview:
    """Read every row once and compare; `numbers` says where each stands in the file.

    TooManyRows above 20,000; BadColumns when the header cannot be used. A row shorter
    than the header has empty cells at its end.
    """
    if len(rows) > MOST_ROWS:
        raise TooManyRows(len(rows))
    columns = _columns(header)
    reader = Reader(plan, columns, header)
    places = numbers or range(FIRST_ROW, FIRST_ROW + len(rows))
    wide = ([*row, *[""] * (len(header) - len(row))] for row in rows)
    read = [reader.row(at, row) for at, row in zip(places, wide, strict=True)]
    usable, refused = _apart(reader, [one for one in read if one is not None])
    used = set(columns.values())
    unused = [one for at, one in enumerate(header) if one.strip() and at not in used]
    return replace(
        _compared(plan, existing, usable),
        refused=tuple(refused),
        unused_headers=tuple(unused),
    )


def _columns(header: Sequence[str]) -> Columns:
    """Which column holds which field."""
    found: dict[ImportField, int] = {}
    double: list[ImportField] = []
    for place, name in enumerate(header):
        meaning = HEADERS.get(key_of(name))
        if meaning in found:
            double.append(meaning)
        elif meaning:
            found[meaning] = place
    missing = [one for one in REQUIRED if one not in found]
    if not any(one in found for one in MOMENTS):
        missing.append(ImportField.FIRST_YEAR)
    if missing or double:
        raise BadColumns(missing, double)
    return found


def _apart(
    reader: Reader, read: Sequence[ReadRow]
) -> tuple[list[ReadRow], list[Refused]]:
    """Which rows can be used; of rows with one code we cannot know which is right."""
    same: defaultdict[str, list[int]] = defaultdict(list)
    for row in read:
        if row.known_by:
            same[row.known_by].append(row.number)
    usable: list[ReadRow] = []
    refused: list[Refused] = []
    for row in read:
        problems = [*row.problems, *_double(reader, row, same[row.known_by])]
        refused += problems
        if not problems:
            usable.append(row)
    return usable, refused


def _double(reader: Reader, row: ReadRow, rows: Sequence[int]) -> Iterator[Refused]:
    if len(rows) > 1:
        other = rows[1] if row.number == rows[0] else rows[0]
        yield reader.refused(
            row.number, ImportField.CODE, Refusal.DUPLICATE, row.said, other
        )


def _compared(
    plan: InvestmentPlan, existing: Iterable[Asset], rows: Iterable[ReadRow]
) -> Preview:
    known = {key_of(one.code): one for one in existing}
    new: list[New] = []
    changed: list[Changed] = []
    unchanged: list[int] = []
    for row in rows:
        before = known.get(row.known_by)
        if before is None:
            new.append(New(row.number, _made(plan, row.values)))
            continue
        after = replace(before, **{**row.values, "code": before.code})
        if found := differences(before, after):
            changed.append(Changed(row.number, after, found))
        else:
            unchanged.append(row.number)
    return Preview(tuple(new), tuple(changed), tuple(unchanged))


def _made(plan: InvestmentPlan, values: Mapping[str, Any]) -> Asset:
    """A new asset; without a base year its price is that of the first plan year."""
    return Asset(**{"base_year": plan.from_year, **values})


def differences(before: Asset, after: Asset) -> tuple[Difference, ...]:
    """Attribute by attribute what differs."""
    return tuple(
        Difference(one.name, was, now)
        for one in fields(Asset)
        if (was := getattr(before, one.name)) != (now := getattr(after, one.name))
    )
