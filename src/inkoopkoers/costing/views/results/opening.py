# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every page of an outcome begins: the outcome, or what must be filled in first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.queries.outcomes import Outcome, outcome_of
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.costing.views.doors import comparison_or_404, comparison_page
from inkoopkoers.costing.views.problems import shown_problems
from inkoopkoers.costing.wording.results import basis_note

P = ParamSpec("P")


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


OpenedView = Callable[Concatenate[Opened, P], HttpResponse]
View = Callable[Concatenate[HttpRequest, int, P], HttpResponse]


def with_outcome(here: str) -> Callable[[OpenedView[P]], View[P]]:
    """Make a view of the outcome: without one, it tells what is still needed."""

    def decorate(view: OpenedView[P]) -> View[P]:
        @require_safe
        @wraps(view)
        def opened(
            request: HttpRequest, pk: int, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponse:
            comparison = comparison_or_404(request, pk)
            sheet = sheet_of(comparison.sheet)
            found = Opened(request, comparison, outcome_of(sheet), here)
            if not found.outcome.can_count:
                return _nothing_yet(found)
            return view(found, *args, **kwargs)

        return opened

    return decorate


def _nothing_yet(found: Opened) -> HttpResponse:
    sheet = sheet_of(found.comparison.sheet)
    context = {
        "has_alternatives": bool(sheet.alternatives),
        "problems": shown_problems(found.comparison, sheet),
        "warnings": [],
    }
    return found.page("costing/results/nothing_yet.html", context)
