# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers as people know them, and the names that one of them appears under."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.engine.question import Question


class SupplierRow(NamedTuple):
    """One supplier over all imports that count; `found` is how many there are.

    `amount` is without `not_bought`: the euros that a rule calls no purchase, which no
    answer counts. Lines, names and days are of both.
    """

    supplier: int
    name: str
    parent: int
    is_internal: bool
    is_person: bool
    is_local: bool | None
    is_sme: bool | None
    contract_ends: date | None
    place: str | None
    kvk: str | None
    names: int
    lines: int
    amount: Decimal
    not_bought: Decimal
    first_on: date | None
    last_on: date | None
    found: int


class SupplierNameRow(NamedTuple):
    """One party of a supplier: what the administration calls it."""

    party: int
    name: str | None
    code: str | None
    kvk: str | None
    vat_number: str | None
    iban: str | None
    place: str | None
    lines: int
    amount: Decimal
    first_on: date | None
    last_on: date | None


_NOT_BOUGHT = f"""
unbought AS (
  SELECT coalesce(m.supplier, l.party) AS supplier, sum(l.amount) AS amount
  FROM subjects AS l
  JOIN assigned AS a ON a.subject = l.subject
  LEFT JOIN members AS m ON m.party = l.party
  WHERE a.category = '{NO_PURCHASE}'
  GROUP BY coalesce(m.supplier, l.party)
)"""
# `t` is what was paid, `u` what of it is unbought.
_AMOUNTS = """CAST(coalesce(t.amount, 0) - coalesce(u.amount, 0) AS DECIMAL(18,2))
    AS amount,
  CAST(coalesce(u.amount, 0) AS DECIMAL(18,2)) AS not_bought"""

# $words: what every name or number must hold, lower case. $limit and $offset: a page.
# $mark: "", "internal", "person", "local", "sme", "merged" or "group".
SUPPLIER_LIST = Question(
    name="supplier_list",
    row=SupplierRow,
    steps=f"""{_NOT_BOUGHT},
merged AS (
  SELECT coalesce(m.supplier, p.party) AS supplier,
    count(DISTINCT p.party) AS names,
    CAST(sum(p.lines) AS BIGINT) AS lines,
    CAST(sum(p.amount) AS DECIMAL(18,2)) AS amount,
    min(p.first_on) AS first_on, max(p.last_on) AS last_on,
    max(CASE WHEN contains(lower(concat(coalesce(p.supplier_name, ''), ' ',
      coalesce(p.supplier_code, ''), ' ', coalesce(p.kvk, ''), ' ',
      coalesce(p.vat_number, ''), ' ', coalesce(p.iban, ''))), $words)
      THEN 1 ELSE 0 END) AS is_named
  FROM parties AS p LEFT JOIN members AS m ON m.party = p.party
  GROUP BY coalesce(m.supplier, p.party)
),
wanted AS (
  SELECT s.supplier, s.name, s.parent, s.is_internal, s.is_person, s.is_local,
    s.is_sme, s.contract_ends, s.place, s.kvk, t.names, t.lines, {_AMOUNTS},
    t.first_on, t.last_on
  FROM suppliers AS s JOIN merged AS t ON t.supplier = s.supplier
  LEFT JOIN unbought AS u ON u.supplier = s.supplier
  WHERE ((t.is_named = 1 AND NOT ($mask_persons AND s.is_person))
      OR contains(lower(s.name), $words))
    AND ($mark = ''
      OR ($mark = 'internal' AND s.is_internal)
      OR ($mark = 'person' AND s.is_person)
      OR ($mark = 'local' AND coalesce(s.is_local, false))
      OR ($mark = 'sme' AND coalesce(s.is_sme, false))
      OR ($mark = 'merged' AND t.names > 1)
      OR ($mark = 'group' AND s.parent <> s.supplier))
)
""",
    final="""
SELECT supplier, name, parent, is_internal, is_person, is_local, is_sme,
  contract_ends, place, kvk, names, lines, amount, not_bought, first_on, last_on,
  count(*) OVER () AS found
FROM wanted ORDER BY amount DESC, supplier LIMIT $limit OFFSET $offset
""",
    parameters={"words": "", "mark": "", "limit": 25, "offset": 0},
)

# $one: the key of a supplier.
SUPPLIER_NAMES = Question(
    name="supplier_names",
    row=SupplierNameRow,
    final="""
SELECT p.party,
  CASE WHEN $mask_persons AND coalesce(max(s.is_person), false) THEN NULL
    ELSE max(p.supplier_name) END AS name,
  CASE WHEN $mask_persons AND coalesce(max(s.is_person), false) THEN NULL
    ELSE max(p.supplier_code) END AS code,
  CASE WHEN $mask_persons AND coalesce(max(s.is_person), false) THEN NULL
    ELSE max(p.kvk) END AS kvk,
  CASE WHEN $mask_persons AND coalesce(max(s.is_person), false) THEN NULL
    ELSE max(p.vat_number) END AS vat_number,
  CASE WHEN $mask_persons AND coalesce(max(s.is_person), false) THEN NULL
    ELSE max(p.iban) END AS iban,
  max(p.place) AS place, CAST(sum(p.lines) AS BIGINT) AS lines,
  CAST(sum(p.amount) AS DECIMAL(18,2)) AS amount,
  min(p.first_on) AS first_on, max(p.last_on) AS last_on
FROM parties AS p
LEFT JOIN members AS m ON m.party = p.party
LEFT JOIN suppliers AS s ON s.supplier = coalesce(m.supplier, p.party)
WHERE coalesce(m.supplier, p.party) = $one
GROUP BY p.party ORDER BY amount DESC, p.party
""",
    parameters={"one": 0},
)

# $one: the key of a supplier; also the head of a group that nobody ever paid.
SUPPLIER_ONE = Question(
    name="supplier_one",
    row=SupplierRow,
    steps=f"""{_NOT_BOUGHT},
paid AS (
  SELECT coalesce(m.supplier, p.party) AS supplier,
    count(DISTINCT p.party) AS names, sum(p.lines) AS lines, sum(p.amount) AS amount,
    min(p.first_on) AS first_on, max(p.last_on) AS last_on
  FROM parties AS p LEFT JOIN members AS m ON m.party = p.party
  WHERE coalesce(m.supplier, p.party) = $one
  GROUP BY coalesce(m.supplier, p.party)
)
""",
    final=f"""
SELECT s.supplier, s.name, s.parent, s.is_internal, s.is_person, s.is_local, s.is_sme,
  s.contract_ends, s.place, s.kvk, coalesce(t.names, 0) AS names,
  CAST(coalesce(t.lines, 0) AS BIGINT) AS lines,
  {_AMOUNTS},
  t.first_on, t.last_on, 1 AS found
FROM suppliers AS s LEFT JOIN paid AS t ON t.supplier = s.supplier
LEFT JOIN unbought AS u ON u.supplier = s.supplier
WHERE s.supplier = $one ORDER BY s.supplier
""",
    parameters={"one": 0},
)
