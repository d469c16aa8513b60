# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One cost line: add it, change it, and give it to the other alternatives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.costing.actions import lines as actions
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.sheet import Category, CostLine, CostSheet
from inkoopkoers.costing.forms.line_shapes import beginning
from inkoopkoers.costing.forms.lines import LineForm, line_values
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.starting import (
    EXAMPLE,
    Suggestion,
    suggestions_for,
)
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.alternatives import known_or_404
from inkoopkoers.costing.views.changing import FormPage, form_page
from inkoopkoers.costing.views.doors import changeable_or_403, comparison_page
from inkoopkoers.costing.wording.sheet import CATEGORIES, CATEGORY_HINTS
from inkoopkoers.organisations.asking import member

PAGE = "costing/line.html"


@require_http_methods(["GET", "HEAD", "POST"])
def line_add(request: HttpRequest, pk: int, alternative: str) -> HttpResponse:
    """First the kind of cost, then only what that kind asks."""
    comparison = changeable_or_403(request, pk)
    sheet = sheet_of(comparison.sheet)
    one = known_or_404(sheet, alternative)
    suggestion = _suggestion(request, comparison, sheet)
    kind = request.GET.get("soort", "")
    if suggestion:
        kind = suggestion.line.category.value
    if kind not in list(Category):
        context = {
            "page_title": _("Nieuwe kostenregel"),
            "alternative": one,
            "kinds": [
                (it.value, CATEGORIES[it], CATEGORY_HINTS[it]) for it in Category
            ],
        }
        page = "costing/line_kinds.html"
        return comparison_page(request, comparison, "lines", page, context)
    page_of = _adding(request, comparison, alternative, Category(kind), suggestion)
    return form_page(request, page_of)


def _suggestion(
    request: HttpRequest, comparison: Comparison, sheet: CostSheet
) -> Suggestion | None:
    """The line of the template that the address names."""
    code = request.GET.get("uit", "")
    found = suggestions_for(comparison.template, sheet, timezone.localdate())
    return next((one for one in found if code and one.line.code == code), None)


def _adding(
    request: HttpRequest,
    comparison: Comparison,
    alternative: str,
    category: Category,
    suggestion: Suggestion | None,
) -> FormPage:
    def make(*args: Any, sheet: CostSheet, **kwargs: Any) -> LineForm:
        return LineForm(
            *args,
            sheet=sheet,
            category=category,
            everywhere=_everywhere(sheet, _("Zet dezelfde regel bij elk alternatief")),
            **kwargs,
        )

    def keep(sheet: CostSheet) -> Mapping[str, Any]:
        values = beginning(category, sheet.horizon_years)
        if suggestion:
            values = {**line_values(suggestion.line), "amount": None}
        return values

    def save(form: LineForm) -> None:
        code = suggestion.line.code if suggestion else ""
        to = _all_codes(form, comparison, alternative)
        line = replace(form.line, code=code)
        actions.add_line(comparison, to, line, by=member(request))

    return FormPage(
        comparison=comparison,
        tab="lines",
        title=_("Nieuwe regel: %s") % str(CATEGORIES[category]).lower(),
        make=make,
        keep=keep,
        save=save,
        back=reverse("costing:alternative", args=[comparison.pk, alternative]),
        template=PAGE,
        context={
            "alternative": known_or_404(sheet_of(comparison.sheet), alternative),
            "hint": suggestion.hint if suggestion else CATEGORY_HINTS[category],
            "example": suggestion.example if suggestion else None,
            "line_code": "",
        },
    )


def _everywhere(sheet: CostSheet, label: str) -> str:
    return label if len(sheet.alternatives) > 1 else ""


def _all_codes(
    form: LineForm, comparison: Comparison, alternative: str, code: str = ""
) -> list[str]:
    """This alternative first; the others too when that was asked, if they have it."""
    if not form.cleaned_data.get("everywhere"):
        return [alternative]
    others = [
        one.code
        for one in sheet_of(comparison.sheet).alternatives
        if one.code != alternative
        and (not code or editing.place_of(one.lines, code) >= 0)
    ]
    return [alternative, *others]


@require_http_methods(["GET", "HEAD", "POST"])
def line_change(
    request: HttpRequest, pk: int, alternative: str, line: str
) -> HttpResponse:
    """Change a line; what the alternatives share can change in all of them at once."""
    comparison = changeable_or_403(request, pk)
    sheet = sheet_of(comparison.sheet)
    kept = _line_or_404(sheet, alternative, line)

    def make(*args: Any, sheet: CostSheet, **kwargs: Any) -> LineForm:
        label = _("Verander dit ook bij de andere alternatieven, behalve het bedrag")
        return LineForm(
            *args,
            sheet=sheet,
            category=kept.category,
            code=line,
            everywhere=_everywhere(sheet, label),
            **kwargs,
        )

    def keep(sheet: CostSheet) -> Mapping[str, Any]:
        values = line_values(editing.line_of(sheet, alternative, line))
        return {**values, "source": _own_source(values["source"])}

    def save(form: LineForm) -> None:
        actions.change_line(
            comparison,
            _all_codes(form, comparison, alternative, line),
            form.line,
            by=member(request),
            edition=form.made_from,
        )

    page = FormPage(
        comparison=comparison,
        tab="lines",
        title=_("Verander: %s") % kept.name,
        make=make,
        keep=keep,
        save=save,
        back=reverse("costing:alternative", args=[comparison.pk, alternative]),
        template=PAGE,
        context={
            "alternative": known_or_404(sheet, alternative),
            "hint": CATEGORY_HINTS[kept.category],
            "example": None,
            "line_code": line,
            "lacking": sum(
                editing.place_of(one.lines, line) < 0 for one in sheet.alternatives
            ),
        },
    )
    return form_page(request, page)


def _own_source(source: str) -> str:
    """Who saves a line, takes over its amount: it is no example any more."""
    return "" if source == EXAMPLE else source


def _line_or_404(sheet: CostSheet, alternative: str, line: str) -> CostLine:
    try:
        return editing.line_of(sheet, alternative, line)
    except editing.UnknownPart:
        raise Http404 from None


@require_http_methods(["GET", "HEAD", "POST"])
def line_copy(
    request: HttpRequest, pk: int, alternative: str, line: str
) -> HttpResponse:
    """Give the line to every alternative that lacks it."""
    comparison = changeable_or_403(request, pk)
    _line_or_404(sheet_of(comparison.sheet), alternative, line)
    page = reverse("costing:alternative", args=[comparison.pk, alternative])
    if request.method != "POST":  # back from signing in
        return redirect(page)
    try:
        actions.copy_line(comparison, alternative, line, by=member(request))
    except editing.UnknownPart:  # a colleague took it away in between
        raise Http404 from None
    return redirect(f"{page}?bewaard=ja")
