# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From a category of spend to a new dossier or an action about it."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.spending.queries.thread import spent_on
from inkoopkoers.spending.views.doors import changeable_or_403
from inkoopkoers.web.errors import Explained


@require_safe
def to_dossier(request: HttpRequest, organisation: int) -> HttpResponse:
    """To a new dossier with what we know of the category filled in."""
    return _onwards(request, organisation, "procurements:new")


@require_safe
def to_action(request: HttpRequest, organisation: int) -> HttpResponse:
    """To a new action about the category."""
    return _onwards(request, organisation, "planning:new")


def _onwards(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """The address names the category; no amount ever stands in an address."""
    organisation = changeable_or_403(request, pk)
    category = request.GET.get("categorie", "")
    if spent_on(organisation, category) is None:
        raise Http404(Explained(_("Kies eerst een categorie waaraan je geld uitgaf.")))
    query = urlencode({"organisatie": organisation.pk, "uitgaven": category})
    return redirect(f"{reverse(name)}?{query}")
