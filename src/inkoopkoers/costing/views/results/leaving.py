# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Being stuck: what leaving costs, and from which year switching pays."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.http import HttpResponse

from inkoopkoers.costing.domain.lock_in import Leaving, LockIn, SwitchYear
from inkoopkoers.costing.domain.sheet import AlternativeKind, Category
from inkoopkoers.costing.forms.choices import switch_form
from inkoopkoers.costing.pictures.years import switch_picture
from inkoopkoers.costing.queries.outcomes import MANY, Outcome, exits_of, lock_in_for
from inkoopkoers.costing.views.results.opening import Opened, with_outcome
from inkoopkoers.costing.wording import leaving as words
from inkoopkoers.costing.wording.amounts import cell, percentage
from inkoopkoers.costing.wording.deciding import name_of


@dataclass(frozen=True)
class ShareRow:
    """An alternative and what leaving it costs."""

    name: str
    exit: str
    share: str
    counted: str


@dataclass(frozen=True)
class YearRow:
    """Leaving after so many years, and what switching then comes to."""

    year: int
    used: str
    exit: str
    total: str
    staying: str
    is_within_contract: bool
    switched: str
    saving: str
    is_saving: bool


@with_outcome("lock_in")
def lock_in(found: Opened) -> HttpResponse:
    """Show the exit as a part of the costs, and year by year what switching brings."""
    sheet = found.sheet
    leaves, goes_to = _pair(found)
    stuck = lock_in_for(sheet, leaves, goes_to)
    switch = stuck.switches[0] if stuck.switches else None
    has_exit = any(
        line.category is Category.EXIT
        for one in sheet.alternatives
        if one.code == leaves
        for line in one.lines
    )
    return found.page(
        "costing/results/lock_in.html",
        {
            "conclusion": words.conclusion(stuck, sheet),
            "nothing_told": "" if has_exit else words.nothing_filled_in(),
            "chance_told": words.chance_told(stuck),
            "switch_told": words.switch_told(stuck, switch, sheet) if switch else "",
            "choose": switch_form(sheet, leaves, goes_to) if goes_to else None,
            "picture": switch_picture(stuck, switch, title=words.switch_title(switch))
            if switch
            else None,
            "rows": _years(stuck),
            "has_contract": any(one.is_within_contract for one in stuck.leavings),
            "now": _now(stuck),
            "shares": _shares(found.outcome),
            "name": name_of(sheet, leaves),
            "to": name_of(sheet, goes_to) if goes_to else "",
        },
    )


def _pair(found: Opened) -> tuple[str, str]:
    """What one leaves (first of all what one has), and for which one; empty: none."""
    asked, outcome = found.request.GET, found.outcome
    ranked = [one.result.alternative for one in outcome.ranked]
    kept = [
        one.code
        for one in outcome.sheet.alternatives
        if one.kind is AlternativeKind.KEEP
    ]
    leaves = asked.get("van", "")
    if leaves not in ranked:
        leaves = next(iter((*kept, *ranked)))
    others = [code for code in ranked if code != leaves]
    goes_to = asked.get("naar", "")
    return leaves, goes_to if goes_to in others else next(iter(others), "")


def _years(stuck: LockIn) -> list[YearRow]:
    switches = {one.year: one for switch in stuck.switches for one in switch.years}
    years = [_year(one, switches.get(one.year)) for one in stuck.leavings]
    # After the last year there is nothing left to stay for.
    return [*years[:-1], *(replace(one, staying="–") for one in years[-1:])]


def _year(one: Leaving, switch: SwitchYear | None) -> YearRow:
    return YearRow(
        one.year,
        cell(one.used_eur),
        cell(one.exit_eur),
        cell(one.total_eur),
        cell(one.staying_eur),
        one.is_within_contract,
        cell(switch.total_eur) if switch else "–",
        cell(switch.saving_eur) if switch else "–",
        bool(switch and switch.saving_eur > 0),
    )


def _now(stuck: LockIn) -> dict[str, str]:
    """Leaving at the start, for what one already has."""
    for switch in stuck.switches:
        for one in switch.years:
            if one.year == 0:
                return {"total": cell(one.total_eur), "saving": cell(one.saving_eur)}
    return {}


def _shares(outcome: Outcome) -> list[ShareRow]:
    """Every alternative beside the others; of very many only a choice."""
    if len(outcome.results) > MANY:
        return []
    return [
        _share(name_of(outcome.sheet, one.alternative), one)
        for one in exits_of(outcome.sheet)
    ]


def _share(name: str, stuck: LockIn) -> ShareRow:
    share = stuck.certain_share
    return ShareRow(
        name,
        cell(stuck.certain_exit_eur),
        percentage(share) if share is not None else "–",
        cell(stuck.exit_eur),
    )
