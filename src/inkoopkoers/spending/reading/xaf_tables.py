# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An auditfile as Arrow tables on disk, parsed on two cores when it is large."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, cast

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from xml2arrow import XmlToArrowParser
from xml2arrow.exceptions import Xml2ArrowError

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.limits import MEGABYTE
from inkoopkoers.spending.reading.xaf_paths import TABLES, configuration

BATCH_ROWS = 65_536
TAIL_BYTES = 4096
# A smaller file is not worth a second parser.
CUT_BYTES = 8 * MEGABYTE
# Which columns begin a new element among the rows of a table.
STARTS = {"line": ("nr", "accID", "amnt"), "vat": ("vatAmnt",)}
AROUND = ("auditfile", "company", "transactions", "journal")
_END = re.compile(rb"</\s*([\w.-]+:)?auditfile\s*>(?:\s|<!--.*?-->)*$", re.DOTALL)
_DECLARATION = re.compile(r"^\s*<\?xml.*?\?>", re.DOTALL)
Tables = dict[str, pa.Table]


def tables_of(path: Path, work: Path, *, cut_bytes: int = CUT_BYTES) -> Tables:
    """Every table of the file (in UTF-8), mapped: memory does not grow with it.

    Besides those of `xaf_paths`, without `line`: `head` and `posting`.
    """
    try:
        return _parsed(path, work, cut_bytes)
    except (TypeError, UnicodeError):
        # xml2arrow's way to say that text is not UTF-8: read once more, with marks.
        return _parsed(_copied(path, "utf-8", work), work, cut_bytes)


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
        out.write(_DECLARATION.sub("", source.read(TAIL_BYTES), count=1))
        while text := source.read(1 << 20):
            out.write(text)
    return target


def _end_of(path: Path) -> bytes:
    """The prefix of its names; cut between two elements it would raise nothing."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - TAIL_BYTES))
        found = _END.search(file.read())
    if found is None:
        raise BadSource(BadFile.BROKEN)
    return found[1] or b""


def _parsed(path: Path, work: Path, cut_bytes: int) -> Tables:
    """In two parts when that goes: text that looks like a tag may forbid it."""
    work.mkdir(exist_ok=True)
    prefix = _end_of(path)
    settings = work / "xaf.yaml"
    settings.write_text(configuration(), encoding="utf-8")
    parser = XmlToArrowParser(settings)
    at = _middle(path, prefix) if path.stat().st_size > cut_bytes else None
    try:
        if at is not None:
            return _in_two(parser, _parts(path, at, prefix), work)
    except Xml2ArrowError:
        pass  # Once more as a whole: that says what is really wrong, if anything.
    try:
        return _read(parser, path, work / "whole")
    except Xml2ArrowError as error:
        raise BadSource(BadFile.BROKEN) from error


def _middle(path: Path, prefix: bytes) -> int | None:
    """Where the first transaction ends that is over half of the file."""
    mark = b"</" + prefix + b"transaction>"
    with (
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        found = content.find(mark, len(content) // 2)
    return None if found < 0 else found + len(mark)


class Part:
    """Some bytes of a file as if they were a whole one, to read from."""

    def __init__(self, path: Path, span: tuple[int, int], around: tuple[bytes, bytes]):
        self._file = path.open("rb")
        self._file.seek(span[0])
        self._left = span[1] - span[0]
        self._before, self._after = around

    def read(self, size: int = -1) -> bytes:
        """The next bytes; those put around it come in pieces of their own."""
        if self._before:
            found, self._before = self._before, b""
        elif self._left:
            found = self._file.read(min(size if size > 0 else 1 << 20, self._left))
            self._left -= len(found)
        else:
            found, self._after = self._after, b""
            self._file.close()
        return found


def _parts(path: Path, at: int, prefix: bytes) -> tuple[Part, Part]:
    names = [prefix + name.encode() for name in AROUND]
    opened = b"".join(b"<" + name + b">" for name in names)
    closed = b"".join(b"</" + name + b">" for name in reversed(names))
    size = path.stat().st_size
    return Part(path, (0, at), (b"", closed)), Part(path, (at, size), (opened, b""))


def _in_two(parser: XmlToArrowParser, parts: tuple[Part, Part], work: Path) -> Tables:
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(
            lambda one: _read(parser, one[1], work / f"part-{one[0]}"), enumerate(parts)
        )
    later = _continued(first, second)
    return {name: pa.concat_tables([first[name], later[name]]) for name in first}


def _continued(first: Tables, second: Tables) -> Tables:
    """The second part goes on in the journal in which the first one stopped."""
    journal = _largest(first["journal"], "journal")
    seen = max(_largest(first[one], "tr") for one in ("head", "posting")) & 0xFFFFFFFF
    found = dict(second)
    for name, table in second.items():
        numbered = _largest(first[name], "number")
        for at, column in enumerate(table.column_names):
            if column not in ("journal", "tr", "number"):
                continue
            values = table[column].to_numpy().astype(np.int64)
            if column == "tr":
                begun = (values >> 32) == 0
                values += (journal << 32) + begun * (seen + 1)
            else:
                values += journal if column == "journal" else numbered
            found[name] = found[name].set_column(at, column, pa.array(values))
        found[name] = found[name].cast(first[name].schema)
    return found


def _largest(table: pa.Table, column: str) -> int:
    has = column in table.column_names and table.num_rows > 0
    return int(pc.max(table[column]).as_py()) if has else 0


def _read(parser: XmlToArrowParser, source: Path | Part, work: Path) -> Tables:
    work.mkdir(exist_ok=True)
    sinks = _Sinks(work)
    counted = dict.fromkeys(TABLES, 0)
    # A Part only reads, and more is not asked of it.
    given = cast("IO[bytes]", source) if isinstance(source, Part) else source
    try:
        batches = parser.parse_batches(given, max_rows_per_batch=BATCH_ROWS)
        for name, batch in batches:
            rows, counted[name] = _numbered(name, batch, counted[name])
            for part, own in _split(name, rows):
                sinks.add(part, own)
    finally:
        sinks.close()
    return {**_empty(parser), **sinks.tables()}


def _empty(parser: XmlToArrowParser) -> dict[str, pa.Table]:
    """Each table without rows, for what a file does not hold."""
    return {
        part: pa.Table.from_batches([rows])
        for name in TABLES
        for part, rows in _split(
            name,
            _numbered(name, pa.RecordBatch.from_pylist([], parser.schema(name)), 0)[0],
        )
    }


def _numbered(
    name: str, batch: pa.RecordBatch, before: int
) -> tuple[pa.RecordBatch, int]:
    """Levels as plain columns, texts trimmed, and with `number` the elements counted.

    Rows between two elements that begin with one of STARTS have the same number.
    """
    columns = {
        column.strip("<>"): _trimmed(batch.column(at))
        for at, column in enumerate(batch.schema.names)
    }
    # There is one company; only the counting of rows needs it.
    columns.pop("h", None)
    if "tr" in columns:
        journals = pc.shift_left(columns.pop("journal").cast(pa.int64()), 32)
        columns["tr"] = pc.bit_wise_or(journals, columns["tr"].cast(pa.int64()))
    if name in STARTS:
        begins = [
            columns[one].is_valid().to_numpy(zero_copy_only=False)
            for one in STARTS[name]
        ]
        numbers = np.cumsum(np.any(begins, axis=0), dtype=np.int64) + before
        columns["number"] = pa.array(numbers)
        before = int(numbers[-1]) if len(numbers) else before
    return pa.RecordBatch.from_pydict(columns), before


def _trimmed(column: pa.Array) -> pa.Array:
    is_text = pa.types.is_string(column.type)
    return pc.ascii_trim_whitespace(column) if is_text else column


def _split(name: str, rows: pa.RecordBatch) -> Iterator[tuple[str, pa.RecordBatch]]:
    """`line` becomes `head` and `posting`."""
    if name != "line":
        yield name, rows
        return
    own = [rows[one].is_valid() for one in STARTS[name]]
    is_line = pc.or_(pc.or_(own[0], own[1]), own[2])
    heads = [one for one in rows.schema.names if one.startswith("tr")]
    yield "posting", rows.drop_columns(heads[1:]).filter(is_line)
    yield "head", rows.select(heads).filter(pc.invert(is_line))


class _Sinks:
    """One Arrow file per table."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._open: dict[str, pa.RecordBatchFileWriter] = {}

    def add(self, name: str, rows: pa.RecordBatch) -> None:
        if name not in self._open:
            self._open[name] = pa.ipc.new_file(self._path(name), rows.schema)
        self._open[name].write_batch(rows)

    def close(self) -> None:
        for writer in self._open.values():
            writer.close()

    def tables(self) -> dict[str, pa.Table]:
        return {
            name: pa.ipc.open_file(pa.memory_map(self._path(name))).read_all()
            for name in self._open
        }

    def _path(self, name: str) -> str:
        return str(self._work / f"{name}.arrow")
