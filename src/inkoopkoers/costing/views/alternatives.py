# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The alternatives: one with all its lines, adding, changing, copying."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.costing.actions import lines as actions
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
    Category,
    CostLine,
    CostSheet,
)
from inkoopkoers.costing.forms.parts import AlternativeForm, alternative_values
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.parts import PartKind
from inkoopkoers.costing.queries.grid import euros_each_time, numbers_of
from inkoopkoers.costing.queries.starting import (
    EXAMPLE,
    Suggestion,
    suggestions_for,
)
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.changing import FormPage, form_page
from inkoopkoers.costing.views.doors import (
    changeable_or_403,
    comparison_or_404,
    comparison_page,
)
from inkoopkoers.costing.views.problems import shown_problems
from inkoopkoers.costing.views.removed import removed_shown
from inkoopkoers.costing.wording.lines import amount_text, rhythm_text
from inkoopkoers.costing.wording.sheet import (
    CATEGORIES,
    CATEGORY_HINTS,
    INFORMANTS,
    KINDS,
)
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.dutch import number as in_dutch

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class ShownLine:
    """A line as the page tells it; `euros` is what all units cost each time."""

    line: CostLine
    amount: str
    times: str
    rhythm: str
    euros: Decimal | None
    informant: StrPromise

    @property
    def is_example(self) -> bool:
        """Nobody replaced the amount of the template yet."""
        return self.line.source == EXAMPLE


@dataclass(frozen=True)
class ShownCategory:
    """A kind of cost with its lines, and what could be added to it."""

    category: Category
    label: StrPromise
    hint: StrPromise
    lines: tuple[ShownLine, ...]
    missing: tuple[Suggestion, ...]


def known_or_404(sheet: CostSheet, code: str) -> Alternative:
    """The alternative that the address names."""
    try:
        return editing.alternative_of(sheet, code)
    except editing.UnknownPart:
        raise Http404 from None


@require_safe
def alternative(request: HttpRequest, pk: int, alternative: str) -> HttpResponse:
    """Everything that one alternative costs, with where each amount comes from."""
    comparison = comparison_or_404(request, pk)
    sheet = sheet_of(comparison.sheet)
    one = known_or_404(sheet, alternative)
    categories = _categories(comparison, sheet, one)
    context = {
        "page_title": one.name,
        "alternative": one,
        "kind": KINDS[one.kind],
        "categories": [it for it in categories if it.lines],
        "others": [it for it in categories if not it.lines],
        "problems": [
            it
            for it in shown_problems(comparison, sheet)
            if f"/{one.code}/" in it.href or "/uitgangspunten/" in it.href
        ],
        "removed": removed_shown(request, comparison, [PartKind.LINE], one.code),
        "has_others": len(sheet.alternatives) > 1,
    }
    page = "costing/alternative.html"
    return comparison_page(request, comparison, "lines", page, context)


def _categories(
    comparison: Comparison, sheet: CostSheet, one: Alternative
) -> list[ShownCategory]:
    there = {line.code for line in one.lines}
    proposed = suggestions_for(comparison.template, sheet, timezone.localdate())
    return [
        ShownCategory(
            category,
            CATEGORIES[category],
            CATEGORY_HINTS[category],
            tuple(
                shown_line(sheet, line)
                for line in one.lines
                if line.category is category
            ),
            tuple(
                it
                for it in proposed
                if it.line.category is category and it.line.code not in there
            ),
        )
        for category in Category
    ]


def shown_line(sheet: CostSheet, line: CostLine) -> ShownLine:
    """A line in words."""
    numbers = numbers_of(sheet)
    names = {one.code: one.name for one in sheet.quantities}
    number = numbers.get(line.quantity)
    return ShownLine(
        line=line,
        amount=amount_text(line, names.get(line.quantity, "")),
        times=_times(line, number, names.get(line.quantity, "")),
        rhythm=rhythm_text(line, sheet.horizon_years),
        euros=euros_each_time(sheet, line, numbers),
        informant=INFORMANTS[line.supplied_by],
    )


def _times(line: CostLine, number: Decimal | None, name: str) -> str:
    if number is None or (not line.quantity and line.factor == 1):
        return ""
    return f"{in_dutch(number * line.factor)} {name.lower()}".strip()


@require_http_methods(["GET", "HEAD", "POST"])
def alternative_add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add one; its lines come after that."""
    comparison = changeable_or_403(request, pk)

    def save(form: AlternativeForm) -> None:
        actions.add_alternative(comparison, form.alternative, by=member(request))

    kind = request.GET.get("soort", "")
    known = kind if kind in list(AlternativeKind) else AlternativeKind.OFFER
    page = FormPage(
        comparison=comparison,
        tab="lines",
        title=_("Nieuw alternatief"),
        make=AlternativeForm,
        keep=lambda _sheet: {"kind": known},
        save=save,
        back=reverse("costing:lines", args=[comparison.pk]),
    )
    return form_page(request, page)


@require_http_methods(["GET", "HEAD", "POST"])
def alternative_change(request: HttpRequest, pk: int, alternative: str) -> HttpResponse:
    """Change its name, supplier or contract."""
    comparison = changeable_or_403(request, pk)
    known_or_404(sheet_of(comparison.sheet), alternative)

    def keep(sheet: CostSheet) -> Mapping[str, Any]:
        return alternative_values(editing.alternative_of(sheet, alternative))

    def save(form: AlternativeForm) -> None:
        changed = replace(form.alternative, code=alternative)
        actions.change_alternative(
            comparison, changed, by=member(request), edition=form.made_from
        )

    page = FormPage(
        comparison=comparison,
        tab="lines",
        title=_("Verander dit alternatief"),
        make=partial(AlternativeForm, code=alternative),
        keep=keep,
        save=save,
        back=reverse("costing:alternative", args=[comparison.pk, alternative]),
    )
    return form_page(request, page)


@require_http_methods(["GET", "HEAD", "POST"])
def alternative_copy(request: HttpRequest, pk: int, alternative: str) -> HttpResponse:
    """Add the same with all its lines, and name it."""
    comparison = changeable_or_403(request, pk)
    known_or_404(sheet_of(comparison.sheet), alternative)
    if request.method != "POST":  # back from signing in
        return redirect("costing:alternative", comparison.pk, alternative)
    made = actions.copy_alternative(comparison, alternative, by=member(request))
    return redirect("costing:alternative_change", comparison.pk, made.code)
