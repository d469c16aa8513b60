# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every page of spend comes in: the organisation or 404, the right or 403, tabs."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.queries.doors import may_change, organisations_for
from inkoopkoers.spending.queries.waiting import at_work_in, waiting_in
from inkoopkoers.web.tabs import Tab, tabs_of

TABS = (
    ("overview", _("Overzicht")),
    ("answers", _("Antwoorden")),
    ("hygiene", _("Gaten")),
    ("suppliers", _("Leveranciers")),
    ("categories", _("Categorieën")),
    ("imports", _("Bestanden")),
    ("settings", _("Afspraken")),
)


def organisation_or_404(request: HttpRequest, pk: int) -> Organisation:
    """The organisation, when this reader may see its spend."""
    return get_object_or_404(organisations_for(request.user), pk=pk)


def changeable_or_403(request: HttpRequest, pk: int) -> Organisation:
    """The organisation, for who manages; 404 for a stranger, 403 for a reader."""
    found = organisation_or_404(request, pk)
    if not may_change(request.user, found):
        raise PermissionDenied
    return found


def spend_page(
    request: HttpRequest,
    organisation: Organisation,
    here: str,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Render a page inside the frame of spend.

    The template extends "spending/_spend.html" and fills its block `page`. `here` is
    the name of a tab. It gets `organisation`, `tabs`, `may_change`, `was_saved`,
    `page_title` (the label of the tab) and what the caller adds; where that says that
    there are no lines yet, also what waits for a person and how many files are read.
    """
    whole = {
        "organisation": organisation,
        "tabs": tabs_for(organisation, here),
        "page_title": dict(TABS)[here],
        "may_change": may_change(request.user, organisation),
        "was_saved": request.method != "POST" and request.GET.get("bewaard") == "ja",
        **_before_lines(organisation, context),
        **context,
    }
    return render(request, template, whole, status=status)


def _before_lines(
    organisation: Organisation, context: dict[str, Any]
) -> dict[str, Any]:
    if context.get("has_lines", True):
        return {}
    return {"waiting": waiting_in(organisation), "at_work": at_work_in(organisation)}


def tabs_for(organisation: Organisation, here: str) -> list[Tab]:
    """The pages of spend; `here` is the one that is open."""
    return tabs_of(_reachable(organisation), "spending", organisation.pk, here=here)


def _reachable(organisation: Organisation) -> tuple[tuple[str, Any], ...]:
    return tuple(tab for tab in TABS if _has_address(tab[0], organisation))


def _has_address(name: str, organisation: Organisation) -> bool:
    try:
        reverse(f"spending:{name}", args=[organisation.pk])
    except NoReverseMatch:
        return False
    return True


def to_tab(organisation: Organisation, name: str) -> HttpResponse:
    """Back to a page, which then says that it was saved."""
    address = reverse(f"spending:{name}", args=[organisation.pk])
    return redirect(f"{address}?bewaard=ja")
