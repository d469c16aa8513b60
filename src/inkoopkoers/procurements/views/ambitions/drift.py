# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where dossiers leave the course: per theme, as a file, and the dossiers behind it."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.audit.actions import record
from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.ambition_pictures import drift_picture
from inkoopkoers.procurements.queries.ambitions.drift import (
    DriftOverview,
    ThemeDrift,
    Which,
    dossiers_of_theme,
    drift_of,
    theme_name,
)
from inkoopkoers.procurements.queries.ambitions.words import level_name
from inkoopkoers.procurements.views.ambitions.doors import organisation_or_404
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.web.dutch import decimal
from inkoopkoers.web.errors import Explained

PER_PAGE = 25


@require_safe
def ambition_drift(request: HttpRequest, organisation: int) -> HttpResponse:
    """Per theme the mean of the dossiers beside the course."""
    place = organisation_or_404(request, organisation)
    found = drift_of(request.user, place)
    context = {
        "organisation": place,
        "found": found,
        "rows": [(one, _means(one), level_name(one.course)) for one in found.themes],
        "picture": drift_picture(found),
    }
    return render(request, "procurements/ambitions/drift.html", context)


def _means(one: ThemeDrift) -> tuple[str, str, str]:
    """The mean of the dossiers, of their course, and the difference."""
    drift = one.drift
    means = (drift.level, drift.inherited, drift.difference)
    level, inherited, difference = (
        "" if mean is None else decimal(mean) for mean in means
    )
    return level, inherited, difference


@require_safe
def ambition_drift_export(
    request: HttpRequest, organisation: int, format_name: str
) -> HttpResponse:
    """The same overview as csv or xlsx; it goes into the trail."""
    place = organisation_or_404(request, organisation)
    known_sheet(format_name)
    made = _sheet(drift_of(request.user, place))
    if request.method == "GET":
        record(
            "ambitions.exported",
            actor=member(request).pk,
            organisation=place.pk,
            subject=f"organisation:{place.pk}",
            details={"format": format_name},
        )
    return sheet_response(made, format_name, f"koers-{place.pk}")


def _sheet(found: DriftOverview) -> Table:
    return Table(
        caption=_("Koers over alle dossiers"),
        header=(
            _("Thema"), _("Dossiers"), _("Gemiddeld niveau"), _("Gemiddelde koers"),
            _("Verschil"), _("Lager"), _("Gelijk"), _("Hoger"), _("Zonder reden"),
        ),
        rows=tuple(_cells(one) for one in found.themes),
        numeric_columns=tuple(range(1, 9)),
    )  # fmt: skip


def _cells(one: ThemeDrift) -> tuple[str, ...]:
    drift = one.drift
    counts = (drift.lower, drift.equal, drift.higher, drift.without_reason)
    means = (mean.replace("−", "-") for mean in _means(one))
    return (one.name, str(drift.number), *means, *(str(count) for count in counts))


@require_safe
def ambition_drift_theme(
    request: HttpRequest, organisation: int, theme: str
) -> HttpResponse:
    """The dossiers behind a theme, all of them or those that deviate."""
    place = organisation_or_404(request, organisation)
    name = theme_name(request.user, place, theme)
    if name is None:
        raise Http404(Explained(_("Dit thema staat niet op het web.")))
    asked = request.GET.get("welke", "")
    which = Which(asked) if asked in list(Which) else Which.ALL
    rows = dossiers_of_theme(request.user, place, theme, which)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "organisation": place,
        "name": name,
        "which": which,
        "choices": list(Which),
        "page": page,
        "rows": [
            (row, level_name(row.level), level_name(row.inherited)) for row in page
        ],
    }
    return render(request, "procurements/ambitions/drift_theme.html", context)
