# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The consensus on one bid and criterion: what everyone gave, and what is agreed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions import scoring as actions
from inkoopkoers.awarding.domain.design import Bid as PlainBid
from inkoopkoers.awarding.domain.design import Criterion
from inkoopkoers.awarding.domain.panels import Spread, assessed_leaves
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.forms.judging import AgreedForm, chosen, steps_of
from inkoopkoers.awarding.models import AgreedScore, AwardModel, Bid
from inkoopkoers.awarding.queries.outcome import Standing, standing_of
from inkoopkoers.awarding.queries.scores import (
    agreed_on,
    assessors_of,
    notes_on,
    stamp_of,
)
from inkoopkoers.awarding.views.doors import award_page, changeable_or_403, to_tab
from inkoopkoers.awarding.views.scoring.hub import spreads_in
from inkoopkoers.awarding.wording.measuring import minimum_text
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.dutch import number


@dataclass(frozen=True)
class ShownScore:
    """What one assessor gave, and why."""

    name: str
    score: str
    note: str


@dataclass(frozen=True)
class Place:
    """Which bid on which criterion, in which award."""

    found: AwardModel
    standing: Standing
    bid: PlainBid
    leaf: Criterion


@require_http_methods(["GET", "HEAD", "POST"])
def agree(request: HttpRequest, pk: int, bid: int, criterion: str) -> HttpResponse:
    """Show what was given; POST keeps the score and goes on to the next open one."""
    found = changeable_or_403(request, pk)
    place = _place_or_404(found, str(bid), criterion)
    if Stage(found.stage) is not Stage.CONSENSUS:
        return redirect("awarding:scoring", found.pk)
    row, steps = (
        agreed_on(found, bid, criterion),
        steps_of(place.standing.design, place.leaf),
    )
    if request.method != "POST":
        spread = _spread(place)
        given = set(spread.scores.values())
        unanimous = given.pop() if len(given) == 1 and not spread.missing else None
        initial = {
            "score": chosen(steps, row.score if row else unanimous),
            "text": row.motivation if row else "",
            "was": stamp_of(row),
        }
        return _page(request, place, AgreedForm(steps=steps, initial=initial), row)
    form = AgreedForm(request.POST, steps=steps)
    if not form.is_valid():
        return _page(request, place, form, row, status=422)
    try:
        actions.agree(
            Bid.objects.select_related("award").get(award=found, pk=bid),
            criterion,
            form.judgement,
            by=member(request),
            now=timezone.now(),
            was=form.cleaned_data["was"],
        )
    except actions.AgreedMeanwhile as error:
        return _meanwhile(request, place, error)
    return _to_next(found, place)


def _to_next(found: AwardModel, place: Place) -> HttpResponse:
    """The next open one after this, round the end; the overview when all is there."""
    lacks = standing_of(found).blocking
    left = list(dict.fromkeys((one.bid, one.criterion) for one in lacks))
    if not left:
        return to_tab(found, "scoring")
    order = _order(place.standing)
    here = order.index((place.bid.code, place.leaf.code))
    after = [one for one in left if order.index(one) > here] or left
    bid, criterion = min(after, key=order.index)
    return redirect("awarding:agree", found.pk, int(bid), criterion)


def _order(standing: Standing) -> list[tuple[str, str]]:
    """Criterion by criterion: bids are compared best beside each other."""
    return [
        (bid.code, leaf.code)
        for leaf in assessed_leaves(standing.design)
        for bid in standing.bids
    ]


def _place_or_404(found: AwardModel, bid: str, criterion: str) -> Place:
    standing = standing_of(found)
    leaves = {leaf.code: leaf for leaf in assessed_leaves(standing.design)}
    bids = {one.code: one for one in standing.bids if not one.excluded_because}
    if bid not in bids or criterion not in leaves:
        raise Http404
    return Place(found, standing, bids[bid], leaves[criterion])


def _spread(place: Place) -> Spread:
    return next(
        one
        for one in spreads_in(place.found, place.standing)
        if (one.bid, one.criterion) == (place.bid.code, place.leaf.code)
    )


def _meanwhile(
    request: HttpRequest, place: Place, error: actions.AgreedMeanwhile
) -> HttpResponse:
    typed = request.POST.copy()
    typed["was"] = stamp_of(error.current)
    form = AgreedForm(typed, steps=steps_of(place.standing.design, place.leaf))
    form.add_error(None, str(error))
    return _page(request, place, form, error.current, status=409, is_meanwhile=True)


def _page(
    request: HttpRequest,
    place: Place,
    form: AgreedForm,
    row: AgreedScore | None,
    *,
    status: int = 200,
    is_meanwhile: bool = False,
) -> HttpResponse:
    order = _order(place.standing)
    order = [one for one in order if not _is_out(place.standing, one[0])]
    context: dict[str, Any] = {
        "bid": place.bid,
        "leaf": place.leaf,
        "minimum": minimum_text(place.leaf),
        "scores": _shown(place),
        "spread": _spread(place),
        "form": form,
        "kept": row,
        "kept_score": number(row.score) if row else "",
        "is_meanwhile": is_meanwhile,
        "number": order.index((place.bid.code, place.leaf.code)) + 1,
        "count": len(order),
    }
    return award_page(
        request, place.found, "scoring", "awarding/agree.html", context, status=status
    )


def _is_out(standing: Standing, code: str) -> bool:
    return any(bid.code == code and bid.excluded_because for bid in standing.bids)


def _shown(place: Place) -> list[ShownScore]:
    spread = _spread(place)
    notes = notes_on(place.found, int(place.bid.code), place.leaf.code)
    found = []
    for one in assessors_of(place.found):
        score = spread.scores.get(str(one.pk))
        found.append(
            ShownScore(
                name=str(one.user),
                score="–" if score is None else number(score),
                note=notes.get(str(one.pk), ""),
            )
        )
    return found
