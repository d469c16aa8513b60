# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The editors' room: what visitors say of tips, as a list and as a file."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.knowledge import link_states
from inkoopkoers.knowledge.domain.links import LinkState
from inkoopkoers.library import actions, queries
from inkoopkoers.library.domain import Verdict
from inkoopkoers.library.models import LinkCheckRun, TipFeedback
from inkoopkoers.organisations.models import User
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.web.fields import readable

PER_PAGE = 25
_WORST_FIRST = (
    LinkState.DEAD,
    LinkState.MOVED,
    LinkState.LOGIN,
    LinkState.UNCHECKED,
    LinkState.WORKS,
)


def _editor(request: HttpRequest) -> User:
    user = request.user
    if not isinstance(user, User) or not user.is_editor:
        raise PermissionDenied
    return user


def _filtered(request: HttpRequest) -> QuerySet[TipFeedback]:
    found = queries.feedback_for(_editor(request))
    if code := readable(request.GET.get("tip", "")):
        found = found.filter(tip_code=code)
    if (verdict := request.GET.get("oordeel")) in set(Verdict):
        found = found.filter(verdict=verdict)
    if request.GET.get("stand") == "ongelezen":
        found = found.filter(handled_at=None)
    return found


@require_safe
def feedback_list(request: HttpRequest) -> HttpResponse:
    """Every experience, newest first, with filters."""
    page = Paginator(_filtered(request), PER_PAGE).get_page(request.GET.get("pagina"))
    kept = request.GET.copy()
    kept.pop("pagina", None)
    wanted = {name: request.GET.get(name, "") for name in ("tip", "oordeel", "stand")}
    context: dict[str, Any] = {
        "page": page,
        "rows": [(row, queries.tip(row.tip_code)) for row in page],
        "verdicts": list(Verdict),
        "kept": kept.urlencode(),
        "wanted": wanted,
        "is_filtered": any(wanted.values()),
    }
    return render(request, "library/feedback_list.html", context)


@require_safe
def feedback_export(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same experiences as shown, as csv or xlsx."""
    rows = _filtered(request)
    known_sheet(format_name)
    return sheet_response(_sheet(rows), format_name, "ervaringen")


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


@require_http_methods(["GET", "HEAD", "POST"])
def feedback_handled(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one experience as read, or as unread again; back to the same list.

    The button says which of the two it shows, so that a second press, or that of a
    colleague, does not turn it back.
    """
    feedback = get_object_or_404(queries.feedback_for(_editor(request)), pk=pk)
    if request.method != "POST":  # back from signing in
        return redirect("library:feedback_list")
    is_read = request.POST.get("gelezen", "nee" if feedback.handled_at else "ja")
    actions.handle(feedback, timezone.now(), is_read=is_read == "ja")
    return redirect(f"{reverse('library:feedback_list')}?{request.GET.urlencode()}")


@require_safe
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
    is_part = (
        "HX-Request" in request.headers
        and "HX-History-Restore-Request" not in request.headers
    )
    template = "library/_link_check.html" if is_part else "library/link_list.html"
    response = render(request, template, context)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def link_check_start(request: HttpRequest) -> HttpResponse:
    """Let the worker look at every address."""
    user = _editor(request)
    if request.method == "POST":  # otherwise back from signing in
        actions.start_link_check(user, timezone.now())
    return redirect("library:link_list")


@require_http_methods(["GET", "HEAD", "POST"])
def link_check_stop(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop the look at the addresses; what was seen is kept."""
    _editor(request)
    run = get_object_or_404(LinkCheckRun, pk=pk)
    if request.method == "POST":  # otherwise back from signing in
        actions.stop_link_check(run, timezone.now())
    return redirect("library:link_list")
