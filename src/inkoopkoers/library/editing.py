# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The editors' room: what visitors say of tips, as a list and as a file."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.library import actions, queries
from inkoopkoers.library.domain import Verdict
from inkoopkoers.library.models import LinkCheckRun, TipFeedback
from inkoopkoers.organisations.models import User
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.sheets import to_csv, to_xlsx
from inkoopkoers.web.errors import Explained

PER_PAGE = 25
_WORST_FIRST = (
    LinkState.DEAD,
    LinkState.MOVED,
    LinkState.LOGIN,
    LinkState.UNCHECKED,
    LinkState.WORKS,
)
SHEETS = {
    "csv": (to_csv, "text/csv; charset=utf-8"),
    "xlsx": (
        to_xlsx,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
}


def _editor(request: HttpRequest) -> User:
    user = request.user
    if not isinstance(user, User) or not user.is_editor:
        raise PermissionDenied
    return user


def _filtered(request: HttpRequest) -> QuerySet[TipFeedback]:
    found = queries.feedback_for(_editor(request))
    if code := request.GET.get("tip"):
        found = found.filter(tip_code=code)
    if (verdict := request.GET.get("oordeel")) in set(Verdict):
        found = found.filter(verdict=verdict)
    if request.GET.get("stand") == "ongelezen":
        found = found.filter(handled_at=None)
    return found


@require_GET
def feedback_list(request: HttpRequest) -> HttpResponse:
    """Every experience, newest first, with filters."""
    page = Paginator(_filtered(request), PER_PAGE).get_page(request.GET.get("pagina"))
    kept = request.GET.copy()
    kept.pop("pagina", None)
    context: dict[str, Any] = {
        "page": page,
        "rows": [(row, queries.tip(row.tip_code)) for row in page],
        "verdicts": list(Verdict),
        "kept": kept.urlencode(),
        "wanted": {
            name: request.GET.get(name, "") for name in ("tip", "oordeel", "stand")
        },
    }
    return render(request, "library/feedback_list.html", context)


@require_GET
def feedback_export(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same experiences as shown, as csv or xlsx."""
    rows = _filtered(request)
    if format_name not in SHEETS:
        raise Http404(Explained(_("Dit bestand maken we als csv of xlsx.")))
    write, content_type = SHEETS[format_name]
    disposition = f'attachment; filename="ervaringen.{format_name}"'
    return HttpResponse(
        write(_sheet(rows)),
        content_type=content_type,
        headers={"Content-Disposition": disposition},
    )


def _sheet(rows: QuerySet[TipFeedback]) -> Table:
    return Table(
        caption=_("Ervaringen met tips"),
        header=("Datum", "Tip", "Tekst van de tip", "Werkte", "Context", "Opmerking",
                "Versie", "Gelezen"),
        rows=tuple(_cells(row) for row in rows),
    )  # fmt: skip


def _cells(row: TipFeedback) -> tuple[str, ...]:
    shelved = queries.tip(row.tip_code)
    return (
        timezone.localtime(row.created_at).strftime("%Y-%m-%d %H:%M"),
        row.tip_code,
        shelved.tip.text if shelved else "",
        row.verdict,
        row.context,
        row.remark,
        f"{row.instrument} {row.version}",
        _("ja") if row.handled_at else _("nee"),
    )


@require_POST
def feedback_handled(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one experience as read, or as unread again."""
    feedback = get_object_or_404(queries.feedback_for(_editor(request)), pk=pk)
    actions.handle(feedback, timezone.now())
    return redirect("library:feedback_list")


@require_GET
def link_list(request: HttpRequest) -> HttpResponse:
    """Every address with its state, the broken ones first, and how the check goes."""
    _editor(request)
    order = list(_WORST_FIRST)
    checks = sorted(
        link_states.states().values(), key=lambda one: (order.index(one.state), one.url)
    )
    context = {
        "checks": checks,
        "counts": Counter(check.state.value for check in checks),
        "run": LinkCheckRun.objects.first(),
    }
    template = (
        "library/_link_check.html"
        if "HX-Request" in request.headers
        else "library/link_list.html"
    )
    return render(request, template, context)


@require_POST
def link_check_start(request: HttpRequest) -> HttpResponse:
    """Let the worker look at every address."""
    actions.start_link_check(_editor(request), timezone.now())
    return redirect("library:link_list")


@require_POST
def link_check_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop the look at the addresses; what was seen is kept."""
    _editor(request)
    run = get_object_or_404(LinkCheckRun, pk=pk)
    actions.stop_link_check(run, timezone.now())
    return redirect("library:link_list")
