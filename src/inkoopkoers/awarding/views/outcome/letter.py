# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check the figures of a published award letter: public, and nothing is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.letter import (
    Finding,
    Letter,
    LetterFigure,
    Verdict,
)
from inkoopkoers.awarding.domain.letters import LetterCheck, check_letter
from inkoopkoers.awarding.domain.terms import Unworkable
from inkoopkoers.awarding.forms.letter import LetterForm
from inkoopkoers.awarding.wording.letters import (
    VERDICTS,
    expected_text,
    figure_name,
    fitting_text,
    letter_conclusion,
    stated_text,
)
from inkoopkoers.awarding.wording.problems import at_field
from inkoopkoers.web.same_origin import same_origin_form


@dataclass(frozen=True)
class ShownFinding:
    """A figure of the letter, with the verdict."""

    name: str
    figure: str
    stated: str
    verdict: str
    expected: str
    is_wrong: bool
    is_right: bool


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: HttpRequest) -> HttpResponse:
    """The form; POST shows below it what follows and what does not."""
    if request.method != "POST":
        return _page(request, LetterForm(initial={"formula": "relatief-laagste"}))
    form = LetterForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    try:
        check = _without_quality(check_letter(form.design, form.letter))
    except Unworkable as unworkable:
        for problem in unworkable.problems:
            field = problem.field if problem.field in form.fields else None
            form.add_error(field, at_field(problem))
        return _page(request, form, status=422)
    context = {
        "conclusion": letter_conclusion(check),
        "fitting": fitting_text(check),
        "findings": [_shown(form.design, form.letter, one) for one in check.findings],
        "is_wrong": not check.follows,
    }
    return _page(request, form, context)


def _without_quality(check: LetterCheck) -> LetterCheck:
    """The form does not ask for scores, so quality is taken as it stands."""
    told = (one for one in check.findings if one.figure is not LetterFigure.QUALITY)
    return replace(check, findings=tuple(told))


def _shown(design: AwardDesign, letter: Letter, one: Finding) -> ShownFinding:
    names = {line.bid: line.name for line in letter.lines}
    return ShownFinding(
        name=names[one.bid],
        figure=figure_name(design, one.figure),
        stated=stated_text(design, one),
        verdict=str(VERDICTS[one.verdict]),
        expected=expected_text(design, one),
        is_wrong=one.verdict is Verdict.DIFFERS,
        is_right=one.verdict in {Verdict.FOLLOWS, Verdict.ROUNDED_EARLIER},
    )


def _page(
    request: HttpRequest,
    form: LetterForm,
    context: dict[str, Any] | None = None,
    status: int = 200,
) -> HttpResponse:
    whole = {"form": form, "conclusion": "", **(context or {})}
    return render(request, "awarding/letter.html", whole, status=status)
