# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bids of an award: see them, write one down, change it, take it away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions import bids as actions
from inkoopkoers.awarding.actions.models import ChangedMeanwhile
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.checking import problems_of_bids
from inkoopkoers.awarding.domain.design import AwardDesign, Measured
from inkoopkoers.awarding.domain.design import Bid as PlainBid
from inkoopkoers.awarding.domain.problems import ProblemCode
from inkoopkoers.awarding.domain.scoring import BidState, reasons_against
from inkoopkoers.awarding.domain.seeing import sees_prices
from inkoopkoers.awarding.domain.stages import Stage, may_change_bids
from inkoopkoers.awarding.forms.bids import BidForm, initial_of
from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.awarding.queries.bids import (
    bids_of,
    figures_of,
    measured_leaves,
    plain_bids,
    removed_bids_of,
)
from inkoopkoers.awarding.queries.outcome import seer_of
from inkoopkoers.awarding.views.doors import (
    award_or_404,
    award_page,
    changeable_or_403,
    to_tab,
)
from inkoopkoers.awarding.wording.terms import reason_text
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.dutch import euro

_NOT_YET = {BidState.MISSING_SCORE, BidState.UNKNOWN_SCORE, BidState.NO_PRICE}


@dataclass(frozen=True)
class ShownBid:
    """A row of the list; `figures` in the order of the columns."""

    row: Bid
    price: str
    figures: tuple[tuple[str, str], ...]
    is_out: bool
    states: tuple[str, ...]
    is_double: bool


@require_http_methods(["GET", "HEAD", "POST"])
def bids(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who inschreef; POST writes one down."""
    if request.method != "POST":
        return bids_page(request, award_or_404(request, pk))
    found = changeable_or_403(request, pk)
    form = BidForm(request.POST, design=design_of(found.design))
    if not form.is_valid():
        return bids_page(request, found, form, status=422)
    try:
        actions.add_bid(found, form.values, by=member(request))
    except (actions.TooManyBids, actions.BidsAreFixed) as error:
        form.add_error(None, str(error))
        return bids_page(request, found, form, status=409)
    return to_tab(found, "bids")


def bids_page(
    request: HttpRequest,
    found: AwardModel,
    form: BidForm | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """The list, with the form to add one for who may."""
    design = design_of(found.design)
    rows = list(bids_of(found))
    is_priced = sees_prices(Stage(found.stage), seer_of(member(request), found))
    shown = _shown(design, rows) if is_priced else []
    context = {
        "bids": rows,
        "shown": shown,
        "sees_prices": is_priced,
        "leaves": measured_leaves(design) if is_priced else (),
        "unpriced": sum(one.price_eur is None for one in rows) if is_priced else 0,
        "doubles": sum(one.is_double for one in shown),
        "removed": removed_bids_of(found),
        "new_removed": request.GET.get("weg", ""),
        "form": form or BidForm(design=design),
        "vat": design.vat,
    }
    return award_page(
        request, found, "bids", "awarding/bids.html", context, status=status
    )


def _shown(design: AwardDesign, rows: list[Bid]) -> list[ShownBid]:
    plain = plain_bids(design, rows)
    double = {
        problem.bid
        for problem in problems_of_bids(design, plain)
        if problem.code is ProblemCode.DUPLICATE_BID_NAME
    }
    return [
        _shown_bid(design, row, bid, is_double=bid.code in double)
        for row, bid in zip(rows, plain, strict=True)
    ]


def _shown_bid(
    design: AwardDesign, row: Bid, bid: PlainBid, *, is_double: bool
) -> ShownBid:
    reasons = [one for one in reasons_against(design, bid) if one.state not in _NOT_YET]
    kept = figures_of(row)
    figures = []
    for leaf in measured_leaves(design):
        figure = kept.get(leaf.code)
        if figure is None:
            text = "–"
        elif leaf.measured is Measured.LADDER:
            text = _("niveau %d") % int(figure)
        else:
            text = euro(figure)
        figures.append((leaf.name, text))
    return ShownBid(
        row=row,
        price="–" if row.price_eur is None else euro(row.price_eur),
        figures=tuple(figures),
        is_out=bool(reasons),
        states=tuple(
            row.excluded_because
            if one.state is BidState.EXCLUDED
            else reason_text(one, design)
            for one in reasons
        ),
        is_double=is_double,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def bid(request: HttpRequest, pk: int, bid: int) -> HttpResponse:
    """Change one bid, or exclude it with the reason."""
    found = changeable_or_403(request, pk)
    row = _bid_or_404(found, bid)
    if not may_change_bids(Stage(found.stage)):
        return redirect("awarding:bids", found.pk)
    design = design_of(found.design)
    if request.method != "POST":
        initial = {**initial_of(row, design), "edition": found.edition}
        return _bid_page(request, found, row, BidForm(design=design, initial=initial))
    form = BidForm(request.POST, design=design)
    if not form.is_valid():
        return _bid_page(request, found, row, form, status=422)
    try:
        actions.change_bid(row, form.values, by=member(request), edition=form.made_from)
    except ChangedMeanwhile as error:
        return _meanwhile(request, found, row, str(error))
    return to_tab(found, "bids")


def _meanwhile(
    request: HttpRequest, found: AwardModel, row: Bid, message: str
) -> HttpResponse:
    """What stands there now above, what was typed in the form."""
    found.refresh_from_db()
    row.refresh_from_db()
    design = design_of(found.design)
    typed = request.POST.copy()
    typed["edition"] = str(found.edition)
    form = BidForm(typed, design=design)
    form.add_error(None, message)
    saved = _shown(design, [row])[0]
    return _bid_page(request, found, row, form, status=409, saved=saved)


def _bid_page(
    request: HttpRequest, found: AwardModel, row: Bid, form: BidForm, **more: Any
) -> HttpResponse:
    context = {"bid": row, "form": form, "saved": more.pop("saved", None)}
    return award_page(request, found, "bids", "awarding/bid.html", context, **more)


@require_http_methods(["GET", "HEAD", "POST"])
def bid_remove(request: HttpRequest, pk: int, bid: int) -> HttpResponse:
    """Take it off the list; the list then offers to put it back."""
    found = changeable_or_403(request, pk)
    row = _bid_or_404(found, bid)
    if request.method == "POST":
        actions.remove_bid(row, by=member(request))
        page = reverse("awarding:bids", args=[found.pk])
        return redirect(f"{page}?weg={row.pk}")
    return redirect("awarding:bids", found.pk)  # back from signing in


@require_http_methods(["GET", "HEAD", "POST"])
def bid_restore(request: HttpRequest, pk: int, bid: int) -> HttpResponse:
    """Put it back on the list."""
    found = changeable_or_403(request, pk)
    row = _bid_or_404(found, bid)
    if request.method == "POST":
        actions.restore_bid(row, by=member(request))
        return to_tab(found, "bids")
    return redirect("awarding:bids", found.pk)  # back from signing in


def _bid_or_404(found: AwardModel, bid: int) -> Bid:
    return get_object_or_404(Bid.objects.filter(award=found), pk=bid)
