# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The phases of a planning in Dutch, and what is wrong with own days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.procurements.domain.periods import Minimum, Phase
from inkoopkoers.procurements.domain.schedule import (
    FIRST_DAY,
    Schedule,
    ScheduleProblem,
    TooLong,
    TooShort,
)
from inkoopkoers.web.dutch import long_date

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

PHASES: dict[Phase, StrPromise] = {
    Phase.STRATEGY: gettext_lazy("Strategie en besluit"),
    Phase.MARKET: gettext_lazy("Marktverkenning"),
    Phase.PUBLICATION: gettext_lazy("Stukken maken en publiceren"),
    Phase.REQUESTS: gettext_lazy("Aanmelden"),
    Phase.SELECTION: gettext_lazy("Selecteren en uitnodigen"),
    Phase.TALKS: gettext_lazy("Gesprekken"),
    Phase.QUESTIONS: gettext_lazy("Vragen en antwoorden"),
    Phase.CLOSING: gettext_lazy("Laatste dagen tot de sluiting"),
    Phase.ASSESSMENT: gettext_lazy("Beoordelen"),
    Phase.INTENT: gettext_lazy("Gunningsbeslissing maken en versturen"),
    Phase.STANDSTILL: gettext_lazy("Wachten op bezwaar (opschortende termijn)"),
    Phase.CONTRACT: gettext_lazy("Contract tekenen"),
    Phase.IMPLEMENTATION: gettext_lazy("Invoeren"),
}

# What the own days of a phase mean; the two of bidding count from another moment.
OWN_DAYS: dict[Phase, StrPromise] = {
    **PHASES,
    Phase.QUESTIONS: gettext_lazy("Tussen de laatste antwoorden en de sluiting"),
    Phase.CLOSING: gettext_lazy("Tijd om in te schrijven, tot de sluiting"),
}

HOW_DAYS_COUNT = gettext_lazy(
    "Alle termijnen zijn kalenderdagen. Bij een wettelijke termijn telt de dag van "
    "verzenden niet mee en de laatste dag helemaal. Een datum in het weekend of op een "
    "feestdag schuift naar de werkdag ervoor."
)


def problem_text(problem: ScheduleProblem) -> str:
    """What is wrong with the days, and what would be right."""
    match problem:
        case TooShort(phase=phase, minimum=Minimum(days=0)):
            return _("%s: vul 0 of meer dagen in.") % OWN_DAYS[phase]
        case TooShort(phase=phase, minimum=minimum):
            return ngettext(
                "%(phase)s: vul minstens %(days)s dag in. Korter mag niet van de wet.",
                "%(phase)s: vul minstens %(days)s dagen in. Korter mag niet van de wet.",
                minimum.days,
            ) % {"phase": OWN_DAYS[phase], "days": minimum.days}
        case TooLong(phase=phase, most=most):
            return _("%(phase)s: vul hooguit %(days)s dagen in.") % {
                "phase": OWN_DAYS[phase],
                "days": most,
            }
    return _("Kies een dag vanaf %s.") % long_date(FIRST_DAY)


def conclusion(planned: Schedule) -> str:
    """The planning in one sentence: when to begin, or how late it is."""
    begin = long_date(planned.begin)
    if not planned.is_late:
        return _("Begin uiterlijk %s") % begin
    return ngettext(
        "Begin uiterlijk %(begin)s: dat was %(days)s dag geleden",
        "Begin uiterlijk %(begin)s: dat was %(days)s dagen geleden",
        planned.days_late,
    ) % {"begin": begin, "days": planned.days_late}
