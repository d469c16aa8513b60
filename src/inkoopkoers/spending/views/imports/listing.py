# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All files: what waits for a person, what runs, what counts, and what was before."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.actions.waking import resume
from inkoopkoers.spending.domain.importing import AT_WORK, ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.datasets import NoAnswer, terms_row
from inkoopkoers.spending.queries.doors import may_change
from inkoopkoers.spending.queries.imported import FOR_PEOPLE, Counted, counted_of
from inkoopkoers.spending.queries.imports import imports_for
from inkoopkoers.spending.queries.vat import bases_of
from inkoopkoers.spending.views.doors import (
    changeable_or_403,
    organisation_or_404,
    spend_page,
    to_tab,
)
from inkoopkoers.spending.views.imports.doors import changed_words, is_poll, look_again
from inkoopkoers.spending.views.imports.shown import all_shown, progress_of, shown
from inkoopkoers.spending.wording.importing.counted import ShownSource, source_told

# A form with more ticks than this would be refused as a whole.
MOST_WAITING = 150
PER_PAGE = 20
_HEAVY = ("proposal", "inspection", "overlap")
_PAST = (ImportState.PUBLISHED, ImportState.WITHDRAWN)


@require_safe
def imports(request: HttpRequest, organisation: int) -> HttpResponse:
    """The files of an organisation."""
    found = organisation_or_404(request, organisation)
    resume()
    return _page(request, found)


@require_safe
def progress(request: HttpRequest, organisation: int) -> HttpResponse:
    """The part with what runs; the page asks for it every second."""
    found = organisation_or_404(request, organisation)
    if not is_poll(request):
        return redirect("spending:imports", found.pk)
    resume()
    rows = _running(request, found)
    seen = request.GET.get("bezig", "")
    if not rows or seen != _marks(rows):
        return look_again()
    context = {
        "organisation": found,
        "running": [(shown(row), progress_of(row)) for row in rows],
        "running_marks": seen,
        "may_change": may_change(request.user, found),
    }
    return render(request, "spending/imports/_running.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def imports_count(request: HttpRequest, organisation: int) -> HttpResponse:
    """Let every chosen file count that is ready and still as it was seen."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":
        return redirect("spending:imports", found.pk)
    wanted = set(request.POST.getlist("telmee")[:MOST_WAITING])
    ready = imports_for(request.user, found, Right.MANAGE).filter(
        state=ImportState.READY
    )
    chosen = [row for row in ready if mark(row) in wanted]
    done = publish(found, [row.pk for row in chosen], by=member(request))
    names = {row.pk: row.file_name for row in chosen}
    problems = [f"“{names[pk]}”: {why}" for pk, why in done.held.items()]
    if len(chosen) < len(wanted):
        problems.append(changed_words())
    if not wanted:
        problems.append(_("Kies ten minste één bestand."))
    if not problems:
        return to_tab(found, "imports")
    status = HTTPStatus.CONFLICT if wanted else HTTPStatus.UNPROCESSABLE_ENTITY
    return _page(request, found, problems=problems, status=status)


def mark(row: SpendImport) -> str:
    """An import as it stands now; another once someone did something with it."""
    return f"{row.pk}.{row.edition}"


def _page(
    request: HttpRequest,
    organisation: Organisation,
    *,
    problems: Iterable[str] = (),
    status: int = 200,
) -> HttpResponse:
    rows = imports_for(request.user, organisation).defer(*_HEAVY)
    waiting = list(rows.filter(state__in=FOR_PEOPLE).order_by("pk")[:MOST_WAITING])
    by_state = {
        state: all_shown(row for row in waiting if row.state == state)
        for state in FOR_PEOPLE
    }
    running = _running(request, organisation)
    past = Paginator(rows.filter(state__in=_PAST).order_by("-pk"), PER_PAGE)
    page = past.get_page(request.GET.get("pagina"))
    counted, trouble = _counted(organisation)
    context: dict[str, Any] = {
        "asking": by_state[ImportState.ASKING],
        "ready": by_state[ImportState.READY],
        "ended": [
            *by_state[ImportState.FAILED],
            *by_state[ImportState.STOPPED],
        ],
        "running": [(shown(row), progress_of(row)) for row in running],
        "running_marks": _marks(running),
        "sources": counted,
        "trouble": trouble,
        "past": all_shown(page),
        "page": page,
        "problems": list(problems),
        "was_removed": request.method != "POST" and request.GET.get("weg") == "ja",
        "is_empty": not waiting and not running and not page.paginator.count,
    }
    template = "spending/imports/list.html"
    return spend_page(
        request, organisation, "imports", template, context, status=status
    )


def _running(request: HttpRequest, organisation: Organisation) -> list[SpendImport]:
    rows = imports_for(request.user, organisation).filter(state__in=AT_WORK)
    return list(rows.defer(*_HEAVY).order_by("made_at", "pk")[:MOST_WAITING])


def _marks(rows: Iterable[SpendImport]) -> str:
    """Which ones run: when that changes, there is something for a person to do."""
    return "-".join(str(row.pk) for row in rows)


def _counted(organisation: Organisation) -> tuple[list[ShownSource], str]:
    """A page about files has to open when files are not there, too."""
    try:
        found: tuple[Counted, ...] = counted_of(organisation)
    except NoAnswer as error:
        return [], str(error)
    currency = terms_row(organisation).currency
    bases = bases_of(organisation)
    told = (
        source_told(one, currency, bases.get(one.source, frozenset())) for one in found
    )
    return list(told), ""
