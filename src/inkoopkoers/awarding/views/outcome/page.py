# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outcome of an award: who wins and why, each sum to open, and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.awarding.actions.stages import draw_lots, what_keeps_from_awarding
from inkoopkoers.awarding.documents.worked import steps_table
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.domain.panels import PanelGap
from inkoopkoers.awarding.domain.ranking import Place, as_decimal
from inkoopkoers.awarding.domain.seeing import sees_outcome
from inkoopkoers.awarding.domain.stability import certificate, leave_one_out
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.domain.worked import Worked
from inkoopkoers.awarding.forms.judging import LotsForm
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.queries.outcome import Standing, seer_of, standing_of
from inkoopkoers.awarding.views.doors import (
    award_or_404,
    award_page,
    changeable_or_403,
    to_tab,
)
from inkoopkoers.awarding.wording.figures import figure_text
from inkoopkoers.awarding.wording.formulas import PART_NAMES, formula_name, part_texts
from inkoopkoers.awarding.wording.outcome import (
    conclusion,
    out_text,
    promise_text,
    stability_text,
)
from inkoopkoers.awarding.wording.terms import broken_by_text
from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.rows import MOST_ROWS
from inkoopkoers.organisations.asking import member
from inkoopkoers.reports.blocks import Table
from inkoopkoers.web.dutch import euro

# The sum of each bid can be opened; with very many bids only that of the first.
MOST_OPENED = 60


@dataclass(frozen=True)
class ShownPlace:
    """A bid in the ranking, with its figures as text and the steps of its sum."""

    place: Place
    price: str
    parts: tuple[str, str, str]
    tie: str
    steps: Table | None


@require_safe
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """The ranking for who may see it now; otherwise when it will be seen."""
    return result_page(request, award_or_404(request, pk))


def result_page(
    request: HttpRequest,
    found: AwardModel,
    form: LotsForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The page; `form` has the lots that were typed."""
    who, stage = seer_of(member(request), found), Stage(found.stage)
    if not sees_outcome(stage, who):
        context: dict[str, Any] = {"who": who, "is_closed": True}
        return award_page(request, found, "result", "awarding/result.html", context)
    standing = standing_of(found)
    if not standing.is_complete:
        context = {"who": who, "is_closed": False, "is_complete": False}
        context |= _missing(standing)
        return award_page(request, found, "result", "awarding/result.html", context)
    context = {
        "who": who,
        "is_closed": False,
        "is_complete": True,
        "form": form,
        **_shown(standing),
        **_lots(standing, form, may_draw=who.manages and stage is Stage.CONSENSUS),
        "keeps": what_keeps_from_awarding(standing),
    }
    return award_page(
        request, found, "result", "awarding/result.html", context, status=status
    )


def _missing(standing: Standing) -> dict[str, Any]:
    scores = {(one.bid, one.criterion) for one in standing.blocking}
    return {
        "missing_scores": len(scores),
        "missing_figures": [bid.name for bid in standing.without_figures],
        "has_bids": bool(standing.bids),
    }


def _shown(standing: Standing) -> dict[str, Any]:
    design, outcome = standing.design, standing.outcome
    worked = Worked(standing.bids, outcome)
    names = PART_NAMES[design.formula]
    return {
        "conclusion": conclusion(design, outcome),
        "places": [
            shown_place(standing, worked, place, opened=at < MOST_OPENED)
            for at, place in enumerate(outcome.ranked)
        ],
        "out": [
            (place, out_text(design, place))
            for place in outcome.places
            # Without a rank, but taking part: the price of another stops the sum.
            if place.rank is None and place.reasons
        ],
        "part_names": names,
        "formula": formula_name(design.formula),
        "chart": chart_of(standing, narrow=False),
        "narrow_chart": chart_of(standing, narrow=True),
        "stability": _stability(standing),
        "promise": promise_text(design),
        "out_loud": _below_minimum(standing),
        "shared": [standing.names_of(group) for group in outcome.shared],
    }


def shown_place(
    standing: Standing, worked: Worked, place: Place, *, opened: bool
) -> ShownPlace:
    """A ranked bid in words."""
    design = standing.design
    price = place.bid.price_eur
    return ShownPlace(
        place=place,
        price="" if price is None else euro(price),
        parts=part_texts(design.formula, place.figure, design.decimals)
        if place.figure
        else ("", "", ""),
        tie=broken_by_text(place.tie_broken_by, design) if place.tie_broken_by else "",
        steps=steps_table(design, worked, place.code) if opened else None,
    )


def chart_of(standing: Standing, *, narrow: bool) -> Chart | None:
    """The figures as bars; none when a figure is below zero, or nobody is ranked."""
    design = standing.design
    ranked = standing.outcome.ranked[:MOST_ROWS]
    totals = [place.total for place in ranked if place.total is not None]
    if not totals or min(totals) < 0 or not max(totals):
        return None
    name = str(PART_NAMES[design.formula].total)
    places = 2 if gives_points(design.formula) else 6
    amounts = [
        Amount(
            place.bid.name,
            as_decimal(total, places) or Decimal(0),
            figure_text(design.formula, total, design.decimals),
        )
        for place, total in zip(ranked, totals, strict=True)
    ]
    return amount_bars(
        title=_("%s per inschrijver") % name,
        description=_("%s per inschrijver, de beste bovenaan.") % name,
        amounts=amounts,
        columns=(_("Inschrijver"), name),
        uid="uitslag-smal" if narrow else "uitslag",
        narrow=narrow,
    )


def _stability(standing: Standing) -> str:
    design = standing.design
    if len(standing.outcome.ranked) < 2:  # noqa: PLR2004 - nobody is left to change
        return ""
    names = {bid.code: bid.name for bid in standing.bids}
    sure = certificate(design)
    found = () if sure else leave_one_out(design, standing.bids)
    return stability_text(design, found, sure, names)


def _below_minimum(standing: Standing) -> list[str]:
    codes = dict.fromkeys(
        one.bid for one in standing.lacks if one.gap is PanelGap.BELOW_MINIMUM
    )
    return list(standing.names_of(codes))


def _groups(standing: Standing) -> list[list[tuple[str, str]]]:
    return [
        [(code, standing.name_of(code)) for code in group]
        for group in standing.outcome.lots
    ]


def _lots(
    standing: Standing, form: LotsForm | None, *, may_draw: bool
) -> dict[str, Any]:
    groups = _groups(standing)
    lots_form = form or (LotsForm(groups=groups) if groups and may_draw else None)
    return {
        "lots": [standing.names_of(group) for group in standing.outcome.lots],
        "lots_form": lots_form,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def lots(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down the order that was drawn."""
    found = changeable_or_403(request, pk)
    standing = standing_of(found)
    is_open = Stage(found.stage) is Stage.CONSENSUS and standing.is_complete
    if request.method != "POST" or not is_open or not standing.outcome.lots:
        return redirect("awarding:result", found.pk)
    form = LotsForm(request.POST, groups=_groups(standing))
    if not form.is_valid():
        return result_page(request, found, form, status=422)
    draw_lots(found, form.drawn, by=member(request))
    return to_tab(found, "result")
