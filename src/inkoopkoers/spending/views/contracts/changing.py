# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write down one contract, change it, take it away and put it back."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions import contracts as actions
from inkoopkoers.spending.answering.names import category_name
from inkoopkoers.spending.forms.contracts import ContractForm, initial_of
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.queries.contracts import (
    called,
    contracts_for,
    offered_names,
    supplier_names,
)
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page, to_tab
from inkoopkoers.web.dutch import long_date

Saved = list[tuple[str, str]]


@require_http_methods(["GET", "HEAD", "POST"])
def contract_new(request: HttpRequest, organisation: int) -> HttpResponse:
    """Write one down; a link may bring the name of the supplier."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":
        form = ContractForm(initial={"supplier": request.GET.get("naam", "")[:300]})
        return _page(request, found, form, None)
    form = _form(request, found)
    if form.is_valid():
        try:
            actions.add_contract(found, form.values, by=member(request))
        except (actions.NumberTaken, actions.TooManyContracts) as error:
            form.add_error("number", str(error))
        else:
            return to_tab(found, "contracts")
    return _page(request, found, form, None, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_http_methods(["GET", "HEAD", "POST"])
def contract(request: HttpRequest, organisation: int, number: int) -> HttpResponse:
    """Change one."""
    found = changeable_or_403(request, organisation)
    row = _contract_or_404(request, found, number)
    standing = _standing(found, row)
    if request.method != "POST":
        form = ContractForm(initial=initial_of(row, standing[1] if standing else ""))
        return _page(request, found, form, row)
    form = _form(request, found, standing)
    status, saved = HTTPStatus.UNPROCESSABLE_ENTITY, None
    if form.is_valid():
        try:
            actions.change_contract(
                row,
                form.values,
                by=member(request),
                edition=form.cleaned_data["edition"] or 0,
            )
        except actions.NumberTaken as error:
            form.add_error("number", str(error))
        except actions.ChangedContract as error:
            status, saved = HTTPStatus.CONFLICT, _told(found, error.there)
            form.data = {**request.POST.dict(), "edition": error.there.edition}
        else:
            return to_tab(found, "contracts")
    return _page(request, found, form, row, saved=saved, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def contract_remove(
    request: HttpRequest, organisation: int, number: int
) -> HttpResponse:
    """Take one away; the list offers to put it back."""
    found = changeable_or_403(request, organisation)
    row = _contract_or_404(request, found, number)
    address = reverse("spending:contracts", args=[found.pk])
    if request.method != "POST":  # back from signing in
        return redirect(address)
    actions.remove_contract(row, by=member(request))
    return redirect(f"{address}?weg={row.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def contract_restore(
    request: HttpRequest, organisation: int, number: int
) -> HttpResponse:
    """Put it back."""
    found = changeable_or_403(request, organisation)
    row = _contract_or_404(request, found, number)
    if request.method != "POST":  # back from signing in
        return redirect("spending:contracts", found.pk)
    actions.restore_contract(row, by=member(request))
    return to_tab(found, "contracts")


def _form(
    request: HttpRequest,
    organisation: Organisation,
    standing: tuple[int, str] | None = None,
) -> ContractForm:
    matches = called(organisation, [request.POST.get("supplier", "")[:300]])
    return ContractForm(request.POST, matches=matches, standing=standing)


def _standing(organisation: Organisation, row: KnownContract) -> tuple[int, str] | None:
    """Its supplier with the name that the form shows; a number without lines."""
    if row.supplier is None:
        return None
    names = supplier_names(organisation, [row])
    return row.supplier, names.get(row.supplier) or str(row.supplier)


def _contract_or_404(
    request: HttpRequest, organisation: Organisation, number: int
) -> KnownContract:
    rows = contracts_for(member(request), organisation).select_related("organisation")
    return get_object_or_404(rows, pk=number)


def _told(organisation: Organisation, row: KnownContract) -> Saved:
    standing = _standing(organisation, row)
    facts = (
        (_("Contractnummer"), row.number),
        (_("Waar is het voor?"), row.title),
        (_("Leverancier"), standing[1] if standing else ""),
        (_("Categorie"), category_name(row.category) if row.category else ""),
        (_("Loopt tot en met"), long_date(row.ends_on) if row.ends_on else ""),
    )
    return [(label, text) for label, text in facts if text]


def _page(
    request: HttpRequest,
    organisation: Organisation,
    form: ContractForm,
    row: KnownContract | None,
    *,
    saved: Saved | None = None,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    context: dict[str, Any] = {
        "page_title": _("Verander dit contract")
        if row
        else _("Schrijf een contract op"),
        "form": form,
        "contract": row,
        "saved": saved,
        "offered": offered_names(organisation),
    }
    template = "spending/contracts/form.html"
    return spend_page(
        request, organisation, "answers", template, context, status=status
    )
