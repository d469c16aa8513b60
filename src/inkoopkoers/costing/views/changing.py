# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One form on a page of its own that changes a comparison: show it, and save it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from inkoopkoers.costing.actions.comparisons import ChangedMeanwhile
from inkoopkoers.costing.actions.lines import TooManyParts
from inkoopkoers.costing.domain.editing import UnknownPart
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.doors import comparison_page
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.kept_values import kept_in_words


@dataclass(frozen=True)
class FormPage:
    """A page with one form.

    `make` takes data or initial, and the sheet; `keep` says what is kept, as the form
    names it; `save` gets a valid form. `back` is where one goes after saving. With
    `is_new` nobody else's work can be in the way.
    """

    comparison: Comparison
    tab: str
    title: str
    make: Callable[..., Any]
    keep: Callable[[CostSheet], Mapping[str, Any]]
    save: Callable[[Any], None]
    back: str
    template: str = "costing/form.html"
    is_new: bool = False
    context: Mapping[str, Any] = field(default_factory=dict)


def form_page(request: HttpRequest, page: FormPage) -> HttpResponse:
    """Show the form and save it: 422 with errors, 409 over someone else's work."""
    sheet = sheet_of(page.comparison.sheet)
    if request.method != "POST":
        initial = {**page.keep(sheet), "edition": page.comparison.edition}
        return _page(request, page, page.make(initial=initial, sheet=sheet))
    form = page.make(request.POST, sheet=sheet)
    if not form.is_valid():
        return _page(request, page, form, status=422)
    try:
        page.save(form)
    except ChangedMeanwhile as error:
        return _meanwhile(request, page, str(error))
    except (TooManyParts, UnknownPart) as error:
        form.add_error(None, _refused(error))
        return _page(request, page, form, status=409)
    return redirect(f"{page.back}?bewaard=ja")


def _refused(error: Exception) -> str:
    if isinstance(error, UnknownPart):
        return _(
            "Een collega haalde dit intussen weg. Zet het terug op de pagina Kosten, en "
            "bewaar dan opnieuw."
        )
    return str(error)


def _meanwhile(request: HttpRequest, page: FormPage, message: str) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    page.comparison.refresh_from_db()
    sheet = sheet_of(page.comparison.sheet)
    typed = request.POST.copy()
    typed["edition"] = str(page.comparison.edition)
    form: EditedForm = page.make(typed, sheet=sheet)
    form.add_error(None, message)
    try:
        kept = page.keep(sheet)
    except UnknownPart as error:
        form.add_error(None, _refused(error))
        kept = {}
    saved = list(kept_in_words(form, kept))
    return _page(request, page, form, status=409, saved=saved)


def _page(
    request: HttpRequest,
    page: FormPage,
    form: EditedForm,
    *,
    status: int = 200,
    saved: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "page_title": page.title,
        "back": page.back,
        "saved": saved,
        **page.context,
    }
    return comparison_page(
        request, page.comparison, page.tab, page.template, context, status=status
    )
