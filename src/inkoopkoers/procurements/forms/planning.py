# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form for a planning: own days per phase, and what changes a legal period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.actions.approach import OwnPlan
from inkoopkoers.procurements.domain.periods import Circumstances, Phase
from inkoopkoers.procurements.domain.schedule import (
    LONGEST,
    ScheduleProblem,
    TooLong,
    TooShort,
    Wish,
    schedule,
)
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.wording.planning import OWN_DAYS, problem_text

# Per phase what is usual, and what the law asks at least.
Days = Mapping[Phase, tuple[int, int]]


@dataclass(frozen=True)
class Asked:
    """What the form is about: the days to propose, and what to plan with."""

    needed_on: date | None
    circumstances: Circumstances
    days: Days
    today: date


class PlanningForm(RowForm):
    """Own days; a phase that is left empty takes what is usual."""

    is_electronic = forms.BooleanField(
        label=gettext_lazy("Aanbieders schrijven digitaal in"), required=False
    )
    has_prior_notice = forms.BooleanField(
        label=gettext_lazy("Er was op tijd een vooraankondiging"), required=False
    )
    is_urgent = forms.BooleanField(
        label=gettext_lazy("Het is aantoonbaar dringend"), required=False
    )

    def __init__(self, *args: Any, asked: Asked, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        self.used: tuple[Held, ...] = ()
        for phase, (usual, least) in asked.days.items():
            self.fields[day_field(phase)] = _days(phase, usual, least)

    @property
    def day_fields(self) -> list[forms.BoundField]:
        """The field of each phase, in the order of time."""
        return [self[day_field(phase)] for phase in self.asked.days]

    def clean(self) -> dict[str, Any]:
        """Refuse days that the law does not allow, at the field of the phase."""
        data = super().clean() or {}
        if self.errors or self.asked.needed_on is None:
            return data
        plan = self._plan(data)
        circumstances = replace(
            self.asked.circumstances,
            is_electronic=plan.is_electronic,
            has_prior_notice=plan.has_prior_notice,
            is_urgent=plan.is_urgent,
        )
        wish = Wish(self.asked.needed_on, circumstances, plan.own_days)
        try:
            self.used = schedule(rulebook(), wish, self.asked.today).rules
        except (TooShort, TooLong) as problem:
            self.add_error(day_field(problem.phase), problem_text(problem))
        except ScheduleProblem as problem:
            self.add_error(None, problem_text(problem))
        return data

    @property
    def plan(self) -> OwnPlan:
        """What was filled in; call after is_valid."""
        return self._plan(self.cleaned_data)

    def _plan(self, data: Mapping[str, Any]) -> OwnPlan:
        given = {phase: data.get(day_field(phase)) for phase in self.asked.days}
        return OwnPlan(
            own_days={phase: days for phase, days in given.items() if days is not None},
            is_electronic=data["is_electronic"],
            has_prior_notice=data["has_prior_notice"],
            is_urgent=data["is_urgent"],
        )


def day_field(phase: Phase) -> str:
    """How the form names the days of a phase."""
    return f"days_{phase.value}"


def _days(phase: Phase, usual: int, least: int) -> forms.IntegerField:
    refusal = _("Schrijf een heel aantal dagen, van 0 tot en met %s.") % LONGEST
    return forms.IntegerField(
        label=str(OWN_DAYS[phase]),
        help_text=_hint(usual, least),
        required=False,
        min_value=0,
        max_value=LONGEST,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), refusal),
    )


def _hint(usual: int, least: int) -> str:
    if not usual and not least:
        return _("Leeg: deze fase doen we niet.")
    said = ngettext("Leeg: %s dag.", "Leeg: %s dagen.", usual) % usual
    if not least:
        return said
    law = ngettext(
        "Minstens %s dag, van de wet.", "Minstens %s dagen, van de wet.", least
    )
    return f"{said} {law % least}"
