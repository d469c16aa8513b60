# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with an award model, with where to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from inkoopkoers.awarding.domain.checking import problems_of
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.problems import Problem, ProblemCode
from inkoopkoers.awarding.wording.problems import sentence

MOST_SHOWN = 12
_FIGURES = (
    "factor", "lower_eur", "upper_eur", "log_base", "value_of_point_eur", "ladder",
    "ceiling_eur",
)  # fmt: skip
_RULES = ("ties", "tie_criterion", "decimals")
_PARTS = {**dict.fromkeys(_FIGURES, "getallen"), **dict.fromkeys(_RULES, "regels")}
_WEIGHTS = {
    ProblemCode.WEIGHT_MISSING,
    ProblemCode.VALUE_MISSING,
    ProblemCode.WEIGHTS_NOT_100,
}


@dataclass(frozen=True)
class ShownProblem:
    """A problem in a sentence; `href` is where it is mended."""

    sentence: str
    href: str


@dataclass(frozen=True)
class ShownProblems:
    """What blocks, and what merely deserves a look; `more` are not shown."""

    blocking: list[ShownProblem]
    warnings: list[ShownProblem]
    more: int = 0


def shown_problems(pk: int, design: AwardDesign) -> ShownProblems:
    """At most twelve that block at a time, and the warnings."""
    found = problems_of(design)
    # Two figures that lack can be one sentence, such as the bounds of a formula.
    blocking = _once(_shown(pk, design, one) for one in found if one.blocks)
    return ShownProblems(
        blocking[:MOST_SHOWN],
        _once(_shown(pk, design, one) for one in found if not one.blocks)[:MOST_SHOWN],
        max(0, len(blocking) - MOST_SHOWN),
    )


def _once(found: Iterable[ShownProblem]) -> list[ShownProblem]:
    return list(dict.fromkeys(found))


def _shown(pk: int, design: AwardDesign, problem: Problem) -> ShownProblem:
    return ShownProblem(sentence(problem, design), _where(pk, design, problem))


def _where(pk: int, design: AwardDesign, problem: Problem) -> str:
    if problem.code is ProblemCode.NO_CRITERIA:
        return reverse("awarding:criterion_add", args=[pk])
    if problem.code in _WEIGHTS or problem.field == "price_weight":
        return f"{reverse('awarding:criteria', args=[pk])}#gewichten"
    if problem.criterion and problem.field != "ladder":
        return reverse("awarding:criterion_change", args=[pk, problem.criterion])
    if problem.field == "formula":
        return reverse("awarding:formula", args=[pk])
    part = _PARTS.get(problem.field)
    if part:
        return reverse("awarding:formula_part", args=[pk, part])
    return _scale(pk, design, str(problem.values.get("scale", "")))


def _scale(pk: int, design: AwardDesign, code: str) -> str:
    if any(one.code == code for one in design.scales):
        return reverse("awarding:scale_change", args=[pk, code])
    return reverse("awarding:criteria", args=[pk])
