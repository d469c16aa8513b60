# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Purchases that may belong together: below a limit one by one, above it together."""

from __future__ import annotations

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
from inkoopkoers.spending.answering.before_known import is_all_before
from inkoopkoers.spending.answering.covering import category_coverage
from inkoopkoers.spending.answering.known import known_for, limit_grounds
from inkoopkoers.spending.answering.names import category_name, in_sentence
from inkoopkoers.spending.answering.threshold_parts import doubts_of, purchase_told
from inkoopkoers.spending.domain.splitting import (
    SPLIT_DAYS,
    Pattern,
    Shape,
    ranked,
    score,
)
from inkoopkoers.spending.domain.thresholds import Kind, LimitCode
from inkoopkoers.spending.pictures.buying import patterns_picture
from inkoopkoers.spending.questions.splitting import by_supplier, by_unit, just_below
from inkoopkoers.spending.wording import buying as words


def answer_splitting(asked: Asked) -> Answer:
    """The patterns, those that ask most for a look first."""
    known = known_for(asked)
    # Just below the limit says more of the same purchases than that they are close.
    each = {
        _purchases_of(row): row
        for question in (by_unit, by_supplier, just_below)
        for row in asked.ask(question(known))
    }
    found = ranked(each.values())
    picture = patterns_picture(found, category_name)
    central = asked.terms.is_central
    doubts = doubts_of(asked, known, asked.selection)
    return Answer(
        "splitting",
        Topic.MUST,
        _("Aankopen die misschien bij elkaar horen"),
        _sentence(found, is_sure=not doubts),
        (_table(found),),
        charts=(picture,) if picture else (),
        coverage=category_coverage(asked),
        method=_method(),
        grounds=(
            *limit_grounds(LimitCode.PRACTICE, tuple(Kind), is_central=central),
            *limit_grounds(LimitCode.THRESHOLD, tuple(Kind), is_central=central),
        ),
        remarks=(*((str(words.PATTERN_NOTE),) if found else ()), *doubts),
        empty=" ".join(doubts)
        if is_all_before(asked, known, asked.selection)
        else " ".join((*doubts, _nothing_found())),
    )


def _nothing_found() -> str:
    return _(
        "We zien geen aankopen die elk onder een grens blijven en er samen boven komen."
    )


def _purchases_of(one: Pattern) -> tuple[object, ...]:
    """The same for two patterns in the same purchases."""
    who = one.supplier if one.supplier is not None else one.unit
    return who, one.category, one.limit, one.first_on, one.last_on, one.amount_eur


def _sentence(found: tuple[Pattern, ...], *, is_sure: bool) -> str:
    conclusion = f"{words.patterns_conclusion(found, is_sure=is_sure)}."
    if not found:
        return conclusion
    told = words.pattern_told(found[0], in_sentence(found[0].category))
    return f"{conclusion} {told}"


def _table(found: tuple[Pattern, ...]) -> AnswerTable:
    columns = (
        Column("who", _("Wie")),
        Column("category", _("Categorie")),
        Column("shape", _("Wat we zien")),
        Column("purchases", _("Aankopen"), CellKind.NUMBER),
        Column("amount", _("Samen"), CellKind.EURO),
        Column("limit", _("Grens"), CellKind.LAW_EURO),
        Column("first", _("Vanaf"), CellKind.DATE),
        Column("days", _("In dagen"), CellKind.DAYS),
        Column("score", _("Hoe opvallend (0 tot 100)"), CellKind.NUMBER),
    )
    return AnswerTable(
        "patterns",
        _("Groepen aankopen, met de opvallendste bovenaan"),
        columns,
        tuple(_row(one) for one in found),
        mark=_("samen boven de Europese drempel"),
    )


def _row(one: Pattern) -> AnswerRow:
    return AnswerRow(
        (
            one.supplier_name or one.unit or _("Onbekend"),
            category_name(one.category),
            _shape(Shape(one.shape)),
            one.purchases,
            one.amount_eur,
            one.limit_eur,
            one.first_on,
            one.days + 1,
            score(one),
        ),
        Way(one.selection),
        is_notable=one.limit == LimitCode.THRESHOLD,
    )


def _shape(shape: Shape) -> str:
    match shape:
        case Shape.SUPPLIER:
            return _("Kort na elkaar")
        case Shape.UNIT:
            return _("Kort na elkaar, meer leveranciers")
        case Shape.JUST_BELOW:
            return _("Net onder de grens")


def _method() -> tuple[str, ...]:
    return (
        _(
            "Een aankoop is een bestelling, anders een factuur, anders een regel. We kijken "
            "naar aankopen zonder contract van minstens een tiende van een grens, "
            "binnen %s dagen; voor net onder de grens (90 %% of meer) een jaar."
        )
        % SPLIT_DAYS,
        purchase_told(),
        _(
            "‘Hoe opvallend’ loopt van 0 tot 100. Het telt hoe dicht de grootste aankoop bij de grens is (40), hoe "
            "weinig aankopen het zijn (30) en hoe kort na elkaar (30). Het bewijst "
            "niets."
        ),
    )
