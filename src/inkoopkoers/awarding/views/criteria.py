# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The criteria of a model as a tree, their weights in one form, and its scales."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.awarding.actions import criteria as actions
from inkoopkoers.awarding.actions.models import ChangedMeanwhile, IsFixed
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.documents.weights import weights_chart
from inkoopkoers.awarding.domain.checking import ALL, total_weight
from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Measured,
    Scale,
)
from inkoopkoers.awarding.domain.editing import (
    TreeRow,
    UnknownPart,
    scored_with,
    tree_rows,
)
from inkoopkoers.awarding.domain.scales import exact_part
from inkoopkoers.awarding.domain.tree import leaves_of, leaves_under
from inkoopkoers.awarding.forms.weights import WeightsForm, weight_values
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.queries.scales import scale_words
from inkoopkoers.awarding.views.doors import award_or_404, award_page, changeable_or_403
from inkoopkoers.awarding.views.problems import shown_problems
from inkoopkoers.awarding.views.removed import removed_shown
from inkoopkoers.awarding.wording.clause import worth
from inkoopkoers.awarding.wording.figures import decimal_text, share_text
from inkoopkoers.awarding.wording.measuring import measure_text, minimum_text
from inkoopkoers.awarding.wording.problems import weights_text
from inkoopkoers.knowledge.domain.awards import AwardScale
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.dutch import euro

COUNT, DIVIDE = "tel", "verdeel"
WHOLE = Decimal(ALL)


@dataclass(frozen=True)
class ShownCriterion:
    """A line of the tree in words."""

    one: Criterion
    depth: int
    is_group: bool
    is_first: bool
    is_last: bool
    worth: str
    measured: str
    minimum: str


@dataclass(frozen=True)
class ShownScale:
    """A scale with its steps in words, and what is known of it."""

    scale: Scale
    steps: Sequence[tuple[str, str, str]]
    used: Sequence[Criterion]
    words: AwardScale | None


@dataclass(frozen=True)
class Weighing:
    """The form with the weights and what stands around it."""

    form: WeightsForm
    total: str
    left: str
    is_exact: bool
    is_proposal: bool = False
    is_conflict: bool = False


@require_safe
def criteria(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the tree, the weights and the scales."""
    return criteria_page(request, award_or_404(request, pk))


def criteria_page(
    request: HttpRequest,
    award: AwardModel,
    *,
    weighing: Weighing | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page, also with what came back from a form on it."""
    design = design_of(award.design)
    weighing = weighing or _kept_weights(award, design)
    context: dict[str, Any] = {
        "rows": [_shown(design, row) for row in tree_rows(design)],
        "weighing": weighing,
        "form": weighing.form,
        "scales": [_shown_scale(design, one) for one in design.scales],
        "removed": removed_shown(request, award),
        "refusal": refusal,
        "chart": weights_chart(design),
        "problems": shown_problems(award.pk, design),
        "on_value": design.formula is Formula.VALUE,
        "price_counts_not": design.formula in {Formula.RATIO, Formula.WILLINGNESS},
        "design": design,
    }
    template = "awarding/criteria.html"
    return award_page(request, award, "criteria", template, context, status=status)


def _shown(design: AwardDesign, row: TreeRow) -> ShownCriterion:
    one = row.criterion
    text = _group_worth(design, one) if row.is_group else worth(design, one)
    return ShownCriterion(
        one,
        row.depth,
        row.is_group,
        row.is_first,
        row.is_last,
        text,
        "" if row.is_group else measure_text(design, one),
        minimum_text(one),
    )


def _group_worth(design: AwardDesign, group: Criterion) -> str:
    """What the criteria below it make together."""
    below = leaves_under(design, group.code) - {group.code}
    leaves = [
        leaf
        for leaf in leaves_of(design)
        if leaf.code in below and leaf.measured is not Measured.LADDER
    ]
    if design.formula is Formula.VALUE:
        return euro(sum((one.value_eur or Decimal(0) for one in leaves), Decimal(0)))
    total = sum((one.weight or Decimal(0) for one in leaves), Decimal(0))
    return f"{decimal_text(total)} %"


def _shown_scale(design: AwardDesign, scale: Scale) -> ShownScale:
    steps = [
        (decimal_text(step.score), step.meaning, share_text(exact_part(step.part), 2))
        for step in reversed(scale.steps)
    ]
    return ShownScale(
        scale, steps, scored_with(design, scale.code), scale_words(scale.code)
    )


def _kept_weights(award: AwardModel, design: AwardDesign) -> Weighing:
    initial = {**weight_values(design), "edition": award.edition}
    form = WeightsForm(initial=initial, design=design)
    if form.on_value:
        values = (one.value_eur or Decimal(0) for one in form.weighed)
        return _weighing(form, sum(values, Decimal(0)))
    return _weighing(form, total_weight(design))


def _weighing(form: WeightsForm, total: Decimal, **more: bool) -> Weighing:
    if form.on_value:
        return Weighing(form, euro(total), "", is_exact=True, **more)
    left = weights_text(total, WHOLE - total)
    return Weighing(
        form, f"{decimal_text(total)} %", left, is_exact=total == WHOLE, **more
    )


@require_http_methods(["GET", "HEAD", "POST"])
def weights(request: HttpRequest, pk: int) -> HttpResponse:
    """Save all weights at once; or only add them up, or propose what makes 100 %."""
    award = changeable_or_403(request, pk)
    here = f"{reverse('awarding:criteria', args=[award.pk])}?bewaard=ja#gewichten"
    if request.method != "POST":  # back from signing in
        return redirect("awarding:criteria", award.pk)
    design = design_of(award.design)
    form = WeightsForm(request.POST, design=design)
    if not form.is_valid():
        found = _weighing(form, form.total)
        return criteria_page(request, award, weighing=found, status=422)
    if request.POST.get("doe") in {COUNT, DIVIDE}:
        return _tried(request, award, form)
    try:
        _save(award, form, request)
    except ChangedMeanwhile as error:
        return _meanwhile(request, award, str(error))
    except (IsFixed, UnknownPart) as error:
        gone = _("Een collega haalde intussen een criterium weg. Kijk wat er nu staat.")
        text = gone if isinstance(error, UnknownPart) else str(error)
        return _meanwhile(request, award, text)
    return redirect(here)


def _save(award: AwardModel, form: WeightsForm, request: HttpRequest) -> None:
    by, edition = member(request), form.made_from
    if form.on_value:
        actions.set_values(award, form.weights, by=by, edition=edition)
        return
    actions.set_weights(
        award,
        form.weights,
        by=by,
        edition=edition,
        price_weight=form.price_weight,
    )


def _tried(request: HttpRequest, award: AwardModel, form: WeightsForm) -> HttpResponse:
    """The same page with what was typed or what we propose; nothing is saved."""
    is_proposal = request.POST["doe"] == DIVIDE and not form.on_value
    values = form.divided if is_proposal else form.cleaned_data
    initial = {**values, "edition": form.made_from}
    again = WeightsForm(initial=initial, design=form.design)
    total = WHOLE if is_proposal else form.total
    found = replace(_weighing(again, total), is_proposal=True)
    return criteria_page(request, award, weighing=found)


def _meanwhile(request: HttpRequest, award: AwardModel, message: str) -> HttpResponse:
    """What was typed stays, beside what a colleague saved."""
    award.refresh_from_db()
    design = design_of(award.design)
    typed = request.POST.copy()
    typed["edition"] = str(award.edition)
    form = WeightsForm(typed, design=design)
    form.is_valid()
    form.add_error(None, message)
    found = replace(_weighing(form, form.total), is_conflict=True)
    return criteria_page(request, award, weighing=found, status=409)
