# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An auditfile as Arrow tables on disk, parsed on two cores when it is large."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pyarrow as pa
from xml2arrow import XmlToArrowParser
from xml2arrow.exceptions import Xml2ArrowError

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.ahead import in_turn
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import MEGABYTE
from inkoopkoers.spending.reading.xaf_paths import TABLES, configuration
from inkoopkoers.spending.reading.xaf_pieces import (
    PIECE_BYTES,
    Piece,
    pieces_of,
    prefix_of,
)
from inkoopkoers.spending.reading.xaf_rows import Columns, Count, tidied

BATCH_ROWS = 65_536
# What most auditfiles come to, and little beside what DuckDB may use.
HELD_BYTES = 128 * MEGABYTE
_LOOK_CHARACTERS = 4096
_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)
Tables = dict[str, pa.Table]
Found = list[tuple[str, Columns]]


@dataclass(frozen=True)
class Sizes:
    """In how large pieces a file is cut, and how much of it stays in memory."""

    piece: int = PIECE_BYTES
    held: int = HELD_BYTES


SIZES = Sizes()


def tables_of(path: Path, work: Path, sizes: Sizes = SIZES) -> Tables:
    """Every table of the file (in UTF-8); memory does not grow with a large one.

    Besides those of `xaf_paths`, without `line`: `head` and `posting`.
    """
    try:
        return _parsed(path, work, sizes)
    except (TypeError, UnicodeError):
        # xml2arrow's way to say that text is not UTF-8: read once more, with marks.
        return _parsed(_copied(path, "utf-8", work), work, sizes)


def plain_of(path: Path, encoding: str, work: Path) -> Path:
    """The file in UTF-8: itself, or a copy. xml2arrow reads nothing else."""
    if encoding in ("utf-8", "utf-8-sig"):
        return path
    return _copied(path, encoding, work)


def _copied(path: Path, encoding: str, work: Path) -> Path:
    target = work / f"{path.stem}-utf8.xml"
    with (
        path.open(encoding=encoding, errors="replace", newline="") as source,
        target.open("w", encoding="utf-8", newline="") as out,
    ):
        # It names the old encoding.
        out.write(_DECLARATION.sub("", source.read(_LOOK_CHARACTERS), count=1))
        while text := source.read(1 << 20):
            out.write(text)
    return target


def _parsed(path: Path, work: Path, sizes: Sizes) -> Tables:
    """In pieces when that goes: text that looks like a tag may forbid it."""
    work.mkdir(exist_ok=True)
    settings = work / "xaf.yaml"
    settings.write_text(configuration(), encoding="utf-8")
    parser = XmlToArrowParser(settings)
    pieces = pieces_of(path, prefix_of(path), sizes.piece)
    try:
        if pieces:
            found = _in_pieces(parser, pieces)
            return _empty(parser) | _kept(found, work / "pieces", sizes.held)
    except Xml2ArrowError:
        pass  # Once more as a whole: that says what is really wrong, if anything.
    try:
        found = _as_one(parser, path)
        return _empty(parser) | _kept(found, work / "whole", sizes.held)
    except Xml2ArrowError as error:
        raise BadSource(BadFile.BROKEN) from error


def _in_pieces(
    parser: XmlToArrowParser, pieces: list[Piece]
) -> Iterator[tuple[str, pa.RecordBatch]]:
    """Pieces are parsed from memory, which is faster, and beside each other."""

    def found_in(piece: Piece) -> Found:
        batches = parser.parse(piece.content())
        return [
            part
            for name, batch in batches.items()
            if batch.num_rows
            for part in tidied(name, batch)
        ]

    count = Count()
    for at, found in enumerate(in_turn(found_in, pieces)):
        if at:
            count.next_piece()
        yield from ((name, count.rows(name, columns)) for name, columns in found)


def _as_one(
    parser: XmlToArrowParser, path: Path
) -> Iterator[tuple[str, pa.RecordBatch]]:
    count = Count()
    for name, batch in parser.parse_batches(path, max_rows_per_batch=BATCH_ROWS):
        for part, columns in tidied(name, batch):
            yield part, count.rows(part, columns)


def _kept(found: Iterator[tuple[str, pa.RecordBatch]], work: Path, most: int) -> Tables:
    """Tables in memory, or on disk when they are more than that."""
    held: list[tuple[str, pa.RecordBatch]] = []
    size = 0
    for one in found:
        held.append(one)
        size += one[1].nbytes
        if size > most:
            return _mapped(chain(held, found), work)
    tables: dict[str, list[pa.RecordBatch]] = {}
    for name, rows in held:
        tables.setdefault(name, []).append(rows)
    return {name: pa.Table.from_batches(rows) for name, rows in tables.items()}


def _mapped(found: Iterable[tuple[str, pa.RecordBatch]], work: Path) -> Tables:
    """One Arrow file per table."""
    work.mkdir(exist_ok=True)
    files: dict[str, pa.RecordBatchFileWriter] = {}
    try:
        for name, rows in found:
            if name not in files:
                files[name] = pa.ipc.new_file(str(work / f"{name}.arrow"), rows.schema)
            files[name].write_batch(rows)
    finally:
        for file in files.values():
            file.close()
    return {
        name: pa.ipc.open_file(pa.memory_map(str(work / f"{name}.arrow"))).read_all()
        for name in files
    }


def _empty(parser: XmlToArrowParser) -> Tables:
    """What a file lacks is a table without rows."""
    return {
        part: pa.Table.from_batches([Count().rows(part, columns)])
        for name in TABLES
        for part, columns in tidied(
            name, pa.RecordBatch.from_pylist([], parser.schema(name))
        )
    }
