# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An auditfile as Arrow tables on disk, parsed on two cores when it is large."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyarrow as pa
from xml2arrow import XmlToArrowParser
from xml2arrow.exceptions import Xml2ArrowError

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.ahead import in_turn
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.xaf_paths import TABLES, configuration
from inkoopkoers.spending.reading.xaf_pieces import (
    PIECE_BYTES,
    Piece,
    pieces_of,
    prefix_of,
)
from inkoopkoers.spending.reading.xaf_rows import Columns, Count, tidied

BATCH_ROWS = 65_536
_LOOK_CHARACTERS = 4096
_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)
Tables = dict[str, pa.Table]
Found = list[tuple[str, Columns]]


def tables_of(path: Path, work: Path, *, piece_bytes: int = PIECE_BYTES) -> Tables:
    """Every table of the file (in UTF-8), mapped: memory does not grow with it.

    Besides those of `xaf_paths`, without `line`: `head` and `posting`.
    """
    try:
        return _parsed(path, work, piece_bytes)
    except (TypeError, UnicodeError):
        # xml2arrow's way to say that text is not UTF-8: read once more, with marks.
        return _parsed(_copied(path, "utf-8", work), work, piece_bytes)


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


def _parsed(path: Path, work: Path, piece_bytes: int) -> Tables:
    """In pieces when that goes: text that looks like a tag may forbid it."""
    work.mkdir(exist_ok=True)
    settings = work / "xaf.yaml"
    settings.write_text(configuration(), encoding="utf-8")
    parser = XmlToArrowParser(settings)
    pieces = pieces_of(path, prefix_of(path), piece_bytes)
    try:
        if pieces:
            return _kept(_in_pieces(parser, pieces), parser, work / "pieces")
    except Xml2ArrowError:
        pass  # Once more as a whole: that says what is really wrong, if anything.
    try:
        return _kept(_as_one(parser, path), parser, work / "whole")
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


def _kept(
    found: Iterable[tuple[str, pa.RecordBatch]], parser: XmlToArrowParser, work: Path
) -> Tables:
    """One Arrow file per table; a table without rows for what the file lacks."""
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
    mapped = {
        name: pa.ipc.open_file(pa.memory_map(str(work / f"{name}.arrow"))).read_all()
        for name in files
    }
    return {**_empty(parser), **mapped}


def _empty(parser: XmlToArrowParser) -> Tables:
    return {
        part: pa.Table.from_batches([Count().rows(part, columns)])
        for name in TABLES
        for part, columns in tidied(
            name, pa.RecordBatch.from_pylist([], parser.schema(name))
        )
    }
