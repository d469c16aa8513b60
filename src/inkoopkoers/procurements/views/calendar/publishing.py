# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The calendar inside a dossier: choose, look, publish, take off."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, require
from inkoopkoers.procurements.actions import calendar as actions
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.publication import (
    PUBLIC_FIELDS,
    SENSITIVE_FIELDS,
    PublicEntry,
    PublicField,
    snapshot,
)
from inkoopkoers.procurements.domain.redaction import erasable
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.forms.calendar import LOOSE, PROPOSED, PublishForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.calendar.publishing import (
    OnCalendar,
    Preview,
    facts_of,
    neutral_title,
    on_calendar,
    preview,
)
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.wording import calendar as words
from inkoopkoers.procurements.wording.publication import (
    FIELDS,
    change_in_words,
    shown,
)

PAGE = "procurements/calendar/publish.html"


@dataclass(frozen=True)
class Option:
    """A field to choose: `text` is what it would show now, empty when unknown."""

    value: str
    label: str
    text: str
    is_checked: bool
    is_sensitive: bool


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose what is public, see exactly that, and only then publish it."""
    dossier = dossier_or_404(request, pk)
    if request.method != "POST":
        return _choose(request, dossier, _first_form(on_calendar(dossier)))
    require(request.user, Right.MANAGE, dossier.organisation)
    form = PublishForm(request.POST)
    if not form.is_valid():
        return _choose(request, dossier, form, status=422)
    if request.POST.get("doe") == "kies":
        return _choose(request, dossier, form)
    if not form.cleaned_data["seen"]:
        return _look(request, dossier, form)
    return _publish(request, dossier, form)


def _publish(request: HttpRequest, dossier: Dossier, form: PublishForm) -> HttpResponse:
    seen, now = form.cleaned_data["seen"], timezone.now()
    by = member(request)
    try:
        actions.publish(dossier, form.choice, seen=seen, by=by, now=now)
    except ChangedMeanwhile as error:
        dossier.refresh_from_db()
        return _look(request, dossier, form, status=409, message=str(error))
    return _saved(dossier)


def _saved(dossier: Dossier) -> HttpResponse:
    address = reverse("procurements:publish", args=[dossier.pk])
    return redirect(f"{address}?bewaard=ja")


def _first_form(known: OnCalendar | None) -> PublishForm:
    choice = known.choice if known else PROPOSED
    return PublishForm(initial=PublishForm.initial_of(choice))


def _look(
    request: HttpRequest,
    dossier: Dossier,
    form: PublishForm,
    *,
    status: int = 200,
    message: str = "",
) -> HttpResponse:
    """The page as the world will see it, with the button to publish it."""
    known = on_calendar(dossier)
    wanted = preview(dossier, form.choice, known, timezone.localdate())
    context = {
        **_common(request, dossier, known),
        "form": form,
        "wanted": wanted,
        "text": words.as_text(wanted.fields),
        "changes": _said(wanted),
        "message": message,
    }
    page = "procurements/calendar/look.html"
    return step_page(request, dossier, None, page, context, status=status)


def _choose(
    request: HttpRequest, dossier: Dossier, form: PublishForm, status: int = 200
) -> HttpResponse:
    known = on_calendar(dossier)
    context = {
        **_common(request, dossier, known),
        "form": form,
        "behind": _behind(dossier, known),
        "last_form": _first_form(known),
        **_options(form, _texts(dossier)),
    }
    return step_page(request, dossier, None, PAGE, context, status=status)


def _common(
    request: HttpRequest, dossier: Dossier, known: OnCalendar | None
) -> dict[str, Any]:
    organisation = dossier.organisation
    context = {
        "may_publish": may(request.user, Right.MANAGE, organisation),
        "is_stopped": Standing(dossier.standing) is Standing.NOT_BOUGHT,
        "entry": known.entry if known else None,
        "is_live": bool(known and not known.last.is_withdrawn),
    }
    if known is None:
        return {**context, "history": [], "public": None, "erasable": {}}
    editions = known.editions
    entry = PublicEntry(0, organisation.name, "", "", editions)
    return {
        **context,
        "history": words.history(entry),
        "public": words.as_text(known.last.fields),
        "erasable": erasable(editions, neutral_title()),
    }


def _behind(dossier: Dossier, known: OnCalendar | None) -> list[str]:
    """What the dossier says by now and the calendar does not, with the same choice."""
    if known is None or known.last.is_withdrawn:
        return []
    return _said(preview(dossier, known.choice, known, timezone.localdate()))


def _said(wanted: Preview) -> list[str]:
    names = words.names_for(
        {change.field.value: value}
        for change in wanted.changes
        for value in (change.was, change.now)
    )
    return [change_in_words(change, names) for change in wanted.changes]


def _texts(dossier: Dossier) -> Mapping[PublicField, str]:
    """What every field would show."""
    fields = snapshot(facts_of(dossier, timezone.localdate()), PUBLIC_FIELDS)
    names = words.names_for([fields])
    return {
        field: shown(field, fields[field], names)
        for field in PublicField
        if field in fields
    }


def _options(form: PublishForm, texts: Mapping[PublicField, str]) -> dict[str, Any]:
    picked = set(form["shown"].value() or ())
    loose = [
        _option(one.value, str(FIELDS[one]), texts, is_checked=one.value in picked)
        for one in LOOSE
    ]
    return {
        "loose": loose,
        "moments": _radios(form, "when", texts),
        "sizes": _radios(form, "size", texts),
    }


def _radios(
    form: PublishForm, name: str, texts: Mapping[PublicField, str]
) -> list[Option]:
    picked = form[name].value() or ""
    return [
        _option(option.data["value"], str(option.choice_label), texts,
                is_checked=option.data["value"] == picked)
        for option in form[name]
    ]  # fmt: skip


def _option(
    value: str, label: str, texts: Mapping[PublicField, str], *, is_checked: bool
) -> Option:
    text = texts.get(PublicField(value), "") if value else ""
    return Option(value, label, text, is_checked, value in SENSITIVE_FIELDS)


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it off the calendar; it can be published again."""
    dossier = dossier_or_404(request, pk)
    require(request.user, Right.MANAGE, dossier.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("procurements:publish", pk=pk)
    actions.withdraw(dossier, by=member(request), now=timezone.now())
    return _saved(dossier)
