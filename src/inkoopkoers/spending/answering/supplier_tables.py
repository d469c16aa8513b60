# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tables about one supplier: what, when, by whom, under which names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
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
from inkoopkoers.spending.answering.over_time import inside, year_dates
from inkoopkoers.spending.domain.line_filter import (
    LineFilter,
    LineTrait,
    extra_of,
)
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.questions.one_supplier import CategoryShare, SupplierFacts
from inkoopkoers.spending.questions.over_time import PeriodRow
from inkoopkoers.spending.questions.suppliers import SUPPLIER_NAMES, SupplierNameRow
from inkoopkoers.spending.questions.who_what_where import BY_UNIT, GroupRow
from inkoopkoers.spending.wording.shares import UNITS

NONE = "-"


def supplier_tables(
    asked: Asked,
    facts: SupplierFacts,
    categories: Sequence[CategoryShare],
    years: Sequence[PeriodRow],
) -> tuple[AnswerTable, ...]:
    """What, when, by whom, under which names and contracts; empty ones are left out."""
    chosen = asked.selection
    units = asked.ask(BY_UNIT)
    names = asked.ask(SUPPLIER_NAMES, one=facts.supplier)
    contracts = _contracts(asked, facts)
    return (
        _categories(chosen, categories),
        _years(chosen, years),
        *((_units(chosen, units),) if any(row.key for row in units) else ()),
        _names(chosen, names, facts),
        *((contracts,) if contracts.rows else ()),
    )


def _categories(chosen: Selection, rows: Sequence[CategoryShare]) -> AnswerTable:
    return AnswerTable(
        "categories",
        _("Wat we hier kopen"),
        (
            Column("category", _("Categorie")),
            Column("amount", _("Uitgaven hier"), CellKind.EURO),
            Column("share", _("Deel van de categorie"), CellKind.SHARE),
            Column("all", _("Uitgaven in de categorie"), CellKind.EURO),
            Column("lines", _("Regels"), CellKind.NUMBER),
        ),
        tuple(
            AnswerRow(
                (
                    category_name(row.category),
                    row.amount,
                    row.share,
                    row.all_amount,
                    row.lines,
                ),
                Way(replace(chosen, category=row.category or NONE)),
                is_notable=not row.category,
            )
            for row in rows
        ),
        (
            _("Totaal"),
            sum((row.amount for row in rows), Decimal(0)),
            None,
            None,
            sum(row.lines for row in rows),
        ),
    )


def _years(chosen: Selection, rows: Sequence[PeriodRow]) -> AnswerTable:
    return AnswerTable(
        "years",
        _("Per jaar"),
        (
            Column("year", _("Jaar")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
            Column("invoices", _("Facturen"), CellKind.NUMBER),
            Column("lines", _("Regels"), CellKind.NUMBER),
        ),
        tuple(
            AnswerRow(
                (str(row.year), row.amount, row.invoices, row.lines),
                inside(chosen, year_dates(row.year)),
            )
            for row in rows
        ),
    )


def _units(chosen: Selection, rows: Sequence[GroupRow]) -> AnswerTable:
    return AnswerTable(
        "units",
        _("Welk onderdeel hier koopt"),
        (
            Column("unit", _("Onderdeel")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
            Column("share", _("Deel"), CellKind.SHARE),
            Column("lines", _("Regels"), CellKind.NUMBER),
        ),
        tuple(
            AnswerRow(
                (row.key or str(UNITS.unknown), row.amount, row.share, row.lines),
                Way(replace(chosen, unit=row.key))
                if row.key
                else Way(chosen, extra=extra_of(LineFilter(lacking=(LineTrait.UNIT,)))),
            )
            for row in rows
        ),
    )


def _names(
    chosen: Selection, rows: Sequence[SupplierNameRow], facts: SupplierFacts
) -> AnswerTable:
    return AnswerTable(
        "names",
        _(
            "Onder deze namen staat de leverancier in de administratie, alle jaren samen"
        ),
        (
            Column("name", _("Naam")),
            Column("code", _("Leveranciersnummer")),
            Column("kvk", _("KvK-nummer")),
            Column("place", _("Plaats")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
            Column("first_on", _("Eerste regel"), CellKind.DATE),
            Column("last_on", _("Laatste regel"), CellKind.DATE),
        ),
        tuple(
            AnswerRow(
                (
                    supplier_name(row.name or facts.name),
                    row.code,
                    # Of a masked person the number says who it is.
                    row.kvk if facts.kvk else None,
                    row.place,
                    row.amount,
                    row.first_on,
                    row.last_on,
                ),
                Way(
                    Selection(
                        supplier=chosen.supplier,
                        include_internal=chosen.include_internal,
                        as_of=chosen.as_of,
                    ),
                    extra=extra_of(LineFilter(party=row.party)),
                ),
            )
            for row in rows
        ),
    )


def _contracts(asked: Asked, facts: SupplierFacts) -> AnswerTable:
    return AnswerTable(
        "contracts",
        _("Contracten die we kennen"),
        (
            Column("number", _("Nummer")),
            Column("title", _("Contract")),
            Column("category", _("Categorie")),
            Column("ends_on", _("Loopt tot"), CellKind.DATE),
        ),
        tuple(
            AnswerRow(
                (
                    one.number,
                    one.title,
                    category_name(one.category) if one.category else "",
                    one.ends_on,
                )
            )
            for one in asked.contracts
            if one.supplier == facts.supplier
        ),
    )
