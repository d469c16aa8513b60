# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every problem of a sheet has a sentence and a place where it is mended."""

from __future__ import annotations

import pytest

from inkoopkoers.costing.domain.problems import Problem, ProblemCode
from inkoopkoers.costing.tests.making import a_sheet
from inkoopkoers.costing.views.problems import _where
from inkoopkoers.costing.wording.problems import sentence


@pytest.mark.parametrize("code", list(ProblemCode))
def test_each_problem_is_told(code: ProblemCode) -> None:
    problem = Problem(code, "a", "stroom", "first_year", {"latest": 7})

    text = sentence(problem, a_sheet())

    assert text.startswith("Aanbod A · Stroom: ")
    assert text.endswith(".")


def test_names_of_a_circle_are_told() -> None:
    circle = Problem(
        ProblemCode.CIRCULAR_QUANTITY, field="of", values={"codes": ("laptops",)}
    )

    assert sentence(circle, a_sheet()).startswith("Laptops → Laptops: ")


def test_what_is_not_there_any_more_has_no_name() -> None:
    gone = Problem(ProblemCode.NEGATIVE, "z", "z", "amount")

    assert sentence(gone, a_sheet()).startswith("Vul een bedrag")


@pytest.mark.parametrize(
    ("problem", "rest"),
    [
        (Problem(ProblemCode.NO_ALTERNATIVES), "kosten/alternatief/"),
        (Problem(ProblemCode.BASIS_DIFFERS, field="rate"), "uitgangspunten/rente/"),
        (
            Problem(ProblemCode.GROWTH_OUT_OF_RANGE, field="growth-co2"),
            "uitgangspunten/stijging/",
        ),
        (Problem(ProblemCode.CIRCULAR_QUANTITY, field="of"), "aantallen/"),
        (Problem(ProblemCode.TOO_MANY_LINES, "a"), "kosten/alternatief/a/"),
        (Problem(ProblemCode.TOO_MANY_ALTERNATIVES), "kosten/"),
    ],
)
def test_each_problem_has_a_place(problem: Problem, rest: str) -> None:
    assert _where(7, problem) == f"/rekenen/kosten/7/{rest}"
