# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All rounds of the organisations of a member."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inkoopkoers.measuring.domain.rounds import RoundState
from inkoopkoers.measuring.queries.rounds.instruments import measurable
from inkoopkoers.measuring.queries.rounds.listing import Wanted, find_rounds, listed
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.web.fields import readable

PER_PAGE = 20


@require_safe
def rounds(request: HttpRequest) -> HttpResponse:
    """Every round, newest first, with filters."""
    wanted = Wanted(
        organisation=readable(request.GET.get("organisatie", "")),
        instrument=readable(request.GET.get("instrument", "")),
        state=readable(request.GET.get("stand", "")),
    )
    today = timezone.localdate()
    found = find_rounds(request.user, wanted, today)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "rows": [listed(one, today) for one in page],
        "wanted": wanted,
        "states": list(RoundState),
        "organisations": organisations_of(request.user),
        "instruments": measurable(),
        "may_start": organisations_of(request.user, Right.MANAGE).exists(),
    }
    return render(request, "measuring/rounds/list.html", context)
