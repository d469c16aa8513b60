# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cells of a sheet as rows and columns, many at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.reading.sheet_pieces import Unusual

Numbers = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]
# A cell in xml2arrow's words: its place, its type, and what it holds. It looks at the
# attributes of a tag when it is asked for one, so of a row it is asked for one too.
CONFIGURATION = """\
tables:
- name: cell
  xml_path: /worksheet/sheetData/row
  levels: [row]
  fields:
  - {name: r, xml_path: /worksheet/sheetData/row/c/@r, data_type: Utf8, nullable: true}
  - {name: t, xml_path: /worksheet/sheetData/row/c/@t, data_type: Utf8, nullable: true}
  - {name: v, xml_path: /worksheet/sheetData/row/c/v, data_type: Utf8, nullable: true}
  - {name: i, xml_path: /worksheet/sheetData/row/c/is/t, data_type: Utf8, nullable: true}
  - {name: _, xml_path: /worksheet/sheetData/row/@_, data_type: Utf8, nullable: true}
"""
_TYPES = (None, "n", "b", "str", "d", "e", "s", "inlineStr")
_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 16_384
_DIGITS = 8
_A, _Z, _LETTERS = ord("A"), ord("Z"), 26
_LOWEST = np.uint64(0x0606060606060606)
_HIGH = np.uint64(0xF0F0F0F0F0F0F0F0)
_ZEROS = np.uint64(0x3030303030303030)


@dataclass(frozen=True)
class Cells:
    """Cells in the order of the sheet; rows and columns count from 1."""

    rows: Numbers
    columns: Numbers
    texts: pa.StringArray
    at: Numbers
    errors: int

    @property
    def width(self) -> int:
        """The last column with a cell."""
        return int(self.columns.max()) if len(self.columns) else 0


def cells_of(found: pa.RecordBatch, strings: pa.StringArray) -> Cells:
    """What xml2arrow found, with shared strings filled in; `at` is -1 without text."""
    rows, columns = _places(found["r"])
    at = np.arange(len(rows))
    types, names = _types(found["t"])
    texts = found["v"]
    if "inlineStr" in names:
        texts = pc.coalesce(found["i"], texts)
        # Nothing, or a text in parts.
        if not _is_given(texts)[types == names.index("inlineStr")].all():
            raise Unusual
    at[~_is_given(texts)] = -1
    if "s" in names:
        shared = np.flatnonzero((types == names.index("s")) & (at >= 0))
        numbers = digits_of(texts.take(_arrow(shared)))
        if len(numbers) and numbers.max() >= len(strings):
            raise Unusual
        own = strings.take(_arrow(numbers))
        at[shared] = np.where(
            _is_given(own),
            np.arange(len(own)) + len(texts),
            -1,
        )
        texts = pa.concat_arrays([texts, own])
    errors = int((types == names.index("e")).sum()) if "e" in names else 0
    return Cells(rows, columns, texts, at, errors)


def table_of(cells: Cells) -> pa.Table:
    """A row for each row with text: its number, and c0 to c(width - 1)."""
    width = cells.width
    kept = cells.at >= 0
    rows, columns, at = cells.rows[kept], cells.columns[kept], cells.at[kept]
    starts = np.flatnonzero(np.diff(rows, prepend=0))
    line = np.cumsum(np.diff(rows, prepend=0) > 0) - 1
    order = np.argsort(columns.astype(np.int16), kind="stable")
    ends = np.searchsorted(columns[order], np.arange(1, width + 2))
    made: dict[str, Any] = {"row": _arrow(rows[starts])}
    nothing = pa.nulls(len(starts), pa.string())
    for number in range(width):
        own = order[ends[number] : ends[number + 1]]
        made[f"c{number}"] = (
            _column(cells.texts, line[own], at[own], len(starts))
            if len(own)
            else nothing
        )
    return pa.table(made)


def _column(texts: pa.Array, line: Numbers, at: Numbers, count: int) -> pa.Array:
    if len(line) == count:
        return texts.take(_arrow(at))
    places = np.full(count, -1)
    places[line] = at
    return texts.take(_arrow(places, places >= 0))


def _arrow(numbers: Numbers, is_given: npt.NDArray[np.bool_] | None = None) -> pa.Array:
    """The same numbers; `pa.array` would import pandas, where that is installed."""
    valid = None if is_given is None else np.packbits(is_given, bitorder="little")
    buffers = [None if valid is None else pa.py_buffer(valid), pa.py_buffer(numbers)]
    return pa.Int64Array.from_buffers(pa.int64(), len(numbers), buffers)


def _is_given(texts: pa.Array) -> npt.NDArray[np.bool_]:
    """Which of them are not null; `to_numpy` would import pandas as well."""
    bits = texts.buffers()[0]
    if bits is None:
        return np.ones(len(texts), bool)
    signs = np.unpackbits(np.frombuffer(bits, np.uint8), bitorder="little")
    return signs[texts.offset :][: len(texts)].astype(bool)


def _types(types: pa.StringArray) -> tuple[Numbers, list[str | None]]:
    """The number of its type for each cell, and what the numbers mean."""
    coded = types.dictionary_encode(null_encoding="encode")
    names = coded.dictionary.to_pylist()
    if not set(names) <= set(_TYPES):
        raise Unusual
    numbers = np.frombuffer(coded.indices.buffers()[1], np.int32)[: len(types)]
    return numbers.astype(np.int64), names


def _places(places: pa.StringArray) -> tuple[Numbers, Numbers]:
    """Row and column of cells that stand in order; anything else is Unusual."""
    if places.null_count:
        raise Unusual
    data, starts, ends = _bytes(places)
    if len(starts) == 0:
        return starts, starts
    columns, letters = _columns(data, starts)
    rows = _digits(data, ends, ends - starts - letters)
    in_order = np.diff(rows * _MOST_COLUMNS * 2 + columns) > 0
    if rows[0] < 1 or rows[-1] > _MOST_ROWS or not in_order.all():
        raise Unusual
    return rows, columns


def _columns(data: Bytes, starts: Numbers) -> tuple[Numbers, Numbers]:
    """The number of the column, and how many letters it has."""
    columns = np.zeros(len(starts), np.int64)
    letters = np.zeros(len(starts), np.int64)
    is_letter = np.ones(len(starts), bool)
    for step in range(3):
        sign = data[starts + step]
        is_letter &= (sign >= _A) & (sign <= _Z)
        columns = np.where(is_letter, columns * _LETTERS + sign - (_A - 1), columns)
        letters += is_letter
    if not letters.all() or columns.max() > _MOST_COLUMNS:
        raise Unusual
    return columns, letters


def digits_of(texts: pa.StringArray) -> Numbers:
    """Texts of at most eight digits as numbers; anything else is Unusual."""
    data, starts, ends = _bytes(texts)
    return _digits(data, ends, ends - starts)


def _digits(data: Bytes, ends: Numbers, lengths: Numbers) -> Numbers:
    """The digits that stand before these ends: eight signs at a time in one number."""
    if len(ends) == 0:
        return ends
    if lengths.min() < 1 or lengths.max() > _DIGITS:
        raise Unusual
    words = np.ndarray(
        (len(data) - _DIGITS + 1,), "<u8", buffer=data.data, strides=(1,)
    )
    found = words[ends - _DIGITS]
    # What stands before the digits becomes zeros.
    shift = ((_DIGITS - lengths) * 8).astype(np.uint64)
    is_whole = shift == 0
    mask = np.where(is_whole, 0, (np.uint64(1) << shift) - np.uint64(1)).astype(
        np.uint64
    )
    found = (found & ~mask) | (_ZEROS & mask)
    is_digit = ((found & _HIGH) == _ZEROS) & (((found + _LOWEST) & _HIGH) == _ZEROS)
    if not is_digit.all():
        raise Unusual
    for keep, times, step in _STEPS:
        found = ((found & keep) * times) >> step
    return found.astype(np.int64)


_STEPS = [
    (np.uint64(keep), np.uint64(times), np.uint64(step))
    for keep, times, step in (
        (0x0F0F0F0F0F0F0F0F, 2561, 8),
        (0x00FF00FF00FF00FF, 6553601, 16),
        (0x0000FFFF0000FFFF, 42949672960001, 32),
    )
]


def _bytes(texts: pa.StringArray) -> tuple[Bytes, Numbers, Numbers]:
    """Their signs with eight zeros around, and where each begins and ends."""
    _, offsets, data = texts.buffers()
    bounds = np.frombuffer(offsets, np.int32)[texts.offset :][: len(texts) + 1]
    ends = bounds.astype(np.int64) + _DIGITS
    around = np.zeros(_DIGITS, np.uint8)
    signs = np.frombuffer(data, np.uint8) if data is not None else around[:0]
    return np.concatenate([around, signs, around]), ends[:-1], ends[1:]
