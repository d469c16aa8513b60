# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What publishing would do with a file, exact and over the whole of it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping as ReadMapping
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.importing import Counts
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.mappings import mapping_of
from inkoopkoers.spending.reading.cells import Cells
from inkoopkoers.spending.reading.facts import Facts, Order, Reader, in_order
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.parsing_duck import reading_duck
from inkoopkoers.spending.reading.tables import RawTable, table_of
from inkoopkoers.spending.reading.tallying import Tally
from inkoopkoers.spending.reading.telling import Tell, nobody, rows_in

EXAMPLES = 20
_CENT = Decimal("0.00")


@dataclass(frozen=True)
class Example:
    """A row as it stood; `said` is what the cell of the field holds, "" for none."""

    part: str
    row: int
    said: str
    amount: Decimal | None


@dataclass(frozen=True)
class Problem:
    """Rows refused for one reason in one field, with the first of them."""

    reason: str
    field: str
    rows: int
    amount: Decimal
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class Doubt:
    """Rows that are read, but not quite as they stood.

    `kind`: rounded (cents were lost), unread (this field could not be read and stays
    empty), other_date (no booking date, so another date), no_vat (taken as VAT-free).
    """

    kind: str
    field: str
    rows: int
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class Month:
    """Lines and euros of one month."""

    year: int
    month: int
    lines: int
    amount: Decimal


@dataclass(frozen=True)
class Preview:
    """Counts, examples and months of what would be published.

    `not_read` are (part, header); `lines` the first ones, by column; `overlap` counts
    the lines that stand in an earlier import, per file of lines.
    """

    counts: Counts
    problems: tuple[Problem, ...]
    doubts: tuple[Doubt, ...]
    months: tuple[Month, ...]
    not_read: tuple[tuple[str, str], ...]
    lines: tuple[ReadMapping[str, Any], ...]
    overlap: tuple[tuple[str, int], ...]

    def document(self) -> dict[str, Any]:
        """The whole as JSON values; amounts and dates are text."""
        found: dict[str, Any] = json.loads(json.dumps(asdict(self), default=str))
        return found


def preview(
    tables: Sequence[RawTable],
    mapping: Mapping,
    today: date,
    known: Sequence[Path] = (),
    *,
    work: Path,
    skip_seen: bool = True,
    limits: Limits | None = None,
    tell: Tell = nobody,
) -> Preview:
    """Read everything, keep counts and examples; `work` is a folder to spill into."""
    order = Order(tuple(tables), mapping, today, tuple(known), skip_seen)
    tally, look, total = Tally(), _Look(order), rows_in(tables)
    with reading_duck(order, work, limits or Limits()) as connection:
        for facts in Reader(connection, order).facts():
            tally.add(facts)
            look.add(facts)
            tell("preview", tally.imported + tally.refused, total)
    overlap = ((str(order.known[at]), n) for at, n in sorted(tally.seen.items()))
    return Preview(
        tally.counts(),
        look.problems(),
        look.doubts(),
        look.months(),
        _not_read(order),
        tuple(look.first),
        tuple(overlap),
    )


def step(spec: ReadMapping[str, Any], limits: Limits, tell: Tell) -> dict[str, Any]:
    """The step "preview" of the child."""
    return preview(
        [table_of(one) for one in spec["tables"]],
        mapping_of(spec["mapping"]),
        date.fromisoformat(spec["today"]),
        in_order(spec["known"]),
        work=Path(spec["work"]),
        skip_seen=spec["skip_seen"],
        limits=limits,
        tell=tell,
    ).document()


@dataclass
class _Seen:
    rows: int = 0
    amount: Decimal = _CENT
    examples: list[Example] = field(default_factory=list)


class _Look:
    """Gathers examples and months as facts pass by."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._headers = {
            (table.part, one): [table.headers[at] for at in places]
            for table in order.tables
            for one, places in Cells(table, order.mapping).columns.items()
        }
        self._problems: dict[tuple[str, str], _Seen] = {}
        self._doubts: dict[tuple[str, str], _Seen] = {}
        self._months: dict[tuple[int, int], tuple[int, Decimal]] = {}
        self.first: list[dict[str, Any]] = []

    def add(self, facts: Facts) -> None:
        """Look at one batch."""
        if len(self.first) < EXAMPLES:
            wanted = EXAMPLES - len(self.first)
            self.first += facts.lines.slice(0, wanted).to_pylist()
        self._add_months(facts.lines)
        self._add_problems(facts.refused)
        self._add_doubts(facts.remarked)

    def problems(self) -> tuple[Problem, ...]:
        """The reasons with most rows first."""
        return tuple(
            Problem(reason, where, one.rows, one.amount, tuple(one.examples))
            for (reason, where), one in _most_first(self._problems)
        )

    def doubts(self) -> tuple[Doubt, ...]:
        """The remarks with most rows first."""
        return tuple(
            Doubt(kind, where, one.rows, tuple(one.examples))
            for (kind, where), one in _most_first(self._doubts)
        )

    def months(self) -> tuple[Month, ...]:
        """In the order of time."""
        return tuple(
            Month(*when, *found) for when, found in sorted(self._months.items())
        )

    def _add_months(self, lines: pa.Table) -> None:
        if not len(lines):
            return
        table = pa.table(
            {
                "year": pc.year(lines["booked_on"]),
                "month": pc.month(lines["booked_on"]),
                "amount": lines["amount"],
            }
        )
        grouped = table.group_by(["year", "month"]).aggregate(
            [("amount", "sum"), ("amount", "count")]
        )
        for one in grouped.to_pylist():
            when = (one["year"], one["month"])
            count, amount = self._months.get(when, (0, _CENT))
            self._months[when] = (
                count + one["amount_count"],
                amount + one["amount_sum"],
            )

    def _add_problems(self, refused: pa.Table) -> None:
        grouped = refused.group_by(["reason", "field"]).aggregate(
            [("amount", "sum"), ("row", "count")]
        )
        for one in grouped.to_pylist():
            found = self._problems.setdefault(
                (one["reason"], one["field"] or ""), _Seen()
            )
            found.rows += one["row_count"]
            found.amount += one["amount_sum"] or 0
            if len(found.examples) < EXAMPLES:
                same = pc.equal(refused["reason"], one["reason"])
                self._show(found, refused.filter(same), one["field"] or "")

    def _add_doubts(self, remarked: pa.Table) -> None:
        counted: Counter[str] = Counter()
        for text, rows in _counts_of(remarked["marks"]):
            for mark in text.rstrip("|").split("|"):
                counted[mark] += rows
        for mark, rows in sorted(counted.items()):
            kind, _, where = mark.partition(":")
            found = self._doubts.setdefault((kind, where), _Seen())
            found.rows += rows
            if len(found.examples) < EXAMPLES:
                has = pc.match_substring(remarked["marks"], f"{mark}|")
                self._show(found, remarked.filter(has), where)

    def _show(self, found: _Seen, rows: pa.Table, where: str) -> None:
        for row in rows.slice(0, EXAMPLES - len(found.examples)).to_pylist():
            said = self._said(row["part"], row["raw"], where)
            found.examples.append(
                Example(row["part"], row["row"], said, row.get("amount"))
            )

    def _said(self, part: str, raw: str | None, where: str) -> str:
        """What stood in the columns of a field."""
        cells = json.loads(raw or "{}")
        headers = self._headers.get((part, Field(where)), []) if where else []
        said = (cells.get(header) for header in headers)
        return next((one for one in said if one), "")


def _counts_of(column: pa.ChunkedArray) -> list[tuple[str, int]]:
    return [
        (one["values"], one["counts"]) for one in pc.value_counts(column).to_pylist()
    ]


def _most_first(
    found: dict[tuple[str, str], _Seen],
) -> list[tuple[tuple[str, str], _Seen]]:
    return sorted(found.items(), key=lambda one: (-one[1].rows, one[0]))


def _not_read(order: Order) -> tuple[tuple[str, str], ...]:
    return tuple(
        (table.part, header)
        for table in order.tables
        for at, header in enumerate(table.headers)
        if not any(
            at in places for places in Cells(table, order.mapping).columns.values()
        )
    )
