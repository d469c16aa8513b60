# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented invoice lines of an authority, the same for the same seed.

python -m bench.spend_lines ROWS FOLDER [--csv] writes a published import in FOLDER, or
lines.csv. Invoices of one creditor have one to many lines; suppliers and categories
are skewed, amounts have a long tail. Of the lines 30 % has no category, 35 % no
contract, 45 % no order, 2 % is a credit note, 0.4 % stands there twice.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pcsv

from bench.spend_files import SHAPES, dataset_of
from bench.supplier_names import creditors
from inkoopkoers.spending.domain.columns import (
    LINE_COLUMNS,
    PARTY_COLUMNS,
    SUBJECT_COLUMNS,
)
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.reading.keys import (
    content_sql,
    party_sql,
    subject_sql,
    words_sql,
)

SEED = 20260101
CHUNK = 1_000_000
CATEGORIES = 600
UNITS = 24
DAYS = 5 * 365 + 1
FIRST_DAY = np.datetime64("2021-01-01")
VERBS = ("Levering", "Onderhoud", "Huur", "Abonnement", "Werkzaamheden", "Advies",
         "Reparatie", "Voorschot", "Termijn", "Nota")  # fmt: skip
_TEXTS = ("supplier_code", "supplier_name", "kvk", "vat_number", "iban")

Numbers = npt.NDArray[Any]


class World:
    """Who there is to buy from, and what they sell: made once for all lines."""

    def __init__(self, rows: int, seed: int) -> None:
        self.rng = np.random.default_rng(seed)
        count = max(500, int(60_000 * min(1.0, (rows / 10_000_000) ** 0.75)))
        found = creditors(count, seed)
        self.table, self.truth = found.table.select(list(_TEXTS)), found.truth
        weight = 1 / np.arange(1, count + 1) ** 1.15
        self.rng.shuffle(weight)
        chance = weight[self.truth] * self.rng.exponential(1, len(self.truth))
        self.chance = chance / chance.sum()
        likely = 1 / np.arange(1, CATEGORIES + 1) ** 0.9
        self.sells = self.rng.choice(CATEGORIES, (count, 4), p=likely / likely.sum())
        self.codes = _codes(self.rng)
        self.level = self.rng.normal(5.2, 1.3, CATEGORIES)
        self.texts = pa.array(
            [f"{verb} {code} post {at % 7}" for at, code in enumerate(self.codes)
             for verb in VERBS]
        )  # fmt: skip


def _codes(rng: np.random.Generator) -> list[str]:
    numbers = rng.choice(np.arange(3_000, 98_000), CATEGORIES, replace=False)
    return [f"{number:05d}000" for number in numbers]


def chunks(rows: int, seed: int = SEED) -> Iterator[pa.Table]:
    """All lines, with the names of our fields as headers."""
    world = World(rows, seed)
    for start in range(0, rows, CHUNK):
        yield _chunk(world, start, min(CHUNK, rows - start))


def _chunk(world: World, start: int, count: int) -> pa.Table:
    rng = world.rng
    sizes = rng.geometric(0.55, count)
    of_invoice = np.repeat(np.arange(count), sizes)[:count]
    who = rng.choice(len(world.truth), count, p=world.chance)[of_invoice]
    day = rng.integers(0, DAYS, count)[of_invoice]
    what = world.sells[world.truth[who], np.minimum(3, rng.geometric(0.6, count) - 1)]
    table = _table(world, (who, what), day, start + of_invoice)
    twice = rng.integers(0, count, int(count * 0.004))
    kept = np.arange(count)
    kept[rng.integers(0, count, len(twice))] = twice
    return table.take(pa.array(np.sort(kept)))


def _table(
    world: World, deal: tuple[Numbers, Numbers], day: Numbers, bill: Numbers
) -> pa.Table:
    who, what = deal
    rng, count = world.rng, len(who)
    cents = _cents(world, what)
    quantity = rng.integers(1, 40, count)
    invoice = pa.array(bill.astype(str))
    contract = pa.array((world.truth[who] * 7 + what) % 40_000).cast(pa.string())
    named = world.table.take(pa.array(who))
    return pa.table(
        {
            "unit": _picked([f"Afdeling {at:02d}" for at in range(UNITS)],
                            rng.integers(0, UNITS, count)[bill - bill[0]]),
            "booked_on": pa.array((FIRST_DAY + day).astype("datetime64[D]")),
            "invoice": pc.binary_join_element_wise("F", invoice, ""),
            "order_number": _lost(
                rng, pc.binary_join_element_wise("PO", invoice, ""), 0.45
            ),
            "contract": _lost(
                rng, pc.binary_join_element_wise("CT", contract, ""), 0.35
            ),
            **{name: named[name].combine_chunks() for name in _TEXTS},
            "ledger": _picked([str(4000 + at) for at in range(CATEGORIES)], what),
            "cost_centre": _picked([f"KP{at}" for at in range(1000, 1300)],
                                   rng.integers(0, 300, count)),
            "description": world.texts.take(
                pa.array(what * len(VERBS) + rng.integers(0, len(VERBS), count))
            ),
            "category_code": _lost(rng, _picked(world.codes, what), 0.30),
            "quantity": pa.array(quantity),
            "amount": _money(cents),
            "vat": _money(np.round(cents * 0.21).astype(np.int64)),
            "currency": _picked(["EUR"], np.zeros(count, np.int64)),
        }
    )  # fmt: skip


def _cents(world: World, what: Numbers) -> Numbers:
    rng, count = world.rng, len(what)
    euros = np.exp(world.level[what] + rng.normal(0, 1.25, count))
    large = rng.random(count) < 0.004
    euros = np.where(large, euros * rng.uniform(20, 400, count), euros)
    back = np.where(rng.random(count) < 0.02, -1, 1)
    return np.asarray(np.round(euros * 100).astype(np.int64) * back)


def _money(cents: Numbers) -> pa.Array:
    whole = pa.array(cents).cast(pa.decimal128(19, 0))
    hundredth = pa.scalar("0.01").cast(pa.decimal128(3, 2))
    return pc.multiply(whole, hundredth).cast(pa.decimal128(18, 2))


def _picked(values: list[str], which: Numbers) -> pa.Array:
    return pa.array(values).take(pa.array(which))


def _lost(rng: np.random.Generator, values: pa.Array, chance: float) -> pa.Array:
    gone = pa.array(rng.random(len(values)) < chance)
    return pc.if_else(gone, pa.scalar(None, values.type), values)


def write_csv(path: Path, rows: int, seed: int = SEED) -> None:
    """A file as an administration gives it: points, ISO dates, semicolons."""
    options = pcsv.WriteOptions(delimiter=";", quoting_style="needed")
    writer = None
    for table in chunks(rows, seed):
        writer = writer or pcsv.CSVWriter(path, table.schema, write_options=options)
        writer.write_table(table)
    if writer:
        writer.close()


def publish(folder: Path, rows: int, seed: int = SEED, number: int = 1) -> Dataset:
    """A dataset of one published import, as reading would leave it."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = [
        _write_lines(folder / f"lines-{at}.parquet", table, at * CHUNK)
        for at, table in enumerate(chunks(rows, seed))
    ]
    return dataset_of(folder, number, _write_rest(folder, lines))


def _write_lines(path: Path, table: pa.Table, start: int) -> Path:
    made = {
        "line": f"row_number() OVER () + {start}", "part": "''", "row": "line + 1",
        "is_redacted": "false",
    }  # fmt: skip
    has = {*table.column_names, "party", "subject", "content", "is_duplicate"}
    columns = ", ".join(
        f"CAST({name if name in has else made.get(name, 'NULL')} AS {kind}) AS {name}"
        for name, kind in LINE_COLUMNS.items()
    )
    with duckdb.connect() as connection:
        connection.register("keyed", _keyed(connection, table))
        connection.execute(
            f"COPY (SELECT {columns} FROM keyed) "
            f"TO '{path}' (FORMAT parquet, COMPRESSION zstd)"
        )
    return path


def _keyed(connection: duckdb.DuckDBPyConnection, table: pa.Table) -> pa.Table:
    """The lines with their keys, and which of them stood there before.

    Twice is twice in one chunk: every chunk has invoices of its own.
    """
    empty = ", ".join(
        f"NULL AS {name}" for name in ("ledger_name", "category_name", "document",
                                       "invoiced_on")
    )  # fmt: skip
    connection.register("given", table)
    keyed = connection.execute(
        f"SELECT *, {content_sql()} AS content FROM "
        f"(SELECT *, {subject_sql()} AS subject FROM "
        f"(SELECT *, {party_sql()} AS party, {words_sql()} AS words, {empty} "
        "FROM given))"
    ).to_arrow_table()
    again = np.ones(len(keyed), dtype=np.bool_)
    again[np.unique(keyed["content"].to_numpy(), return_index=True)[1]] = False
    return keyed.append_column("is_duplicate", pa.array(again))


def _write_rest(folder: Path, lines: list[Path]) -> list[Path]:
    sums = {
        "lines": "count(*)", "amount": "sum(amount)", "first_on": "min(booked_on)",
        "last_on": "max(booked_on)", "text": "lower(max(description))",
        "is_redacted": "false",
        **{f"is_{one}_valid": f"regexp_full_match(max({one}), '{shape}')"
           for one, shape in SHAPES.items()},
    }  # fmt: skip
    with duckdb.connect() as connection:
        for key, columns in (("party", PARTY_COLUMNS), ("subject", SUBJECT_COLUMNS)):
            name = "parties" if key == "party" else "subjects"
            listed = ", ".join(
                f"CAST({key if one == key else sums.get(one, f'max({one})')} AS {kind})"
                f" AS {one}"
                for one, kind in columns.items()
            )
            connection.execute(
                f"COPY (SELECT {listed} FROM read_parquet({[str(p) for p in lines]}) "
                f"GROUP BY {key}) TO '{folder / name}.parquet' "
                "(FORMAT parquet, COMPRESSION zstd)"
            )
    return lines


def main() -> None:
    """Write what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--csv", action="store_true")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.csv:
        write_csv(given.folder / "lines.csv", given.rows)
    else:
        publish(given.folder, given.rows)


if __name__ == "__main__":
    main()
