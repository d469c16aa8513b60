# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Other answers: what they change, and two situations side by side."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.instruments import domain
from inkoopkoers.instruments.forms import QuestionsForm, initial_from
from inkoopkoers.instruments.publication import situation_line
from inkoopkoers.instruments.views.advice import advice_or_404, numbered
from inkoopkoers.web.context import may_be_signed_in
from inkoopkoers.web.reader_cache import MAX_AGE_SECONDS, for_every_reader
from inkoopkoers.web.same_origin import same_origin_form


@login_not_required
@require_safe
@for_every_reader
def what_if(request: HttpRequest, answers: str) -> HttpResponse:
    """Flip one answer: which tips come and go."""
    found = advice_or_404(answers)
    flips = domain.flips(found)
    rows = [
        {
            "item": item,
            "option": option,
            "flips": [_flip(flip) for flip in flips if flip.item.code == item.code],
        }
        for item, option in found.answers
    ]
    context = {"advice": found, "rows": rows, "situation": situation_line(found)}
    return render(request, "instruments/what_if.html", context)


def _flip(flip: domain.Flip) -> dict[str, Any]:
    return {
        "option": flip.option,
        "answers": flip.comparison.second.answers,
        "gained": [tip.text for tip in flip.comparison.gained],
        "lost": [tip.text for tip in flip.comparison.lost],
    }


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
def compare(request: HttpRequest, answers: str) -> HttpResponse:
    """Choose a second situation to lay beside this one."""
    first = advice_or_404(answers)
    if request.method == "POST":
        form = QuestionsForm(first.instrument, request.POST)
        if form.is_valid():
            return redirect("instruments:compare_with", first.answers, form.answers)
        return _compare_form(request, first, form, status=422)
    before = initial_from(first.instrument, str(first.answers))
    return _compare_form(
        request, first, QuestionsForm(first.instrument, initial=before)
    )


def _compare_form(
    request: HttpRequest, first: domain.Advice, form: QuestionsForm, status: int = 200
) -> HttpResponse:
    context = {"advice": first, "form": form, "questions": numbered(form)}
    return render(request, "instruments/compare.html", context, status=status)


@login_not_required
@require_safe
def compare_with(request: HttpRequest, answers: str, other: str) -> HttpResponse:
    """Two situations side by side.

    There are 59,049 pairs: a browser may keep this page, our memory may not.
    """
    first, second = advice_or_404(answers), advice_or_404(other)
    situation = [
        (item, one, two, one != two)
        for (item, one), (_item, two) in zip(first.answers, second.answers, strict=True)
    ]
    context = {
        "comparison": domain.compare(first, second),
        "situation": situation,
        "first_line": situation_line(first),
        "second_line": situation_line(second),
    }
    response = render(request, "instruments/compare_with.html", context)
    if not may_be_signed_in(request):
        response["Cache-Control"] = f"public, max-age={MAX_AGE_SECONDS}"
    patch_vary_headers(response, ["Cookie"])
    return response
