# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All questions of an instrument on one page; a good form leads to its own address."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.decorators import login_not_required
from django.forms import BoundField
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.domain.documents import Group, Instrument, Item
from inkoopkoers.measuring.domain.answers import (
    BadAnswer,
    Given,
    State,
    is_gap,
    parse_compact,
    scale_items,
    scale_of,
)
from inkoopkoers.measuring.domain.moving import carry, moves
from inkoopkoers.measuring.domain.scores import items_of
from inkoopkoers.measuring.forms.trying import TryForm, initial_from
from inkoopkoers.measuring.queries.trying import NotToTry, asked
from inkoopkoers.measuring.views.trying.versions import (
    address_of,
    parsed_version,
    version_asked,
)
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.reader_cache import for_every_reader
from inkoopkoers.web.same_origin import same_origin_form

WEGWIJZER = "wegwijzer"


@dataclass(frozen=True)
class Choice:
    """One option; `hint` describes the level for this question."""

    value: str
    label: str
    hint: str
    is_chosen: bool


@dataclass(frozen=True)
class Row:
    """One row of options; `apart` holds what is no level. `label` when there are two."""

    field: BoundField
    label: str
    levels: tuple[Choice, ...]
    apart: tuple[Choice, ...]


@dataclass(frozen=True)
class Question:
    """One question with its rows: now, and in a gap instrument also wanted."""

    number: int
    item: Item
    rows: tuple[Row, ...]


@login_not_required
@same_origin_form
@require_http_methods(["GET", "HEAD", "POST"])
@for_every_reader
def try_form(request: HttpRequest, code: str) -> HttpResponse:
    """Ask everything at once; what was answered before is filled in."""
    if code == WEGWIJZER:  # has a page of its own
        return redirect("instruments:questions")
    latest = questions_or_404(code)
    if request.method == "POST":
        return _posted(request, latest)
    form = TryForm(latest, initial=initial_from(_answered_before(request, latest)))
    return _page(request, form)


def questions_or_404(code: str) -> Instrument:
    """The questions of today; a 404 that says why when there are none."""
    try:
        return asked(code)
    except NotToTry as error:
        raise Http404(Explained(error)) from None


def _posted(request: HttpRequest, latest: Instrument) -> HttpResponse:
    """Read the form with the version that it was made of, as long as that is there."""
    version = parsed_version(request.POST.get("versie"))
    try:
        questions = asked(latest.code, version)
    except NotToTry:
        questions = latest
    form = TryForm(questions, request.POST)
    if not form.is_valid():
        return _page(request, form, status=422)
    return redirect(address_of(questions, form.answers))


def _answered_before(request: HttpRequest, latest: Instrument) -> dict[str, Given]:
    """What goes along to the questions of today; nothing of garbage."""
    try:
        before = asked(latest.code, version_asked(request))
        answers = parse_compact(before, request.GET.get("antwoorden", ""))
    except (NotToTry, BadAnswer):
        return {}
    if before.version == latest.version:
        return answers
    carried = carry(answers, moves(before, latest), latest)
    return {code: one.given for code, one in carried.items() if not one.confirm}


def _page(request: HttpRequest, form: TryForm, status: int = 200) -> HttpResponse:
    instrument = form.instrument
    context = {
        "instrument": instrument,
        "form": form,
        "themes": _themes(form),
        "count": len(scale_items(instrument)),
        "is_gap": is_gap(instrument),
    }
    return render(request, "measuring/trying/form.html", context, status=status)


def _themes(form: TryForm) -> list[tuple[Group, list[Question]]]:
    """Every theme with its questions, counted through."""
    numbers = {item.code: n for n, item in enumerate(scale_items(form.instrument), 1)}
    asked_in = {
        group.code: items_of(form.instrument, group.code)
        for group in form.instrument.groups
    }
    return [
        (group, [_question(form, item, numbers[item.code]) for item in items])
        for group in form.instrument.groups
        if (items := asked_in[group.code])
    ]


def _question(form: TryForm, item: Item, number: int) -> Question:
    wanted = form.wanted(item)
    label = _("Hoe is het nu?") if wanted else ""
    rows = [_row(form, item, form.now(item), label, is_now=True)]
    if wanted:
        label = _("Hoe wil je dat het is?")
        rows.append(_row(form, item, wanted, label, is_now=False))
    return Question(number, item, tuple(rows))


def _row(
    form: TryForm, item: Item, field: BoundField, label: str, *, is_now: bool
) -> Row:
    chosen = field.value()
    scale = scale_of(form.instrument, item)
    levels = tuple(
        Choice(
            str(level.value),
            level.label,
            item.anchor(level.value) if is_now else "",
            str(level.value) == chosen,
        )
        for level in scale.levels
    )
    return Row(field, label, levels, _apart(chosen) if is_now else ())


def _apart(chosen: str | None) -> tuple[Choice, ...]:
    words = {State.UNKNOWN: _("Weet ik niet"), State.NOT_APPLICABLE: _("N.v.t.")}
    return tuple(
        Choice(state.value, label, "", state.value == chosen)
        for state, label in words.items()
    )
