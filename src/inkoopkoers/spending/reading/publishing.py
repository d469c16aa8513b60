# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write the facts of an import as files that never change; all of them or none."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping as ReadMapping
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from inkoopkoers.spending.domain.importing import Counts
from inkoopkoers.spending.domain.mapping import Mapping
from inkoopkoers.spending.mappings import mapping_of
from inkoopkoers.spending.reading.facts import Order, Reader, in_order
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.parsing_duck import reading_duck
from inkoopkoers.spending.reading.summing import Summing
from inkoopkoers.spending.reading.tables import RawTable, quoted, table_of
from inkoopkoers.spending.reading.tallying import Tally
from inkoopkoers.spending.reading.telling import Tell, nobody, rows_in
from inkoopkoers.spending.reading.writing import FactWriter


class NotReconciled(Exception):
    """What was written does not add up to what was read; nothing is published."""


@dataclass(frozen=True)
class PublishedFile:
    """A file of an import; `kind` is lines, parties, subjects or refused."""

    kind: str
    name: str
    rows: int
    bytes: int
    digest: str


@dataclass(frozen=True)
class Overlap:
    """How many lines of this file stand in an earlier import, by its file of lines."""

    path: Path
    lines: int


@dataclass(frozen=True)
class Published:
    """What stands in the folder now."""

    files: tuple[PublishedFile, ...]
    counts: Counts
    overlap: tuple[Overlap, ...]

    def document(self) -> dict[str, Any]:
        """The whole as JSON values; amounts and dates are text."""
        return {
            "files": [asdict(one) for one in self.files],
            "counts": counts_document(self.counts),
            "overlap": [
                {"path": str(one.path), "lines": one.lines} for one in self.overlap
            ],
        }


def publish(
    tables: Sequence[RawTable],
    mapping: Mapping,
    folder: Path,
    today: date,
    known: Sequence[Path] = (),
    *,
    skip_seen: bool = True,
    limits: Limits | None = None,
    tell: Tell = nobody,
) -> Published:
    """Write lines, parties, subjects and refused rows into a new `folder`.

    Raises NotReconciled, FileExistsError when the folder is there already.
    """
    if folder.exists():
        raise FileExistsError(folder)
    partial = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    order = Order(tuple(tables), mapping, today, tuple(known), skip_seen)
    try:
        with reading_duck(order, partial, limits or Limits()) as connection:
            tally = _write(connection, order, partial, tell)
        shutil.rmtree(partial / "scratch", ignore_errors=True)
        files = tuple(_kept(path, tally) for path in sorted(partial.iterdir()))
    except BaseException:
        shutil.rmtree(partial, ignore_errors=True)
        raise
    partial.rename(folder)
    _sync(folder.parent)
    return Published(files, tally.counts(), _overlap(order, tally))


def step(spec: ReadMapping[str, Any], limits: Limits, tell: Tell) -> dict[str, Any]:
    """The step "publish" of the child; `spec` as `publishing_spec` makes it."""
    tables = [table_of(one) for one in spec["tables"]]
    published = publish(
        tables,
        mapping_of(spec["mapping"]),
        Path(spec["folder"]),
        date.fromisoformat(spec["today"]),
        in_order(spec["known"]),
        skip_seen=spec["skip_seen"],
        limits=limits,
        tell=tell,
    )
    return published.document()


def counts_document(counts: Counts) -> dict[str, Any]:
    """Counts as JSON values; `counts_of` reads them back."""
    document: dict[str, Any] = json.loads(json.dumps(asdict(counts), default=str))
    return document


def counts_of(document: ReadMapping[str, Any]) -> Counts:
    """The counts that `counts_document` wrote."""
    days = {
        name: document[name] and date.fromisoformat(document[name])
        for name in ("first_on", "last_on")
    }
    euros = {name: Decimal(document[name]) for name in ("amount", "refused_amount")}
    reasons = tuple(
        (why, rows, Decimal(amount)) for why, rows, amount in document["reasons"]
    )
    return Counts(**{**document, **days, **euros, "reasons": reasons})


def _write(
    connection: duckdb.DuckDBPyConnection, order: Order, folder: Path, tell: Tell
) -> Tally:
    tally, total = Tally(), rows_in(order.tables)
    summing = Summing(folder)
    with FactWriter(folder) as writer, closing(summing):
        for facts in Reader(connection, order).facts():
            tally.add(facts)
            writer.write(facts)
            summing.learn(facts.learned)
            tell("publish", tally.imported + tally.refused, total)
    lines = sorted(folder.glob("lines-*.parquet"))
    _reconcile(connection, lines, folder / "refused.parquet", tally)
    summing.write(connection, lines)
    return tally


def _reconcile(
    connection: duckdb.DuckDBPyConnection,
    lines: Sequence[Path],
    refused: Path,
    tally: Tally,
) -> None:
    """Read back what stands on disk: rows and euros are those that were read."""
    paths = ", ".join(quoted(str(path)) for path in lines)
    query = "SELECT count(*), coalesce(sum(amount), 0) FROM read_parquet"
    imported = connection.execute(f"{query}([{paths}])").fetchone()
    others = connection.execute(f"{query}({quoted(str(refused))})").fetchone()
    expected = (tally.imported, tally.amount), (tally.refused, tally.refused_amount)
    if (imported, others) != expected:
        raise NotReconciled


def _kept(path: Path, tally: Tally) -> PublishedFile:
    kind = path.stem.split("-")[0]
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file.fileno())
    found = duckdb.execute(
        f"SELECT num_rows FROM parquet_file_metadata({quoted(str(path))})"
    ).fetchone()
    rows = found[0] if found else 0
    return PublishedFile(kind, path.name, rows, path.stat().st_size, digest)


def _overlap(order: Order, tally: Tally) -> tuple[Overlap, ...]:
    return tuple(
        Overlap(order.known[at], lines) for at, lines in sorted(tally.seen.items())
    )


def _sync(folder: Path) -> None:
    """Keep the new name after a power cut; Windows has no such call."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
