# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every page of an outcome begins: the outcome, or what must be filled in first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.outcomes import Outcome, outcome_of
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.doors import comparison_or_404, comparison_page
from inkoopkoers.costing.views.problems import ShownProblem, shown_problems
from inkoopkoers.costing.wording.problems import sentence
from inkoopkoers.costing.wording.results import basis_note


@dataclass(frozen=True)
class Opened:
    """A comparison with its outcome; `here` is the tab of the page."""

    request: HttpRequest
    comparison: Comparison
    outcome: Outcome
    here: str

    @property
    def sheet(self) -> CostSheet:
        """What is counted."""
        return self.outcome.sheet

    def page(
        self, template: str, context: Mapping[str, Any], *, status: int = 200
    ) -> HttpResponse:
        """Render the page; every one of them says what its amounts are."""
        whole = {
            "outcome": self.outcome,
            "basis_note": basis_note(self.sheet),
            "form": None,
            **context,
        }
        return comparison_page(
            self.request, self.comparison, self.here, template, whole, status=status
        )


View = Callable[..., HttpResponse]


def with_outcome(here: str) -> Callable[[View], View]:
    """Make a page of a view that takes Opened; without an outcome it says what to do.

    `here` is the name of its tab.
    """

    def decorate(view: View) -> View:
        @require_safe
        @wraps(view)
        def opened(request: HttpRequest, pk: int, **given: str) -> HttpResponse:
            comparison = comparison_or_404(request, pk)
            found = Opened(
                request, comparison, outcome_of(sheet_of(comparison.sheet)), here
            )
            return (
                view(found, **given) if found.outcome.can_count else _nothing_yet(found)
            )

        return opened

    return decorate


def _nothing_yet(found: Opened) -> HttpResponse:
    sheet = sheet_of(found.comparison.sheet)
    lines = reverse("costing:lines", args=[found.comparison.pk])
    context = {
        "has_alternatives": bool(sheet.alternatives),
        # An outcome can be absurd while no single line is.
        "problems": shown_problems(found.comparison, sheet)
        or [
            ShownProblem(sentence(one, sheet), lines) for one in found.outcome.problems
        ],
        "warnings": [],
    }
    return found.page("costing/results/nothing_yet.html", context)
