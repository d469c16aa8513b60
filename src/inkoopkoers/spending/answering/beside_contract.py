# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables under buying beside contracts: by whom, after the end, without order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.names import category_name, supplier_name
from inkoopkoers.spending.domain.buying import Contract, WithoutOrder
from inkoopkoers.spending.questions.off_contract import (
    AfterEnd,
    off_contract_suppliers,
    off_contract_units,
)


def suppliers_table(asked: Asked, contracts: Sequence[Contract]) -> AnswerTable:
    """Who was paid beside a contract; at most 500."""
    columns = (
        Column("supplier", _("Leverancier")),
        Column("category", _("Categorie")),
        Column("off", _("Buiten contract om"), CellKind.EURO),
        Column("contracted", _("Heeft er wel een contract voor")),
        Column("units", _("Onderdelen"), CellKind.NUMBER),
        Column("lines", _("Regels"), CellKind.NUMBER),
    )
    rows = tuple(
        AnswerRow(
            (
                supplier_name(one.supplier_name or ""),
                category_name(one.category),
                one.off_amount,
                one.is_contracted,
                one.off_units,
                one.off_lines,
            ),
            Way(replace(asked.selection, supplier=one.supplier, category=one.category)),
        )
        for one in asked.ask(off_contract_suppliers(contracts))
    )
    return AnswerTable(
        "suppliers", _("Wie er buiten een contract om leverde"), columns, rows
    )


def units_table(asked: Asked, contracts: Sequence[Contract]) -> AnswerTable:
    """Which units buy beside contracts; without rows when no unit is known."""
    columns = (
        Column("unit", _("Onderdeel")),
        Column("off", _("Buiten contract om"), CellKind.EURO),
        Column("contract", _("Onder contract"), CellKind.EURO),
        Column("lines", _("Regels"), CellKind.NUMBER),
    )
    found = asked.ask(off_contract_units(contracts))
    rows = tuple(
        AnswerRow(
            (
                one.unit or _("Zonder onderdeel"),
                one.off_amount,
                one.contract_amount,
                one.off_lines,
            ),
            Way(replace(asked.selection, unit=one.unit)) if one.unit else None,
        )
        for one in found
    )
    known = any(one.unit for one in found)
    return AnswerTable(
        "units",
        _("Welke onderdelen buiten contracten om kopen"),
        columns,
        rows if known else (),
    )


def after_end_table(asked: Asked, found: Sequence[AfterEnd]) -> AnswerTable:
    """Contracts that were used after they ended."""
    columns = (
        Column("number", _("Contract")),
        Column("supplier", _("Leverancier")),
        Column("amount", _("Na de einddatum"), CellKind.EURO),
        Column("ends", _("Liep tot en met"), CellKind.DATE),
        Column("last", _("Laatste regel"), CellKind.DATE),
        Column("lines", _("Regels"), CellKind.NUMBER),
    )
    rows = tuple(
        AnswerRow(
            (
                one.number,
                supplier_name(one.supplier_name or ""),
                one.amount,
                one.ends_on,
                one.last_on,
                one.lines,
            ),
            Way(
                replace(
                    asked.selection,
                    supplier=one.supplier,
                    first=_later(asked, one),
                ),
                extra=(("contract", one.number),),
            ),
        )
        for one in found
    )
    return AnswerTable(
        "after_end",
        _("Contracten die na hun einddatum nog gebruikt zijn"),
        columns,
        rows,
    )


def without_order_table(asked: Asked, found: Sequence[WithoutOrder]) -> AnswerTable:
    """Units that usually order, and what misses a number there."""
    columns = (
        Column("unit", _("Onderdeel")),
        Column("without", _("Zonder bestelnummer"), CellKind.EURO),
        Column("share", _("Meestal wel: deel met bestelnummer"), CellKind.SHARE),
        Column("lines", _("Regels zonder"), CellKind.NUMBER),
    )
    rows = tuple(
        AnswerRow(
            (
                one.unit or _("Zonder onderdeel"),
                one.amount_without,
                Decimal(one.ordered_share.numerator) / one.ordered_share.denominator,
                one.lines_without,
            ),
            Way(
                replace(asked.selection, unit=one.unit or ""),
                extra=(("lacking", "order"), ("at_least", "0.01")),
            ),
        )
        for one in found
        if one.is_usual and one.lines_without
    )
    caption = _("Onderdelen die meestal bestellen, en wat zonder bestelnummer ging")
    return AnswerTable("without_order", caption, columns, rows)


def _later(asked: Asked, one: AfterEnd) -> date:
    after = one.ends_on + timedelta(days=1)
    return max(after, asked.selection.first or after)
