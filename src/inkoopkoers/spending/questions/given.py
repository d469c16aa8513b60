# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small tables of the caller in a question: names in the SQL, values as parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.domain.thresholds import Limit, without_gaps
from inkoopkoers.spending.engine.question import Value

FOREVER = date(9999, 12, 31)
# The first whole year of the calendar; Java cannot read a year of fewer digits.
EVER = date(1583, 1, 1)
_LETTERS = str.maketrans("0123456789", "abcdefghij")


@dataclass(frozen=True)
class Steps:
    """Common table expressions, and the parameters that they use."""

    sql: str
    parameters: Mapping[str, Value] = field(default_factory=dict)

    def __add__(self, other: Steps) -> Steps:
        """These and then those."""
        both = f"{self.sql},\n{other.sql}"
        return Steps(both, {**self.parameters, **other.parameters})


def table(
    name: str, columns: Mapping[str, str], rows: Sequence[Sequence[Value]]
) -> Steps:
    """A table under this name; what people wrote never becomes SQL."""
    if not rows:
        empty = ", ".join(
            f"CAST(NULL AS {kind}) AS {one}" for one, kind in columns.items()
        )
        return Steps(f"{name} AS (SELECT {empty} WHERE false)")
    lines = ",\n    ".join(
        f"({', '.join(_cell(name, at, *one) for one in columns.items())})"
        for at in range(len(rows))
    )
    sql = f"""{name} AS (
  SELECT * FROM (VALUES
    {lines}
  ) AS given_{name}({", ".join(columns)})
)"""
    values = {
        _parameter(name, at, column): value
        for at, row in enumerate(rows)
        for column, value in zip(columns, row, strict=True)
    }
    return Steps(sql, values)


def _cell(name: str, at: int, column: str, kind: str) -> str:
    return f"CAST(${_parameter(name, at, column)} AS {kind})"


def _parameter(name: str, at: int, column: str) -> str:
    """limits_ab_kind: names of parameters have no digits (see engine/tables.py)."""
    return f"{name}_{str(at).translate(_LETTERS)}_{column}"


def limit_table(limits: Sequence[Limit]) -> Steps:
    """limits: one amount per code, kind and day."""
    columns = {
        "code": "VARCHAR", "kind": "VARCHAR", "amount": "DECIMAL(18,2)",
        "valid_from": "DATE", "valid_to": "DATE",
    }  # fmt: skip
    rows = [
        (
            one.code.value,
            one.kind.value,
            one.amount,
            one.valid_from or EVER,
            one.valid_to or FOREVER,
        )
        for one in without_gaps(limits)
    ]
    return table("limits", columns, rows)


def social_table(prefixes: Sequence[str]) -> Steps:
    """social: the beginnings of the CPV codes of Annex XIV."""
    return table("social", {"prefix": "VARCHAR"}, [(one,) for one in prefixes])


def contract_table(contracts: Sequence[Contract]) -> Steps:
    """contracts: those that someone told us of."""
    columns = {
        "number": "VARCHAR", "supplier": "BIGINT", "category": "VARCHAR",
        "ends_on": "DATE",
    }  # fmt: skip
    rows = [
        (one.number.strip(), one.supplier, one.category, one.ends_on)
        for one in contracts
    ]
    return table("contracts", columns, rows)
