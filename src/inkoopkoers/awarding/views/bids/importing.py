# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a file with bids in: look at every cell first, then take it over."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.awarding.actions import bids as actions
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign, Measured
from inkoopkoers.awarding.domain.stages import Stage, may_change_bids
from inkoopkoers.awarding.forms.bid_files import (
    LIMITS,
    BidFileForm,
    CarriedForm,
    columns_of,
    read_bids,
    read_carried,
)
from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.awarding.queries.bids import bids_of, figures_of, measured_leaves
from inkoopkoers.awarding.views.doors import award_page, changeable_or_403, to_tab
from inkoopkoers.organisations.asking import member
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import sheet_response
from inkoopkoers.uploads.door import takes_file
from inkoopkoers.uploads.looked_at import BadFile, lost
from inkoopkoers.uploads.remarked import said

MOST_SHOWN = 100


@takes_file(max_bytes=LIMITS.packed_bytes)
@require_http_methods(["GET", "HEAD", "POST"])
def bids_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Send a file; what is in it is shown, and nothing is kept yet."""
    found = changeable_or_403(request, pk)
    if not may_change_bids(Stage(found.stage)):
        return redirect("awarding:bids", found.pk)
    if request.method != "POST":
        return _page(request, found, BidFileForm())
    form = BidFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    table = form.cleaned_data["file"]
    design = design_of(found.design)
    names = bids_of(found).values_list("name", flat=True)
    try:
        read = read_bids(design, table.header, table.records(), names)
    except BadFile as bad:
        form.add_error("file", str(bad))
        return _page(request, found, form, status=422)
    context = {
        "read": read,
        "usable": read.usable[:MOST_SHOWN],
        "bad": read.bad[:MOST_SHOWN],
        "most_shown": MOST_SHOWN,
        "remarks": [said(one) for one in table.remarks],
        "more_remarks": table.more_remarks,
        "notes": table.notes,
        "form": CarriedForm(initial={"rows": read.carried}),
    }
    return award_page(request, found, "bids", "awarding/bids_preview.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def bids_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down what was shown."""
    found = changeable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect("awarding:bids_import", found.pk)
    form = CarriedForm(request.POST)
    if not form.is_valid():
        return _again(request, found, lost())
    try:
        values = read_carried(design_of(found.design), form.cleaned_data["rows"])
        actions.add_bids(found, values, by=member(request))
    except (BadFile, actions.TooManyBids) as bad:
        return _again(request, found, str(bad))
    return to_tab(found, "bids")


@require_safe
def bids_file(request: HttpRequest, pk: int, format_name: str) -> HttpResponse:
    """The bids in the columns that we read; an empty one shows how to write them."""
    found = changeable_or_403(request, pk)
    design = design_of(found.design)
    table = Table(
        caption=_("Inschrijvingen (vertrouwelijk)"),
        header=columns_of(design),
        rows=tuple(_cells(design, row) for row in bids_of(found)),
        numeric_columns=(1,),
    )
    return sheet_response(table, format_name, "inschrijvingen")


def _again(request: HttpRequest, found: AwardModel, message: str) -> HttpResponse:
    """The form for a file, with what went wrong at it."""
    form = BidFileForm({}, MultiValueDict())
    form.errors.clear()
    form.add_error("file", message)
    return _page(request, found, form, status=422)


def _cells(design: AwardDesign, row: Bid) -> tuple[str, ...]:
    kept = figures_of(row)
    figures = []
    for leaf in measured_leaves(design):
        figure = kept.get(leaf.code)
        if figure is None:
            figures.append("")
        elif leaf.measured is Measured.LADDER:
            figures.append(str(int(figure)))
        else:
            figures.append(f"{figure:f}".replace(".", ","))
    price = "" if row.price_eur is None else f"{row.price_eur:f}".replace(".", ",")
    return (row.name, price, *figures, row.excluded_because)


def _page(
    request: HttpRequest, found: AwardModel, form: BidFileForm, **more: Any
) -> HttpResponse:
    context = {"form": form, "columns": columns_of(design_of(found.design))}
    return award_page(
        request, found, "bids", "awarding/bids_import.html", context, **more
    )
