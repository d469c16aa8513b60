# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Take a file with contracts in: look at every row first, then take it over."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions import contracts as actions
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.forms.contract_files import (
    LIMITS,
    CarriedContracts,
    ContractFileForm,
    columns_of,
    read_carried,
    read_contracts,
)
from inkoopkoers.spending.queries.contracts import called
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page, to_tab
from inkoopkoers.uploads.door import takes_file
from inkoopkoers.uploads.looked_at import BadFile, lost
from inkoopkoers.uploads.remarked import said

MOST_SHOWN = 100


@takes_file(max_bytes=LIMITS.packed_bytes)
@require_http_methods(["GET", "HEAD", "POST"])
def contracts_import(request: HttpRequest, organisation: int) -> HttpResponse:
    """Send a file; what is in it is shown, and nothing is kept yet."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":
        return _page(request, found, ContractFileForm())
    form = ContractFileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, found, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    table = form.cleaned_data["file"]
    try:
        read = read_contracts(table.header, table.records(), partial(called, found))
    except BadFile as bad:
        form.add_error("file", str(bad))
        return _page(request, found, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    context = {
        "page_title": _("Dit staat in je bestand"),
        "read": read,
        "usable": [
            (values, name, category_name(values.category) if values.category else "")
            for _row, values, name in read.usable[:MOST_SHOWN]
        ],
        "bad": read.bad[:MOST_SHOWN],
        "most_shown": MOST_SHOWN,
        "remarks": [said(one) for one in table.remarks],
        "more_remarks": table.more_remarks,
        "notes": table.notes,
        "form": CarriedContracts(initial={"rows": read.carried}),
    }
    template = "spending/contracts/preview.html"
    return spend_page(request, found, "answers", template, context)


@require_http_methods(["GET", "HEAD", "POST"])
def contracts_take(request: HttpRequest, organisation: int) -> HttpResponse:
    """Write down what was shown."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":  # back from signing in
        return redirect("spending:contracts_import", found.pk)
    form = CarriedContracts(request.POST)
    if not form.is_valid():
        return _again(request, found, lost())
    try:
        values = read_carried(form.cleaned_data["rows"], partial(called, found))
        actions.take_contracts(found, values, by=member(request))
    except (BadFile, actions.TooManyContracts) as bad:
        return _again(request, found, str(bad))
    return to_tab(found, "contracts")


def _again(
    request: HttpRequest, organisation: Organisation, message: str
) -> HttpResponse:
    """The form for a file, with what went wrong at it."""
    form = ContractFileForm({}, MultiValueDict())
    form.errors.clear()
    form.add_error("file", message)
    return _page(request, organisation, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _page(
    request: HttpRequest,
    organisation: Organisation,
    form: ContractFileForm,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    context = {
        "page_title": _("Lees contracten in"),
        "form": form,
        "columns": columns_of(),
    }
    template = "spending/contracts/import.html"
    return spend_page(
        request, organisation, "answers", template, context, status=status
    )
