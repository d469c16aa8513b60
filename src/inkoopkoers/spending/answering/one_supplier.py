# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One supplier: what we buy there, since when, and under which names it is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.wording.amounts import short
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
from inkoopkoers.spending.answering.supplier_tables import supplier_tables
from inkoopkoers.spending.pictures.over_time import months_picture
from inkoopkoers.spending.pictures.shares import largest_picture
from inkoopkoers.spending.questions.one_supplier import (
    CATEGORY_SHARES,
    SUPPLIER_FACTS,
    CategoryShare,
    SupplierFacts,
)
from inkoopkoers.spending.questions.over_time import PER_MONTH, PER_YEAR
from inkoopkoers.spending.questions.pareto import PARETO
from inkoopkoers.spending.questions.who_what_where import BY_SUPPLIER
from inkoopkoers.spending.wording import one_supplier as words
from inkoopkoers.spending.wording.shares import Group

TO_CHOOSE = 200


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
    pictures = (
        months_picture(asked.ask(PER_MONTH), years),
        largest_picture(
            _groups(categories),
            title=_("Wat we kopen bij %s") % short(supplier_name(facts.name)),
            head=_("Categorie"),
            uid="leverancier",
        ),
    )
    return Answer(
        "supplier",
        Topic.DEPEND,
        supplier_name(facts.name),
        _sentence(asked, facts, categories) if years else "",
        supplier_tables(asked, facts, categories, years) if years else (),
        charts=tuple(one for one in pictures if one),
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
