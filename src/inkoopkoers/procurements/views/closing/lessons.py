# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the lessons, and all lessons of my organisations."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.procurements.actions import closing as actions
from inkoopkoers.procurements.actions.exports import note_file
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.forms.closing import LessonForm
from inkoopkoers.procurements.models import Dossier, Lesson
from inkoopkoers.procurements.queries.categories import group_name
from inkoopkoers.procurements.queries.lessons import (
    lessons_for,
    own_lessons,
    returning_for,
)
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.views.removing import removed_rows
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.web.fields import readable

PER_PAGE = 25
LONGEST_SEARCH = 120
STEP = Step.LESSONS


@require_http_methods(["GET", "HEAD", "POST"])
def lessons(request: HttpRequest, pk: int) -> HttpResponse:
    """What was learned here, and what returns from elsewhere."""
    if request.method != "POST":
        return _page(request, dossier_or_404(request, pk), LessonForm())
    dossier, form = writable_or_403(request, pk), LessonForm(request.POST)
    if not form.is_valid():
        return _page(request, dossier, form, status=422)
    data = form.cleaned_data
    actions.add_lesson(
        dossier,
        worked=data["worked"] == "ja",
        text=data["text"],
        for_whom=data["for_whom"],
        by=member(request),
    )
    return to_step(dossier, STEP)


def _page(
    request: HttpRequest, dossier: Dossier, form: LessonForm, status: int = 200
) -> HttpResponse:
    manages = may(request.user, Right.MANAGE, dossier.organisation)
    gone = dossier.lesson_set.exclude(removed_at=None)
    context = {
        "form": form,
        "lessons": own_lessons(dossier),
        "removed": removed_rows(request, "les", gone),
        "returning": returning_for(dossier, member(request)),
        "may_manage": manages,
        "may_finish": manages and dossier.standing == Standing.APPROVED,
    }
    page = "procurements/closing/lessons.html"
    return step_page(request, dossier, STEP, page, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """End the dossier; for who manages."""
    dossier = writable_or_403(request, pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, STEP))
    actions.finish(dossier, by=member(request))
    return to_step(dossier, STEP)


@require_safe
def all_lessons(request: HttpRequest) -> HttpResponse:
    """Every lesson of my organisations, with a search."""
    query = readable(request.GET.get("q", ""))[:LONGEST_SEARCH]
    rows = lessons_for(member(request))
    if query:
        rows = rows.filter(text__icontains=query)
    page = Paginator(rows, PER_PAGE).get_page(request.GET.get("pagina"))
    context = {"page": page, "query": query}
    return render(request, "procurements/closing/all.html", context)


@require_safe
def lessons_export(request: HttpRequest, format_name: str) -> HttpResponse:
    """The same as a file."""
    known_sheet(format_name)
    found = list(lessons_for(member(request)))
    table = Table(
        caption=_("Lessen"),
        header=(
            _("Les"), _("Werkte het?"), _("Voor wie"), _("Productgroep"), _("Dossier"),
            _("Organisatie"), _("Datum"),
        ),
        rows=tuple(_cells(one) for one in found),
    )  # fmt: skip
    if request.method == "GET":
        places = (one.organisation_id for one in found)
        note_file(
            "lessons.exported", places, by=member(request), format_name=format_name
        )
    return sheet_response(table, format_name, "lessen")


def _cells(one: Lesson) -> tuple[str, ...]:
    return (
        one.text,
        _("ja") if one.worked else _("nee"),
        one.for_whom,
        group_name(one.product_group),
        one.dossier.title,
        str(one.organisation),
        timezone.localdate(one.learned_at).isoformat(),
    )
