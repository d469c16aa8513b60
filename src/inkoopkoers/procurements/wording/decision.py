# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking for a decision and what came of it, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.procurements.domain.decision import (
    Needed,
    Outcome,
    PanelProblem,
    Verdict,
    Why,
)
from inkoopkoers.web.dutch import euro

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

VERDICTS: dict[Verdict, StrPromise] = {
    Verdict.YES: gettext_lazy("Ja, akkoord"),
    Verdict.NO: gettext_lazy("Nee, niet akkoord"),
}

OUTCOMES: dict[Outcome, StrPromise] = {
    Outcome.APPROVED: gettext_lazy("Goedgekeurd"),
    Outcome.REJECTED: gettext_lazy("Niet akkoord"),
    Outcome.WITHDRAWN: gettext_lazy("Ingetrokken"),
}

_WHY: dict[Why, StrPromise] = {
    Why.EUROPEAN: gettext_lazy("Het gaat om een Europese procedure."),
    Why.VALUE: gettext_lazy("De waarde is %(limit)s of meer."),
    Why.UNKNOWN: gettext_lazy("De waarde is nog niet bekend."),
    Why.SMALL: gettext_lazy("De waarde is lager dan %(limit)s."),
}


def why_so_many(asked: Needed) -> str:
    """How many people decide, and why."""
    return f"{people_decide(asked.people)} {why(asked)}"


def why(asked: Needed) -> str:
    """Why it is this number."""
    return str(_WHY[asked.why]) % {"limit": euro(asked.board_from)}


def people_decide(number: int) -> str:
    """How many people decide."""
    return ngettext(
        "%(number)s collega beslist hierover.",
        "%(number)s collega’s beslissen hierover.",
        number,
    ) % {"number": number}


def panel_words(problem: PanelProblem, people: int) -> str:
    """What is wrong with the chosen people, and what to do."""
    match problem:
        case PanelProblem.ASKER:
            return _("Wie het besluit vraagt, beslist niet zelf. Kies iemand anders.")
        case PanelProblem.TWICE:
            return _("Kies iedereen hooguit één keer.")
        case PanelProblem.TOO_FEW:
            return ngettext(
                "Kies minstens %(number)s collega.",
                "Kies minstens %(number)s collega’s.",
                people,
            ) % {"number": people}
