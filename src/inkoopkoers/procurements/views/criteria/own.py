# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Criteria of one's own in the library: add, change, take away, put back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.actions.criteria import library as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.shelf import Shelved
from inkoopkoers.procurements.forms.criteria.texts import LibraryForm
from inkoopkoers.procurements.models import LibraryCriterion
from inkoopkoers.procurements.queries.criteria.library import (
    find_shelved,
    shelved,
)
from inkoopkoers.procurements.queries.criteria.themes import theme_choices
from inkoopkoers.procurements.views.criteria.places import (
    kept_or_404,
    managed_or_403,
)
from inkoopkoers.procurements.views.criteria.shown import address_of
from inkoopkoers.procurements.views.dossiers.theirs import Theirs, theirs_of


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_new(request: HttpRequest, organisation: int) -> HttpResponse:
    """Write a criterion, if wanted from one that is there (?van=)."""
    place = managed_or_403(request, organisation)
    if request.method != "POST":
        source = find_shelved(place.pk, request.GET.get("van", ""))
        initial = {**_values(source), "number": ""} if source else {}
        return _page(request, place, _form(place, initial=initial))
    form = _form(place, request.POST)
    if not form.is_valid():
        return _page(request, place, form, status=422)
    row = actions.keep_own(place, form.values, by=member(request))
    return redirect(f"{address_of(place.pk, str(row.pk))}?bewaard=ja")


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_change(
    request: HttpRequest, organisation: int, criterion: int
) -> HttpResponse:
    """Write it in other words; dossiers keep the words that they took."""
    place = managed_or_403(request, organisation)
    row = kept_or_404(request, place, criterion)
    if request.method != "POST":
        initial = {**_values(shelved(row)), "edition": row.edition}
        return _page(request, place, _form(place, row=row, initial=initial), row=row)
    form = _form(place, request.POST, row=row)
    if not form.is_valid():
        return _page(request, place, form, row=row, status=422)
    values, edition = form.values, form.made_from
    try:
        actions.change_own(row, values, by=member(request), edition=edition)
    except ChangedMeanwhile as error:
        return _meanwhile(request, place, row, str(error))
    return redirect(f"{address_of(place.pk, str(row.pk))}?bewaard=ja")


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_remove(
    request: HttpRequest, organisation: int, criterion: int
) -> HttpResponse:
    """Take it out of the library; the list then offers to put it back."""
    place = managed_or_403(request, organisation)
    row = kept_or_404(request, place, criterion)
    if request.method != "POST":  # back from signing in
        return redirect(address_of(place.pk, str(row.pk)))
    actions.take_off(row, by=member(request))
    path = reverse("procurements:criteria_library", args=[place.pk])
    return redirect(f"{path}?weg={row.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def criterion_restore(
    request: HttpRequest, organisation: int, criterion: int
) -> HttpResponse:
    """Put it back in the library."""
    place = managed_or_403(request, organisation)
    row = kept_or_404(request, place, criterion)
    path = address_of(place.pk, str(row.pk))
    if request.method != "POST":  # back from signing in
        return redirect(path)
    actions.put_on(row, by=member(request))
    return redirect(f"{path}?bewaard=ja")


def _form(
    place: Organisation,
    typed: Any = None,
    *,
    row: LibraryCriterion | None = None,
    initial: dict[str, Any] | None = None,
) -> LibraryForm:
    return LibraryForm(
        typed,
        initial=initial,
        themes=theme_choices(place.pk),
        organisation=place.pk,
        row=row.pk if row else None,
    )


def _values(one: Shelved) -> dict[str, Any]:
    return {
        "number": one.number,
        "edition_name": one.edition,
        "title": one.title,
        "text": one.text,
        "theme": one.theme,
        "level": one.level.value or "",
        "kind": one.kind.value,
        "verification": one.verification,
        "source": one.source,
        "product_group": one.product_group,
        "replaces": one.replaces,
    }


def _meanwhile(
    request: HttpRequest, place: Organisation, row: LibraryCriterion, message: str
) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    row.refresh_from_db()
    typed = request.POST.copy()
    typed["edition"] = str(row.edition)
    form = _form(place, typed, row=row, initial=_values(shelved(row)))
    theirs = theirs_of(form)
    form.add_error(None, message)
    return _page(request, place, form, row=row, status=409, theirs=theirs)


def _page(
    request: HttpRequest,
    place: Organisation,
    form: LibraryForm,
    *,
    row: LibraryCriterion | None = None,
    status: int = 200,
    theirs: Sequence[Theirs] = (),
) -> HttpResponse:
    library = reverse("procurements:criteria_library", args=[place.pk])
    context = {
        "organisation": place,
        "form": form,
        "row": row,
        "title": _("Verander dit criterium") if row else _("Nieuw eigen criterium"),
        "back": address_of(place.pk, str(row.pk)) if row else library,
        "theirs": theirs,
        "is_removed": bool(row and row.removed_at),
    }
    return render(request, "procurements/criteria/own.html", context, status=status)
