# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation keeps: see it, save, take away and put back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.instruments import actions, domain, queries
from inkoopkoers.instruments.forms import SaveForm
from inkoopkoers.instruments.models import SavedAdvice
from inkoopkoers.instruments.publication import situation_line
from inkoopkoers.instruments.views.advice import (
    advice_or_404,
    advice_page,
    version_asked,
    version_query,
)
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of, require

ROW_NUMBER = re.compile(r"[0-9]{1,18}")


@dataclass(frozen=True)
class Kept:
    """A kept advice as a list shows it; `query` is what its address needs."""

    saved: SavedAdvice
    situation: str
    query: str
    may_change: bool


def kept(request: HttpRequest) -> dict[str, Any]:
    """What the organisation keeps, what was taken away, and what was just done.

    The context of `instruments/_kept.html`.
    """
    rows = list(queries.saved_for(request.user).select_related("saved_by"))
    changeable = set(
        organisations_of(request.user, Right.MANAGE).values_list("pk", flat=True)
    )
    shown = [
        Kept(one, _line(one), version_query(one.version), may_change)
        for one in rows
        if (may_change := one.organisation_id in changeable) or not one.removed_at
    ]
    return {
        "notice": _notice(request),
        "kept": [one for one in shown if not one.saved.removed_at],
        "removed": [one.saved for one in shown if one.saved.removed_at],
    }


def _line(saved: SavedAdvice) -> str:
    """The situation in words, or the bare answers when their questions are gone."""
    try:
        return situation_line(queries.advice_for(saved.answers, saved.version))
    except (domain.BadAnswers, queries.UnknownVersion):
        return saved.answers


def _notice(request: HttpRequest) -> dict[str, str] | None:
    """What was just done, as long as it is still so, with how to undo it."""
    if saved := _named(request, "weg", is_removed=True):
        words = _("‘%(title)s’ is weggehaald.")
        undo, label = "instruments:restore", _("Zet terug")
    elif saved := _named(request, "terug", is_removed=False):
        words = _("‘%(title)s’ staat weer in de lijst.")
        undo, label = "instruments:remove", _("Haal weg")
    elif saved := _named(request, "bewaard", is_removed=False):
        words = _("‘%(title)s’ is bewaard.")
        undo, label = "instruments:remove", _("Haal weg")
    else:
        return None
    return {
        "text": words % {"title": saved.title},
        "undo": reverse(undo, args=[saved.pk]),
        "label": label,
    }


def _named(request: HttpRequest, name: str, *, is_removed: bool) -> SavedAdvice | None:
    """The row that the address names; nothing for garbage or the row of another."""
    number = request.GET.get(name, "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    rows = queries.saved_for(request.user).filter(removed_at__isnull=not is_removed)
    return rows.filter(pk=int(number)).first()


def _told(name: str, saved: SavedAdvice) -> HttpResponse:
    """Back to the list, which says what was done to this row."""
    return redirect(f"{reverse('home')}?{name}={saved.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def save(request: HttpRequest, answers: str) -> HttpResponse:
    """Keep this advice for the organisation of who is signed in."""
    found = advice_or_404(answers, version_asked(request))
    if request.method != "POST":  # back from signing in
        path = reverse("instruments:advice", args=[str(found.answers)])
        return redirect(f"{path}{version_query(found.instrument.version)}")
    form = SaveForm(request.POST)
    if not form.is_valid():
        return advice_page(request, found, form, status=422)
    user = member(request)
    title = form.cleaned_data["title"]
    saved = actions.save_advice(found, title, user=user, now=timezone.now())
    return _told("bewaard", saved)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a kept advice off the list."""
    saved = get_object_or_404(queries.saved_for(request.user), pk=pk)
    require(request.user, Right.MANAGE, saved.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("home")
    actions.remove(saved, timezone.now())
    return _told("weg", saved)


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a kept advice back on the list."""
    saved = get_object_or_404(queries.saved_for(request.user), pk=pk)
    require(request.user, Right.MANAGE, saved.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("home")
    actions.restore(saved)
    return _told("terug", saved)
