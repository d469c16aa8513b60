# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One form on a page of its own that changes a plan: show it, and save it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from inkoopkoers.planning.actions.investing.plans import ChangedMeanwhile, Refused
from inkoopkoers.planning.models import InvestmentPlan
from inkoopkoers.planning.views.investing.doors import plan_page
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.kept_values import kept_in_words


@dataclass(frozen=True)
class FormPage:
    """A page with one form.

    `make` takes data or initial. `kept` reads what is kept now, as the form names it,
    with its edition; `save` gets a valid form. `back` is where one goes afterwards.
    """

    plan: InvestmentPlan
    tab: str
    title: str
    make: Callable[..., Any]
    kept: Callable[[], Mapping[str, Any]]
    save: Callable[[Any], None]
    back: str
    context: Mapping[str, Any] = field(default_factory=dict)


def form_page(request: HttpRequest, page: FormPage) -> HttpResponse:
    """Show the form and save it: 422 with errors, 409 over someone else's work."""
    if request.method != "POST":
        return _page(request, page, page.make(initial=page.kept()))
    form = page.make(request.POST)
    if not form.is_valid():
        return _page(request, page, form, status=422)
    try:
        page.save(form)
    except ChangedMeanwhile as error:
        return _meanwhile(request, page, str(error))
    except Refused as error:
        form.add_error(None, str(error))
        return _page(request, page, form, status=422)
    return redirect(f"{page.back}?bewaard=ja")


def _meanwhile(request: HttpRequest, page: FormPage, message: str) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    kept = page.kept()
    typed = request.POST.copy()
    typed["edition"] = str(kept["edition"])
    form: EditedForm = page.make(typed)
    form.add_error(None, message)
    return _page(request, page, form, status=409, saved=list(kept_in_words(form, kept)))


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
        "note": "",
        **page.context,
    }
    template = "planning/investing/form.html"
    return plan_page(request, page.plan, page.tab, template, context, status=status)
