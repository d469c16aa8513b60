# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers, trials and signatures of not, different, less, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.procurements.domain.nami import (
    Outcome,
    Question,
    SignState,
    TrialState,
)
from inkoopkoers.procurements.domain.trials import Verdict

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# An open question has no answer, so nobody can choose that.
OUTCOMES: dict[Question, dict[Outcome, StrPromise]] = {
    Question.NOT: {
        Outcome.YES: _("We hebben het niet nodig: we kopen niets"),
        Outcome.PARTLY: _("Een deel hebben we niet nodig"),
        Outcome.NO: _("We hebben alles nodig"),
    },
    Question.DIFFERENT: {
        Outcome.YES: _("Het kan in een andere vorm"),
        Outcome.PARTLY: _("Een deel kan in een andere vorm"),
        Outcome.NO: _("Deze vorm is nodig"),
    },
    Question.LESS: {
        Outcome.YES: _("We hebben er minder nodig"),
        Outcome.PARTLY: _("Van een deel hebben we er minder nodig"),
        Outcome.NO: _("We hebben deze hoeveelheid nodig"),
    },
}

TRIAL_STATES: dict[TrialState, StrPromise] = {
    TrialState.NONE: _("geen proef"),
    TrialState.PLANNED: _("begint nog"),
    TrialState.RUNNING: _("loopt"),
    TrialState.OVER: _("voorbij, kijk naar de feiten"),
    TrialState.EVALUATED: _("geëvalueerd"),
}

VERDICTS: dict[Verdict, StrPromise] = {
    Verdict.GO_ON: _("We gaan zo door"),
    Verdict.ADJUST: _("We gaan door, met een aanpassing"),
    Verdict.STOP: _("We stoppen ermee"),
}

SIGN_STATES: dict[SignState, StrPromise] = {
    SignState.EMPTY: _("nog niemand in deze hoek"),
    SignState.OPEN: _("nog niet getekend"),
    SignState.SIGNED: _("getekend"),
    SignState.OLD: _("getekend op een eerdere versie"),
}
