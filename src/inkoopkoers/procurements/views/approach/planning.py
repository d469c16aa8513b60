# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planning backwards: own days, late or not, and the day to publish."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import approach as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile, note
from inkoopkoers.procurements.approach_calendar import Issue, planning_calendar
from inkoopkoers.procurements.approach_pictures import planning_picture
from inkoopkoers.procurements.domain.schedule import Schedule
from inkoopkoers.procurements.domain.slack import WaysOut
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.planning import Asked, PlanningForm, day_field
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.approach.known import KnownApproach, approach_of
from inkoopkoers.procurements.queries.approach.planning import (
    Planning,
    proposed_days,
)
from inkoopkoers.procurements.queries.doors import may_write
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.views.approach.settling import hand_of
from inkoopkoers.procurements.views.approach.shown import ground
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.views.rows import Sheet, row_page
from inkoopkoers.procurements.wording.approach import procedure_title
from inkoopkoers.procurements.wording.planning import (
    HOW_DAYS_COUNT,
    PHASES,
    conclusion,
    problem_text,
)
from inkoopkoers.web.errors import Explained

PAGE = "procurements/approach/planning.html"
MOST_WAYS_OUT = 4


@require_http_methods(["GET", "HEAD", "POST"])
def approach_planning(request: HttpRequest, pk: int) -> HttpResponse:
    """Everyone may look; who writes here may change the days."""
    if request.method == "POST":
        dossier = writable_or_403(request, pk)
    else:
        dossier = dossier_or_404(request, pk)
    known = approach_of(dossier, timezone.localdate())
    planning = known.planning()
    context = _context(known, planning)
    is_fixed = is_frozen(Standing(dossier.standing), Step.APPROACH)
    can_change = may_write(request.user, dossier) and not is_fixed
    if request.method != "POST" and not (can_change and dossier.needed_on):
        empty: dict[str, Any] = {"form": None, "saved": None, "is_removed": False}
        context = {**context, **empty, "sheet_title": _title()}
        return step_page(request, dossier, Step.APPROACH, PAGE, context)
    asked = Asked(
        needed_on=dossier.needed_on,
        circumstances=planning.circumstances,
        days=proposed_days(dossier, planning.circumstances, known.today),
        today=known.today,
    )

    def save(form: PlanningForm) -> None:
        hand = hand_of(request, form)
        actions.plan_backwards(dossier, form.plan, rules=form.used, hand=hand)

    sheet = Sheet(
        dossier=dossier,
        step=Step.APPROACH,
        template=PAGE,
        title=_title(),
        make=partial(PlanningForm, asked=asked),
        kept=_kept(known, planning),
        save=save,
        back=_address(dossier),
        context=context,
    )
    return row_page(request, sheet)


@require_http_methods(["GET", "HEAD", "POST"])
def approach_publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last day to publish over into the facts of the dossier."""
    dossier = writable_or_403(request, pk)
    known = approach_of(dossier, timezone.localdate())
    planned = known.planning().schedule
    if request.method != "POST" or planned is None:  # back from signing in
        return redirect(_address(dossier))
    edition = request.POST.get("edition", "")
    number = int(edition) if edition.isdecimal() and len(edition) < 10 else 0  # noqa: PLR2004 - digits of a row
    try:
        actions.publish_as_planned(
            dossier, planned.publication, edition=number, by=member(request)
        )
    except ChangedMeanwhile as error:
        context = {**_context(known, known.planning()), "message": str(error)}
        empty: dict[str, Any] = {"form": None, "saved": None, "is_removed": False}
        context = {**context, **empty, "sheet_title": _title()}
        return step_page(request, dossier, Step.APPROACH, PAGE, context, status=409)
    return redirect(f"{_address(dossier)}?bewaard=ja")


@require_safe
def approach_calendar(request: HttpRequest, pk: int) -> HttpResponse:
    """The planning as a file for a calendar program; the trail tells who took it."""
    dossier = dossier_or_404(request, pk)
    planned = approach_of(dossier, timezone.localdate()).planning().schedule
    if planned is None:
        raise Http404(Explained(_("Er is nog geen planning om mee te nemen.")))
    issue = Issue(
        host=settings.ORIGIN.partition("://")[2],
        address=settings.ORIGIN + _address(dossier),
        number=dossier.edition + edition_of(dossier, Step.APPROACH),
        made_at=timezone.now(),
    )
    written = planning_calendar(dossier, planned, issue)
    if request.method == "GET":
        note("dossier.downloaded", dossier, member(request), {"format": "ics"})
    name = f'attachment; filename="planning-{dossier.pk}.ics"'
    return HttpResponse(
        written,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": name},
    )


def _title() -> str:
    return _("Wanneer moet je beginnen?")


def _address(dossier: Dossier) -> str:
    return reverse("procurements:approach_planning", args=[dossier.pk])


def _kept(known: KnownApproach, planning: Planning) -> dict[str, Any]:
    row = known.row
    return {
        "is_electronic": row.is_electronic,
        "has_prior_notice": row.has_prior_notice,
        "is_urgent": row.is_urgent,
        **{day_field(phase): days for phase, days in planning.own_days.items()},
    }


def _context(known: KnownApproach, planning: Planning) -> dict[str, Any]:
    planned = planning.schedule
    return {
        **ground(known),
        "planning": planning,
        "schedule": planned,
        "procedure": procedure_title(planning.circumstances.procedure),
        "problem": problem_text(planning.problem) if planning.problem else "",
        "conclusion": conclusion(planned) if planned else "",
        "picture": planning_picture(planned, known.today) if planned else None,
        "periods": _periods(planned) if planned else [],
        "ways_out": _ways_out(planning.ways_out),
        "how_days_count": HOW_DAYS_COUNT,
        "message": "",
        "publishes_in_time": planned is not None and planned.publication >= known.today,
    }


def _periods(planned: Schedule) -> list[tuple[Any, Any]]:
    """The legal periods, each with the name of its phase."""
    return [(PHASES[one.phase], one) for one in planned.legal]


def _ways_out(found: WaysOut | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "slack": [(PHASES[one.phase], one.days) for one in found.slack[:MOST_WAYS_OUT]],
        "can_be_electronic": found.can_be_electronic,
        "can_have_prior_notice": found.can_have_prior_notice,
    }
