# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say what a supplier is called and what it is."""

from __future__ import annotations

from http import HTTPStatus

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.suppliers.marking import (
    ChangedSupplier,
    mark_supplier,
)
from inkoopkoers.spending.actions.suppliers.owning import own_supplier
from inkoopkoers.spending.forms.suppliers import SupplierForm, kept_marks
from inkoopkoers.spending.models import Supplier
from inkoopkoers.spending.queries.suppliers.listing import decided_supplier
from inkoopkoers.spending.questions.suppliers import SupplierRow
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.views.suppliers.one import supplier_or_404
from inkoopkoers.web.kept_values import kept_in_words


@require_http_methods(["GET", "HEAD", "POST"])
def change_supplier(request: HttpRequest, organisation: int, key: str) -> HttpResponse:
    """One form with all that can be said of it."""
    found = changeable_or_403(request, organisation)
    row = supplier_or_404(found, key)
    kept = decided_supplier(found, row.supplier)
    if request.method != "POST":
        return _page(request, found, row, SupplierForm(initial=_initial(row, kept)))
    form = SupplierForm(request.POST)
    if not form.is_valid():
        return _page(request, found, row, form, status=422)
    try:
        _save(request, found, row, form)
    except ChangedSupplier as error:
        return _meanwhile(request, found, row, error)
    back = reverse("spending:supplier", args=[found.pk, row.supplier])
    return redirect(f"{back}?bewaard=ja")


def _save(
    request: HttpRequest,
    organisation: Organisation,
    row: SupplierRow,
    form: SupplierForm,
) -> None:
    """A name that nobody judged so far gets a supplier of its own first."""
    with transaction.atomic():
        was_judged = decided_supplier(organisation, row.supplier) is not None
        supplier = own_supplier(organisation, row.supplier, by=member(request))
        edition = form.made_from if was_judged else None
        mark_supplier(supplier, form.marks, by=member(request), edition=edition)


def _initial(row: SupplierRow, kept: Supplier | None) -> dict[str, object]:
    if kept is not None:
        return {**kept_marks(kept), "edition": kept.edition}
    return {"name": row.name, "edition": 0}


def _meanwhile(
    request: HttpRequest,
    organisation: Organisation,
    row: SupplierRow,
    error: ChangedSupplier,
) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    typed = request.POST.copy()
    typed["edition"] = str(error.there.edition)
    form = SupplierForm(typed)
    form.add_error(None, str(error))
    saved = list(kept_in_words(form, kept_marks(error.there)))
    return _page(
        request, organisation, row, form, status=HTTPStatus.CONFLICT, saved=saved
    )


def _page(
    request: HttpRequest,
    organisation: Organisation,
    row: SupplierRow,
    form: SupplierForm,
    *,
    status: int = 200,
    saved: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "one": row,
        "page_title": _("Verander %(name)s") % {"name": row.name},
        "saved": saved,
    }
    return spend_page(
        request,
        organisation,
        "suppliers",
        "spending/suppliers/change.html",
        context,
        status=status,
    )
