# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board of dossiers, and the same as a file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of
from inkoopkoers.procurements.actions.dossiers import note_export
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.forms.board import REMOVED, wanted_from
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.board import Sort, Totals, board, totals
from inkoopkoers.procurements.queries.categories import groups_by_cluster
from inkoopkoers.procurements.views.dossiers.sheet import TooMany, sheet_of
from inkoopkoers.procurements.wording.kinds import KINDS, kind_name
from inkoopkoers.procurements.wording.steps import STANDINGS
from inkoopkoers.reports.downloads import known_sheet, sheet_response

PER_PAGE = 25
MOST_IN_A_FILE = 10_000
ROW_NUMBER = re.compile(r"[0-9]{1,18}")
SORTS = {
    Sort.CHANGED: gettext_lazy("laatst gewijzigd"),
    Sort.VALUE: gettext_lazy("hoogste waarde"),
    Sort.PUBLISH: gettext_lazy("eerste publicatie"),
}


@dataclass(frozen=True)
class Row:
    """A dossier on the board."""

    dossier: Dossier
    kind: str
    standing: str
    is_done: bool


class _Counted(Paginator[Dossier]):
    """Pages of rows that were counted already, together with their sum."""

    def __init__(self, rows: QuerySet[Dossier], number: int) -> None:
        self._number = number
        super().__init__(rows, PER_PAGE)

    @cached_property
    def count(self) -> int:
        """Do not ask the database again."""
        return self._number


def _found(request: HttpRequest) -> tuple[QuerySet[Dossier], dict[str, Any]]:
    """The dossiers that are asked for, and what the form above them shows."""
    places = list(organisations_of(request.user))
    wanted = wanted_from(request.GET.dict(), [one.pk for one in places])
    kept = request.GET.copy()
    kept.pop("pagina", None)
    context = {"wanted": wanted, "places": places, "kept": kept.urlencode()}
    return board(request.user, wanted), context


@require_safe
def board_page(request: HttpRequest) -> HttpResponse:
    """Every dossier of my organisations, with filters, a count and a sum."""
    found, context = _found(request)
    together = totals(found)
    page = _Counted(found, together.number).get_page(request.GET.get("pagina"))
    context |= {
        "page": page,
        "rows": [_row(one) for one in page],
        "totals": together,
        "managed": _managed(request, Right.MANAGE),
        "administered": _administered(request, context["places"]),
        "notice": _notice(request),
        **_choices(),
    }
    return render(request, "procurements/dossiers/board.html", context)


def _row(one: Dossier) -> Row:
    standing = Standing(one.standing)
    is_done = standing in (Standing.APPROVED, Standing.FINISHED)
    return Row(one, kind_name(one.kind), str(STANDINGS[standing]), is_done)


def _managed(request: HttpRequest, right: Right) -> set[int]:
    return set(organisations_of(request.user, right).values_list("pk", flat=True))


def _administered(
    request: HttpRequest, places: list[Organisation]
) -> list[Organisation]:
    mine = _managed(request, Right.ADMINISTER)
    return [one for one in places if one.pk in mine]


def _choices() -> dict[str, Any]:
    """What the filters offer."""
    return {
        "kinds": [(one.value, name) for one, name in KINDS.items()],
        "standings": [
            *((one.value, name) for one, name in STANDINGS.items()),
            (REMOVED, _("Weggehaald")),
        ],
        "groups": groups_by_cluster(),
        "sorts": [(one.value, name) for one, name in SORTS.items()],
    }


def _notice(request: HttpRequest) -> Dossier | None:
    """What was just taken off, as long as that is so, so that it can be undone."""
    number = request.GET.get("weg", "")
    if not ROW_NUMBER.fullmatch(number):
        return None
    rows = Dossier.objects.for_user(request.user, Right.MANAGE)
    return rows.filter(pk=int(number)).exclude(removed_at=None).first()


@require_safe
def export(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same dossiers as shown, as csv or xlsx; it says that it is confidential."""
    known_sheet(format_name)
    rows, _context = _found(request)
    _refuse_too_many(totals(rows))
    table = sheet_of(rows)
    if request.method == "GET":
        note_export(rows, by=member(request), format_name=format_name)
    name = f"trajecten-vertrouwelijk-{timezone.localdate().isoformat()}"
    return sheet_response(table, format_name, name)


def _refuse_too_many(found: Totals) -> None:
    if found.number > MOST_IN_A_FILE:
        raise TooMany(
            _(
                "Dit zijn %(number)s dossiers; in een bestand passen er %(most)s. "
                "Kies eerst filters, dan kan het wel."
            )
            % {"number": found.number, "most": MOST_IN_A_FILE}
        )
