# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The quantities that lines count with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.costing.actions import quantities as actions
from inkoopkoers.costing.actions.lines import TooManyParts
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.sheet import CostSheet, Quantity
from inkoopkoers.costing.forms.parts import QuantityForm, quantity_values
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import PartKind
from inkoopkoers.costing.queries.grid import numbers_of
from inkoopkoers.costing.queries.starting import EXAMPLE
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.changing import FormPage, form_page
from inkoopkoers.costing.views.doors import (
    changeable_or_403,
    comparison_or_404,
    comparison_page,
    to_tab,
)
from inkoopkoers.costing.views.problems import shown_problems
from inkoopkoers.costing.views.removed import removed_shown
from inkoopkoers.organisations.asking import member


@dataclass(frozen=True)
class ShownQuantity:
    """A quantity with its number worked out; `of` is what it is a factor of."""

    quantity: Quantity
    number: Decimal | None
    of: Quantity | None
    used_by: int

    @property
    def is_example(self) -> bool:
        """Nobody replaced the number of the template yet."""
        return self.quantity.source == EXAMPLE


def shown_quantities(sheet: CostSheet) -> list[ShownQuantity]:
    """All of them, in their order."""
    numbers = numbers_of(sheet)
    by_code = {one.code: one for one in sheet.quantities}
    return [
        ShownQuantity(
            one,
            numbers.get(one.code),
            by_code.get(one.of),
            len(editing.counting_with(sheet, one.code)),
        )
        for one in sheet.quantities
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def quantities(request: HttpRequest, pk: int) -> HttpResponse:
    """Show them; POST adds one."""
    if request.method != "POST":
        return quantities_page(request, comparison_or_404(request, pk))
    comparison = changeable_or_403(request, pk)
    form = QuantityForm(request.POST, sheet=sheet_of(comparison.sheet))
    if not form.is_valid():
        return quantities_page(request, comparison, form=form, status=422)
    try:
        actions.add_quantity(comparison, form.quantity, by=member(request))
    except TooManyParts as error:
        form.add_error(None, str(error))
        return quantities_page(request, comparison, form=form, status=409)
    return to_tab(comparison, "quantities")


def quantities_page(
    request: HttpRequest,
    comparison: Comparison,
    *,
    form: QuantityForm | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page, with a form to add one."""
    sheet = sheet_of(comparison.sheet)
    context = {
        "page_title": _("Aantallen"),
        "quantities": shown_quantities(sheet),
        "form": form or QuantityForm(sheet=sheet),
        "refusal": refusal,
        "problems": shown_problems(comparison, sheet),
        "removed": removed_shown(request, comparison, [PartKind.QUANTITY]),
    }
    page = "costing/quantities.html"
    return comparison_page(request, comparison, "lines", page, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def quantity_change(request: HttpRequest, pk: int, quantity: str) -> HttpResponse:
    """Change a number, its name, or of what it is a factor."""
    comparison = changeable_or_403(request, pk)

    def keep(sheet: CostSheet) -> Mapping[str, Any]:
        values = quantity_values(editing.found(sheet.quantities, quantity))
        if values["source"] == EXAMPLE:
            values["source"] = ""
        return values

    def save(form: QuantityForm) -> None:
        actions.change_quantity(
            comparison, form.quantity, by=member(request), edition=form.made_from
        )

    def make(*args: Any, sheet: CostSheet, **kwargs: Any) -> QuantityForm:
        return QuantityForm(*args, sheet=sheet, code=quantity, **kwargs)

    _known_or_404(comparison, quantity)
    page = FormPage(
        comparison=comparison,
        tab="lines",
        title=_("Verander dit aantal"),
        make=make,
        keep=keep,
        save=save,
        back=reverse("costing:quantities", args=[comparison.pk]),
    )
    return form_page(request, page)


def _known_or_404(comparison: Comparison, code: str) -> None:
    try:
        editing.found(sheet_of(comparison.sheet).quantities, code)
    except editing.UnknownPart:
        raise Http404 from None
