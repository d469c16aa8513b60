# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is bought beside a contract, after its end, or without an order."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.beside_contract import (
    after_end_table,
    suppliers_table,
    units_table,
    without_order_table,
)
from inkoopkoers.spending.answering.known import contracts_in
from inkoopkoers.spending.answering.names import category_name, in_sentence
from inkoopkoers.spending.domain.buying import OffContract
from inkoopkoers.spending.pictures.buying import off_picture, without_order_picture
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.off_contract import (
    WITHOUT_ORDER,
    after_end,
    off_contract,
)
from inkoopkoers.spending.wording import buying as words
from inkoopkoers.spending.wording.currency import money


def answer_off_contract(asked: Asked) -> Answer:
    """Per category with a contract; then by whom, after the end, without order."""
    contracts = contracts_in(asked)
    rows = asked.ask(off_contract(contracts))
    ended = asked.ask(after_end(contracts))
    unordered = asked.ask(WITHOUT_ORDER)
    pictures = (off_picture(rows, category_name), without_order_picture(unordered))
    tables = (
        _table(asked, rows),
        suppliers_table(asked, contracts),
        units_table(asked, contracts),
        after_end_table(asked, ended),
        without_order_table(asked, unordered),
    )
    return Answer(
        "off_contract",
        Topic.MUST,
        _("Inkoop buiten contracten om"),
        _sentence(rows),
        (tables[0], *(one for one in tables[1:] if one.rows)),
        charts=tuple(one for one in pictures if one),
        coverage=_coverage(asked, rows),
        method=_method(),
        remarks=_remarks(asked, has_ended=bool(ended)),
        empty=_(
            "Bij geen enkele regel staat een contract, en je hebt nog geen contracten "
            "ingevuld die we hier herkennen."
        ),
    )


def _sentence(rows: tuple[OffContract, ...]) -> str:
    conclusion = f"{words.off_conclusion(rows)}."
    if not rows or rows[0].off_amount <= 0:
        return conclusion
    return f"{conclusion} {words.off_told(rows[0], in_sentence(rows[0].category))}"


def _remarks(asked: Asked, *, has_ended: bool) -> tuple[str, ...]:
    found = []
    if not asked.contracts:
        found.append(
            _(
                "Er zijn nog geen contracten ingevuld. We kijken nu alleen naar regels "
                "met een contractnummer. Vul de contracten in die je kent: dan zie je "
                "ook wie zonder nummer onder een contract levert."
            )
        )
    if has_ended:
        found.append(str(words.AFTER_END_NOTE))
    return tuple(found)


def _coverage(asked: Asked, rows: tuple[OffContract, ...]) -> Coverage | None:
    """The euros in categories where a contract is used: of others we cannot tell."""
    seen = next(iter(asked.ask(COVERAGE)), None)
    if seen is None or not seen.lines:
        return None
    covered = sum((one.amount for one in rows), Decimal(0))
    untagged = seen.no_category_amount
    missing = _(
        "De rest zit in categorieën waar we geen contract van kennen, of heeft geen "
        "categorie (%s)."
    ) % money(untagged)
    way = Way(replace(asked.selection, category="-"))
    return Coverage(
        covered, seen.amount, missing if covered != seen.amount else "", way
    )


def _table(asked: Asked, rows: tuple[OffContract, ...]) -> AnswerTable:
    columns = (
        Column("category", _("Categorie")),
        Column("off", _("Buiten contract om"), CellKind.EURO),
        Column("share", _("Deel"), CellKind.SHARE),
        Column("contract", _("Onder contract"), CellKind.EURO),
        Column("suppliers", _("Leveranciers erbuiten"), CellKind.NUMBER),
        Column("others", _("Daarvan nooit onder contract"), CellKind.NUMBER),
        Column("units", _("Onderdelen"), CellKind.NUMBER),
        Column("lines", _("Regels"), CellKind.NUMBER),
    )
    shown = tuple(
        AnswerRow(
            (
                category_name(one.category),
                one.off_amount,
                _share(one.off_amount, one.amount),
                one.contract_amount,
                one.off_suppliers,
                one.other_suppliers,
                one.off_units,
                one.off_lines,
            ),
            Way(replace(asked.selection, category=one.category)),
        )
        for one in rows
    )
    off = sum((one.off_amount for one in rows), Decimal(0))
    whole = sum((one.amount for one in rows), Decimal(0))
    totals = (
        _("Totaal"), off, _share(off, whole), whole - off, None, None, None,
        sum(one.off_lines for one in rows),
    )  # fmt: skip
    caption = _("Categorieën met een contract: wat eronder valt en wat erbuiten")
    return AnswerTable("categories", caption, columns, shown, totals)


def _share(part: Decimal, whole: Decimal) -> Decimal | None:
    """None when credit notes make it no part of a whole."""
    return part / whole if whole > 0 and 0 <= part <= whole else None


def _method() -> tuple[str, ...]:
    return (
        _(
            "Een regel valt onder een contract als er een contractnummer bij staat, of "
            "als we een contract kennen van die leverancier voor die categorie. Na de "
            "einddatum niet meer."
        ),
        _(
            "We kijken alleen naar categorieën waarin een contract wordt gebruikt. Een "
            "contract kan met opzet niet alles dekken: lees de regels voor je iemand "
            "aanspreekt."
        ),
    )
