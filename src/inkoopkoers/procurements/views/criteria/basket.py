# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the criteria: the basket, its weights, and what it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.criteria import basket as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.shelf import Suggested
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.criteria.percents import PREFIX, WeightsForm
from inkoopkoers.procurements.models import BasketCriterion, Dossier
from inkoopkoers.procurements.queries.criteria.basket_step import (
    BasketStep,
    InBasket,
    basket_step,
)
from inkoopkoers.procurements.queries.criteria.themes import preset_names
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.queries.situation import counting_day
from inkoopkoers.procurements.views.criteria.pictures import impact_chart
from inkoopkoers.procurements.views.criteria.shown import ShownCriterion, shown
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.wording import criteria as words

# A few of each theme to begin with; the rest is one page further.
MOST_SUGGESTED = 3


@dataclass(frozen=True)
class ShownRow:
    """A criterion of the basket in words; `is_new` right after it was taken out."""

    one: InBasket
    theme: str
    level: str
    kind: str
    weight: str


@dataclass(frozen=True)
class ShownSuggestion:
    """A suggested criterion and why."""

    shown: ShownCriterion
    why: str


@require_safe
def criteria(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the basket with weights, and what would fit."""
    return basket_page(request, dossier_or_404(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_weights(request: HttpRequest, pk: int) -> HttpResponse:
    """Write all weights at once."""
    dossier = writable_or_403(request, pk)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, Step.CRITERIA))
    form = weights_form(dossier, basket_step(dossier), request.POST)
    if not form.is_valid():
        return basket_page(request, dossier, form=form, status=422)
    weights, edition = form.weights, form.made_from
    try:
        actions.weigh(dossier, weights, by=member(request), edition=edition)
    except ChangedMeanwhile as error:
        typed = request.POST.copy()
        typed["edition"] = str(edition_of(dossier, Step.CRITERIA))
        form = weights_form(dossier, basket_step(dossier), typed)
        form.add_error(None, str(error))
        return basket_page(request, dossier, form=form, status=409)
    return to_step(dossier, Step.CRITERIA)


def weights_form(
    dossier: Dossier, found: BasketStep, typed: Mapping[str, str] | None = None
) -> WeightsForm:
    """A field for the weight of each award criterion, and what they are made from."""
    initial = {"edition": edition_of(dossier, Step.CRITERIA)}
    rows = [one.row for one in found.weighed]
    return WeightsForm(typed, initial=initial, rows=rows)


def basket_page(
    request: HttpRequest,
    dossier: Dossier,
    *,
    form: WeightsForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """The whole step; with status 409 the kept weights stand beside what was typed."""
    found = basket_step(dossier)
    themes = {**preset_names(), **found.theme_names}
    chosen = form or weights_form(dossier, found)
    weights = found.weights
    context = {
        "found": found,
        "rows": [shown_row(one, themes) for one in found.rows],
        "removed": _removed(request, found.removed),
        "replaced": found.replaced,
        "suggestions": list(_suggestions(dossier, found, themes)),
        "ambitions": [
            (one, words.LEVELS[one.ambition.level]) for one in found.ambitions
        ],
        "form": chosen,
        "weights_form": chosen,
        "weighed": [
            (shown_row(one, themes), chosen[f"{PREFIX}{one.row.pk}"])
            for one in found.weighed
        ],
        "is_conflict": status == HTTPStatus.CONFLICT,
        "total": words.percentage(weights.total),
        "left": words.what_is_left(weights),
        "is_exact": weights.is_exact,
        "has_price": any(one.row.is_price for one in found.rows),
        "chart": impact_chart(
            found.share,
            counting_day(dossier, timezone.localdate()),
            has_goal=dossier.is_category_managed,
        ),
    }
    page = "procurements/criteria/basket.html"
    return step_page(request, dossier, Step.CRITERIA, page, context, status=status)


def shown_row(one: InBasket, themes: Mapping[str, str]) -> ShownRow:
    """Put a criterion of the basket in words."""
    row, criterion = one.row, one.criterion
    return ShownRow(
        one=one,
        theme=themes.get(row.theme, row.theme),
        level=str(words.LEVELS[criterion.level]) if criterion.level else "",
        kind=str(words.KINDS[criterion.kind]),
        weight="" if row.weight is None else words.percentage(row.weight),
    )


def _removed(
    request: HttpRequest, rows: Iterable[BasketCriterion]
) -> list[tuple[BasketCriterion, bool]]:
    """What can be put back, and whether it was taken out just now."""
    new = request.GET.get("weg", "")
    return [(one, new == str(one.pk)) for one in rows]


def _suggestions(
    dossier: Dossier, found: BasketStep, themes: Mapping[str, str]
) -> Iterator[ShownSuggestion]:
    """The first few for each theme that the basket does not answer yet."""
    told: Counter[str] = Counter()
    for one in found.suggestions:
        theme = one.ambition.theme
        if not one.is_met and told[theme] < MOST_SUGGESTED:
            told[theme] += 1
            yield shown_suggestion(dossier, one, themes)


def shown_suggestion(
    dossier: Dossier, one: Suggested, themes: Mapping[str, str]
) -> ShownSuggestion:
    """Put a suggestion in words."""
    theme = one.ambition.title or themes.get(one.ambition.theme, one.ambition.theme)
    shelved = shown(dossier.organisation_id, one.criterion, themes)
    return ShownSuggestion(shelved, words.why(one, theme))
