# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is in each step of a dossier, in one Dutch line."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.knowledge.queries import procedures
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.queries.dossiers import Contents
from inkoopkoers.procurements.wording.steps import STANDINGS

QUESTIONS = 3


def lines(seen: Contents, standing: Standing) -> dict[Step, str]:
    """One line per step; empty when there is nothing in it yet."""
    return {
        Step.NEED: _need(seen),
        Step.NAMI: _nami(seen),
        Step.ADVICE: _("Advies van de Wegwijzer bewaard") if seen.advice else "",
        Step.AMBITIONS: _number(seen.ambitions, "1 thema", "%d thema’s"),
        Step.CRITERIA: _number(seen.criteria, "1 criterium", "%d criteria"),
        Step.OBLIGATIONS: _number(
            seen.obligations,
            "1 verplichting beantwoord",
            "%d verplichtingen beantwoord",
        ),
        Step.APPROACH: _procedure(seen.procedure),
        Step.COSTS: _("Vergelijking van kosten gekoppeld") if seen.costs else "",
        Step.AWARD: _("Gunningsmodel gekoppeld") if seen.awards else "",
        Step.STRATEGY: _number(seen.versions, "1 versie", "%d versies"),
        Step.DECISION: "" if not seen.requests else str(STANDINGS[standing]),
        Step.LESSONS: _number(seen.lessons, "1 les", "%d lessen"),
    }


def _need(seen: Contents) -> str:
    parts = (
        _number(seen.needs, "1 behoefte", "%d behoeften"),
        _number(seen.consultations, "1 keer gevraagd", "%d keer gevraagd"),
        _number(seen.talks, "1 marktgesprek", "%d marktgesprekken"),
    )
    return ", ".join(part for part in parts if part)


def _nami(seen: Contents) -> str:
    if not seen.nami_answers:
        return ""
    counts = {"number": seen.nami_answers, "total": QUESTIONS}
    return _("%(number)s van %(total)s vragen beantwoord") % counts


def _procedure(code: str) -> str:
    return next((one.title for one in procedures() if one.code == code), code)


def _number(number: int, one: str, many: str) -> str:
    """Say how many there are; nothing when there are none."""
    if not number:
        return ""
    told = ngettext(one, many, number)
    return told % number if "%d" in told else told
