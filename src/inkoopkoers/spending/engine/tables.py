# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables that every question may use, as SQL over the files of a dataset."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path

from inkoopkoers.spending.domain.columns import (
    LINE_COLUMNS,
    PARTY_COLUMNS,
    REFUSED_COLUMNS,
)
from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.question import Question, Value

# The category of a line: what a rule says, else a CPV code that the file gave itself.
SPEND = """spend AS (
  SELECT
    l.*,
    year(l.booked_on) AS year,
    month(l.booked_on) AS month,
    coalesce(m.supplier, l.party) AS supplier,
    coalesce(s.parent, m.supplier, l.party) AS parent,
    coalesce(a.category, l.given_cpv) AS category,
    a.rule AS rule,
    coalesce(s.is_internal, false) AS is_internal,
    coalesce(s.is_person, false) AS is_person,
    l.amount < 0 AS is_credit
  FROM (
    SELECT *, CASE WHEN regexp_matches(category_code, '^[0-9]{8}(-[0-9])?$')
      THEN substr(category_code, 1, 8) END AS given_cpv
    FROM lines
  ) AS l
  LEFT JOIN members AS m ON m.party = l.party
  LEFT JOIN judged AS s ON s.supplier = coalesce(m.supplier, l.party)
  LEFT JOIN assigned AS a ON a.subject = l.subject
  WHERE ($first IS NULL OR l.booked_on >= $first)
    AND ($last IS NULL OR l.booked_on <= $last)
    AND ($unit = '' OR l.unit = $unit)
    AND ($source IS NULL OR l.source = $source)
    AND ($supplier IS NULL OR coalesce(m.supplier, l.party) = $supplier)
    AND ($include_internal OR NOT coalesce(s.is_internal, false))
    AND ($category = ''
      OR ($category = '-' AND coalesce(a.category, l.given_cpv) IS NULL)
      OR starts_with(coalesce(a.category, l.given_cpv), $category))
)"""

# One row per supplier, named: by a person, or as its party was last called.
SUPPLIERS = """suppliers AS (
  SELECT
    p.supplier AS supplier,
    CASE WHEN $mask_persons AND coalesce(s.is_person, false) THEN 'Natuurlijk persoon'
      ELSE coalesce(s.name, p.name) END AS name,
    coalesce(s.parent, p.supplier) AS parent,
    coalesce(s.is_internal, false) AS is_internal,
    coalesce(s.is_person, false) AS is_person,
    s.is_local AS is_local,
    s.is_sme AS is_sme,
    s.contract_ends AS contract_ends,
    p.place AS place,
    p.kvk AS kvk
  FROM (
    SELECT coalesce(m.supplier, q.party) AS supplier,
      max(q.supplier_name) AS name, max(q.place) AS place, max(q.kvk) AS kvk
    FROM parties AS q LEFT JOIN members AS m ON m.party = q.party
    GROUP BY coalesce(m.supplier, q.party)
  ) AS p
  LEFT JOIN judged AS s ON s.supplier = p.supplier
)"""

MEMBER_COLUMNS = {"party": "BIGINT", "supplier": "BIGINT"}
JUDGED_COLUMNS = {
    "supplier": "BIGINT", "name": "VARCHAR", "parent": "BIGINT",
    "is_internal": "BOOLEAN", "is_person": "BOOLEAN", "is_local": "BOOLEAN",
    "is_sme": "BOOLEAN", "contract_ends": "DATE",
}  # fmt: skip
ASSIGNED_COLUMNS = {"subject": "BIGINT", "category": "VARCHAR", "rule": "BIGINT"}


def tables_of(dataset: Dataset) -> str:
    """The common table expressions that every question starts with, for DuckDB."""
    judged = dataset.judgements
    parts = (
        f"lines AS ({_lines(dataset)})",
        _files("parties", [one.parties for one in dataset.batches], PARTY_COLUMNS),
        _files(
            "refused",
            [one.refused for one in dataset.batches if one.refused],
            REFUSED_COLUMNS,
        ),
        _files("members", _one(judged.members), MEMBER_COLUMNS),
        _files("judged", _one(judged.suppliers), JUDGED_COLUMNS),
        _files("assigned", _one(judged.assigned), ASSIGNED_COLUMNS),
        SPEND,
        SUPPLIERS,
    )
    return ",\n".join(parts)


def whole(question: Question[object], dataset: Dataset) -> str:
    """The statement, for DuckDB."""
    steps = f",\n{question.steps}" if question.steps else ""
    return f"WITH {tables_of(dataset)}{steps}\n{question.final}"


def parameters_of(
    dataset: Dataset,
    selection: Selection,
    terms: Terms,
    given: Mapping[str, Value] | None = None,
) -> dict[str, Value]:
    """Every parameter by name: of the selection, of the terms, of the caller."""
    both: dict[str, Value] = {"mask_persons": dataset.mask_persons}
    for part in (selection, terms):
        for one in fields(part):
            value = getattr(part, one.name)
            both[one.name] = ",".join(value) if isinstance(value, tuple) else value
    return both | dict(given or {})


def _lines(dataset: Dataset) -> str:
    if not dataset.batches:
        return _nothing({**LINE_COLUMNS, "batch": "BIGINT", "source": "BIGINT"})
    return "\nUNION ALL ".join(
        f"SELECT *, {one.number}::BIGINT AS batch, {one.source}::BIGINT AS source "
        f"FROM {_read(one.lines)}"
        for one in dataset.batches
    )


def _files(name: str, paths: Sequence[Path], columns: Mapping[str, str]) -> str:
    inside = f"SELECT * FROM {_read(paths)}" if paths else _nothing(columns)
    return f"{name} AS ({inside})"


def _one(path: Path | None) -> tuple[Path, ...]:
    return (path,) if path else ()


def _read(paths: Sequence[Path]) -> str:
    quoted = ", ".join("'" + str(path).replace("'", "''") + "'" for path in paths)
    return f"read_parquet([{quoted}])"


def _nothing(columns: Mapping[str, str]) -> str:
    empty = ", ".join(f"NULL::{kind} AS {name}" for name, kind in columns.items())
    return f"SELECT {empty} WHERE false"
