# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The CO2 factors: ours with their source, and those of the organisation itself."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.knowledge.domain.rules import Status
from inkoopkoers.knowledge.queries import spend_emissions
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.factors import ChangedFactor, keep_factor
from inkoopkoers.spending.forms.factors import FactorForm
from inkoopkoers.spending.queries.factors import (
    KeptFactor,
    document_of,
    kept_factors_of,
    stamp_of,
)
from inkoopkoers.spending.views.doors import (
    changeable_or_403,
    organisation_or_404,
    spend_page,
    to_tab,
)
from inkoopkoers.spending.wording.facts import division_name
from inkoopkoers.web.dutch import long_date, number
from inkoopkoers.web.errors import Explained

Saved = list[tuple[str, str]]
FORGET = "weg"
DIGITS = 2


@require_safe
def climate_factors(request: HttpRequest, organisation: int) -> HttpResponse:
    """Every kind of purchase with its factor, and the organisation's own beside it."""
    found = organisation_or_404(request, organisation)
    edition = spend_emissions(timezone.localdate())
    own = kept_factors_of(found)
    rows = [
        (
            division,
            division_name(division),
            edition.factors.get(division),
            own.get(division),
        )
        for division in sorted({*edition.factors, *own})
    ]
    context = {
        "page_title": _("Cijfers voor CO2 per euro"),
        "edition": edition,
        "is_verified": edition.source.status is Status.VERIFIED,
        "rows": rows,
    }
    template = "spending/answers/factors.html"
    return spend_page(request, found, "answers", template, context)


@require_http_methods(["GET", "HEAD", "POST"])
def climate_factor(
    request: HttpRequest, organisation: int, division: str
) -> HttpResponse:
    """Fill in an own factor for one kind of purchase, or forget it."""
    found = changeable_or_403(request, organisation)
    if len(division) != DIGITS or division_name(division) == division:
        raise Http404(Explained(_("Deze soort inkoop kennen we niet.")))
    kept = kept_factors_of(found).get(division)
    if request.method != "POST":
        return _page(request, found, division, _filled(kept))
    form = FactorForm(request.POST)
    forgets = request.POST.get("doe") == FORGET
    if not (forgets or form.is_valid()):
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, found, division, form, status=status)
    try:
        keep_factor(
            found,
            division,
            None if forgets else form.factor,
            source="" if forgets else form.cleaned_data["source"],
            by=member(request),
            stamp=request.POST.get("stamp", ""),
        )
    except ChangedFactor:
        now = kept_factors_of(found).get(division)
        form.data = {**request.POST.dict(), "stamp": _stamp(now)}
        form.is_valid()
        return _page(
            request, found, division, form, saved=_told(now), status=HTTPStatus.CONFLICT
        )
    return to_tab(found, "climate_factors")


def _filled(kept: KeptFactor | None) -> FactorForm:
    if kept is None:
        return FactorForm(initial={"stamp": ""})
    factor = kept.factor
    return FactorForm(
        initial={
            "kg_per_eur": factor.kg_per_eur,
            "low": factor.low,
            "high": factor.high,
            "source": kept.source,
            "stamp": _stamp(kept),
        }
    )


def _stamp(kept: KeptFactor | None) -> str:
    return stamp_of(document_of(kept) if kept else None)


def _told(kept: KeptFactor | None) -> Saved:
    if kept is None:
        return []
    factor = kept.factor
    return [
        (_("Kilo CO2 per euro"), number(factor.kg_per_eur)),
        (_("Minstens"), number(factor.low)),
        (_("Hooguit"), number(factor.high)),
        (_("Waar komt dit cijfer vandaan?"), kept.source),
        (_("Opgeschreven op"), long_date(kept.on)),
    ]


def _page(
    request: HttpRequest,
    organisation: Organisation,
    division: str,
    form: FactorForm,
    *,
    saved: Saved | None = None,
    status: int = HTTPStatus.OK,
) -> HttpResponse:
    general = spend_emissions(timezone.localdate()).factors.get(division)
    context: dict[str, Any] = {
        "page_title": _("Eigen cijfer: %s") % division_name(division),
        "form": form,
        "saved": saved,
        "general": general,
        "division": division,
        "has_own": division in kept_factors_of(organisation),
        "forget": FORGET,
    }
    template = "spending/answers/factor.html"
    return spend_page(
        request, organisation, "answers", template, context, status=status
    )
