# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""On whom we depend, per category."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    Cell,
    CellKind,
    Column,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked, Contract
from inkoopkoers.spending.answering.covering import category_coverage
from inkoopkoers.spending.answering.names import (
    category_name,
    deeper_than,
    plain_category,
    supplier_name,
)
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.concentration import lock_in_picture
from inkoopkoers.spending.questions.concentration import (
    CONCENTRATION,
    ConcentrationRow,
)
from inkoopkoers.spending.wording import concentration as words

CODE = "concentration"
NONE = "-"


def answer_concentration(asked: Asked) -> Answer:
    """How spread the money of a category is, and who has most of it."""
    digits = deeper_than(asked.selection.category, asked.terms.category_digits)
    rows = with_contracts(asked, asked.ask(CONCENTRATION, category_digits=digits))
    largest = next(filter(words.depends, rows), None)
    picture = lock_in_picture(rows, plain_category)
    ending = words.ending_told(rows, asked.today)
    return Answer(
        CODE,
        Topic.DEPEND,
        _("Van wie zijn we afhankelijk?"),
        words.depend_told(rows, plain_category(largest.category) if largest else ""),
        (_table(asked.selection, rows),),
        charts=(picture,) if picture else (),
        coverage=category_coverage(asked),
        method=_method(),
        remarks=(ending,) if ending else (),
        empty=_empty(asked),
    )


def with_contracts(
    asked: Asked, rows: Sequence[ConcentrationRow]
) -> tuple[ConcentrationRow, ...]:
    """The same with the last end of a known contract, where the supplier has none.

    A contract for another category of that supplier says nothing about this one.
    """
    return tuple(
        row
        if row.contract_ends
        else row._replace(contract_ends=_last_end(row, asked.contracts))
        for row in rows
    )


def _last_end(row: ConcentrationRow, contracts: Sequence[Contract]) -> date | None:
    ends = [
        one.ends_on
        for one in contracts
        if one.ends_on
        and one.supplier == row.largest
        and (
            one.category.startswith(row.category)
            or row.category.startswith(one.category)
        )
    ]
    return max(ends, default=None)


def _table(selection: Selection, rows: Sequence[ConcentrationRow]) -> AnswerTable:
    return AnswerTable(
        "categories",
        _("Afhankelijkheid per categorie"),
        (
            Column("category", _("Categorie")),
            Column("amount", _("Uitgaven"), CellKind.EURO),
            Column("suppliers", _("Leveranciers"), CellKind.NUMBER),
            Column("largest", _("Grootste leverancier")),
            Column("largest_share", _("Deel van de grootste"), CellKind.SHARE),
            Column("years", _("Jaren dat we er kochten"), CellKind.NUMBER),
            Column("contract_ends", _("Contract tot"), CellKind.DATE),
            Column("spread", _("Concentratie")),
            Column("hhi", _("HHI"), CellKind.NUMBER),
        ),
        tuple(_row(selection, row) for row in rows),
    )


def _row(selection: Selection, row: ConcentrationRow) -> AnswerRow:
    chosen = replace(selection, category=row.category)
    cells: tuple[Cell, ...] = (
        category_name(row.category),
        row.amount,
        row.suppliers,
        supplier_name(row.largest_name),
        row.largest_share,
        row.years,
        row.contract_ends,
        words.spread_word(row),
        round(row.hhi, 2),
    )
    return AnswerRow(
        cells, Way(chosen, "by_supplier"), words.depends(row), lines=Way(chosen)
    )


def _empty(asked: Asked) -> str:
    if asked.selection.category == NONE:
        return _("Regels zonder categorie zeggen niets over afhankelijkheid.")
    return _(
        "Nog geen enkele regel heeft een categorie. Geef eerst categorieën: dan zie je "
        "van wie je afhankelijk bent."
    )


def _method() -> tuple[str, ...]:
    return (
        _(
            "Per categorie tellen leveranciers die samen meer dan nul kostten. We noemen een "
            "categorie afhankelijk als meer dan de helft van het geld naar één "
            "leverancier gaat. Dat is onze keuze, geen regel uit de wet."
        ),
        _(
            "De HHI (Herfindahl-Hirschman-index) telt de kwadraten van de delen op: 1 "
            "is één leverancier, 0,25 is vier gelijke leveranciers. Boven 0,25 noemen we "
            "de concentratie sterk, vanaf 0,15 matig. Die grenzen komen van de "
            "Amerikaanse toezichthouders op fusies (2010)."
        ),
        _(
            "Bij de jaren tellen alle jaren waarin we bij de grootste leverancier in "
            "deze categorie kochten, ook buiten de gekozen periode."
        ),
    )
