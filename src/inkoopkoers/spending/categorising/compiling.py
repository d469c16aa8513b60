# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which subject gets which category by which rule, for millions at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.categorising.statements import (
    COMPARED,
    FITS,
    HEARD,
    SEEN,
    TEXTS,
    TOLD,
)
from inkoopkoers.spending.domain.categories.board import Clash, Effect
from inkoopkoers.spending.domain.categories.rule import Rule, exact_ledger, words_of
from inkoopkoers.spending.engine.files import listed
from inkoopkoers.spending.engine.pool import POOL, Limits

_BATCH_ROWS = 200_000
_SCHEMA = pa.schema(
    [("subject", pa.int64()), ("category", pa.string()), ("rule", pa.int64())]
)
_MEMBERS = pa.schema([("party", pa.int64()), ("supplier", pa.int64())])
_RULES = pa.schema(
    [
        ("place", pa.int32()),
        ("number", pa.int64()),
        ("category", pa.string()),
        ("ledger", pa.string()),
        ("only_ledger", pa.string()),
        ("supplier", pa.int64()),
        ("given", pa.string()),
        ("has_words", pa.bool_()),
    ]
)
_WORDS = pa.schema(
    [
        ("place", pa.int32()),
        ("word_id", pa.int32()),
        ("word", pa.string()),
        ("head", pa.string()),
        ("is_phrase", pa.bool_()),
    ]
)
Connection = duckdb.DuckDBPyConnection


@dataclass(frozen=True)
class Facts:
    """What rules look at: the subjects of imports that count, and who is which supplier.

    `folder` is that of the organisation; nothing outside it can be read. `members` may
    not be there yet.
    """

    folder: Path
    subjects: tuple[Path, ...]
    members: Path | None


def compile_categories(rules: Sequence[Rule], facts: Facts, target: Path) -> int:
    """Write ASSIGNED_COLUMNS, one row per subject that has a rule; how many there are.

    Rules stand in the order in which they are asked. Nothing is written without rows.
    """
    if not rules or not facts.subjects:
        return 0
    with _looking_at(facts, rules) as duck:
        _given(duck, rules)
        batches = duck.execute(FITS).to_arrow_reader(_BATCH_ROWS)
        rows = 0
        with pq.ParquetWriter(target, _SCHEMA, compression="zstd") as writer:
            for batch in batches:
                rows += batch.num_rows
                writer.write_batch(batch.cast(_SCHEMA))
    if not rows:
        target.unlink()
    return rows


def effect_of_rules(
    before: Sequence[Rule], after: Sequence[Rule], facts: Facts
) -> Effect:
    """What changes for the lines that count when these rules come instead of those."""
    if not facts.subjects:
        return Effect()
    with _looking_at(facts, [*before, *after]) as duck:
        for name, rules, first in (
            ("before", before, 0),
            ("after", after, len(before)),
        ):
            _given(duck, rules, first)
            duck.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS {FITS}")
        return _effect(duck.execute(COMPARED).fetchall())


@contextmanager
def _looking_at(facts: Facts, rules: Sequence[Rule]) -> Iterator[Connection]:
    """A connection with subjects and with what their descriptions say."""
    with POOL.connection(Limits(facts.folder)) as duck:
        # Only names of this connection: another one may be looking at the same time.
        _put(duck, "members", _members(facts.members))
        files = listed(facts.subjects)
        duck.execute(SEEN.replace("$files", files))
        _put(duck, "words", pa.Table.from_pylist(list(_words(rules)), _WORDS))
        duck.execute(TEXTS.replace("$files", files))
        for statement in (HEARD, TOLD, "DROP TABLE texts"):
            duck.execute(statement)
        yield duck


def _members(path: Path | None) -> Any:
    if path is None or not path.exists():
        return _MEMBERS.empty_table()
    return pq.read_table(path, columns=_MEMBERS.names, partitioning=None)


def _given(duck: Connection, rules: Sequence[Rule], first: int = 0) -> None:
    """Hand over rules, in order; their words are there by place, from `first`."""
    rows = list(_rows(rules, first))
    _put(duck, "rules", pa.Table.from_pylist(rows, _RULES))


def _put(duck: Connection, name: str, table: Any) -> None:
    """As a table of DuckDB itself: not every filter works on one of PyArrow."""
    duck.register("given", table)
    duck.execute(f"CREATE OR REPLACE TEMP TABLE {name} AS SELECT * FROM given")  # noqa: S608
    duck.unregister("given")


def _rows(rules: Sequence[Rule], first: int) -> Iterator[dict[str, Any]]:
    for place, rule in enumerate(rules, first):
        draft = rule.draft
        yield {
            "place": place,
            "number": rule.number,
            "category": draft.category,
            "ledger": draft.ledger,
            "only_ledger": exact_ledger(draft.ledger),
            "supplier": draft.supplier,
            "given": draft.given,
            # Words that hold no letter are never found.
            "has_words": bool(draft.words.strip()),
        }


def _words(rules: Sequence[Rule]) -> Iterator[dict[str, Any]]:
    numbers: dict[str, int] = {}
    for place, rule in enumerate(rules):
        for word in words_of(rule.draft.words):
            head, _, rest = word.partition(" ")
            yield {
                "place": place,
                "word_id": numbers.setdefault(word, len(numbers)),
                "word": word,
                "head": head,
                "is_phrase": bool(rest),
            }


Compared = tuple[int, str | None, str | None, int, Decimal]


def _effect(rows: Sequence[Compared]) -> Effect:
    tagged = [row for row in rows if row[1] is None and row[2] is not None]
    freed = [row for row in rows if row[1] is not None and row[2] is None]
    both = [row for row in rows if row[1] is not None and row[2] is not None]
    changed = [row for row in both if row[1] != row[2]]
    return Effect(
        *_sums(tagged),
        *_sums(changed),
        *_sums(freed),
        same_lines=_sums([row for row in both if row[1] == row[2]])[0],
        clashes=tuple(_clashes(changed)),
    )


def _clashes(changed: Sequence[Compared]) -> Iterator[Clash]:
    ways = {(row[0], row[1] or "") for row in changed}
    for rule, category in ways:
        mine = [row for row in changed if (row[0], row[1]) == (rule, category)]
        yield Clash(rule, category, *_sums(mine))


def _sums(rows: Sequence[Compared]) -> tuple[int, Decimal]:
    return sum(row[3] for row in rows), sum((row[4] for row in rows), Decimal(0))
