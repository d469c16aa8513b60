# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start a comparison: from a template or empty."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.costing.actions.comparisons import make_comparison
from inkoopkoers.costing.domain.sheet import Vat
from inkoopkoers.costing.forms.starting import StartForm
from inkoopkoers.costing.queries.starting import (
    DEFAULT_HORIZON,
    empty_sheet,
    sheet_from,
)
from inkoopkoers.costing.views.doors import to_tab
from inkoopkoers.knowledge.domain.cost_templates import CostTemplate
from inkoopkoers.knowledge.queries import cost_template, cost_templates
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.errors import Explained

EMPTY = "leeg"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """First what to begin with, then a few questions; then the lines."""
    places = list(organisations_of(request.user, Right.MANAGE))
    if not places:
        raise PermissionDenied
    code = request.GET.get("begin", "")
    if not code and request.method != "POST":
        context = {"templates": cost_templates(), "empty": EMPTY}
        return render(request, "costing/begin.html", context)
    today = timezone.localdate()
    template = _template(code or EMPTY, today)
    if request.method != "POST":
        initial = _proposed(places, template)
        form = StartForm(places=places, template=template, initial=initial)
        return _page(request, form, template)
    form = StartForm(request.POST, places=places, template=template)
    if not form.is_valid():
        return _page(request, form, template, status=422)
    return _made(request, form, template, today)


def _made(
    request: HttpRequest, form: StartForm, template: CostTemplate | None, day: date
) -> HttpResponse:
    start = form.start
    sheet = sheet_from(template, day, start) if template else empty_sheet(day, start)
    made = make_comparison(
        form.place,
        form.cleaned_data["title"],
        sheet,
        by=member(request),
        template=template.code if template else "",
    )
    if not template:
        return redirect("costing:alternative_add", made.pk)
    return to_tab(made, "lines")


def _template(code: str, day: date) -> CostTemplate | None:
    if code == EMPTY:
        return None
    found = cost_template(code, day)
    if found is None:
        message = _("Dit voorbeeld kennen we niet. Kies een ander om mee te beginnen.")
        raise Http404(Explained(message))
    return found


def _proposed(
    places: list[Organisation], template: CostTemplate | None
) -> dict[str, Any]:
    return {
        "title": template.title if template else "",
        "organisation": str(places[0].pk),
        "horizon_years": template.horizon_years if template else DEFAULT_HORIZON,
        "vat": Vat.EXCLUDED.value,
    }


def _page(
    request: HttpRequest,
    form: StartForm,
    template: CostTemplate | None,
    status: int = 200,
) -> HttpResponse:
    context = {"form": form, "kicker": template.title if template else ""}
    return render(request, "costing/new.html", context, status=status)
