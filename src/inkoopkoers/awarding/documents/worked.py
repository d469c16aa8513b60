# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worked example of the documents: made-up bids, their award, one step by step."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Formula
from inkoopkoers.awarding.domain.explaining import Working, WorkingStep, steps_of
from inkoopkoers.awarding.domain.formulas import Field, Figure, gives_points
from inkoopkoers.awarding.domain.ranking import Place
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.domain.worked import Worked
from inkoopkoers.awarding.wording.definitions import has_ladder, lines_of
from inkoopkoers.awarding.wording.figures import (
    both_texts,
    decimal_text,
    discount_text,
    euros_text,
    figure_text,
    part_text,
    points_text,
)
from inkoopkoers.awarding.wording.formulas import PART_NAMES, part_texts
from inkoopkoers.awarding.wording.terms import WORKINGS, criterion_name
from inkoopkoers.awarding.wording.variables import filled, variables_of
from inkoopkoers.reports.blocks import Block, Heading, Paragraph, Table, runs
from inkoopkoers.web.dutch import euro

_EUROS = {
    Working.PRICE,
    Working.COMPARED_PRICE,
    Working.LOWEST_PRICE,
    Working.HIGHEST_PRICE,
}


def example_blocks(design: AwardDesign, worked: Worked) -> Iterator[Block]:
    """The bids, the outcome, and how the figure of the winner came about."""
    yield Paragraph(
        runs(
            _(
                "Dit voorbeeld is verzonnen. Het laat zien hoe we rekenen; de prijzen en "
                "scores zeggen niets over wat we verwachten."
            )
        )
    )
    yield bids_table(design, worked.bids)
    yield outcome_table(design, worked)
    first = next(iter(worked.outcome.winners), "")
    if first:
        name = worked.outcome.of(first).bid.name
        yield Heading(_("Inschrijver %s, stap voor stap") % name, 2)
        yield steps_table(design, worked, first)


def bids_table(design: AwardDesign, bids: tuple[Bid, ...]) -> Table:
    """What each made-up bidder offers."""
    rows = [
        (
            _("Prijs"),
            *(euro(bid.price_eur) if bid.price_eur is not None else "" for bid in bids),
        )
    ]
    for leaf in leaves_of(design):
        scores = (bid.scores.get(leaf.code) for bid in bids)
        shown = (decimal_text(one) if one is not None else "" for one in scores)
        rows.append((leaf.name, *shown))
    return Table(
        caption=_("Wat de inschrijvers bieden"),
        header=(_("Onderdeel"), *(_("Inschrijver %s") % bid.name for bid in bids)),
        rows=tuple(rows),
        numeric_columns=tuple(range(1, len(bids) + 1)),
    )


def outcome_table(design: AwardDesign, worked: Worked) -> Table:
    """The award of the example, the winner first."""
    names = PART_NAMES[design.formula]
    price = str(names.price)
    if has_ladder(design) and price == str(PART_NAMES[Formula.VALUE].price):
        price = _("Rekenprijs")
    return Table(
        caption=_("De uitkomst"),
        header=(
            _("Plaats"), _("Inschrijver"), price, str(names.quality),
            str(names.total),
        ),
        rows=tuple(_outcome_row(design, place) for place in worked.outcome.ranked),
        numeric_columns=(2, 3, 4),
    )  # fmt: skip


def _outcome_row(design: AwardDesign, place: Place) -> tuple[str, ...]:
    figure = place.figure or Figure(Fraction(0), Fraction(0), Fraction(0))
    parts = part_texts(design.formula, figure, design.decimals)
    return (str(place.rank), place.bid.name, *parts)


def steps_table(design: AwardDesign, worked: Worked, code: str) -> Table:
    """Every intermediate value of one bid, in the order of working."""
    outcome = worked.outcome
    place = outcome.of(code)
    sums = _sums(design, outcome.field, place) if outcome.field else {}
    return Table(
        caption=_("Zo komt de uitkomst tot stand"),
        header=(_("Stap"), _("Berekening"), _("Waarde")),
        rows=tuple(
            (
                _step_name(design, step),
                _working(design, step) or sums.get(step.working, ""),
                step_text(design, step),
            )
            for step in steps_of(design, outcome, code)
            if not _is_said(design.formula, step.working)
        ),
        numeric_columns=(2,),
    )


def _is_said(formula: Formula, working: Working) -> bool:
    """A part that is the price or the quality itself stands there already."""
    if working is Working.PRICE_PART:
        return not gives_points(formula) and formula is not Formula.UTILITY
    if working is Working.QUALITY_PART:
        return gives_points(formula) or formula in {Formula.VALUE, Formula.RATIO}
    return False


def _sums(design: AwardDesign, field: Field, place: Place) -> dict[Working, str]:
    """The lines of the formula, filled in for this bid, at the step that they make."""
    words = variables_of(design, field, place)
    lines = {line.left: filled(line, words) for line in lines_of(design)}
    parts = place.quality.leaves if place.quality else ()
    on_value = design.formula is Formula.VALUE
    earned = [
        euros_text(one.value) if on_value else points_text(one.points)
        for one in parts
        if one.ladder is None
    ]
    names = PART_NAMES[design.formula]
    return {
        Working.QUALITY: " + ".join(earned),
        Working.COMPARED_PRICE: lines.get(_("rekenprijs"), ""),
        Working.PRICE_PART: lines.get(str(names.price).lower(), ""),
        Working.QUALITY_PART: lines.get(str(names.quality).lower(), ""),
        Working.TOTAL: lines.get(str(names.total).lower(), ""),
    }


def _step_name(design: AwardDesign, step: WorkingStep) -> str:
    names = PART_NAMES[design.formula]
    match step.working:
        case Working.LEAF:
            return criterion_name(design, step.criterion)
        case Working.PRICE_PART:
            return str(names.price)
        case Working.QUALITY_PART:
            return str(names.quality)
        case Working.TOTAL:
            return str(names.total)
        case _:
            return str(WORKINGS[step.working])


def _working(design: AwardDesign, step: WorkingStep) -> str:
    """The sum behind a score: the weight or value times the part."""
    if step.working is not Working.LEAF or step.part is None or step.worth is None:
        return ""
    worth = (
        euros_text(step.worth)
        if design.formula is Formula.VALUE
        else points_text(step.worth)
    )
    score = decimal_text(step.score) if step.score is not None else ""
    return _("score %(score)s is %(share)s: %(worth)s × %(part)s") % {
        "score": score,
        "share": both_texts(step.part),
        "part": part_text(step.part),
        "worth": worth,
    }


def step_text(design: AwardDesign, step: WorkingStep) -> str:
    """The value of a step with its unit."""
    formula, value = design.formula, step.value
    if step.working in _EUROS:
        return euros_text(value)
    if step.working is Working.LADDER:
        return discount_text(value)
    if step.working in {Working.LEAF, Working.QUALITY, Working.BEST_QUALITY}:
        return euros_text(value) if formula is Formula.VALUE else points_text(value)
    price, quality, total = part_texts(formula, Figure(value, value, value))
    if step.working is Working.ROUNDED:
        return figure_text(formula, value, design.decimals)
    return {Working.PRICE_PART: price, Working.QUALITY_PART: quality}.get(
        step.working, total
    )
