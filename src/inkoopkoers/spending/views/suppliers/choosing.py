# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choose another supplier: to join with, or as the head of the group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.marking import set_parent
from inkoopkoers.spending.actions.suppliers.owning import join_suppliers, own_supplier
from inkoopkoers.spending.forms.suppliers import SupplierFilterForm
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.queries.suppliers.listing import suppliers_page
from inkoopkoers.spending.questions.suppliers import SupplierRow
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.views.suppliers.one import supplier_or_404
from inkoopkoers.spending.views.suppliers.shown import key_of, shown_supplier
from inkoopkoers.web.errors import DomainError

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Purpose:
    """What someone chooses another supplier for."""

    title: StrPromise
    lead: StrPromise
    button: StrPromise
    name: str


_JOIN = Purpose(
    _("Voeg samen met een andere leverancier"),
    _(
        "Alle namen van de leverancier die je kiest, horen daarna bij deze. Je kunt het "
        "ongedaan maken."
    ),
    _("Voeg samen"),
    "join_supplier",
)
_GROUP = Purpose(
    _("Zet onder de moeder van een concern"),
    _(
        "Bij een concern horen bedrijven die van elkaar zijn. Ze blijven aparte "
        "leveranciers. Antwoorden per concern tellen ze samen."
    ),
    _("Kies als moeder"),
    "group_supplier",
)
_METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(_METHODS)
def join_supplier(request: HttpRequest, organisation: int, key: str) -> HttpResponse:
    """Join another supplier with this one."""
    found = changeable_or_403(request, organisation)
    row = supplier_or_404(found, key)
    if request.method != "POST":
        return _page(request, found, row, _JOIN)
    other = _chosen(request)
    if other is None:
        raise Http404
    try:
        decision = join_suppliers(found, row.supplier, other, by=member(request))
    except DomainError as error:
        return _page(request, found, row, _JOIN, refusal=str(error))
    back = reverse("spending:supplier", args=[found.pk, row.supplier])
    return redirect(f"{back}?besluit={decision.number}")


@require_http_methods(_METHODS)
def group_supplier(request: HttpRequest, organisation: int, key: str) -> HttpResponse:
    """Put it under the head of a group, or under nobody when none is chosen."""
    found = changeable_or_403(request, organisation)
    row = supplier_or_404(found, key)
    if request.method != "POST":
        return _page(request, found, row, _GROUP)
    try:
        _put_under(request, found, row, _chosen(request))
    except DomainError as error:
        return _page(request, found, row, _GROUP, refusal=str(error))
    back = reverse("spending:supplier", args=[found.pk, row.supplier])
    return redirect(f"{back}?bewaard=ja")


def _put_under(
    request: HttpRequest, organisation: Organisation, row: SupplierRow, head: int | None
) -> None:
    by = member(request)
    with transaction.atomic():
        own = own_supplier(organisation, row.supplier, by=by)
        above = None if head is None else own_supplier(organisation, head, by=by)
        set_parent(own, above, by=by)


def _chosen(request: HttpRequest) -> int | None:
    asked = request.POST.get("leverancier", "")
    if not asked:
        return None
    key = key_of(asked)
    if key is None:
        raise Http404
    return key


def _page(
    request: HttpRequest,
    organisation: Organisation,
    row: SupplierRow,
    purpose: Purpose,
    *,
    refusal: str = "",
) -> HttpResponse:
    form = SupplierFilterForm(request.GET)
    words = form.asked("q")
    found = suppliers_page(organisation, words=words) if words else None
    currency = terms_of(organisation).currency
    context = {
        "form": form,
        "one": row,
        "page_title": purpose.title,
        "purpose": purpose,
        "action": reverse(
            f"spending:{purpose.name}", args=[organisation.pk, row.supplier]
        ),
        "refusal": refusal,
        "words": words,
        "choices": [
            shown_supplier(one, currency)
            for one in (found.rows if found else ())
            if one.supplier != row.supplier
        ],
        "found": found.found if found else 0,
    }
    status = 409 if refusal else 200 if form.is_valid() else 422
    template = "spending/suppliers/choose.html"
    return spend_page(
        request, organisation, "suppliers", template, context, status=status
    )
