# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of an organisation: its themes, levels, and where a group deviates."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.actions.ambitions.course import (
    CourseChangedMeanwhile,
    mark_of,
    set_course,
)
from inkoopkoers.procurements.actions.ambitions.themes import words_of
from inkoopkoers.procurements.ambition_pictures import course_picture
from inkoopkoers.procurements.forms.ambitions.levels import (
    LevelsForm,
    Start,
    ThemeFields,
)
from inkoopkoers.procurements.forms.ambitions.themes import ThemeForm
from inkoopkoers.procurements.models import AmbitionTheme
from inkoopkoers.procurements.queries.ambitions.web import (
    CourseOf,
    course_of,
    groups_with_course,
    rows_of,
)
from inkoopkoers.procurements.queries.ambitions.words import group_title, level_name
from inkoopkoers.procurements.views.ambitions.doors import organisation_or_404
from inkoopkoers.procurements.views.doors import is_saved
from inkoopkoers.web.errors import Explained

Found = tuple[CourseOf, ...]


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_course(request: HttpRequest, organisation: int) -> HttpResponse:
    """The themes with the level that holds for all dossiers."""
    right = Right.MANAGE if request.method == "POST" else Right.READ
    place = organisation_or_404(request, organisation, right)
    found = course_of(place)
    if request.method != "POST":
        asked = request.GET.get("groep", "")
        if asked in {one.code for one in knowledge.product_groups()}:
            return redirect("procurements:ambition_category", place.pk, asked)
        return _course_page(request, place, found, course_form(found))
    return _saved(request, place, found, "")


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_category(
    request: HttpRequest, organisation: int, group: str
) -> HttpResponse:
    """Where a product group leaves the course of the organisation, and why."""
    right = Right.MANAGE if request.method == "POST" else Right.READ
    place = organisation_or_404(request, organisation, right)
    if group not in {one.code for one in knowledge.product_groups()}:
        raise Http404(Explained(_("Deze productgroep bestaat niet.")))
    found = course_of(place, group)
    if request.method != "POST":
        form = course_form(found, group=group)
        return _category_page(request, place, group, found, form)
    return _saved(request, place, found, group)


def course_form(found: Found, data: Any = None, *, group: str = "") -> LevelsForm:
    """A level per theme; in a product group a theme may follow the organisation."""
    starts = [
        Start(
            code=one.theme.code,
            name=one.theme.name,
            inherited=one.course.level if group and one.course else None,
            chosen=row.level if row else None,
            reason=row.reason if row else "",
        )
        for one in found
        for row in (one.category if group else one.course,)
    ]
    seen = mark_of(rows_of(found, group))
    follows = _("volgt de organisatie") if group else _("nog geen koers")
    return LevelsForm(data, starts=starts, seen=seen, follows=follows)


def _saved(
    request: HttpRequest, place: Organisation, found: Found, group: str
) -> HttpResponse:
    form = course_form(found, request.POST, group=group)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _either(request, place, group, found, form, status=status)
    seen = form.cleaned_data["seen"]
    try:
        set_course(place, group, form.choices, seen=seen, by=member(request))
    except CourseChangedMeanwhile as error:
        found = course_of(place, group)
        typed = request.POST.copy()
        typed["seen"] = mark_of(rows_of(found, group))
        form = course_form(found, typed, group=group)
        form.add_error(None, str(error))
        theirs = [
            (row.theme, level_name(row.level), row.reason)
            for row in rows_of(found, group)
        ]
        names = {one.theme.code: one.theme.name for one in found}
        shown = [
            (names[code], level, why) for code, level, why in theirs if code in names
        ]
        return _either(
            request, place, group, found, form, status=HTTPStatus.CONFLICT, theirs=shown
        )
    address = reverse("procurements:ambition_course", args=[place.pk])
    if group:
        address = reverse("procurements:ambition_category", args=[place.pk, group])
    return redirect(f"{address}?bewaard=ja")


def _either(
    request: HttpRequest,
    place: Organisation,
    group: str,
    found: Found,
    form: LevelsForm,
    **shown: Any,
) -> HttpResponse:
    if group:
        return _category_page(request, place, group, found, form, **shown)
    return _course_page(request, place, found, form, **shown)


def _course_page(
    request: HttpRequest,
    place: Organisation,
    found: Found,
    form: LevelsForm,
    **shown: Any,
) -> HttpResponse:
    title = _("Zo ver wil %(name)s gaan") % {"name": place}
    groups = groups_with_course(place)
    context = {
        **_about(request, place, found, form),
        "picture": course_picture(found, title),
        "groups": [
            (code, group_title(code), number) for code, number in groups.items()
        ],
        "all_groups": knowledge.product_groups(),
        **themes_of(place),
        "theme_form": ThemeForm(),
        **shown,
    }
    status = context.pop("status", 200)
    template = "procurements/ambitions/course.html"
    return render(request, template, context, status=status)


def themes_of(place: Organisation) -> dict[str, Any]:
    """The themes to look after: those on the web, those taken off, and sets to add."""
    rows = list(AmbitionTheme.objects.filter(organisation=place))
    there = {(row.preset, row.code) for row in rows if not row.removed_at}
    offered = []
    for preset in knowledge.ambition_presets():
        left = [
            one
            for one in preset.themes
            if not there
            & {(preset.code, one.code), (preset.code, f"{one.code}-{preset.code}")}
        ]
        if left:
            offered.append((preset, left))
    return {
        "on_web": [row for row in rows if not row.removed_at],
        "taken_off": [row for row in rows if row.removed_at],
        "offered": offered,
    }


def _category_page(
    request: HttpRequest,
    place: Organisation,
    group: str,
    found: Found,
    form: LevelsForm,
    **shown: Any,
) -> HttpResponse:
    title = _("%(group)s naast de koers van de organisatie")
    name = group_title(group)
    context = {
        **_about(request, place, found, form),
        "group": group,
        "group_title": name,
        "picture": course_picture(found, title % {"group": name}),
        **shown,
    }
    status = context.pop("status", 200)
    template = "procurements/ambitions/category.html"
    return render(request, template, context, status=status)


def _about(
    request: HttpRequest, place: Organisation, found: Found, form: LevelsForm
) -> dict[str, Any]:
    fields: list[tuple[CourseOf, ThemeFields]] = list(
        zip(found, form.themes, strict=True)
    )
    return {
        "organisation": place,
        "form": form,
        "lines": fields,
        "levels": knowledge.ambition_levels(),
        "levels_note": knowledge.ambition_note(),
        "may_manage": may(request.user, Right.MANAGE, place),
        "was_saved": is_saved(request),
        "theirs": [],
    }


def theme_words(theme: AmbitionTheme) -> dict[str, str]:
    """What a form for this theme starts with."""
    return {"name": theme.name, "meaning": theme.meaning, "seen": words_of(theme)}
