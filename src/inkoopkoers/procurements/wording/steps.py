# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names of steps, corners, states and kinds, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.procurements.domain.steps import Corner, Standing, Step, StepState

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

STEPS: dict[Step, StrPromise] = {
    Step.NEED: _("Behoefte"),
    Step.NAMI: _("Niet, anders, minder"),
    Step.ADVICE: _("Advies"),
    Step.AMBITIONS: _("Ambities"),
    Step.CRITERIA: _("Criteria"),
    Step.OBLIGATIONS: _("Verplichtingen"),
    Step.APPROACH: _("Aanpak"),
    Step.COSTS: _("Kosten"),
    Step.AWARD: _("Gunning"),
    Step.STRATEGY: _("Strategie"),
    Step.DECISION: _("Besluit"),
    Step.LESSONS: _("Lessen"),
}

# What a step is for, in one sentence.
ABOUT: dict[Step, StrPromise] = {
    Step.NEED: _("Wat willen gebruikers bereiken, en wie heeft het gezegd?"),
    Step.NAMI: _("Is het nodig, in deze vorm en in deze hoeveelheid?"),
    Step.ADVICE: _("Wat past bij deze inkoop volgens de Wegwijzer?"),
    Step.AMBITIONS: _("Hoe ver gaan jullie per thema, en waarom?"),
    Step.CRITERIA: _("Welke eisen en wensen maken de ambities waar?"),
    Step.OBLIGATIONS: _("Wat moet, en wat doen jullie ermee?"),
    Step.APPROACH: _("Welke procedure past, en wanneer moet je beginnen?"),
    Step.COSTS: _("Wat kost het over de hele looptijd?"),
    Step.AWARD: _("Hoe kiezen jullie straks de beste inschrijving?"),
    Step.STRATEGY: _("Alle keuzes met hun redenen in één document."),
    Step.DECISION: _("Wie beslist, en wat is er besloten?"),
    Step.LESSONS: _("Wat neem je mee naar de volgende keer?"),
}

STATES: dict[StepState, StrPromise] = {
    StepState.OPEN: _("open"),
    StepState.DONE: _("klaar"),
    StepState.SET_ASIDE: _("overgeslagen"),
}

CORNERS: dict[Corner, StrPromise] = {
    Corner.OPDRACHTGEVER: _("Opdrachtgever"),
    Corner.INKOPER: _("Inkoper"),
    Corner.CONTRACTMANAGER: _("Contractmanager"),
    Corner.DUURZAAMHEIDSADVISEUR: _("Duurzaamheidsadviseur"),
}

STANDINGS: dict[Standing, StrPromise] = {
    Standing.BUSY: _("Bezig"),
    Standing.ASKED: _("Besluit gevraagd"),
    Standing.APPROVED: _("Goedgekeurd"),
    Standing.NOT_BOUGHT: _("Niet gekocht"),
    Standing.FINISHED: _("Afgerond"),
}

DATES: dict[str, StrPromise] = {
    "publish_on": _("Publicatie"),
    "needed_on": _("Nodig op"),
    "ends_on": _("Einde contract"),
}
