# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write what was bought of an auditfile, with the texts of each line looked up."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
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

    `top` is one row, the others have as many rows as there are lines.
    """

    answer: pa.RecordBatch
    own: pa.Table
    party: pa.Table
    account: pa.Table
    top: pa.Table


def _of_answer(name: str) -> Callable[[Texts], pa.Array]:
    return lambda texts: texts.answer[name]


def _of_own(name: str) -> Callable[[Texts], pa.Array]:
    return lambda texts: texts.own[name]


def _of_party(name: str) -> Callable[[Texts], pa.Array]:
    return lambda texts: texts.party[name]


def _of_top(name: str) -> Callable[[Texts], pa.Array]:
    return lambda texts: pa.repeat(texts.top[name][0], len(texts.answer))


COLUMNS: dict[Field, Callable[[Texts], pa.Array]] = {
    Field.UNIT: _of_top("unit"),
    Field.BOOKED_ON: lambda texts: _day(texts.answer["booked"]),
    Field.INVOICED_ON: lambda texts: _day(
        pc.coalesce(texts.answer["invoiced"], texts.own["effDate"])
    ),
    Field.DUE_ON: lambda texts: _day(texts.answer["due"]),
    Field.PAID_ON: lambda texts: _day(texts.own["settDate"]),
    Field.DOCUMENT: _of_answer("document"),
    Field.INVOICE: _of_own("invRef"),
    Field.ORDER_NUMBER: _of_own("orderRef"),
    Field.SUPPLIER_CODE: _of_answer("party"),
    Field.SUPPLIER_NAME: _of_party("name"),
    Field.KVK: _of_party("kvk"),
    Field.VAT_NUMBER: _of_party("vat"),
    Field.IBAN: _of_party("iban"),
    Field.PLACE: _of_party("place"),
    Field.COUNTRY: _of_party("country"),
    Field.LEDGER: lambda texts: _filled(texts.own["accID"]),
    Field.LEDGER_NAME: lambda texts: texts.account["name"],
    Field.COST_CENTRE: lambda texts: pc.coalesce(
        texts.own["cost"], texts.own["costID"]
    ),
    Field.DESCRIPTION: lambda texts: pc.coalesce(
        _filled(texts.own["desc"]), texts.answer["desc"]
    ),
    Field.QUANTITY: _of_own("qntity"),
    Field.MEASURE: _of_own("qntityID"),
    Field.AMOUNT: _of_answer("amount"),
    Field.VAT: _of_answer("vat"),
    Field.CURRENCY: _of_top("currency"),
}
_OWN = (
    "accID", "effDate", "desc", "invRef", "orderRef", "cost", "costID", "settDate",
    "qntity", "qntityID",
)  # fmt: skip
_SCHEMA = pa.schema(
    [("row", pa.int64()), *((f"c{at}", pa.string()) for at in range(len(COLUMNS)))]
)

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
}


def write_spend(
    connection: duckdb.DuckDBPyConnection, posting: pa.Table, target: Path
) -> int:
    """The number of rows; `posting` in the order of its numbers, from 1."""
    names = {
        name: connection.execute(sql).to_arrow_table().combine_chunks()
        for name, sql in NAMES.items()
    }
    own = posting.select(_OWN)

    def cells(answer: pa.RecordBatch) -> pa.Table:
        texts = Texts(
            answer,
            _own_of(own, answer["number"]),
            names["party"].take(answer["party_at"]),
            names["account"].take(answer["account_at"]),
            names["top"],
        )
        found = [of(texts) for of in COLUMNS.values()]
        return pa.table([answer["number"], *found], schema=_SCHEMA)

    rows = 0
    with pq.ParquetWriter(target, _SCHEMA, **_QUICK) as file:
        for group in in_turn(
            cells, connection.execute(SPEND).to_arrow_reader(GROUP_ROWS)
        ):
            file.write_table(group)
            rows += len(group)
    return rows


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
