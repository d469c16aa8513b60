# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One row of a step on a page of its own: show it, and change it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.views.doors import step_page
from inkoopkoers.web.dutch import long_date, number


@dataclass(frozen=True)
class Sheet:
    """A page with one form; `make` takes data and initial, `save` gets a valid form.

    `kept` are the values that are there now: they fill the form, and stand above it
    when a colleague saved them meanwhile. `back` is where one goes after saving.
    """

    dossier: Dossier
    step: Step
    template: str
    title: str
    make: Callable[..., RowForm]
    kept: Mapping[str, Any]
    save: Callable[[Any], None]
    back: str
    context: Mapping[str, Any]
    is_removed: bool = False


def row_page(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    """Show the form and save it: 422 with errors, 409 over someone else's work."""
    if request.method != "POST":
        if is_frozen(Standing(sheet.dossier.standing), sheet.step):
            return redirect(sheet.back)
        edition = edition_of(sheet.dossier, sheet.step)
        return _page(
            request, sheet, sheet.make(initial={**sheet.kept, "edition": edition})
        )
    form = sheet.make(request.POST)
    if not form.is_valid():
        return _page(request, sheet, form, status=422)
    try:
        sheet.save(form)
    except ChangedMeanwhile as error:
        return _meanwhile(request, sheet, str(error))
    return redirect(f"{sheet.back}?bewaard=ja")


def values_of(row: Any, form_class: type[RowForm]) -> dict[str, Any]:
    """What a row holds, as its form names it."""
    names = [name for name in form_class.base_fields if name != "edition"]
    return {name: getattr(row, name) for name in names}


def _meanwhile(request: HttpRequest, sheet: Sheet, message: str) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    typed = request.POST.copy()
    typed["edition"] = str(edition_of(sheet.dossier, sheet.step))
    form = sheet.make(typed)
    form.add_error(None, message)
    saved = list(_said(form, sheet.kept))
    return _page(request, sheet, form, status=409, saved=saved)


def _page(
    request: HttpRequest,
    sheet: Sheet,
    form: RowForm,
    *,
    status: int = 200,
    saved: list[tuple[str, str]] | None = None,
) -> HttpResponse:
    context = {
        **sheet.context,
        "form": form,
        "sheet_title": sheet.title,
        "back": sheet.back,
        "saved": saved,
        "is_removed": sheet.is_removed,
        "is_row": True,
    }
    return step_page(
        request, sheet.dossier, sheet.step, sheet.template, context, status=status
    )


def _said(form: forms.Form, kept: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is kept, in words, field by field; nothing for what is empty."""
    for name, field in form.fields.items():
        value = kept.get(name)
        if value in (None, "", []):
            continue
        yield str(field.label), _in_words(field, value)


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField):
        choices = cast("Iterable[tuple[Any, Any]]", field.choices)
        known = {code: str(label) for code, label in choices}
        chosen = value if isinstance(value, list) else [value]
        return ", ".join(known.get(one, str(one)) for one in chosen)
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, date):
        return long_date(value)
    return number(value) if isinstance(value, Decimal) else str(value)
