# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where spend comes near a threshold, or passes it; and one category of that list."""

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
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.before_known import is_all_before
from inkoopkoers.spending.answering.covering import category_coverage
from inkoopkoers.spending.answering.known import known_for, limit_grounds
from inkoopkoers.spending.answering.names import category_name, in_sentence
from inkoopkoers.spending.answering.one_threshold import answer_one
from inkoopkoers.spending.answering.threshold_parts import (
    CODE,
    TOPIC,
    doubts_of,
    limited,
    method_told,
    no_contracts,
    warnings_for,
)
from inkoopkoers.spending.domain.thresholds import (
    Kind,
    LimitCode,
    ThresholdWarning,
    whole_authority,
)
from inkoopkoers.spending.pictures.thresholds import nearest_picture
from inkoopkoers.spending.questions.thresholds import Known, might_be_more
from inkoopkoers.spending.wording import thresholds as words


def answer_thresholds(asked: Asked) -> Answer:
    """All categories that came near; a chosen one is opened."""
    digits = asked.terms.category_digits
    category = asked.selection.category
    if len(category) >= digits and category.isdigit():
        return answer_one(asked, category[:digits])
    return _all_of_them(asked)


def _all_of_them(asked: Asked) -> Answer:
    known = known_for(asked)
    warnings = tuple(
        one
        for one in warnings_for(asked, known)
        if one.category.startswith(asked.selection.category.strip("-"))
    )
    whole = whole_authority(asked.selection, asked.terms)
    coverage = category_coverage(asked, whole)
    picture = nearest_picture(warnings, category_name)
    doubts = doubts_of(asked, known, whole)
    # More categories would tell nothing of what is older than every threshold.
    is_too_old = is_all_before(asked, known, whole)
    return Answer(
        CODE,
        TOPIC,
        _("Drempels"),
        _sentence(asked, warnings, coverage),
        (_table(asked, known, warnings),),
        charts=(picture,) if picture else (),
        coverage=None if is_too_old else coverage,
        method=method_told(asked.terms),
        grounds=limit_grounds(
            LimitCode.THRESHOLD, tuple(Kind), is_central=asked.terms.is_central
        ),
        remarks=(
            *limited(asked.selection),
            *(no_contracts(asked, known) if warnings else ()),
            *doubts,
        ),
        empty=" ".join(doubts)
        if is_too_old
        else " ".join((*doubts, _nothing_near(coverage))),
    )


def _nothing_near(coverage: Coverage | None) -> str:
    """Why the table is empty: nothing can be near without a category."""
    if coverage and not coverage.share:
        return words.nothing_to_see()
    return _(
        "Geen enkele categorie kwam op 60 % van de drempel. Wat geen categorie heeft, "
        "telt hier niet mee."
    )


def _sentence(
    asked: Asked, warnings: tuple[ThresholdWarning, ...], coverage: Coverage | None
) -> str:
    """How many, and which is the furthest; what has no category can still be near."""
    conclusion = f"{words.conclusion(warnings)}."
    if not warnings and coverage and not coverage.share:
        return words.nothing_to_see()
    if not warnings:
        return f"{conclusion} {coverage.missing if coverage else ''}".strip()
    most = warnings[0]
    told = words.warning_told(most, in_sentence(most.category), asked.terms.window_days)
    return f"{conclusion} {told}"


def _table(
    asked: Asked, known: Known, warnings: tuple[ThresholdWarning, ...]
) -> AnswerTable:
    whole = whole_authority(asked.selection, asked.terms)
    rows = asked.answering(might_be_more(known.contracts), whole) if warnings else ()
    more = {one.category: one.either for one in rows}
    columns = (
        Column("category", _("Categorie")),
        Column("share", _("Deel van de drempel"), CellKind.SHARE),
        Column("peak", _("Hoogste, zonder contract"), CellKind.EURO),
        Column("threshold", _("Drempel"), CellKind.LAW_EURO),
        Column("level", _("Hoogste waarschuwing")),
        Column("on", _("Voor het eerst op"), CellKind.DATE),
        Column("now", _("Nu"), CellKind.EURO),
        Column("more", _("Mogelijk meer"), CellKind.EURO),
    )
    return AnswerTable(
        "warnings",
        _("Categorieën vanaf 60 % van de drempel"),
        columns,
        tuple(_row(asked, one, more.get(one.category, Decimal(0))) for one in warnings),
        mark=_("boven de drempel"),
    )


def _row(asked: Asked, one: ThresholdWarning, more: Decimal) -> AnswerRow:
    level, day = one.reached[-1]
    first = asked.selection.first
    return AnswerRow(
        (
            category_name(one.category),
            one.peak_eur / one.threshold_eur,
            one.peak_eur,
            one.threshold_eur,
            f"{level} %",
            # What was reached before the period can have been reached still earlier.
            None if first and day < first else day,
            one.now_eur,
            max(more, Decimal(0)),
        ),
        Way(replace(asked.selection, category=one.category), CODE),
        is_notable=one.is_passed,
    )
