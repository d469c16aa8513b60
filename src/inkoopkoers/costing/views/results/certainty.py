# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How certain it is: who wins over thousands of plausible futures."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse

from inkoopkoers.charts.spread import percent
from inkoopkoers.costing.domain.robustness import Standing
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.uncertainty import Uncertainty
from inkoopkoers.costing.forms.ranges import RangesForm, shown, typed_of
from inkoopkoers.costing.pictures.certainty import in_order, spread_picture
from inkoopkoers.costing.queries.outcomes import (
    LEADING,
    SEED,
    default_ranges,
    leading,
    robustness_for,
)
from inkoopkoers.costing.views.results.opening import Opened, with_outcome
from inkoopkoers.costing.wording import certainty as words
from inkoopkoers.costing.wording.amounts import cell, percentage
from inkoopkoers.costing.wording.deciding import name_of

UNPROCESSABLE = 422


@dataclass(frozen=True)
class StandingRow:
    """An alternative over all worlds, in whole euros."""

    name: str
    cheapest: str
    entered: str
    mean: str
    low: str
    high: str
    regret: str
    worst: str


@dataclass(frozen=True)
class RangeTold:
    """A range with its reason."""

    label: str
    low: str
    high: str
    shape: str
    reason: str


@with_outcome("robustness")
def robustness(found: Opened) -> HttpResponse:
    """Show who wins how often, what a wrong choice costs, and the ranges behind it."""
    sheet = leading(found.outcome)
    defaults = default_ranges(sheet)
    form = _form(found, defaults)
    is_right = not form.is_bound or form.is_valid()
    asked = form.is_bound and is_right
    ranges, seed = (form.uncertainties, form.seed) if asked else (defaults, SEED)
    drawn = robustness_for(sheet, ranges, seed=seed)
    conclusion = words.conclusion(drawn, sheet)
    context = {
        "form": form,
        "is_alone": len(drawn.standings) == 1,
        "left_out": len(found.sheet.alternatives) - len(sheet.alternatives),
        "leading": LEADING,
        "conclusion": conclusion,
        "regret_told": words.regret_told(drawn, sheet),
        "how": words.how(drawn),
        "picture": spread_picture(drawn, sheet, title=words.spread_title(drawn, sheet)),
        "rows": [_row(one, sheet) for one in in_order(drawn)],
        "ranges": [_told(one) for one in ranges],
    }
    status = 200 if is_right else UNPROCESSABLE
    return found.page("costing/results/robustness.html", context, status=status)


def _form(found: Opened, defaults: tuple[Uncertainty, ...]) -> RangesForm:
    """Bound as soon as the address says anything that the form knows."""
    typed = typed_of(defaults, SEED)
    asked = found.request.GET.dict()
    if typed.keys() & asked.keys():
        return RangesForm({**typed, **asked}, defaults=defaults)
    return RangesForm(defaults=defaults, initial=typed)


def _row(one: Standing, sheet: CostSheet) -> StandingRow:
    return StandingRow(
        name_of(sheet, one.alternative),
        percent(one.cheapest),
        cell(one.entered_eur),
        cell(one.mean_eur),
        cell(one.p5_eur),
        cell(one.p95_eur),
        cell(one.mean_regret_eur),
        cell(one.worst_regret_eur),
    )


def _told(one: Uncertainty) -> RangeTold:
    low, high = (shown(one.driver, end) for end in (one.spread.low, one.spread.high))
    return RangeTold(
        str(words.DRIVERS[one.driver]),
        percentage(low),
        f"+{percentage(high)}" if high > 0 else percentage(high),
        str(words.SHAPES[one.spread.shape]),
        str(words.REASONS[one.reason]),
    )
