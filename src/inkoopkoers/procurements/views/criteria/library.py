# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library of criteria: the list with filters, and one criterion."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.domain.shelf import Shelved
from inkoopkoers.procurements.forms.criteria.asking import shelf_wanted
from inkoopkoers.procurements.models import LibraryCriterion
from inkoopkoers.procurements.queries.criteria.library import (
    by_number,
    examples,
    replacing,
    shelf,
    shelved,
    used_in,
)
from inkoopkoers.procurements.queries.criteria.themes import (
    theme_choices,
    theme_names,
)
from inkoopkoers.procurements.views.criteria.places import kept_or_404, read_or_404
from inkoopkoers.procurements.views.criteria.shown import filter_choices, shown

PER_PAGE = 25
MOST_DIGITS = 18


@require_safe
def criteria_library(request: HttpRequest, organisation: int) -> HttpResponse:
    """Own, imported and example criteria, with filters."""
    place = read_or_404(request, organisation)
    themes = theme_names(place.pk)
    wanted = shelf_wanted(request.GET.dict(), themes)
    page = Paginator(shelf(place.pk, wanted), PER_PAGE).get_page(
        request.GET.get("pagina")
    )
    kept = request.GET.copy()
    kept.pop("pagina", None)
    context = {
        "organisation": place,
        "wanted": wanted,
        "page": page,
        "rows": [shown(place.pk, one, themes) for one in page],
        "kept": kept.urlencode(),
        "may_manage": may(request.user, Right.MANAGE, place),
        "notice": _notice(request, place),
        "taken": _taken(request),
        "themes": theme_choices(place.pk),
        **filter_choices(),
    }
    return render(request, "procurements/criteria/library.html", context)


def _notice(request: HttpRequest, place: Organisation) -> LibraryCriterion | None:
    """What was just taken away, as long as that is so."""
    number = _number(request.GET.get("weg", ""))
    if number is None:
        return None
    rows = LibraryCriterion.objects.for_user(request.user, Right.MANAGE)
    return rows.filter(organisation=place, pk=number).exclude(removed_at=None).first()


def _taken(request: HttpRequest) -> tuple[int, int] | None:
    """How many criteria a file brought and changed, right after it was taken over."""
    new, changed = (_number(request.GET.get(name, "")) for name in ("nieuw", "anders"))
    return None if new is None or changed is None else (new, changed)


def _number(text: str) -> int | None:
    is_number = text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
    return int(text) if is_number else None


@require_safe
def criterion(request: HttpRequest, organisation: int, criterion: int) -> HttpResponse:
    """One criterion that the organisation keeps."""
    place = read_or_404(request, organisation)
    row = kept_or_404(request, place, criterion)
    return _page(request, place, shelved(row), row)


@require_safe
def criterion_example(
    request: HttpRequest, organisation: int, number: str
) -> HttpResponse:
    """One of our own examples."""
    place = read_or_404(request, organisation)
    if number not in examples():
        raise Http404
    return _page(request, place, examples()[number])


def _page(
    request: HttpRequest,
    place: Organisation,
    one: Shelved,
    row: LibraryCriterion | None = None,
) -> HttpResponse:
    themes = theme_names(place.pk)
    lower = by_number(place.pk, one.replaces)
    context: dict[str, Any] = {
        "organisation": place,
        "shown": shown(place.pk, one, themes),
        "row": row,
        "lower": shown(place.pk, lower, themes) if lower else None,
        "higher": [
            shown(place.pk, other, themes) for other in replacing(place.pk, one.number)
        ],
        "used": used_in(place.pk, one.number),
        "may_manage": may(request.user, Right.MANAGE, place),
        "was_saved": request.GET.get("bewaard") == "ja",
    }
    return render(request, "procurements/criteria/criterion.html", context)
