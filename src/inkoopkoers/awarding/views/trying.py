# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light try-out for everyone: nothing is stored, the address holds it all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from http import HTTPStatus
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.domain.compared import WhyNot, compare_formulas
from inkoopkoers.awarding.domain.design import AwardDesign, Bid
from inkoopkoers.awarding.domain.examples import EXCLUDED_WINNER
from inkoopkoers.awarding.domain.point_worth import euro_per_quality_point
from inkoopkoers.awarding.domain.quick import QUALITY, quick_bids, quick_design
from inkoopkoers.awarding.domain.ranking import Outcome, award
from inkoopkoers.awarding.domain.stability import leave_one_out
from inkoopkoers.awarding.forms.quick import QuickForm
from inkoopkoers.awarding.views.compared import shown_formulas
from inkoopkoers.awarding.views.examples import query_of
from inkoopkoers.awarding.wording import quick as words
from inkoopkoers.awarding.wording.compared import WHY_NOT, compared_headline
from inkoopkoers.awarding.wording.effects import point_note, point_sentence
from inkoopkoers.awarding.wording.formulas import (
    PART_NAMES,
    consequence,
    part_texts,
    who_wins,
)
from inkoopkoers.awarding.wording.stability import change_text
from inkoopkoers.web.dutch import euro


@dataclass(frozen=True)
class ShownPlace:
    """A bid in the ranking, and what happens when it falls away."""

    rank: int
    name: str
    price: str
    quality: int
    price_part: str
    quality_part: str
    total: str
    without: str
    is_other: bool


@login_not_required
@require_safe
def try_out(request: HttpRequest) -> HttpResponse:
    """Ranking, who falls away, every formula, a point in euros; first an example."""
    asked = request.GET.dict()
    form = QuickForm(asked or query_of(EXCLUDED_WINNER))
    if not form.is_valid():
        context = {"form": form, "is_example": False, "outcome": None}
        return render(
            request,
            "awarding/trying/try.html",
            context,
            status=HTTPStatus.UNPROCESSABLE_ENTITY,
        )
    bids = quick_bids(form.marks())
    design = quick_design(
        form.formula, form.price_weight, bids, name=str(words.QUALITY_NAME)
    )
    context = {
        "form": form,
        "is_example": not asked,
        "outcome": None,
        "why_not": "",
        **_found(design, bids),
    }
    return render(request, "awarding/trying/try.html", context)


def _found(design: AwardDesign | WhyNot, bids: tuple[Bid, ...]) -> dict[str, Any]:
    if isinstance(design, WhyNot):
        return {"why_not": WHY_NOT[design]}
    outcome = award(design, bids)
    names = {bid.code: bid.name for bid in bids}
    found = compare_formulas(design, bids)
    own = next(one for one in found if one.formula is design.formula)
    worth = euro_per_quality_point(design, bids)
    return {
        "outcome": outcome,
        "headline": words.winner_headline(outcome, names),
        "margin": words.margin_sentence(design, outcome),
        "fragile": words.fragile_sentence(leave_one_out(design, bids), names),
        "parts": PART_NAMES[design.formula],
        "places": _places(design, bids, outcome, names),
        "consequence": consequence(design.formula),
        "who_wins": who_wins(design.formula),
        "derived": words.derived_sentence(design),
        "compared_headline": compared_headline(found, own, names),
        "formulas": shown_formulas(found, own, names),
        "point": point_sentence(design, worth),
        "point_note": point_note(design, worth),
    }


def _places(
    design: AwardDesign, bids: tuple[Bid, ...], outcome: Outcome, names: dict[str, str]
) -> list[ShownPlace]:
    changes = {one.excluded[0]: one for one in leave_one_out(design, bids)}
    found = []
    for place in outcome.ranked:
        if place.figure is None:
            continue
        parts = part_texts(design.formula, place.figure)
        change = changes[place.code]
        found.append(
            ShownPlace(
                rank=place.rank or 0,
                name=place.bid.name,
                price=euro(place.bid.price_eur or Decimal(0)),
                quality=int(place.bid.scores[QUALITY] or 0),
                price_part=parts[0],
                quality_part=parts[1],
                total=parts[2],
                without=change_text(change, names),
                is_other=bool(change.pairs) or change.changes_winner,
            )
        )
    return found
