# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outcomes that an organisation keeps: see them, save, take away and put back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.measuring.actions import keeping
from inkoopkoers.measuring.domain.answers import BadAnswer
from inkoopkoers.measuring.forms.trying import KeepForm
from inkoopkoers.measuring.models import SavedOutcome
from inkoopkoers.measuring.queries.rounds.instruments import title_of
from inkoopkoers.measuring.queries.rounds.listing import row_number
from inkoopkoers.measuring.queries.saved import saved_outcomes_for
from inkoopkoers.measuring.queries.trying import NotToTry, outcome_for
from inkoopkoers.measuring.views.trying.outcome import outcome_or_404, outcome_page
from inkoopkoers.measuring.views.trying.versions import address_of, version_asked
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of, require


@dataclass(frozen=True)
class KeptOutcome:
    """A kept outcome as a list shows it; `href` is None when it cannot be read."""

    saved: SavedOutcome
    instrument: str
    href: str | None
    may_change: bool


def kept_outcomes(request: HttpRequest) -> dict[str, Any]:
    """What the organisation keeps, what was taken away, and what was just done.

    The context of `measuring/trying/_kept.html`.
    """
    rows = list(saved_outcomes_for(request.user).select_related("saved_by"))
    changeable = set(
        organisations_of(request.user, Right.MANAGE).values_list("pk", flat=True)
    )
    return {
        "outcome_notice": _notice(request),
        "outcomes": [
            _kept(one, may_change=one.organisation_id in changeable)
            for one in rows
            if not one.removed_at
        ],
        "removed_outcomes": [
            one for one in rows if one.removed_at and one.organisation_id in changeable
        ],
    }


def _kept(saved: SavedOutcome, *, may_change: bool) -> KeptOutcome:
    title = title_of(saved.instrument)
    try:
        found = outcome_for(saved.instrument, saved.answers, saved.version)
    except (BadAnswer, NotToTry):
        return KeptOutcome(saved, title, None, may_change)
    href = address_of(found.instrument, found.answers)
    return KeptOutcome(saved, title, href, may_change)


def _notice(request: HttpRequest) -> dict[str, str] | None:
    """What was just done, as long as it is still so, with how to undo it."""
    if saved := _named(request, "uitkomst-weg", is_removed=True):
        words = _("‘%(title)s’ is weggehaald.")
        undo, label = "measuring:restore_outcome", _("Zet terug")
    elif saved := _named(request, "uitkomst-terug", is_removed=False):
        words = _("‘%(title)s’ staat weer in de lijst.")
        undo, label = "measuring:remove_outcome", _("Haal weg")
    elif saved := _named(request, "uitkomst-bewaard", is_removed=False):
        words = _("‘%(title)s’ is bewaard.")
        undo, label = "measuring:remove_outcome", _("Haal weg")
    else:
        return None
    return {
        "text": words % {"title": saved.title},
        "undo": reverse(undo, args=[saved.pk]),
        "label": label,
    }


def _named(request: HttpRequest, name: str, *, is_removed: bool) -> SavedOutcome | None:
    """The row that the address names; nothing for garbage or the row of another."""
    pk = row_number(request.GET.get(name, ""))
    if not pk:
        return None
    rows = saved_outcomes_for(request.user).filter(removed_at__isnull=not is_removed)
    return rows.filter(pk=pk).first()


def _told(name: str, saved: SavedOutcome) -> HttpResponse:
    """Back to the list, which says what was done to this row."""
    return redirect(f"{reverse('home')}?uitkomst-{name}={saved.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def keep_outcome(request: HttpRequest, code: str, answers: str) -> HttpResponse:
    """Keep this outcome for the organisation of who is signed in."""
    found = outcome_or_404(code, answers, version_asked(request))
    if request.method != "POST":  # back from signing in
        return redirect(address_of(found.instrument, found.answers))
    form = KeepForm(request.POST)
    if not form.is_valid():
        return outcome_page(request, found, form, status=422)
    title = form.cleaned_data["title"]
    now = timezone.now()
    saved = keeping.keep_outcome(found, title, user=member(request), now=now)
    return _told("bewaard", saved)


@require_http_methods(["GET", "HEAD", "POST"])
def remove_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a kept outcome off the list."""
    saved = get_object_or_404(saved_outcomes_for(request.user), pk=pk)
    require(request.user, Right.MANAGE, saved.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("home")
    keeping.remove_outcome(saved, timezone.now())
    return _told("weg", saved)


@require_http_methods(["GET", "HEAD", "POST"])
def restore_outcome(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a kept outcome back on the list."""
    saved = get_object_or_404(saved_outcomes_for(request.user), pk=pk)
    require(request.user, Right.MANAGE, saved.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("home")
    keeping.restore_outcome(saved)
    return _told("terug", saved)
