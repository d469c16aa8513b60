# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an assessor does alone: score a bid, hand in, open again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions import scoring as actions
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign, Criterion
from inkoopkoers.awarding.domain.panels import assessed_leaves
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.forms.judging import ScoreForm, chosen, steps_of
from inkoopkoers.awarding.models import Assessor, AwardModel, Bid, Score
from inkoopkoers.awarding.queries.bids import bids_of
from inkoopkoers.awarding.queries.doors import assessor_of
from inkoopkoers.awarding.queries.outcome import standing_of
from inkoopkoers.awarding.queries.scores import Cell, own_scores
from inkoopkoers.awarding.views.doors import award_or_404, award_page, to_tab
from inkoopkoers.awarding.views.scoring.hub import own_bids
from inkoopkoers.organisations.asking import member


@dataclass(frozen=True)
class Question:
    """One criterion of the bid, with its form and whether it was just saved."""

    leaf: Criterion
    form: ScoreForm
    is_given: bool
    is_saved: bool = False


@dataclass(frozen=True)
class Judging:
    """Who judges which bid of which award."""

    found: AwardModel
    assessor: Assessor
    row: Bid


@require_http_methods(["GET", "HEAD", "POST"])
def score(request: HttpRequest, pk: int, bid: int) -> HttpResponse:
    """Every criterion of one bid; POST saves one answer and shows it as saved."""
    found, assessor = _assessor_or_403(request, pk)
    row = get_object_or_404(bids_of(found).filter(excluded_because=""), pk=bid)
    if Stage(found.stage) is not Stage.SCORING:
        return _elsewhere(request, found)
    judging = Judging(found, assessor, row)
    if request.method != "POST":
        return _page(request, judging)
    design = design_of(found.design)
    leaf = _leaf_or_404(design, request.POST.get("criterium", ""))
    form = _form(design, leaf, data=request.POST)
    if not form.is_valid():
        typed = Question(leaf, form, is_given=False)
        return _answered(request, judging, typed, 422)
    actions.give_score(assessor, row, leaf.code, form.judgement, now=timezone.now())
    if request.headers.get("HX-Request"):
        is_given = form.judgement.score is not None
        again = _form(design, leaf, data=request.POST, is_given=is_given)
        question = Question(leaf, again, is_given, is_saved=True)
        return _answered(request, judging, question, 200)
    page, place = (
        reverse("awarding:score", args=[found.pk, row.pk]),
        _place(found, leaf),
    )
    return redirect(f"{page}?bewaard=ja&vraag={place}#criterium-{place}")


def _elsewhere(request: HttpRequest, found: AwardModel) -> HttpResponse:
    """Scoring is over: the whole page moves on, also when a piece was asked."""
    if not request.headers.get("HX-Request"):
        return redirect("awarding:scoring", found.pk)
    page = reverse("awarding:scoring", args=[found.pk])
    return HttpResponse(headers={"HX-Redirect": page})


def _place(found: AwardModel, leaf: Criterion) -> int:
    codes = [one.code for one in assessed_leaves(design_of(found.design))]
    return codes.index(leaf.code) + 1


def _leaf_or_404(design: AwardDesign, code: str) -> Criterion:
    for leaf in assessed_leaves(design):
        if leaf.code == code:
            return leaf
    raise Http404


def _form(design: AwardDesign, leaf: Criterion, **given: Any) -> ScoreForm:
    codes = [one.code for one in assessed_leaves(design)]
    ids = f"criterium-{codes.index(leaf.code) + 1}-%s"
    form = ScoreForm(steps=steps_of(design, leaf), auto_id=ids, **given)
    form.fields["score"].label = leaf.name
    return form


def _answered(
    request: HttpRequest, judging: Judging, question: Question, status: int
) -> HttpResponse:
    """The one question, or the whole page without JavaScript.

    The page takes only the word "Bewaard" from it: who typed on meanwhile keeps that.
    With an error it takes the whole question.
    """
    if not request.headers.get("HX-Request"):
        return _page(request, judging, question, status)
    place = _place(judging.found, question.leaf)
    context = {
        "award": judging.found,
        "bid": judging.row,
        "one": question,
        "place": place,
        "is_closed": False,
    }
    answer = render(request, "awarding/_score.html", context, status=status)
    if question.form.errors:
        answer["HX-Retarget"] = answer["HX-Reselect"] = f"#criterium-{place}"
    return answer


def _page(
    request: HttpRequest,
    judging: Judging,
    typed: Question | None = None,
    status: int = 200,
) -> HttpResponse:
    found, assessor, row = judging.found, judging.assessor, judging.row
    standing = standing_of(found)
    given = own_scores(assessor)
    bids = own_bids(standing, given)
    codes = [one.code for one in bids]
    at = codes.index(str(row.pk))
    saved = request.GET.get("vraag", "")
    context = {
        "bid": row,
        "questions": [
            typed
            if typed and typed.leaf.code == leaf.code
            else _question(
                standing.design, leaf, row, given, is_saved=saved == str(place)
            )
            for place, leaf in enumerate(assessed_leaves(standing.design), 1)
        ],
        "form": typed.form if typed else None,
        "own": bids[at],
        "next_bid": bids[at + 1] if at + 1 < len(bids) else None,
        "previous_bid": bids[at - 1] if at else None,
        "is_closed": assessor.handed_in_at is not None,
        "number": at + 1,
        "count": len(bids),
    }
    return award_page(
        request, found, "scoring", "awarding/score.html", context, status=status
    )


def _question(
    design: AwardDesign,
    leaf: Criterion,
    row: Bid,
    given: dict[Cell, Score],
    *,
    is_saved: bool,
) -> Question:
    kept, steps = given.get((str(row.pk), leaf.code)), steps_of(design, leaf)
    initial = {
        "score": chosen(steps, kept.score if kept else None),
        "text": kept.note if kept else "",
    }
    is_given = bool(initial["score"])
    form = _form(design, leaf, initial=initial, is_given=is_given)
    return Question(leaf, form, is_given, is_saved)


@require_http_methods(["GET", "HEAD", "POST"])
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that all is judged."""
    found, assessor = _assessor_or_403(request, pk)
    if request.method == "POST":
        actions.hand_in(assessor, now=timezone.now())
        return to_tab(found, "scoring")
    return redirect("awarding:scoring", found.pk)  # back from signing in


@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Open one's own scores again."""
    found, assessor = _assessor_or_403(request, pk)
    if request.method == "POST":
        actions.take_back(assessor)
        return to_tab(found, "scoring")
    return redirect("awarding:scoring", found.pk)  # back from signing in


def _assessor_or_403(request: HttpRequest, pk: int) -> tuple[AwardModel, Assessor]:
    found = award_or_404(request, pk)
    assessor = assessor_of(member(request), found)
    if assessor is None:
        raise PermissionDenied
    return found, assessor
