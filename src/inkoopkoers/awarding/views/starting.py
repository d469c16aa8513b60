# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Start an award model: a name, three questions, a formula."""

from __future__ import annotations

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from inkoopkoers.awarding.actions.models import make_award
from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.suggesting import Suggestion, suggestion_for
from inkoopkoers.awarding.forms.starting import StartForm
from inkoopkoers.awarding.views.choices import formula_options
from inkoopkoers.awarding.wording.formulas import words_of
from inkoopkoers.awarding.wording.suggesting import REASONS
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of

PRICE_AT_FIRST = Decimal(40)
ADVICE = "advies"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Ask; with the button for advice show a suggestion and keep what was typed."""
    places = list(organisations_of(request.user, Right.MANAGE))
    if not places:
        raise PermissionDenied
    if request.method != "POST":
        initial = {
            "organisation": str(places[0].pk),
            "formula": Formula.BOUNDS.value,
        }
        return _page(request, StartForm(places=places, initial=initial))
    form = StartForm(request.POST, places=places)
    if request.POST.get("doe") == ADVICE:
        return _advised(request, form)
    if not form.is_valid():
        return _page(request, form, status=422)
    design = AwardDesign(Formula(form.cleaned_data["formula"]), PRICE_AT_FIRST)
    title = form.cleaned_data["title"]
    made = make_award(form.place, title, design, by=member(request))
    return redirect("awarding:model", made.pk)


def _advised(request: HttpRequest, form: StartForm) -> HttpResponse:
    """The same form, not checked yet, with the suggested formula chosen."""
    form.full_clean()
    found = suggestion_for(form.answers)
    typed = request.POST.copy()
    typed["formula"] = found.formula.value
    again = StartForm(initial=typed.dict(), places=list(form.places.values()))
    return _page(request, again, suggestion=found)


def _page(
    request: HttpRequest,
    form: StartForm,
    *,
    status: int = 200,
    suggestion: Suggestion | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "options": formula_options(form["formula"]),
        "suggestion": words_of(suggestion.formula) if suggestion else None,
        "reasons": [REASONS[one] for one in suggestion.reasons] if suggestion else [],
        "others": [words_of(one) for one in suggestion.others] if suggestion else [],
    }
    return render(request, "awarding/new.html", context, status=status)
