# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workshop on a big screen, and the minutes that write themselves."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.ambitions import levels as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile, note
from inkoopkoers.procurements.ambition_pictures import web_picture
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.ambitions.levels import AgreeForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.publication.minutes import (
    change_line,
    inherited_name,
    minutes_report,
)
from inkoopkoers.procurements.queries.ambitions.minutes import minutes_of
from inkoopkoers.procurements.queries.ambitions.web import OnWeb, web_of
from inkoopkoers.procurements.queries.ambitions.words import level_name
from inkoopkoers.procurements.queries.doors import may_write
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    is_saved,
    step_address,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.wording.ambitions import starts_from
from inkoopkoers.reports.formats import Format
from inkoopkoers.reports.formats import render as write
from inkoopkoers.web.errors import Explained

PAPER = {fmt.extension: fmt for fmt in (Format.PDF, Format.ODT, Format.DOCX)}
LONGEST_NAME = 60


@require_http_methods(["GET", "HEAD", "POST"])
def ambition_workshop(request: HttpRequest, pk: int) -> HttpResponse:
    """One theme at a time, saved with the press of a button, seen by all."""
    if request.method == "POST":
        return _agreed(request, writable_or_403(request, pk))
    dossier = dossier_or_404(request, pk)
    web = on_screen(dossier)
    if not web:
        return redirect(step_address(dossier, Step.AMBITIONS))
    here = _here(web, request.GET.get("thema", ""))
    if is_part(request):
        return _part(request, dossier, web, here)
    start = {"reason": here.ambition.reason}
    return _screen(request, dossier, web, here, AgreeForm(initial=start))


def _part(
    request: HttpRequest, dossier: Dossier, web: tuple[OnWeb, ...], here: OnWeb
) -> HttpResponse:
    """The part that a page asks for by itself; it stays when nothing changed."""
    context = {**_stand(dossier, web), "here": here}
    response = render(request, "procurements/ambitions/_stand.html", context)
    if request.GET.get("stand") == str(context["edition"]):
        response["HX-Reswap"] = "none"
    patch_vary_headers(response, ["HX-Request"])
    return response


def on_screen(dossier: Dossier) -> tuple[OnWeb, ...]:
    """The themes of the workshop: those that are on the web now."""
    return tuple(one for one in web_of(dossier) if not one.is_removed)


def is_part(request: HttpRequest) -> bool:
    """Whether the page itself asks for just the part that changes."""
    return (
        "HX-Request" in request.headers
        and "HX-History-Restore-Request" not in request.headers
    )


def _here(web: tuple[OnWeb, ...], code: str) -> OnWeb:
    """The theme in the address; else the first without a level, else the first."""
    named = [one for one in web if one.code == code]
    open_ones = [one for one in web if not one.is_chosen]
    return next(iter((*named, *open_ones, *web)))


def _agreed(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    web = on_screen(dossier)
    here = next((one for one in web if one.code == request.POST.get("thema")), None)
    if here is None:
        raise Http404(Explained(_("Dit thema staat niet op het web.")))
    form = AgreeForm(request.POST)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _screen(request, dossier, web, here, form, status=status)
    seen = form.cleaned_data["seen"]
    try:
        actions.agree(dossier, here.code, form.choice, seen=seen, by=member(request))
    except ChangedMeanwhile as error:
        form.add_error(None, str(error))
        web = on_screen(dossier)
        here = _here(web, here.code)
        conflict = {"status": HTTPStatus.CONFLICT, "wanted": form.choice.level}
        return _screen(request, dossier, web, here, form, **conflict)
    address = reverse("procurements:ambition_workshop", args=[dossier.pk])
    return redirect(f"{address}?thema={here.code}&bewaard=ja")


def _screen(
    request: HttpRequest,
    dossier: Dossier,
    web: tuple[OnWeb, ...],
    here: OnWeb,
    form: AgreeForm,
    *,
    status: int = 200,
    wanted: int | None = None,
) -> HttpResponse:
    """The big screen; `wanted` is what was pressed when someone else was first."""
    at = web.index(here)
    frozen = is_frozen(Standing(dossier.standing), Step.AMBITIONS)
    context = {
        **_stand(dossier, web),
        "here": here,
        "form": form,
        "wanted": wanted,
        "can_write": may_write(request.user, dossier) and not frozen,
        "levels": knowledge.ambition_levels(),
        "starts_from": starts_from(here),
        "place": at + 1,
        "before": web[at - 1] if at else None,
        "after": web[at + 1] if at + 1 < len(web) else None,
        "was_saved": is_saved(request),
    }
    template = "procurements/ambitions/workshop.html"
    response = render(request, template, context, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _stand(dossier: Dossier, web: tuple[OnWeb, ...]) -> dict[str, Any]:
    return {
        "dossier": dossier,
        "web": web,
        "picture": web_picture(web),
        "agreed": sum(one.is_chosen for one in web),
        "edition": edition_of(dossier, Step.AMBITIONS),
    }


@require_safe
def ambition_minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """Per theme what was agreed, what changed on the way and why."""
    dossier = dossier_or_404(request, pk)
    day = _day(request)
    found = minutes_of(dossier, day)
    context = {
        "minutes": found,
        "day": day,
        "themes": [
            (
                one,
                level_name(one.line.agreed),
                inherited_name(one),
                [change_line(each) for each in one.line.changes],
            )
            for one in found.lines
        ],
        "formats": sorted(PAPER),
        "picture": web_picture(found.web),
        "is_row": True,
    }
    template = "procurements/ambitions/minutes.html"
    return step_page(request, dossier, Step.AMBITIONS, template, context)


def _day(request: HttpRequest) -> date | None:
    """The day in the address; None for all days, or for what is no day."""
    try:
        return date.fromisoformat(request.GET.get("dag", ""))
    except ValueError:
        return None


@require_safe
def ambition_minutes_document(
    request: HttpRequest, pk: int, format_name: str
) -> HttpResponse:
    """The minutes on paper; that they were taken along goes into the trail."""
    dossier = dossier_or_404(request, pk)
    if format_name not in PAPER:
        words = _("Dit soort document maken we niet. Kies uit: %(known)s.")
        raise Http404(Explained(words % {"known": ", ".join(PAPER)}))
    fmt = PAPER[format_name]
    found = minutes_of(dossier, _day(request))
    made = write(minutes_report(dossier, found, timezone.localdate()), fmt)
    if request.method == "GET":
        note("dossier.downloaded", dossier, member(request), {"format": format_name})
    name = f"ambities-{slugify(dossier.title)[:LONGEST_NAME] or dossier.pk}"
    disposition = f'attachment; filename="{name}.{format_name}"'
    headers = {"Content-Disposition": disposition}
    return HttpResponse(made, content_type=fmt.content_type, headers=headers)
