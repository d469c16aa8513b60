# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One supplier: what we buy there, since when, and under which names it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.names import (
    category_name,
    plain_category,
    supplier_name,
)
from inkoopkoers.spending.answering.over_time import inside, year_dates
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.shares import largest_picture
from inkoopkoers.spending.questions.one_supplier import (
    CATEGORY_SHARES,
    SUPPLIER_FACTS,
    CategoryShare,
    SupplierFacts,
)
from inkoopkoers.spending.questions.over_time import PER_YEAR, PeriodRow
from inkoopkoers.spending.questions.pareto import PARETO
from inkoopkoers.spending.questions.suppliers import SUPPLIER_NAMES, SupplierNameRow
from inkoopkoers.spending.questions.who_what_where import BY_SUPPLIER, BY_UNIT, GroupRow
from inkoopkoers.spending.wording import one_supplier as words
from inkoopkoers.spending.wording.shares import UNITS, Group

TO_CHOOSE = 200
NONE = "-"


def answer_supplier(asked: Asked) -> Answer:
    """About the chosen supplier; without one, the largest to choose from."""
    number = asked.selection.supplier
    found = asked.ask(SUPPLIER_FACTS, one=number) if number is not None else ()
    return _about(asked, found[0]) if found else _choose(asked, number)


def _choose(asked: Asked, number: int | None) -> Answer:
    everyone = asked.about(supplier=None)
    rows = everyone.ask(PARETO, rows=TO_CHOOSE)
    table = AnswerTable(
        "choose",
        _("Kies een leverancier"),
        (
            Column("name", _("Leverancier")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
        ),
        tuple(
            AnswerRow(
                (supplier_name(row.name), row.amount),
                Way(replace(everyone.selection, supplier=row.supplier), "supplier"),
            )
            for row in rows
        ),
    )
    known = _("Kies een leverancier om te zien wat we er kopen.")
    gone = _("Deze leverancier staat niet (meer) in de uitgaven. Kies een andere.")
    return Answer(
        "supplier",
        Topic.DEPEND,
        _("Wat kopen we bij één leverancier?"),
        known if number is None else gone,
        (table,),
    )


def _about(asked: Asked, facts: SupplierFacts) -> Answer:
    # About an own service one wants to see its lines too.
    if facts.is_internal:
        asked = asked.about(include_internal=True)
    years = asked.ask(PER_YEAR)
    categories = asked.about(supplier=None).ask(CATEGORY_SHARES, one=facts.supplier)
    picture = largest_picture(
        _groups(categories),
        title=_("Wat we kopen bij %s") % supplier_name(facts.name),
        head=_("Categorie"),
        uid="leverancier",
    )
    return Answer(
        "supplier",
        Topic.DEPEND,
        supplier_name(facts.name),
        _sentence(asked, facts, categories) if years else "",
        _tables(asked, facts, categories, years) if years else (),
        charts=(picture,) if picture else (),
        method=(
            _(
                "Een leverancier is alles wat iemand onder één naam samenvoegde. Bedragen "
                "zijn kosten zonder btw."
            ),
        ),
        remarks=_remarks(asked, facts),
        empty=_("In deze keuze kochten we niets bij deze leverancier."),
    )


def _sentence(
    asked: Asked, facts: SupplierFacts, categories: Sequence[CategoryShare]
) -> str:
    own = next(iter(asked.ask(BY_SUPPLIER)))
    everything = asked.about(supplier=None).ask(PER_YEAR)
    total = sum((row.amount for row in everything), Decimal(0))
    share = own.amount / total if total > 0 else None
    said = [words.bought_told(facts, own.amount, share, own.invoices)]
    most = next((row for row in categories if row.category), None)
    if most:
        said.append(words.most_told(most, plain_category(most.category)))
    return " ".join(one for one in said if one)


def _remarks(asked: Asked, facts: SupplierFacts) -> tuple[str, ...]:
    said = (
        words.known_told(facts),
        words.contract_told(contract_end(asked, facts), asked.today),
        words.names_told(facts.names),
    )
    return tuple(one for one in said if one)


def contract_end(asked: Asked, facts: SupplierFacts) -> date | None:
    """As somebody marked it, or else the last end of the contracts that are known."""
    if facts.contract_ends:
        return facts.contract_ends
    ends = [
        one.ends_on
        for one in asked.contracts
        if one.supplier == facts.supplier and one.ends_on
    ]
    return max(ends, default=None)


def _groups(categories: Sequence[CategoryShare]) -> list[Group]:
    total = sum((row.amount for row in categories), Decimal(0))
    return [
        Group(
            category_name(row.category),
            row.amount,
            row.amount / total if total > 0 else None,
        )
        for row in categories
    ]


def _tables(
    asked: Asked,
    facts: SupplierFacts,
    categories: Sequence[CategoryShare],
    years: Sequence[PeriodRow],
) -> tuple[AnswerTable, ...]:
    chosen = asked.selection
    units = asked.ask(BY_UNIT)
    names = asked.ask(SUPPLIER_NAMES, one=facts.supplier)
    contracts = _contracts(asked, facts)
    return (
        _categories(chosen, categories),
        _years(chosen, years),
        *((_units(chosen, units),) if any(row.key for row in units) else ()),
        _names(chosen, names),
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
                else Way(chosen, extra=(("lacking", "unit"),)),
            )
            for row in rows
        ),
    )


def _names(chosen: Selection, rows: Sequence[SupplierNameRow]) -> AnswerTable:
    return AnswerTable(
        "names",
        _("Onder deze namen staat de leverancier in de administratie, alle jaren samen"),
        (
            Column("name", _("Naam")),
            Column("code", _("Crediteurnummer")),
            Column("kvk", _("KvK-nummer")),
            Column("place", _("Plaats")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
            Column("first_on", _("Eerste regel"), CellKind.DATE),
            Column("last_on", _("Laatste regel"), CellKind.DATE),
        ),
        tuple(
            AnswerRow(
                (
                    supplier_name(row.name or ""),
                    row.code,
                    row.kvk,
                    row.place,
                    row.amount,
                    row.first_on,
                    row.last_on,
                ),
                Way(
                    Selection(
                        supplier=chosen.supplier,
                        include_internal=chosen.include_internal,
                    ),
                    extra=(("party", str(row.party)),),
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
