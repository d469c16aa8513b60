# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a respondent stands: welcome, what is open, and handing in."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from inkoopkoers.knowledge.domain.documents import Group
from inkoopkoers.measuring.actions.answering.beginning import begin_with_facets
from inkoopkoers.measuring.actions.answering.saving import NothingToHandIn, hand_in
from inkoopkoers.measuring.domain.answers import scale_items
from inkoopkoers.measuring.domain.taking_part import ItemState, Progress, progress
from inkoopkoers.measuring.forms.answering import FacetsForm
from inkoopkoers.measuring.queries.answering import kept_answers
from inkoopkoers.measuring.views.answering.secret_link import (
    Visit,
    facts_of,
    secret_page,
)
from inkoopkoers.web.dutch import long_date


@dataclass(frozen=True)
class Line:
    """One question in the list."""

    number: int
    short: str
    state: ItemState
    url: str


@require_http_methods(["GET", "HEAD", "POST"])
@secret_page
def answer_overview(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Welcome whoever is new; show everyone else what is done and what is open."""
    if visit.who.response is None:
        return _welcome(request, visit)
    if request.method == "POST":  # a second tab began already
        return redirect(visit.url)
    return _overview(request, visit)


def _welcome(request: HttpRequest, visit: Visit) -> HttpResponse:
    if request.method != "POST":
        return _welcome_page(request, visit, FacetsForm(visit.who.facets_to_ask))
    form = FacetsForm(visit.who.facets_to_ask, request.POST)
    if not form.is_valid():
        return _welcome_page(request, visit, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    begin_with_facets(visit.who, form.told, now=timezone.now())
    return redirect(visit.item_url(scale_items(visit.instrument)[0].code))


def _welcome_page(
    request: HttpRequest, visit: Visit, form: FacetsForm, status: int = 200
) -> HttpResponse:
    questions = visit.instrument
    items = scale_items(questions)
    context = {
        **facts_of(visit.who.round, questions),
        "count": len(items),
        "form": form,
        "refusal": "",
        # Nothing to tell: the first question is a link away, and nothing is stored.
        "begin_url": "" if form.fields else visit.item_url(items[0].code),
        "is_open_link": False,
    }
    return render(request, "measuring/answering/welcome.html", context, status=status)


def _overview(
    request: HttpRequest, visit: Visit, refusal: str = "", status: int = 200
) -> HttpResponse:
    items = scale_items(visit.instrument)
    state = progress((item.code for item in items), kept_answers(visit.who.response))
    address = request.build_absolute_uri(visit.url)
    handed_in_at = visit.who.handed_in_at
    context = {
        **facts_of(visit.who.round, visit.instrument),
        "progress": state,
        "todo": state.total - state.done,
        "themes": _themes(visit, state),
        "next": _next(visit, state),
        "handed_in_on": long_date(timezone.localdate(handed_in_at))
        if handed_in_at
        else "",
        "refusal": refusal,
        "address": address,
        "mailto": _mailto(visit.who.round.title, address),
        "token": visit.token,
        "is_mailed": visit.who.respondent is not None,
    }
    return render(request, "measuring/answering/overview.html", context, status=status)


def _themes(visit: Visit, state: Progress) -> list[tuple[Group, list[Line]]]:
    """The questions under their themes, numbered through."""
    lines: dict[str, list[Line]] = {}
    for number, item in enumerate(scale_items(visit.instrument), start=1):
        line = Line(
            number, item.short, state.states[item.code], visit.item_url(item.code)
        )
        lines.setdefault(item.group, []).append(line)
    groups = visit.instrument.groups
    return [(group, lines[group.code]) for group in groups if group.code in lines]


def _next(visit: Visit, state: Progress) -> Line | None:
    code = state.next_to_do()
    if code is None:
        return None
    number = list(state.states).index(code) + 1
    short = visit.instrument.items_by_code[code].short
    return Line(number, short, state.states[code], visit.item_url(code))


def _mailto(title: str, address: str) -> str:
    subject = quote(_("Mijn link voor %s") % title)
    body = quote(_("Met deze link ga ik verder: %s") % address)
    return f"mailto:?subject={subject}&body={body}"


@require_POST
@secret_page
def answer_hand_in(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Hand in; what was answered may still change until the round closes."""
    if visit.who.response is None:
        return redirect(visit.url)
    try:
        hand_in(visit.who, now=timezone.now())
    except NothingToHandIn as nothing:
        return _overview(request, visit, str(nothing), nothing.status)
    return redirect(visit.url)
