# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The overview of a model: where it stands, what to do now, what weighs what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.documents.weights import weights_chart
from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.effects import Societal, societal_share
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.views.doors import award_or_404, award_page
from inkoopkoers.awarding.views.problems import ShownProblems, shown_problems
from inkoopkoers.awarding.wording.figures import share_text
from inkoopkoers.awarding.wording.formulas import consequence, formula_name


@dataclass(frozen=True)
class NextStep:
    """The one thing to do now."""

    text: str
    href: str
    action: str


@require_safe
def model(request: HttpRequest, pk: int) -> HttpResponse:
    """Show it."""
    award = award_or_404(request, pk)
    design = design_of(award.design)
    problems = shown_problems(award.pk, design)
    societal = societal_share(design)
    context = {
        "design": design,
        "next": next_step(award, design, problems),
        "problems": replace(problems, blocking=problems.blocking[1:]),
        "is_ready": not problems.blocking,
        "chart": weights_chart(design),
        "formula_name": formula_name(design.formula),
        "consequence": consequence(design.formula),
        "criteria_count": len(leaves_of(design)),
        "societal": societal_text(design, societal),
        "societal_half": societal.is_half,
    }
    return award_page(request, award, "model", "awarding/model.html", context)


def next_step(
    award: AwardModel, design: AwardDesign, problems: ShownProblems
) -> NextStep:
    """What comes first for this stage."""
    stage = Stage(award.stage)
    if stage is Stage.DESIGN:
        return _in_design(award, design, problems)
    texts = {
        Stage.SCORING: (
            _("Beoordelaars geven nu hun scores."),
            "awarding:scoring",
            _("Naar het beoordelen"),
        ),
        Stage.CONSENSUS: (
            _("De scores zijn open. Het panel wordt het nu eens."),
            "awarding:scoring",
            _("Naar de consensus"),
        ),
        Stage.AWARDED: (_("Er is gegund."), "awarding:result", _("Bekijk de uitslag")),
    }
    text, name, action = texts[stage]
    return NextStep(text, reverse(name, args=[award.pk]), action)


def _in_design(
    award: AwardModel, design: AwardDesign, problems: ShownProblems
) -> NextStep:
    if not design.criteria:
        return NextStep(
            _("Zet eerst neer waarop je let, naast de prijs."),
            reverse("awarding:criterion_add", args=[award.pk]),
            _("Voeg een criterium toe"),
        )
    if problems.blocking:
        first = problems.blocking[0]
        return NextStep(first.sentence, first.href, _("Maak het goed"))
    return NextStep(
        _("Het model is compleet. Kijk vooraf wat het doet, voordat je publiceert."),
        reverse("awarding:before", args=[award.pk]),
        _("Probeer het vooraf"),
    )


def societal_text(design: AwardDesign, found: Societal) -> str:
    """How much of the award is on societal impact; empty without criteria."""
    if not leaves_of(design):
        return ""
    quality = share_text(found.of_quality)
    if found.nominal is None or design.formula is Formula.VALUE:
        return (
            _("%s van de waarde van alle criteria is maatschappelijke impact.")
            % quality
        )
    return _(
        "%(all)s van het geheel is maatschappelijke impact; van de criteria zonder prijs "
        "is het %(quality)s."
    ) % {"all": share_text(found.nominal), "quality": quality}
