# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From whom we buy, what, and which unit does: one answer per way of grouping."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering import groupings
from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    MadeRows,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.groupings import Found, Grouping
from inkoopkoers.spending.answering.names import deeper_than
from inkoopkoers.spending.answering.own_words import OwnWords, own_words
from inkoopkoers.spending.domain.line_filter import (
    LineFilter,
    LineTrait,
    extra_of,
)
from inkoopkoers.spending.domain.periods import are_both_known
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.shares import largest_picture
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.span import SPAN
from inkoopkoers.spending.questions.who_what_where import (
    BY_CATEGORY,
    BY_LEDGER,
    BY_PARENT,
    BY_SUPPLIER,
    BY_UNIT,
    PARENTED,
)
from inkoopkoers.spending.wording import shares as words


def answer_by_supplier(asked: Asked) -> Answer:
    """Euros per supplier."""
    rows = asked.ask(BY_SUPPLIER)
    return _answer(asked, rows, groupings.SUPPLIER, _redacted(asked))


def answer_by_parent(asked: Asked) -> Answer:
    """Euros per group of suppliers with one owner."""
    known = next(iter(asked.ask(PARENTED)), None)
    if known is None or not known.suppliers:
        return _no_parents()
    rows = asked.ask(BY_PARENT)
    return _answer(asked, rows, groupings.PARENT, _redacted(asked))


def _no_parents() -> Answer:
    """Without any group it would say of suppliers what another answer says."""
    grouping = groupings.PARENT
    return Answer(
        grouping.code,
        grouping.topic,
        str(grouping.title),
        "",
        (),
        empty=_(
            "Van geen enkele leverancier weten we bij welk concern hij hoort. Leg het "
            "vast bij een leverancier, dan tellen we hem hier bij zijn concern. Per "
            "leverancier zie je het bij ‘Van wie kopen we?’."
        ),
    )


def answer_by_category(asked: Asked) -> Answer:
    """Euros per category; inside a chosen category, a level deeper.

    Until most euros have one, as the files call them.
    """
    digits = deeper_than(asked.selection.category, asked.terms.category_digits)
    rows = asked.ask(BY_CATEGORY, category_digits=digits)
    if own := own_words(asked, rows):
        return _in_own_words(asked, own)
    deepest = digits <= len(asked.selection.category)
    grouping = (
        replace(groupings.CATEGORY, way_of=groupings.lines_of_category)
        if deepest
        else groupings.CATEGORY
    )
    return _answer(asked, rows, grouping, _unknown(rows, grouping, asked.selection))


def _in_own_words(asked: Asked, own: OwnWords) -> Answer:
    unknown = _unknown(own.rows, own.grouping, asked.selection)
    answer = _answer(asked, own.rows, own.grouping, unknown)
    return replace(answer, remarks=(own.remark,), is_own_words=True)


def answer_by_unit(asked: Asked) -> Answer:
    """Euros per unit of the organisation."""
    rows = asked.ask(BY_UNIT)
    return _answer(
        asked, rows, groupings.UNIT, _unknown(rows, groupings.UNIT, asked.selection)
    )


def answer_by_ledger(asked: Asked) -> Answer:
    """Euros per account of the ledger."""
    rows = asked.ask(BY_LEDGER)
    return _answer(
        asked, rows, groupings.LEDGER, _unknown(rows, groupings.LEDGER, asked.selection)
    )


def _answer(
    asked: Asked, rows: Sequence[Found], grouping: Grouping, coverage: Coverage | None
) -> Answer:
    is_fair = can_compare(asked)
    groups = [
        words.Group(
            grouping.name_of(row),
            row.amount,
            row.share,
            row.previous if is_fair else None,
        )
        for row in rows
    ]
    known = [one for one, row in zip(groups, rows, strict=True) if row.key != ""]
    unknown = groups[0] if rows and rows[0].key == "" else None
    sentence = words.shared_told(known, grouping.nouns, unknown)
    if rows and not known:
        sentence = words.nothing_known_told(grouping.nouns)
    picture = largest_picture(
        groups if known else (),
        title=words.title_of(known, grouping.nouns, unknown),
        head=str(grouping.head),
        uid=grouping.code.replace("_", "-"),
    )
    return Answer(
        grouping.code,
        grouping.topic,
        str(grouping.title),
        sentence,
        (_table(asked, rows, groups, grouping),),
        charts=(picture,) if picture else (),
        coverage=coverage,
        method=(
            _(
                "Bedragen zijn kosten zonder btw, creditnota’s zijn afgetrokken. "
                "Verrekeningen met eigen diensten tellen niet mee, tenzij je daarvoor "
                "kiest."
            ),
            _(
                "De periode ervoor is even lang en sluit aan op de gekozen periode. We "
                "vergelijken alleen als we van beide alle maanden hebben."
            ),
        ),
    )


def can_compare(asked: Asked) -> bool:
    """Whether we have lines of all of the period and of the one before."""
    chosen = asked.selection
    span = asked.answering(SPAN, Selection())
    known = (span[0].first_on, span[0].last_on) if span else (None, None)
    return are_both_known(chosen.first, chosen.last, known)


def _table(
    asked: Asked,
    rows: Sequence[Found],
    groups: Sequence[words.Group],
    grouping: Grouping,
) -> AnswerTable:
    has_before = any(one.previous is not None for one in groups)
    lines_of = grouping.lines_of or (lambda _selection, _row: None)

    def made(at: int) -> AnswerRow:
        row = rows[at]
        return AnswerRow(
            _cells(row, groups[at], has_before=has_before),
            grouping.way_of(asked.selection, row),
            is_notable=row.key == "",
            lines=lines_of(asked.selection, row),
        )

    return AnswerTable(
        grouping.code,
        str(grouping.caption),
        _columns(str(grouping.head), has_before=has_before),
        MadeRows(len(rows), made),
        _totals(groups, rows, has_before=has_before),
    )


def _columns(head: str, *, has_before: bool) -> tuple[Column, ...]:
    before = (
        Column("previous", _("Periode ervoor"), CellKind.EURO),
        Column("change", _("Verschil"), CellKind.EURO),
    )
    return (
        Column("name", head),
        Column("amount", _("Uitgaven"), CellKind.EURO),
        Column("share", _("Deel"), CellKind.SHARE),
        *(before if has_before else ()),
        Column("invoices", _("Facturen"), CellKind.NUMBER),
        Column("lines", _("Regels"), CellKind.NUMBER),
    )


def _cells(
    row: Found, one: words.Group, *, has_before: bool
) -> tuple[str | Decimal | int | None, ...]:
    before = (one.previous, one.change) if has_before else ()
    return one.name, row.amount, row.share, *before, row.invoices, row.lines


def _totals(
    groups: Sequence[words.Group], rows: Sequence[Found], *, has_before: bool
) -> tuple[str | Decimal | int | None, ...]:
    """Groups that fell away since are not in the table, so before has no total."""
    total = sum((one.amount for one in groups), Decimal(0))
    before = (None, None) if has_before else ()
    whole = Decimal(1) if total > 0 else None
    return _("Totaal"), total, whole, *before, None, sum(row.lines for row in rows)


def _redacted(asked: Asked) -> Coverage | None:
    seen = next(iter(asked.ask(COVERAGE)), None)
    if seen is None or not seen.redacted_lines:
        return None
    return Coverage(
        seen.amount - seen.redacted_amount,
        seen.amount,
        words.redacted_told(seen.redacted_amount),
        Way(asked.selection, extra=extra_of(LineFilter(having=(LineTrait.REDACTED,)))),
    )


def _unknown(
    rows: Sequence[Found], grouping: Grouping, selection: Selection
) -> Coverage | None:
    missing = next((row for row in rows if row.key == ""), None)
    if missing is None:
        return None
    total = sum((row.amount for row in rows), Decimal(0))
    return Coverage(
        total - missing.amount,
        total,
        words.unknown_told(missing.amount, grouping.nouns),
        grouping.way_of(selection, missing),
    )
