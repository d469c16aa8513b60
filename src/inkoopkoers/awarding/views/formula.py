# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The price formula of a model with all it declares, and the forms that change it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.awarding.actions.formula import redesign
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.forms.formula import (
    FiguresForm,
    FormulaForm,
    figure_values,
    is_short_of,
)
from inkoopkoers.awarding.forms.rules import RulesForm, rule_values
from inkoopkoers.awarding.views.changing import FormPage, form_page
from inkoopkoers.awarding.views.choices import formula_options
from inkoopkoers.awarding.views.doors import award_or_404, award_page, changeable_or_403
from inkoopkoers.awarding.views.problems import shown_problems
from inkoopkoers.awarding.wording.declared import figures_of, rules_of
from inkoopkoers.awarding.wording.definitions import lines_of
from inkoopkoers.awarding.wording.formulas import consequence, words_of
from inkoopkoers.awarding.wording.sentences import sentences_of
from inkoopkoers.organisations.asking import member

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_CHOOSE, _FIGURES, _RULES = "kiezen", "getallen", "regels"


@require_safe
def formula(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the formula in words and as a sum, and every other choice."""
    award = award_or_404(request, pk)
    design = design_of(award.design)
    is_whole = not is_short_of(design)
    context = {
        "design": design,
        "words": words_of(design.formula),
        "consequence": consequence(design.formula),
        "sentences": sentences_of(design) if is_whole else (),
        "lines": lines_of(design) if is_whole else (),
        "figures": figures_of(design),
        "rules": rules_of(design),
        "problems": shown_problems(award.pk, design),
    }
    return award_page(request, award, "formula", "awarding/formula.html", context)


@dataclass(frozen=True)
class _Part:
    title: StrPromise
    make: Callable[..., Any]
    keep: Callable[[AwardDesign], Mapping[str, Any]]
    template: str


def _formula_form(*args: Any, design: AwardDesign, **kwargs: Any) -> FormulaForm:
    return FormulaForm(*args, **kwargs)


def _formula_values(design: AwardDesign) -> dict[str, Any]:
    return {"formula": design.formula.value}


_PARTS: dict[str, _Part] = {
    _CHOOSE: _Part(
        gettext_lazy("Kies een formule"),
        _formula_form,
        _formula_values,
        "awarding/formula_choose.html",
    ),
    _FIGURES: _Part(
        gettext_lazy("De getallen van de formule"),
        FiguresForm,
        figure_values,
        "awarding/form.html",
    ),
    _RULES: _Part(
        gettext_lazy("Afronden, gelijke uitkomst en wegvallen"),
        RulesForm,
        rule_values,
        "awarding/form.html",
    ),
}


@require_http_methods(["GET", "HEAD", "POST"])
def formula_part(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Change the formula, its figures, or the rules at the edges."""
    award = changeable_or_403(request, pk)
    if part not in _PARTS:
        raise Http404
    asked = _PARTS[part]
    design = design_of(award.design)
    back = reverse("awarding:formula", args=[award.pk])

    def save(form: Any) -> None:
        redesign(award, form.change, by=member(request), edition=form.made_from)

    def onward() -> str:
        """A formula that still lacks a figure asks for it at once."""
        award.refresh_from_db()
        if part == _CHOOSE and is_short_of(design_of(award.design)):
            return reverse("awarding:formula_part", args=[award.pk, _FIGURES])
        return back

    page = FormPage(
        award=award,
        tab="formula",
        title=str(asked.title),
        make=asked.make,
        keep=asked.keep,
        save=save,
        back=back,
        template=asked.template,
        context={"options": _options(request, design)} if part == _CHOOSE else {},
        onward=onward,
    )
    return form_page(request, page)


def _options(request: HttpRequest, design: AwardDesign) -> list[Any]:
    """With what was sent chosen, also when the form comes back."""
    form = FormulaForm(request.POST or None, initial={"formula": design.formula.value})
    return formula_options(form["formula"])
