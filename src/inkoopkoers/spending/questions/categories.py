# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines without a category in groups, what such lines were elsewhere, and per rule."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from inkoopkoers.spending.engine.joined import GIVEN
from inkoopkoers.spending.engine.question import Question
from inkoopkoers.spending.questions.shares import ratio


class GroupRow(NamedTuple):
    """One group that is not tagged; `found` is how many there are.

    What the level does not ask for is "" (or null). The guess is the category of
    `guess_lines` of `guess_of` tagged lines that share the basis; nulls: no such lines.
    """

    supplier: int | None
    supplier_name: str
    ledger: str
    ledger_name: str
    given: str
    lines: int
    amount: Decimal
    example_1: str | None
    example_2: str | None
    example_3: str | None
    guess: str | None
    basis: int | None
    guess_lines: int | None
    guess_of: int | None
    found: int


class TaggedRow(NamedTuple):
    """How much of everything has no category; internal suppliers left out."""

    lines: int
    amount: Decimal
    untagged_lines: int
    untagged_amount: Decimal


class RuleRow(NamedTuple):
    """What one rule decided about; `rule` is its row in the database."""

    rule: int
    lines: int
    amount: Decimal


class NameRow(NamedTuple):
    """What a supplier is called, masked when it is a person."""

    supplier: int
    name: str


PLACED = f"""
placed AS (
  SELECT coalesce(m.supplier, l.party) AS supplier,
    coalesce(l.ledger, '') AS ledger, l.ledger_name,
    coalesce(nullif(l.category_name, ''), nullif(l.category_code, ''), '') AS given,
    coalesce(a.category, {GIVEN}) AS category, a.rule,
    -- What was written about a person can say who it is.
    CASE WHEN $mask_persons AND coalesce(j.is_person, false) THEN NULL
      ELSE l.text END AS text,
    l.lines AS entries, l.amount
  FROM subjects AS l
  LEFT JOIN members AS m ON m.party = l.party
  LEFT JOIN assigned AS a ON a.subject = l.subject
  LEFT JOIN judged AS j ON j.supplier = coalesce(m.supplier, l.party)
  WHERE NOT coalesce(j.is_internal, false)
)"""

# What two lines can share, the most specific first: which of supplier, ledger, given.
# The order is that of Basis in domain/categories/guessing.py.
_BASES = ("slg", "sl", "sg", "lg", "g", "s", "l")
_COLUMNS = {"s": "supplier", "l": "ledger", "g": "given"}
_FILLED = {"s": "supplier IS NOT NULL", "l": "ledger <> ''", "g": "given <> ''"}


def _shared(basis: int, letters: str) -> str:
    """Per basis what the tagged lines with the same values are, most lines first."""
    keys = ", ".join(_COLUMNS[one] for one in letters)
    filled = " AND ".join(_FILLED[one] for one in letters)
    ranked = f"PARTITION BY {keys}"
    joined = " AND ".join(f"u.{_COLUMNS[one]} = b.{_COLUMNS[one]}" for one in letters)
    return f"""
  SELECT u.supplier_key, u.ledger, u.given, {basis} AS basis, b.category, b.entries, b.whole
  FROM wanted AS u JOIN (
    SELECT {keys}, category, entries,
      sum(entries) OVER ({ranked}) AS whole,
      row_number() OVER ({ranked} ORDER BY entries DESC, category) AS place
    FROM (
      SELECT {keys}, category, sum(entries) AS entries FROM tagged
      WHERE {filled} GROUP BY {keys}, category
    ) AS t
  ) AS b ON {joined} AND b.place = 1"""


# The same as confidence() in domain/categories/guessing.py.
_SURE = ratio("(entries + 1)", "(whole + 2)")
_GUESSED = "\n  UNION ALL".join(_shared(at, one) for at, one in enumerate(_BASES, 1))

# Needs `wanted`: groups by supplier_key, ledger and given, with supplier null where the
# level does not ask for it. Of `chosen` the rows with place 1 are the guesses.
CHOSEN = f"""tagged AS (
  SELECT supplier, ledger, given, category, sum(entries) AS entries
  FROM placed WHERE category IS NOT NULL GROUP BY supplier, ledger, given, category
),
guessed AS ({_GUESSED}
),
chosen AS (
  SELECT supplier_key, ledger, given, basis, category, entries, whole,
    {_SURE} AS sure,
    row_number() OVER (PARTITION BY supplier_key, ledger, given
      ORDER BY {_SURE} DESC, basis) AS place
  FROM guessed
)
"""

# $level: a Level of domain/categories/board.py. $words: what a name, a ledger or a given
# category must hold, in lower case. $supplier_key, $ledger, $given: one group, when
# $is_one. $limit and $offset: a page. $only_guessed: only groups with a guess that is
# at least $sure, from 0 to 1.
BOARD = Question(
    name="category_board",
    row=GroupRow,
    steps=f"""{PLACED},
keyed AS (
  SELECT CASE WHEN $level IN ('supplier', 'both', 'exact') THEN supplier END AS supplier,
    CASE WHEN $level IN ('ledger', 'both', 'exact') THEN ledger ELSE '' END AS ledger,
    CASE WHEN $level IN ('given', 'exact') THEN given ELSE '' END AS given,
    CASE WHEN $level IN ('ledger', 'both', 'exact') THEN ledger_name END AS ledger_name,
    text, entries, amount
  FROM placed WHERE category IS NULL
),
texts AS (
  SELECT coalesce(supplier, -1) AS supplier_key, ledger, given, text,
    sum(entries) AS entries, sum(amount) AS amount
  FROM keyed GROUP BY coalesce(supplier, -1), ledger, given, text
),
ordered AS (
  SELECT supplier_key, ledger, given, text, entries, amount,
    row_number() OVER (PARTITION BY supplier_key, ledger, given
      ORDER BY CASE WHEN coalesce(text, '') = '' THEN 1 ELSE 0 END,
        abs(amount) DESC, text) AS place
  FROM texts
),
named AS (
  SELECT supplier_key, ledger, given, ledger_name,
    row_number() OVER (PARTITION BY supplier_key, ledger, given
      ORDER BY abs(amount) DESC, ledger_name) AS place
  FROM (
    SELECT coalesce(supplier, -1) AS supplier_key, ledger, given, ledger_name,
      sum(amount) AS amount
    FROM keyed WHERE ledger_name <> ''
    GROUP BY coalesce(supplier, -1), ledger, given, ledger_name
  ) AS t
),
groups AS (
  SELECT supplier_key, ledger, given,
    CAST(sum(entries) AS BIGINT) AS entries,
    CAST(sum(amount) AS DECIMAL(18,2)) AS amount,
    max(CASE WHEN place = 1 THEN text END) AS example_1,
    max(CASE WHEN place = 2 THEN text END) AS example_2,
    max(CASE WHEN place = 3 THEN text END) AS example_3
  FROM ordered GROUP BY supplier_key, ledger, given
),
wanted AS (
  SELECT g.*, CASE WHEN $level IN ('supplier', 'both', 'exact') THEN g.supplier_key END
      AS supplier,
    coalesce(s.name, '') AS supplier_name, n.ledger_name
  FROM groups AS g LEFT JOIN suppliers AS s ON s.supplier = g.supplier_key
  -- One code is often used for several things; the largest says most.
  LEFT JOIN named AS n ON n.supplier_key = g.supplier_key AND n.ledger = g.ledger
    AND n.given = g.given AND n.place = 1
  WHERE ($level <> 'ledger' OR g.ledger <> '') AND ($level <> 'given' OR g.given <> '')
    AND (NOT $is_one OR (g.supplier_key = $supplier_key AND g.ledger = $one_ledger
      AND g.given = $one_given))
    AND contains(lower(concat(coalesce(s.name, ''), ' ', g.ledger, ' ',
      coalesce(n.ledger_name, ''), ' ', g.given)), $words)
),
{CHOSEN}""",
    final="""
SELECT w.supplier, w.supplier_name, w.ledger, coalesce(w.ledger_name, '') AS ledger_name,
  w.given, w.entries, w.amount, w.example_1, w.example_2, w.example_3,
  c.category AS guess, c.basis, CAST(c.entries AS BIGINT) AS guess_entries,
  CAST(c.whole AS BIGINT) AS guess_of, count(*) OVER () AS found
FROM wanted AS w
LEFT JOIN chosen AS c ON c.supplier_key = w.supplier_key AND c.ledger = w.ledger
  AND c.given = w.given AND c.place = 1
WHERE NOT $only_guessed OR c.sure >= $sure
ORDER BY abs(w.amount) DESC, w.supplier_key, w.ledger, w.given
LIMIT $limit OFFSET $offset
""",
    parameters={
        "level": "both",
        "words": "",
        "is_one": False,
        "supplier_key": -1,
        "one_ledger": "",
        "one_given": "",
        "only_guessed": False,
        "sure": Decimal(0),
        "limit": 25,
        "offset": 0,
    },
)

TAGGED = Question(
    name="category_tagged",
    row=TaggedRow,
    steps=PLACED,
    final="""
SELECT CAST(coalesce(sum(entries), 0) AS BIGINT) AS entries,
  CAST(coalesce(sum(amount), 0) AS DECIMAL(18,2)) AS amount,
  CAST(coalesce(sum(CASE WHEN category IS NULL THEN entries ELSE 0 END), 0) AS BIGINT)
    AS untagged_entries,
  CAST(coalesce(sum(CASE WHEN category IS NULL THEN amount ELSE 0 END), 0)
    AS DECIMAL(18,2)) AS untagged_amount
FROM placed
""",
)

PER_RULE = Question(
    name="category_per_rule",
    row=RuleRow,
    steps=PLACED,
    final="""
SELECT rule, CAST(sum(entries) AS BIGINT) AS entries,
  CAST(sum(amount) AS DECIMAL(18,2)) AS amount
FROM placed WHERE rule IS NOT NULL GROUP BY rule ORDER BY rule
""",
)

# $keys: suppliers with a comma before and behind each.
SUPPLIERS_NAMED = Question(
    name="category_suppliers",
    row=NameRow,
    final="""
SELECT supplier, coalesce(name, '') AS name FROM suppliers
WHERE contains($keys, concat(',', CAST(supplier AS VARCHAR), ','))
ORDER BY supplier
""",
    parameters={"keys": ","},
)

# $names: in lower case, a new line before and behind each; some fit several suppliers.
SUPPLIER_CALLED = Question(
    name="category_supplier_called",
    row=NameRow,
    final="""
SELECT supplier, lower(name) AS name FROM suppliers
WHERE contains($names, concat(chr(10), lower(name), chr(10)))
ORDER BY supplier
""",
    parameters={"names": ""},
    is_kept=False,
)
