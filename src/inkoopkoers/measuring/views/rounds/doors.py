# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may enter the page of a round, and where its pages lead."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse

from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.queries.rounds.listing import rounds_for
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import require

# Pages of others; a link is left out as long as there is no such page.
TRY_FORM = "measuring:try_form"
RESULTS = "measuring:results"
MOVE_VERSION = "measuring:move_version"


def round_or_404(request: HttpRequest, pk: int, right: Right = Right.READ) -> Round:
    """The round: 404 for a stranger, 403 for a member without the right."""
    found = get_object_or_404(rounds_for(request.user), pk=pk)
    if right is not Right.READ:
        require(request.user, right, found.organisation)
    return found


def to_round(found: Round, told: str = "") -> HttpResponse:
    """Go to the page of a round, which says what was just done."""
    address = reverse("measuring:round", args=[found.pk])
    return redirect(f"{address}?klaar={told}" if told else address)


def address_if_there(name: str, *arguments: object) -> str | None:
    """The address under a name; None when no feature answers to it."""
    try:
        return reverse(name, args=arguments)
    except NoReverseMatch:
        return None
