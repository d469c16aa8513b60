# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The ambitions of a dossier: a level per theme, and later what came of it."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.actions.ambitions import levels as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.ambition_pictures import web_picture
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.forms.ambitions.levels import (
    LevelsForm,
    RealisedForm,
    Start,
    ThemeFields,
)
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.ambitions.web import OnWeb, web_of
from inkoopkoers.procurements.queries.ambitions.words import group_title, level_name
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.procurements.wording.ambitions import starts_from

DECIDED = (Standing.APPROVED, Standing.FINISHED)


@require_http_methods(["GET", "HEAD", "POST"])
def ambitions(request: HttpRequest, pk: int) -> HttpResponse:
    """The web, and a form with a level per theme."""
    if request.method != "POST":
        dossier = dossier_or_404(request, pk)
        web = web_of(dossier)
        form = LevelsForm(starts=starts_of(web), seen=_edition(dossier))
        return _page(request, dossier, web, form)
    dossier = writable_or_403(request, pk)
    web = web_of(dossier)
    form = LevelsForm(request.POST, starts=starts_of(web), seen="")
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _page(request, dossier, web, form, status=status)
    chosen = {theme: one for theme, one in form.choices.items() if one}
    edition = _number(form.cleaned_data["seen"])
    try:
        actions.set_levels(dossier, chosen, by=member(request), edition=edition)
    except ChangedMeanwhile as error:
        return _changed_meanwhile(request, dossier, str(error))
    return to_step(dossier, Step.AMBITIONS)


def starts_of(web: tuple[OnWeb, ...]) -> list[Start]:
    """Every theme with what it starts from and what was chosen."""
    return [
        Start(
            code=one.code,
            name=one.name,
            inherited=inherited.level
            if (inherited := one.ambition.inherited)
            else None,
            chosen=one.ambition.chosen,
            reason=one.ambition.reason,
        )
        for one in web
    ]


def _edition(dossier: Dossier) -> str:
    return str(edition_of(dossier, Step.AMBITIONS))


def _number(text: str) -> int:
    """An edition from a form; what is no number is an edition that never was."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else -1  # noqa: PLR2004 - fits


def _changed_meanwhile(
    request: HttpRequest, dossier: Dossier, message: str
) -> HttpResponse:
    """What the colleague saved stands above; what was chosen here, in the form."""
    web = web_of(dossier)
    typed = request.POST.copy()
    typed["seen"] = _edition(dossier)
    form = LevelsForm(typed, starts=starts_of(web), seen="", asks_reason=False)
    form.add_error(None, message)
    theirs = [one for one in web if one.is_chosen and _differs(one, typed)]
    status = HTTPStatus.CONFLICT
    return _page(request, dossier, web, form, status=status, theirs=theirs)


def _differs(one: OnWeb, typed: QueryDict) -> bool:
    """Another level, or the same level for another reason."""
    reason = typed.get(f"reden_{one.code}", "")
    return (
        str(one.ambition.chosen) != typed.get(f"niveau_{one.code}", "")
        or one.ambition.reason.split() != reason.split()
    )


def _page(
    request: HttpRequest,
    dossier: Dossier,
    web: tuple[OnWeb, ...],
    form: LevelsForm,
    *,
    status: int = 200,
    **shown: Any,
) -> HttpResponse:
    """The step; `theirs` are themes that a colleague saved otherwise."""
    standing = Standing(dossier.standing)
    has_realised = any(one.ambition.realised is not None for one in web)
    context = {
        "form": form,
        "web": web,
        "lines": lines_of(web, form),
        "picture": web_picture(web),
        "levels": knowledge.ambition_levels(),
        "levels_note": knowledge.ambition_note(),
        "presets": () if web else knowledge.ambition_presets(),
        "may_manage": may(request.user, Right.MANAGE, dossier.organisation),
        "group": group_title(dossier.product_group),
        "is_decided": standing in DECIDED,
        "has_realised": has_realised,
        "theirs": [],
        **shown,
    }
    template = "procurements/ambitions/step.html"
    return step_page(request, dossier, Step.AMBITIONS, template, context, status=status)


def lines_of(
    web: tuple[OnWeb, ...], form: LevelsForm
) -> list[tuple[OnWeb, ThemeFields, str]]:
    """Every theme with its fields and whose course it starts from."""
    return [
        (one, fields, starts_from(one))
        for one, fields in zip(web, form.themes, strict=True)
    ]


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_realised(request: HttpRequest, pk: int) -> HttpResponse:
    """What came of the ambitions; open after the decision, when the rest is not."""
    dossier = writable_or_403(request, pk)
    web = tuple(one for one in web_of(dossier) if one.is_chosen)
    starts = [
        Start(one.code, one.name, one.ambition.chosen, one.ambition.realised)
        for one in web
    ]
    edition = int(_edition(dossier))
    if request.method != "POST":
        if Standing(dossier.standing) not in DECIDED or not web:
            return redirect(step_address(dossier, Step.AMBITIONS))
        form = RealisedForm(starts=starts, edition=edition)
        return _realised_page(request, dossier, form)
    form = RealisedForm(request.POST, starts=starts, edition=edition)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _realised_page(request, dossier, form, status=status)
    seen = form.cleaned_data["edition"]
    try:
        actions.record_realised(dossier, form.levels, by=member(request), edition=seen)
    except ChangedMeanwhile as error:
        typed = request.POST.copy()
        typed["edition"] = _edition(dossier)
        form = RealisedForm(typed, starts=starts, edition=edition)
        form.add_error(None, str(error))
        theirs = [one for one in web if one.ambition.realised is not None]
        return _realised_page(
            request, dossier, form, status=HTTPStatus.CONFLICT, theirs=theirs
        )
    return to_step(dossier, Step.AMBITIONS)


def _realised_page(
    request: HttpRequest,
    dossier: Dossier,
    form: RealisedForm,
    *,
    status: int = 200,
    theirs: list[OnWeb] | None = None,
) -> HttpResponse:
    context = {
        "form": form,
        "lines": [(field, level_name(start.inherited)) for start, field in form.themes],
        "theirs": theirs or [],
        "is_row": True,
    }
    template = "procurements/ambitions/realised.html"
    return step_page(request, dossier, Step.AMBITIONS, template, context, status=status)
