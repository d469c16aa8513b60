# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What xml2arrow found in an auditfile, as rows that count through its pieces."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Columns = dict[str, pa.Array]
Numbers = npt.NDArray[np.int64]

# Which columns begin a new element among the rows of a table.
STARTS = {"line": ("nr", "accID", "amnt"), "vat": ("vatAmnt",)}
_JOURNAL_BITS = 32
_SPACE = ord(" ")


def tidied(name: str, batch: pa.RecordBatch) -> Iterator[tuple[str, Columns]]:
    """Levels as plain columns, texts trimmed, and in `number` the elements counted.

    `line` becomes `head` and `posting`. Rows between two elements that begin with
    one of STARTS have the same number.
    """
    columns = {
        column.strip("<>"): batch.column(at)
        for at, column in enumerate(batch.schema.names)
    }
    # There is one company; only the counting of rows needs it.
    columns.pop("h", None)
    if "journal" in columns:
        columns["journal"] = columns["journal"].cast(pa.int64())
    if "tr" in columns:
        journals = pc.shift_left(columns.pop("journal"), _JOURNAL_BITS)
        columns["tr"] = pc.bit_wise_or(journals, columns["tr"].cast(pa.int64()))
    if name not in STARTS:
        yield name, _trimmed(columns)
        return
    begins = np.logical_or.reduce([_has(columns[one]) for one in STARTS[name]])
    columns["number"] = pa.array(np.cumsum(begins, dtype=np.int64))
    if name == "line":
        yield from _split(columns, begins)
    else:
        yield name, _trimmed(columns)


def _has(column: pa.Array) -> npt.NDArray[np.bool_]:
    found: npt.NDArray[np.bool_] = column.is_valid().to_numpy(zero_copy_only=False)
    return found


def _split(
    columns: Columns, begins: npt.NDArray[np.bool_]
) -> Iterator[tuple[str, Columns]]:
    own = {name: one for name, one in columns.items() if not name.startswith("tr_")}
    # It says where a line begins, and nothing else.
    del own["nr"]
    heads = {name: one for name, one in columns.items() if name.startswith("tr")}
    yield "posting", _trimmed(_taken(own, begins))
    yield "head", _trimmed(_taken(heads, ~begins))


def _taken(columns: Columns, rows: npt.NDArray[np.bool_]) -> Columns:
    at = pa.array(np.flatnonzero(rows))
    return {
        name: pa.nulls(len(at), column.type) if _is_bare(column) else column.take(at)
        for name, column in columns.items()
    }


def _trimmed(columns: Columns) -> Columns:
    return {
        name: pc.ascii_trim_whitespace(column)
        if pa.types.is_string(column.type) and _has_blanks(column)
        else column
        for name, column in columns.items()
    }


def _has_blanks(column: pa.Array) -> bool:
    """Whether any sign in its memory is a blank; most columns have none."""
    signs = column.buffers()[2]
    return signs is not None and bool(np.any(np.frombuffer(signs, np.uint8) <= _SPACE))


def _is_bare(column: pa.Array) -> bool:
    """Without any text there is nothing to do; auditfiles have many such columns."""
    return bool(column.null_count == len(column))


class Count:
    """Counts on from piece to piece: what parsers counted, each from nought.

    A piece goes on in the journal in which the one before stopped: its own journal 0.
    """

    def __init__(self) -> None:
        self._journals = self._transactions = 0
        self._journal = self._tr = 0
        self._numbers = {"posting": 0, "vat": 0}

    def next_piece(self) -> None:
        """What follows was counted from nought."""
        self._journals = self._journal
        self._transactions = (self._tr & ((1 << _JOURNAL_BITS) - 1)) + 1

    def rows(self, name: str, columns: Columns) -> pa.RecordBatch:
        """The rows with the numbers that they have in the whole file."""
        found = dict(columns)
        if "journal" in found:
            journal = found["journal"].to_numpy() + self._journals
            self._journal = max(self._journal, _last(journal))
            found["journal"] = pa.array(journal)
        if "tr" in found:
            tr = self._through(found["tr"].to_numpy())
            self._tr = max(self._tr, _last(tr))
            found["tr"] = pa.array(tr)
        if "number" in found:
            number = found["number"].to_numpy() + self._numbers[name]
            self._numbers[name] = max(self._numbers[name], _last(number))
            found["number"] = pa.array(number)
        return pa.RecordBatch.from_pydict(found)

    def _through(self, tr: Numbers) -> Numbers:
        goes_on = (tr >> _JOURNAL_BITS) == 0
        found: Numbers = tr + (self._journals << _JOURNAL_BITS)
        found[goes_on] += self._transactions
        return found


def _last(numbers: Numbers) -> int:
    """They never go down."""
    return int(numbers[-1]) if len(numbers) else 0
