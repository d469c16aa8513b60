# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One form on a page of its own that changes an award model: show it, and save it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from inkoopkoers.awarding.actions.criteria import TooMany
from inkoopkoers.awarding.actions.models import ChangedMeanwhile, IsFixed
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.editing import UnknownPart
from inkoopkoers.awarding.domain.stages import Stage, may_change_design
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.views.doors import award_page
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.kept_values import kept_in_words


@dataclass(frozen=True)
class FormPage:
    """A page with one form.

    `make` takes data or initial, and the design; `keep` says what is kept, as the form
    names it; `save` gets a valid form. `back` is where one goes after saving, or a
    function of the form that says so.
    """

    award: AwardModel
    tab: str
    title: str
    make: Callable[..., Any]
    keep: Callable[[AwardDesign], Mapping[str, Any]]
    save: Callable[[Any], None]
    back: str
    template: str = "awarding/form.html"
    context: Mapping[str, Any] = field(default_factory=dict)
    is_of_design: bool = True
    onward: Callable[[], str] | None = None


def form_page(request: HttpRequest, page: FormPage) -> HttpResponse:
    """Show the form and save it: 422 with errors, 409 over someone else's work."""
    design = design_of(page.award.design)
    if request.method != "POST":
        if page.is_of_design and not may_change_design(Stage(page.award.stage)):
            return redirect(page.back)
        initial = {**page.keep(design), "edition": page.award.edition}
        return _page(request, page, page.make(initial=initial, design=design))
    form = page.make(request.POST, design=design)
    if not form.is_valid():
        return _page(request, page, form, status=422)
    try:
        page.save(form)
    except ChangedMeanwhile as error:
        return _meanwhile(request, page, str(error))
    except (IsFixed, TooMany, UnknownPart) as error:
        form.add_error(None, _refused(error))
        return _page(request, page, form, status=409)
    onward = page.onward() if page.onward else page.back
    return redirect(f"{onward}?bewaard=ja")


def _refused(error: Exception) -> str:
    if isinstance(error, UnknownPart):
        return _(
            "Een collega haalde dit intussen weg. Zet het terug, en bewaar dan opnieuw."
        )
    return str(error)


def _meanwhile(request: HttpRequest, page: FormPage, message: str) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    page.award.refresh_from_db()
    design = design_of(page.award.design)
    typed = request.POST.copy()
    typed["edition"] = str(page.award.edition)
    form: EditedForm = page.make(typed, design=design)
    form.add_error(None, message)
    try:
        kept = page.keep(design)
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
    return award_page(
        request, page.award, page.tab, page.template, context, status=status
    )
