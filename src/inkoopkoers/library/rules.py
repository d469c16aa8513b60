# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dated rules as a page and as a sheet."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.knowledge.domain.rules import Rule
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.library.forms import RuleDayForm
from inkoopkoers.library.queries import shown_rules
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.web.reader_cache import for_every_reader


@login_not_required
@require_safe
def rules(request: HttpRequest) -> HttpResponse:
    """What held on a day, today unless another is asked for."""
    form = RuleDayForm(
        request.GET if "op" in request.GET else None, initial={"op": _today()}
    )
    if form.is_bound and not form.is_valid():
        return _rules(request, form, _today(), status=422)
    chosen = form.cleaned_data["op"] if form.is_bound else None
    if chosen is None:
        # Not kept for other readers: this page is another one tomorrow.
        return _rules(request, form, _today())
    return for_every_reader(_rules)(request, form, chosen)


def _rules(
    request: HttpRequest, form: RuleDayForm, day: date, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "day": day,
        "is_today": day == _today(),
        "groups": shown_rules(day),
    }
    return render(request, "library/rules.html", context, status=status)


def _today() -> date:
    return timezone.localdate()


@login_not_required
@require_safe
def rules_export(request: HttpRequest, format_name: str) -> HttpResponse:
    """Every edition of every rule, with whether it holds on the day asked for."""
    known_sheet(format_name)
    form = RuleDayForm(request.GET)
    day = (form.cleaned_data["op"] if form.is_valid() else None) or _today()
    return sheet_response(_sheet(day), format_name, f"regels-{day.isoformat()}")


def _sheet(day: date) -> Table:
    book = rulebook()
    held = {code: book.on(code, day).rule for code in book.codes}
    return Table(
        caption=_("Regels"),
        header=(
            "Code", "Regel", "Waarde", "Eenheid", "Van", "Tot en met",
            f"Geldt op {day:%d-%m-%Y}", "Wet of document", "Bron", "Adres van de bron",
            "Bekeken op", "Nagekeken in de bron", "Toelichting",
        ),
        rows=tuple(
            _cells(rule, is_held=held[code] == rule)
            for code in book.codes
            for rule in book.editions(code)
        ),
        numeric_columns=(2,),
    )  # fmt: skip


def _cells(rule: Rule, *, is_held: bool) -> tuple[str, ...]:
    return (
        rule.code,
        rule.title,
        "" if rule.value is None else f"{rule.value:f}".replace(".", ","),
        rule.unit,
        rule.valid_from.isoformat() if rule.valid_from else "",
        rule.valid_to.isoformat() if rule.valid_to else "",
        "ja" if is_held else "nee",
        rule.law,
        rule.source_title,
        rule.source_url,
        rule.checked_on.isoformat(),
        "ja" if rule.is_verified else "nee",
        rule.note,
    )
