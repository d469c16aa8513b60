# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One statement that makes facts of a table: lines, and why a row is not one."""

from __future__ import annotations

from datetime import date

from inkoopkoers.spending.domain.columns import DATES, NOT_KEPT, NUMBERS, Field
from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.domain.values import CURRENCY_SIGNS
from inkoopkoers.spending.reading.cells import TEXTS, Cells
from inkoopkoers.spending.reading.keys import ALIKE, content_sql, what_sql, who_sql
from inkoopkoers.spending.reading.parsing import (
    is_rounded_sql,
    is_too_large_sql,
)
from inkoopkoers.spending.reading.tables import quoted

BLANK = "blank"
FIRST_YEAR = 1990
YEARS_AHEAD = 2
# A date that has to be there comes from these, in this order.
_WHEN = (Field.BOOKED_ON, Field.INVOICED_ON, Field.PAID_ON)
# What is kept of these is nothing when it cannot be read; the line stays.
OPTIONAL = (
    *(field for field in DATES if field is not Field.BOOKED_ON),
    Field.QUANTITY,
    Field.UNIT_PRICE,
    Field.VAT,
    Field.VAT_RATE,
)
TOTAL = r"(^|\|) *(sub|sub |eind|grand |algeheel |generaal )?tota(al|l)s?( generaal)? *[:.]? *(\||$)"


def facts_sql(cells: Cells, source: str, today: date, *, with_cells: bool) -> str:
    """A SELECT over `source` (row, c0..cN, extra), in its order.

    Gives every kept field that the file has, or that comes from one, and beside them:
    reason (a Refusal, or BLANK), field (where the reason lies), raw (the cells by
    header, for what is refused or remarked on), marks (remarks as "what:field|…"),
    who, what and content (see keys.py), and the cells too when asked. Texts that are
    kept apart are there only where they are not as in the file.
    """
    keys = f"{who_sql()} AS who, {what_sql()} AS what, {content_sql()} AS content"
    away = [*([] if with_cells else cells.names), *_away(cells)]
    without = f" EXCLUDE ({', '.join(away)})" if away else ""
    return (
        f"SELECT f.*{without}{_unless_plain(cells)}, "
        "CASE WHEN f.reason IS NOT NULL OR f.marks IS NOT NULL "
        f"THEN {raw_sql(cells)} END AS raw FROM "
        f"(SELECT *, {keys} FROM ({_judged(cells, source, today)})) AS f"
    )


def raw_sql(cells: Cells) -> str:
    """The cells of a row `f` as they stood, by header."""
    pairs = ", ".join(
        f"{quoted(header)}, f.c{at}" for at, header in enumerate(cells.table.headers)
    )
    return f"CAST(json_object({pairs}) AS VARCHAR)"


def _away(cells: Cells) -> list[str]:
    """What does not come out: flags, and fields of which the file says nothing."""
    made = {Field.BOOKED_ON, Field.SUPPLIER_NAME, Field.AMOUNT, Field.CURRENCY, *ALIKE}
    given = made | set(cells.columns)
    empty = [one for one in Field if one not in NOT_KEPT and one not in given]
    plain = (f"plain_{field}" for field in cells.plain)
    return [*plain, *empty, *cells.kept_apart]


def _unless_plain(cells: Cells) -> str:
    """Of texts that are kept apart, those that are not as they stood in the file."""
    return "".join(
        f", CASE WHEN f.plain_{field} THEN NULL ELSE f.{field} END AS {field}"
        for field in cells.plain
        if field in cells.kept_apart
    )


def _plain(cells: Cells) -> str:
    return "".join(f"plain_{field}, " for field in cells.plain)


def _judged(cells: Cells, source: str, today: date) -> str:
    kept = ", ".join(field for field in Field if field not in NOT_KEPT)
    reason, where = _reason(cells, today)
    return (
        f"SELECT row, {', '.join(cells.names)}, {_plain(cells)}{kept}, {reason} AS reason, {where} AS field, "
        f"{_marks(cells)} AS marks "
        f"FROM ({_fields(cells, source)})"
    )


def _fields(cells: Cells, source: str) -> str:
    """Typed fields beside the text of what can be unreadable."""
    texts = [
        f"{cells.kept(field)} AS {field}"
        for field in TEXTS
        if field is not Field.SUPPLIER_NAME
    ]
    name = "coalesce(t_supplier_name, t_supplier_code) AS supplier_name"
    dates = [f"d_{field} AS {field}" for field in DATES if field is not Field.BOOKED_ON]
    when = [f"d_{field}" for field in _WHEN[1:]]
    booked = f"CASE WHEN t_booked_on IS NULL THEN coalesce({', '.join(when)}) ELSE d_booked_on END"
    numbers = [
        f"CAST(n_{field} AS DECIMAL(18,{2 if field is Field.VAT else 4})) AS {field}"
        for field in (Field.QUANTITY, Field.UNIT_PRICE, Field.VAT)
    ]
    columns = (*texts, name, *dates, f"{booked} AS booked_on", *numbers)
    return (
        f"SELECT * EXCLUDE ({_typed_names()}), {', '.join(columns)}, "
        f"{cells.amount()} AS amount, {_typed_names()} FROM ({_typed(cells, source)})"
    )


def _typed_names() -> str:
    names = [f"n_{field}" for field in NUMBERS] + [f"d_{field}" for field in DATES]
    return ", ".join(names)


def _typed(cells: Cells, source: str) -> str:
    numbers = ", ".join(f"{cells.number(field)} AS n_{field}" for field in NUMBERS)
    dates = ", ".join(f"{cells.date(field)} AS d_{field}" for field in DATES)
    texts = ", ".join(f"{cells.text(field)} AS t_{field}" for field in Field)
    return f"SELECT *, {numbers}, {dates} FROM (SELECT *, {texts} FROM {source})"


def _reason(cells: Cells, today: date) -> tuple[str, str]:
    """Why a row is refused and in which field; the first that holds is given."""
    amounts = [f"t_{field}" for field in cells.amounts] or ["CAST(NULL AS VARCHAR)"]
    no_amount = " AND ".join(f"{cell} IS NULL" for cell in amounts)
    bad_amount = " OR ".join(
        f"(t_{field} IS NOT NULL AND n_{field} IS NULL)" for field in cells.amounts
    )
    large = " OR ".join(is_too_large_sql(cell, cells.decimal) for cell in amounts)
    amount = cells.amounts[0] if cells.amounts else Field.AMOUNT
    when = next((one for one in _WHEN if one in cells.columns), Field.BOOKED_ON)
    no_when = " AND ".join(f"t_{field} IS NULL" for field in _WHEN)
    far = f"year(booked_on) < {FIRST_YEAR} OR booked_on > DATE '{_ahead(today)}'"
    rows = (
        (_is_blank(cells), BLANK, ""),
        ("extra", Refusal.TOO_MANY_CELLS, ""),
        (_is_total(cells, no_when), Refusal.TOTAL_ROW, ""),
        (no_amount, Refusal.NO_AMOUNT, amount),
        (
            f"(amount IS NULL OR {bad_amount or 'false'}) AND ({large})",
            Refusal.TOO_LARGE,
            amount,
        ),
        (f"amount IS NULL OR {bad_amount or 'false'}", Refusal.BAD_AMOUNT, amount),
        (no_when, Refusal.NO_DATE, when),
        ("booked_on IS NULL", Refusal.BAD_DATE, when),
        (far, Refusal.FAR_DATE, when),
        ("supplier_name IS NULL", Refusal.NO_SUPPLIER, Field.SUPPLIER_NAME),
        (_other_currency(cells), Refusal.OTHER_CURRENCY, Field.CURRENCY),
    )
    reasons = " ".join(f"WHEN {test} THEN '{reason}'" for test, reason, _ in rows)
    # Over the column that we just named: the tests run once.
    fields = " ".join(f"WHEN '{reason}' THEN '{field}'" for _, reason, field in rows)
    good = _is_good(cells, no_amount, bad_amount, far)
    return (
        f"CASE WHEN {good} THEN NULL ELSE CASE {reasons} END END",
        f"CASE WHEN reason IS NOT NULL THEN CASE reason {fields} END END",
    )


def _is_good(cells: Cells, no_amount: str, bad_amount: str, far: str) -> str:
    """Whether certainly none of the reasons holds, for nearly every row.

    DuckDB works out both sides of an AND for all rows, but the ELSE of a CASE only for
    the rows that get there.
    """
    tests = (
        "NOT extra", f"NOT ({no_amount})", "amount IS NOT NULL",
        f"NOT ({bad_amount or 'false'})", "booked_on IS NOT NULL", f"NOT ({far})",
        "supplier_name IS NOT NULL", f"currency = '{cells.mapping.currency}'",
        *(f"coalesce({cells.is_bare(field)}, true)" for field in cells.amounts),
    )  # fmt: skip
    return " AND ".join(tests)


def _is_blank(cells: Cells) -> str:
    if not cells.table.headers:
        return "true"
    cells_of = cells.names
    filled = (
        one if cells.tidiness.is_clean else f"nullif(trim({one}), '')"
        for one in cells_of
    )
    return f"coalesce({', '.join(filled)}) IS NULL AND NOT extra"


def _is_total(cells: Cells, no_when: str) -> str:
    """A row that says "Totaal" and lacks a date or a supplier."""
    whole = f"lower(concat_ws('|', {', '.join(cells.names)}))"
    says = f"regexp_matches({whole}, '{TOTAL}')"
    return f"(({no_when}) OR supplier_name IS NULL) AND {says}"


def _other_currency(cells: Cells) -> str:
    ours = cells.mapping.currency
    signs = [sign for sign, name in CURRENCY_SIGNS.items() if name != ours]
    # A bare number holds no sign: that is one look instead of one per sign.
    tests = [
        f"(NOT {cells.is_bare(field)} "
        f"AND ({' OR '.join(f'contains(upper(t_{field}), {quoted(one)})' for one in signs)}))"
        for field in cells.amounts
    ]
    return f"currency <> '{ours}'" + "".join(
        f" OR coalesce({one}, false)" for one in tests
    )


def _marks(cells: Cells) -> str:
    """Remarks on a row, NULL for most: rounded amounts, what cannot be read."""
    found = [
        (is_rounded_sql(f"t_{field}", cells.decimal, f"n_{field}"), f"rounded:{field}")
        for field in cells.amounts
    ]
    for field in OPTIONAL:
        if field in cells.columns:
            typed = f"d_{field}" if field in DATES else f"n_{field}"
            found.append(
                (f"t_{field} IS NOT NULL AND {typed} IS NULL", f"unread:{field}")
            )
    if Field.BOOKED_ON in cells.columns:
        found.append(
            ("t_booked_on IS NULL AND booked_on IS NOT NULL", "other_date:booked_on")
        )
    if Field.AMOUNT_INCLUDING in cells.amounts:
        found.append(
            ("n_vat IS NULL AND n_vat_rate IS NULL", "no_vat:amount_including")
        )
    if not found:
        return "CAST(NULL AS VARCHAR)"
    parts = ", ".join(
        f"CASE WHEN {test} THEN '{mark}|' ELSE '' END" for test, mark in found
    )
    # Few rows have a remark: the text is made for those only.
    whether = " OR ".join(f"({test})" for test, _ in found)
    return f"CASE WHEN {whether} THEN concat({parts}) END"


def _ahead(today: date) -> date:
    try:
        return today.replace(year=today.year + YEARS_AHEAD)
    except ValueError:
        return today.replace(year=today.year + YEARS_AHEAD, day=28)
