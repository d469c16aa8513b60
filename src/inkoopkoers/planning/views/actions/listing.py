# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of actions, the same as a file, and an overview per person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.planning.domain.actions import Standing, standing
from inkoopkoers.planning.forms.actions import Wanted, wanted_from
from inkoopkoers.planning.measured import measured
from inkoopkoers.planning.models import Action
from inkoopkoers.planning.queries import actions as queries
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response

PER_PAGE = 25


def _found(request: HttpRequest) -> tuple[QuerySet[Action], dict[str, Any]]:
    """The actions that are asked for, and what the form above them shows."""
    places = list(organisations_of(request.user))
    wanted = wanted_from(request.GET.dict(), places)
    today = timezone.localdate()
    found = _filtered(queries.actions_for(request.user), wanted, request, today)
    kept = request.GET.copy()
    kept.pop("pagina", None)
    return found.select_related("owner", "organisation"), {
        "wanted": wanted,
        "organisations": places,
        "kept": kept.urlencode(),
        "today": today,
        "may_make": organisations_of(request.user, Right.MANAGE).exists(),
    }


def _filtered(
    found: QuerySet[Action], wanted: Wanted, request: HttpRequest, today: date
) -> QuerySet[Action]:
    if wanted.whose:
        found = found.filter(owner=request.user.pk)
    if wanted.organisation:
        found = found.filter(organisation__pk=int(wanted.organisation))
    if wanted.query:
        found = found.filter(title__icontains=wanted.query)
    if wanted.state in ("open", "laat"):
        found = found.filter(done_at=None)
    if wanted.state == "laat":
        found = found.filter(due__lt=today)
    if wanted.state == "klaar":
        found = found.exclude(done_at=None).order_by("-done_at", "-pk")
    return found


@require_safe
def action_list(request: HttpRequest) -> HttpResponse:
    """Every action I may see, what is due first on top, with filters."""
    found, context = _found(request)
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("pagina"))
    rows = [(row, standing_of(row, context["today"])) for row in page]
    return render(
        request, "planning/action_list.html", {**context, "page": page, "rows": rows}
    )


def standing_of(action: Action, today: date) -> Standing:
    """Where this action stands."""
    return standing(due=action.due, is_done=action.done_at is not None, today=today)


@require_safe
def export(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same actions as shown, as csv or xlsx."""
    known_sheet(format_name)
    rows, _context = _found(request)
    return sheet_response(_sheet(rows), format_name, "acties")


def _sheet(rows: QuerySet[Action]) -> Table:
    return Table(
        caption=_("Acties"),
        header=("Wat", "Wie", "Uiterlijk", "Klaar op", "Organisatie", "Vragenlijst",
                "Vraag", "Toelichting", "Opbrengst"),
        rows=tuple(_cells(row) for row in rows),
    )  # fmt: skip


def _cells(row: Action) -> tuple[str, ...]:
    done = timezone.localdate(row.done_at).isoformat() if row.done_at else ""
    what_for = measured(row.instrument, row.version, row.item)
    return (
        row.title,
        str(row.owner or row.owner_name),
        row.due.isoformat(),
        done,
        str(row.organisation),
        what_for.questionnaire if what_for else "",
        what_for.question if what_for else "",
        row.note,
        row.outcome,
    )


@dataclass
class Load:
    """What one person has on their plate; `next_due` of what is open."""

    name: str
    open: int = 0
    late: int = 0
    done: int = 0
    next_due: date | None = None


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """Per person what is open, what is late and what got done this year."""
    today = timezone.localdate()
    loads: dict[str, Load] = {}
    rows = queries.actions_for(request.user).select_related("owner")
    for row in rows.order_by("due", "pk"):
        name = str(row.owner or row.owner_name) or _("nog niemand")
        key = f"{row.owner_id or ''} {name.casefold()}"
        _add(loads.setdefault(key, Load(name)), row, today)
    ordered = sorted(loads.values(), key=lambda one: (-one.late, -one.open, one.name))
    context = {"loads": ordered, "year": today.year}
    return render(request, "planning/people.html", context)


def _add(load: Load, row: Action, today: date) -> None:
    if row.done_at:
        load.done += timezone.localdate(row.done_at).year == today.year
        return
    load.open += 1
    load.late += row.due < today
    load.next_due = load.next_due or row.due
