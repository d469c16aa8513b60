# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the approach: what holds, and four things to settle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_safe

from inkoopkoers.procurements.domain.proportionality import Factor
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.queries.approach.known import KnownApproach, approach_of
from inkoopkoers.procurements.queries.approach.motivation import Motivation
from inkoopkoers.procurements.queries.approach.planning import Planning
from inkoopkoers.procurements.queries.approach.question import weighed
from inkoopkoers.procurements.views.approach.shown import (
    ground,
    missing_facts,
    shown_fits,
    split_warnings,
    threshold_context,
)
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.wording.approach import procedure_title
from inkoopkoers.procurements.wording.planning import conclusion, problem_text

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class Matter:
    """One of the things to settle: where it stands, and what to do there.

    `is_for_all`: whoever may read the dossier may open the page.
    """

    key: str
    title: StrPromise
    says: str
    href: str
    do: StrPromise
    is_done: bool
    is_for_all: bool = False


@require_safe
def approach(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what holds for this purchase, and what is still to settle."""
    dossier = dossier_or_404(request, pk)
    known = approach_of(dossier, timezone.localdate())
    others = known.together()
    told, planning = known.motivation(others), known.planning()
    matters = [
        _factors(known),
        _procedure(known),
        _motivation(known, told),
        _planning(known, planning),
    ]
    missing = missing_facts(dossier)
    context = {
        **threshold_context(known.advice),
        **ground(known),
        "missing": missing,
        "together": others,
        "warnings": split_warnings(others),
        "matters": matters,
        "first_open": "" if missing else _first_open(matters),
        "fit": shown_fits(known.advice).get(known.row.procedure),
        "motivation": told,
    }
    page = "procurements/approach/approach.html"
    return step_page(request, dossier, Step.APPROACH, page, context)


def _first_open(matters: list[Matter]) -> str:
    return next((one.key for one in matters if not one.is_done), "")


def _factors(known: KnownApproach) -> Matter:
    count = len(weighed(known.row.factors))
    return Matter(
        key="evenredigheid",
        title=gettext_lazy("Wat past bij de opdracht en de markt?"),
        says=ngettext(
            "%s van de 6 vragen beantwoord.", "%s van de 6 vragen beantwoord.", count
        )
        % count,
        href=_to(known, "approach_factors"),
        do=gettext_lazy("Beantwoord de vragen"),
        is_done=count == len(Factor),
    )


def _procedure(known: KnownApproach) -> Matter:
    code = known.row.procedure
    return Matter(
        key="procedure",
        title=gettext_lazy("Welke procedure?"),
        says=procedure_title(code) if code else _advised(known),
        href=_to(known, "approach_procedure"),
        do=gettext_lazy("Kies een procedure"),
        is_done=bool(code),
    )


def _advised(known: KnownApproach) -> str:
    fitting = known.advice.fitting if known.advice else ()
    if not fitting:
        return _("Nog niet gekozen.")
    titles = _(" of ").join(procedure_title(code) for code in fitting)
    return _("Nog niet gekozen. Volgens de regels past: %s.") % titles


def _motivation(known: KnownApproach, told: Motivation) -> Matter:
    if told.lacks_reason:
        says = _("De procedure past niet volgens de regels. Schrijf op waarom het kan.")
    elif told.own:
        says = _("Je schreef een eigen tekst.")
    elif known.row.procedure:
        says = _("De tekst schrijft zichzelf uit je antwoorden. Aanpassen mag.")
    else:
        says = _("De tekst groeit mee met je antwoorden.")
    return Matter(
        key="motivering",
        title=gettext_lazy("Hoe leg je het uit?"),
        says=says,
        href=_to(known, "approach_motivation"),
        do=gettext_lazy("Lees en pas aan"),
        is_done=bool(known.row.procedure) and not told.lacks_reason,
    )


def _planning(known: KnownApproach, planning: Planning) -> Matter:
    if planning.schedule:
        says = f"{conclusion(planning.schedule)}."
    elif planning.problem:
        says = problem_text(planning.problem)
    else:
        says = _("Vul eerst in wanneer het nodig is.")
    in_time = planning.schedule is not None and not planning.schedule.is_late
    return Matter(
        key="planning",
        title=gettext_lazy("Wanneer moet je beginnen?"),
        says=says,
        href=_to(known, "approach_planning"),
        do=gettext_lazy("Bekijk de planning"),
        is_done=in_time,
        is_for_all=True,
    )


def _to(known: KnownApproach, name: str) -> str:
    return reverse(f"procurements:{name}", args=[known.dossier.pk])
