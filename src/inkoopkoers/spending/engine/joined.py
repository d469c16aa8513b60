# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines joined with what people decided: only the joins and filters that do something.

A join with nothing, or a filter that lets all through, would still be work per line.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection
from inkoopkoers.spending.engine.dataset import Judgements

# The name of a person while names of persons are masked; pages may translate it.
MASKED = "Natuurlijk persoon"
# The 8 digits of a CPV code that the file gave itself. A whole match is three times as
# fast as one with ^ and $, and this is done for every line.
GIVEN = (
    "CASE WHEN regexp_full_match(l.category_code, '[0-9]{8}(-[0-9])?') "
    "THEN substr(l.category_code, 1, 8) END"
)


def spend(judged: Judgements, selection: Selection) -> str:
    """The lines of the selection, with who and what they are judged to be."""
    return _lines("spend", judged, selection)


def ever(judged: Judgements, selection: Selection) -> str:
    """The same, whenever they were booked: for what was before or runs through."""
    dateless = replace(selection, first=None, last=None)
    return _lines("ever", judged, dateless)


def everything(judged: Judgements, selection: Selection) -> str:
    """All lines that count, with `is_chosen`: whether the selection has them.

    Only the supplier of the selection is kept: what is compared over its edges is
    always of one supplier.
    """
    asked = _tests(judged, selection)
    is_chosen = f"coalesce({' AND '.join(asked)}, false)" if asked else "true"
    no_purchase = selection.category == NO_PURCHASE
    whole = Selection(
        supplier=selection.supplier,
        include_internal=selection.include_internal or no_purchase,
    )
    return _lines("everything", judged, whole, {"is_chosen": is_chosen})


def _lines(
    name: str,
    judged: Judgements,
    selection: Selection,
    extra: Mapping[str, str] | None = None,
) -> str:
    columns = _columns(judged) | dict(extra or {})
    listed = ",\n    ".join(f"{sql} AS {column}" for column, sql in columns.items())
    asked = _tests(judged, selection)
    where = f"\n  WHERE {' AND '.join(asked)}" if asked else ""
    return f"{name} AS (\n  SELECT l.*,\n    {listed}\n  {_joins(judged)}{where}\n)"


def _tests(judged: Judgements, selection: Selection) -> list[str]:
    return [
        *_asked(selection, _columns(judged)),
        *_bought(judged, selection),
        *_dated(selection),
    ]


def _columns(judged: Judgements) -> dict[str, str]:
    supplier = "coalesce(m.supplier, l.party)" if judged.members else "l.party"
    known = judged.suppliers is not None
    return {
        "year": "year(l.booked_on)",
        "month": "month(l.booked_on)",
        "supplier": supplier,
        "parent": f"coalesce(s.parent, {supplier})" if known else supplier,
        # What a rule says, else what the file gave itself.
        "category": f"coalesce(a.category, {GIVEN})" if judged.assigned else GIVEN,
        "rule": "a.rule" if judged.assigned else "CAST(NULL AS BIGINT)",
        "is_internal": "coalesce(s.is_internal, false)" if known else "false",
        "is_person": "coalesce(s.is_person, false)" if known else "false",
        "is_credit": "l.amount < 0",
    }


def _joins(judged: Judgements) -> str:
    parts = ["FROM lines AS l"]
    if judged.members:
        parts.append("LEFT JOIN members AS m ON m.party = l.party")
    if judged.suppliers:
        supplier = "coalesce(m.supplier, l.party)" if judged.members else "l.party"
        parts.append(f"LEFT JOIN judged AS s ON s.supplier = {supplier}")
    if judged.assigned:
        parts.append("LEFT JOIN assigned AS a ON a.subject = l.subject")
    return "\n  ".join(parts)


def _dated(selection: Selection) -> list[str]:
    both = {
        "l.booked_on >= $first": selection.first,
        "l.booked_on <= $last": selection.last,
    }
    return [test for test, value in both.items() if value is not None]


def _asked(selection: Selection, columns: dict[str, str]) -> list[str]:
    tests = {
        "l.unit = $unit": bool(selection.unit),
        "l.source = $source": selection.source is not None,
        f"{columns['supplier']} = $supplier": selection.supplier is not None,
        f"NOT {columns['is_internal']}": columns["is_internal"] != "false"
        and not selection.include_internal,
        f"{columns['category']} IS NULL": selection.category == "-",
        f"starts_with({columns['category']}, $category)": selection.category
        not in ("", "-", NO_PURCHASE),
    }
    return [test for test, applies in tests.items() if applies]


def _bought(judged: Judgements, selection: Selection) -> list[str]:
    """Only a rule says that something is no purchase; a category is left out by itself."""
    if selection.category == NO_PURCHASE:
        return [f"a.category = '{NO_PURCHASE}'" if judged.assigned else "false"]
    if judged.assigned and not selection.include_internal:
        return [f"coalesce(a.category, '') <> '{NO_PURCHASE}'"]
    return []


def suppliers(judged: Judgements, _selection: Selection) -> str:
    """One row per supplier, named: by a person, or as its party is called.

    Parents that nobody ever paid have a row too, since a person made them.
    """
    key = "coalesce(m.supplier, q.party)" if judged.members else "q.party"
    members = "LEFT JOIN members AS m ON m.party = q.party" if judged.members else ""
    person = "coalesce(s.is_person, false)"
    return f"""suppliers AS (
  SELECT
    coalesce(p.supplier, s.supplier) AS supplier,
    CASE WHEN $mask_persons AND {person} THEN '{MASKED}'
      ELSE coalesce(s.name, p.name,
        CASE WHEN s.supplier IS NOT NULL THEN '{MASKED}' END) END AS name,
    coalesce(s.parent, p.supplier, s.supplier) AS parent,
    coalesce(s.is_internal, false) AS is_internal,
    {person} AS is_person,
    s.is_local AS is_local,
    s.is_sme AS is_sme,
    s.contract_ends AS contract_ends,
    p.place AS place,
    CASE WHEN $mask_persons AND {person} THEN NULL ELSE p.kvk END AS kvk
  FROM (
    SELECT {key} AS supplier,
      max(q.supplier_name) AS name, max(q.place) AS place, max(q.kvk) AS kvk
    FROM parties AS q {members}
    GROUP BY {key}
  ) AS p
  FULL OUTER JOIN judged AS s ON s.supplier = p.supplier
)"""
