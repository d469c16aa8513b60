# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a comparison, with where to mend it."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from inkoopkoers.costing.domain.checking import problems_of, warnings_of
from inkoopkoers.costing.domain.problems import Problem, ProblemCode
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.wording.problems import sentence

MOST_SHOWN = 10
_IN_SETTINGS = {
    "horizon_years": "termijn",
    "inflation": "prijspeil",
    "rate": "rente",
    "kwh_eur": "prijzen",
    "co2_eur_per_kg": "prijzen",
    "co2_kg_per_kwh": "prijzen",
    "growths": "stijging",
}


@dataclass(frozen=True)
class ShownProblem:
    """A problem in a sentence; `href` is where it is mended."""

    sentence: str
    href: str


def shown_problems(comparison: Comparison, sheet: CostSheet) -> list[ShownProblem]:
    """What keeps the sheet from being counted, at most ten at a time."""
    return _shown(comparison, sheet, problems_of(sheet))


def shown_warnings(comparison: Comparison, sheet: CostSheet) -> list[ShownProblem]:
    """What can be meant so, but mostly is forgotten."""
    return _shown(comparison, sheet, warnings_of(sheet))


def _shown(
    comparison: Comparison, sheet: CostSheet, found: tuple[Problem, ...]
) -> list[ShownProblem]:
    return [
        ShownProblem(sentence(one, sheet), _where(comparison.pk, one))
        for one in found[:MOST_SHOWN]
    ]


def _where(pk: int, problem: Problem) -> str:
    if problem.code is ProblemCode.NO_ALTERNATIVES:
        return reverse("costing:alternative_add", args=[pk])
    part = _IN_SETTINGS.get(problem.field) or (
        "stijging" if problem.field.startswith("growth-") else ""
    )
    if part:
        return reverse("costing:settings_part", args=[pk, part])
    if problem.line:
        where = [pk, problem.alternative, problem.line]
        return reverse("costing:line_change", args=where)
    if problem.alternative:
        return reverse("costing:alternative", args=[pk, problem.alternative])
    if "quantity" in problem.values or problem.field in ("of", "quantities"):
        return reverse("costing:quantities", args=[pk])
    return reverse("costing:lines", args=[pk])
