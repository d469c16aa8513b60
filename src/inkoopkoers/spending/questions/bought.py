# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Steps that questions about buying share: what a contract covers, and purchases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from inkoopkoers.spending.domain.buying import BILL_DAYS, Contract
from inkoopkoers.spending.questions.given import Steps, contract_table

# A line is covered by the contract whose number it has, or by a known contract of its
# supplier; neither after the known end. category is cut to one homogeneous group, ""
# when not tagged.
_BOUGHT: Final = """ends AS (
  SELECT number, max(coalesce(ends_on, DATE '9999-12-31')) AS ends_on
  FROM contracts WHERE number <> '' GROUP BY number
),
covered AS (
  SELECT p.supplier AS supplier, p.category AS category,
    max(coalesce(k.ends_on, DATE '9999-12-31')) AS ends_on
  FROM (
    SELECT DISTINCT supplier, coalesce(category, '') AS category FROM spend
    WHERE supplier IN (SELECT supplier FROM contracts WHERE supplier IS NOT NULL)
  ) AS p
  JOIN contracts AS k
    ON k.supplier = p.supplier AND starts_with(p.category, k.category)
  GROUP BY p.supplier, p.category
),
bought AS (
  SELECT
    s.batch AS batch, s.line AS line, s.supplier AS supplier, s.unit AS unit,
    s.ledger AS ledger, s.booked_on AS booked_on, s.amount AS amount,
    date_diff('day', DATE '1970-01-01', s.booked_on) AS day,
    substr(coalesce(s.category, ''), 1, $category_digits) AS category,
    nullif(trim(s.order_number), '') AS order_number,
    nullif(trim(s.invoice), '') AS invoice,
    nullif(trim(s.contract), '') AS contract,
    e.ends_on AS contract_ends_on,
    (nullif(trim(s.contract), '') IS NOT NULL
      AND s.booked_on <= coalesce(e.ends_on, DATE '9999-12-31'))
      OR coalesce(s.booked_on <= c.ends_on, false) AS is_covered
  FROM spend AS s
  LEFT JOIN ends AS e ON e.number = trim(s.contract)
  LEFT JOIN covered AS c
    ON c.supplier = s.supplier AND c.category = coalesce(s.category, '')
)"""

# A number that a supplier writes on its bills for longer than one bill takes: that of
# a customer or a connection.
_LASTING: Final = f"""lasting AS (
  SELECT supplier, category, invoice FROM bought
  WHERE order_number IS NULL AND invoice IS NOT NULL
  GROUP BY supplier, category, invoice HAVING max(day) - min(day) > {BILL_DAYS}
)"""

# An order, else an invoice, else a line: what someone decided on once, per category;
# of a lasting number each month. Grouped by columns: putting a key together as text
# is work for every line.
_PURCHASES: Final = """cut AS (
  SELECT b.*, CASE WHEN l.invoice IS NOT NULL
    THEN year(b.booked_on) * 12 + month(b.booked_on) END AS month
  FROM bought AS b
  LEFT JOIN lasting AS l ON b.order_number IS NULL AND l.supplier = b.supplier
    AND l.category = b.category AND l.invoice = b.invoice
),
purchases AS (
  SELECT supplier, category, order_number AS ordered,
    CASE WHEN order_number IS NULL THEN invoice END AS invoiced,
    CASE WHEN order_number IS NULL AND invoice IS NULL THEN batch END AS of_batch,
    CASE WHEN order_number IS NULL AND invoice IS NULL THEN line END AS of_line,
    CASE WHEN min(unit) = max(unit) THEN min(unit) END AS unit,
    min(invoice) AS invoice,
    min(booked_on) AS booked_on, max(booked_on) AS last_on, min(day) AS day,
    CAST(sum(amount) AS DECIMAL(18,2)) AS amount,
    count(*) AS lines,
    min(CASE WHEN is_covered THEN 1 ELSE 0 END) = 1 AS is_covered
  FROM cut
  GROUP BY supplier, category, order_number,
    CASE WHEN order_number IS NULL THEN invoice END,
    CASE WHEN order_number IS NULL AND invoice IS NULL THEN batch END,
    CASE WHEN order_number IS NULL AND invoice IS NULL THEN line END,
    month
)"""

# The same rule as kind_of in domain/thresholds.py.
_KINDS: Final = """kinds AS (
  SELECT c.category AS category,
    CASE WHEN starts_with(c.category, '45') THEN 'works'
      WHEN max(p.prefix) IS NOT NULL THEN 'social' ELSE 'other' END AS kind
  FROM (SELECT DISTINCT category FROM {table}) AS c
  LEFT JOIN social AS p ON starts_with(c.category, p.prefix)
  GROUP BY c.category
)"""


def bought(contracts: Sequence[Contract] = ()) -> Steps:
    """`bought`: the lines with `is_covered`, and `contracts`."""
    return contract_table(contracts) + Steps(_BOUGHT)


def purchases(contracts: Sequence[Contract] = ()) -> Steps:
    """`purchases`, and what `bought` gives."""
    return bought(contracts) + Steps(_LASTING) + Steps(_PURCHASES)


def kinds(table: str) -> Steps:
    """`kinds`: the kind of every category of a table; needs `social`."""
    return Steps(_KINDS.format(table=table))
