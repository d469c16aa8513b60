# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write what was bought of an auditfile, with the texts of each line looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.reading.ahead import in_turn
from inkoopkoers.spending.reading.xaf_sql import NAMES, SPEND

# Small enough for every thread to have some, also of a small file.
GROUP_ROWS = 20_480
_DAY = 10


@dataclass(frozen=True)
class Texts:
    """Of some lines, row by row: what SQL answered, what they said themselves, names.

    `head` is what their transaction says.
    """

    answer: pa.RecordBatch
    own: pa.Table
    head: pa.Table
    party: pa.Table
    account: pa.Table
    top: pa.Table


def _of(table: str, name: str) -> Callable[[Texts], pa.ChunkedArray]:
    return lambda texts: getattr(texts, table)[name]


COLUMNS: dict[Field, Callable[[Texts], pa.Array]] = {
    Field.UNIT: _of("top", "unit"),
    Field.BOOKED_ON: lambda texts: _day(texts.head["booked"]),
    Field.INVOICED_ON: lambda texts: _day(
        pc.coalesce(texts.head["invoiced"], texts.own["effDate"])
    ),
    Field.DUE_ON: lambda texts: _day(texts.head["due"]),
    Field.PAID_ON: lambda texts: _day(texts.own["settDate"]),
    Field.DOCUMENT: lambda texts: pc.coalesce(
        _filled(texts.own["docRef"]), texts.head["nr"]
    ),
    Field.INVOICE: _of("own", "invRef"),
    Field.ORDER_NUMBER: _of("own", "orderRef"),
    Field.SUPPLIER_CODE: _of("party", "id"),
    Field.SUPPLIER_NAME: _of("party", "name"),
    Field.KVK: _of("party", "kvk"),
    Field.VAT_NUMBER: _of("party", "vat"),
    Field.IBAN: _of("party", "iban"),
    Field.PLACE: _of("party", "place"),
    Field.COUNTRY: _of("party", "country"),
    Field.LEDGER: _of("account", "id"),
    Field.LEDGER_NAME: _of("account", "name"),
    Field.COST_CENTRE: lambda texts: pc.coalesce(
        texts.own["cost"], texts.own["costID"]
    ),
    Field.DESCRIPTION: lambda texts: pc.coalesce(
        _filled(texts.own["desc"]), texts.head["desc"]
    ),
    Field.QUANTITY: _of("own", "qntity"),
    Field.MEASURE: _of("own", "qntityID"),
    Field.AMOUNT: _of("answer", "amount"),
    Field.VAT: _of("answer", "vat"),
    Field.CURRENCY: _of("top", "currency"),
}
_OWN = (
    "docRef", "effDate", "desc", "invRef", "orderRef", "cost", "costID", "settDate",
    "qntity", "qntityID",
)  # fmt: skip
_NAMES = ("row", *(f"c{at}" for at in range(len(COLUMNS))))

# What hardly repeats: a dictionary of it is work for nothing. With one of the others
# publishing takes a third less time.
_PLAIN = (
    Field.DOCUMENT, Field.INVOICE, Field.DESCRIPTION, Field.AMOUNT, Field.VAT,
)  # fmt: skip
# Not compressed: it is read once, soon and whole.
_QUICK: dict[str, Any] = {
    "compression": "none",
    "use_dictionary": [
        f"c{at}" for at, field in enumerate(COLUMNS) if field not in _PLAIN
    ],
    "write_statistics": ["row"],
    # Who reads it finds texts, also where we had codes.
    "store_schema": False,
}


@dataclass(frozen=True)
class _Looking:
    """What texts of lines are looked up in; rows as NAMES says."""

    own: pa.Table
    head: pa.Table
    party: pa.Table
    account: pa.Table
    top: pa.Table

    @cached_property
    def _heads(self) -> npt.NDArray[np.int64]:
        numbers: npt.NDArray[np.int64] = self.head["tr"].to_numpy()
        return numbers

    def cells(self, answer: pa.RecordBatch) -> pa.Table:
        """The lines that SQL answered, as they are written."""
        at = np.searchsorted(self._heads, answer["tr"].to_numpy())
        head = self.head.take(pa.array(at))
        party = pc.coalesce(answer["party"], head["owner"], head["billed"])
        texts = Texts(
            answer,
            _own_of(self.own, answer["number"]),
            head,
            self.party.take(party),
            self.account.take(answer["account"]),
            self.top.take(pa.array(np.zeros(len(answer), np.int64))),
        )
        found = [of(texts) for of in COLUMNS.values()]
        return pa.table([answer["number"], *found], names=_NAMES)


def write_spend(
    connection: duckdb.DuckDBPyConnection, posting: pa.Table, target: Path
) -> int:
    """The number of rows; `posting` in the order of its numbers, from 1."""
    names = {
        name: connection.execute(sql).to_arrow_table().combine_chunks()
        for name, sql in NAMES.items()
    }
    looking = _Looking(
        posting.select(_OWN),
        names["head"],
        *(_coded(names[name]) for name in ("party", "account", "top")),
    )
    answers = connection.execute(SPEND).to_arrow_reader(GROUP_ROWS)
    groups = in_turn(looking.cells, answers)
    first = next(groups, None)
    if first is None:
        return 0
    rows = 0
    with pq.ParquetWriter(target, first.schema, **_QUICK) as file:
        for group in chain([first], groups):
            file.write_table(group)
            rows += len(group)
    return rows


def _coded(names: pa.Table) -> pa.Table:
    """When there are few: each text once and then its number, as Parquet has it."""
    if len(names) > GROUP_ROWS:
        return names
    coded = [column.dictionary_encode() for column in names.columns]
    return pa.table(coded, names=names.column_names)


def _own_of(own: pa.Table, numbers: pa.Array) -> pa.Table:
    """Only this stretch of the table is touched; numbers go up."""
    first = numbers[0].as_py()
    stretch = own.slice(first - 1, numbers[-1].as_py() - first + 1)
    return stretch.combine_chunks().take(pc.subtract(numbers, first))


def _day(text: pa.Array) -> pa.Array:
    """Without the time that some programs add."""
    return pc.utf8_slice_codeunits(text, 0, _DAY)


def _filled(text: pa.Array) -> pa.Array:
    return pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text)
