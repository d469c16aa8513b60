# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules in the order in which they are asked: change, move, retire, put back."""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.downloads import known_sheet, sheet_response
from inkoopkoers.spending.actions.categories import rules as actions
from inkoopkoers.spending.actions.categories.deciding import BadRule, RuleChanged
from inkoopkoers.spending.forms.categories import RuleForm
from inkoopkoers.spending.forms.suppliers import SearchForm
from inkoopkoers.spending.queries.categories.effects import effect_of
from inkoopkoers.spending.queries.categories.importing import COLUMNS, export_rows
from inkoopkoers.spending.queries.categories.listing import (
    RuleRow,
    rule_row,
    rules_page,
    supplier_names,
)
from inkoopkoers.spending.queries.categories.rules import (
    PAGE_SIZE,
    category_name,
)
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.queries.suppliers.decisions import number_of
from inkoopkoers.spending.views.categories.shown import (
    ShownRule,
    effect_told,
    notice_of,
    shown_rule,
)
from inkoopkoers.spending.views.doors import (
    changeable_or_403,
    organisation_or_404,
    spend_page,
)
from inkoopkoers.spending.views.suppliers.shown import page_number, pages
from inkoopkoers.spending.wording.categories import rule_sentence

_NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)
_METHODS = ["GET", "HEAD", "POST"]


@require_safe
def category_rules(request: HttpRequest, organisation: int) -> HttpResponse:
    """Every rule as a sentence."""
    found = organisation_or_404(request, organisation)
    form = SearchForm(request.GET)
    retired = request.GET.get("oud") == "ja"
    words = form.asked("q")
    there = rules_page(found, page=page_number(request), search=words, retired=retired)
    currency = terms_of(found).currency
    context = {
        "page_title": _("Regels voor categorieën"),
        "form": form,
        "notice": notice_of(request, found),
        "gone": _gone(request, found),
        "rules": [shown_rule(one, currency) for one in there.rows],
        "found": there.found,
        "page": pages(there.found, PAGE_SIZE, there.page),
        "retired": retired,
        "words": words,
    }
    status = HTTPStatus.OK if form.is_valid() else HTTPStatus.UNPROCESSABLE_ENTITY
    template = "spending/categories/rules.html"
    return spend_page(request, found, "categories", template, context, status=status)


@require_http_methods(_METHODS)
def new_category_rule(request: HttpRequest, organisation: int) -> HttpResponse:
    """A rule that comes last."""
    found = changeable_or_403(request, organisation)
    return _form_page(request, found, None)


@require_http_methods(_METHODS)
def category_rule(request: HttpRequest, organisation: int, rule: int) -> HttpResponse:
    """Change a rule; the old one is kept."""
    found = changeable_or_403(request, organisation)
    return _form_page(request, found, _rule_or_404(found, rule))


def _form_page(
    request: HttpRequest, organisation: Organisation, row: RuleRow | None
) -> HttpResponse:
    if request.method != "POST":
        initial = _initial(row)
        return _page(request, organisation, row, RuleForm(initial=initial))
    form = RuleForm(request.POST)
    if not form.is_valid():
        return _page(request, organisation, row, form, status=422)
    if "kijk" in request.POST:
        return _page(request, organisation, row, form, looks=True)
    by = member(request)
    try:
        if row is None:
            made = actions.make_rule(organisation, form.draft, by=by)
        else:
            made = actions.change_rule(organisation, row.number, form.draft, by=by)
    except (BadRule, RuleChanged) as error:
        form.add_error(None, str(error))
        return _page(request, organisation, row, form, status=409)
    return _back(organisation, number_of(made.made_at))


@require_http_methods(_METHODS)
def retire_rule(request: HttpRequest, organisation: int, rule: int) -> HttpResponse:
    """Let a rule hold no more; it can be put back."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":  # back from signing in
        return redirect(_address(found))
    actions.retire_rule(found, rule, by=member(request))
    return redirect(f"{_address(found)}?weg={rule}")


@require_http_methods(_METHODS)
def restore_rule(request: HttpRequest, organisation: int, rule: int) -> HttpResponse:
    """Let a retired rule hold again."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":  # back from signing in
        return redirect(_address(found))
    actions.put_back(found, rule, by=member(request))
    return redirect(f"{_address(found)}?bewaard=ja")


@require_http_methods(_METHODS)
def move_rule(request: HttpRequest, organisation: int, rule: int) -> HttpResponse:
    """One place earlier or later."""
    found = changeable_or_403(request, organisation)
    if request.method != "POST":  # back from signing in
        return redirect(_address(found))
    ways = {"omhoog": True, "omlaag": False}
    asked = request.POST.get("kant", "")
    if asked not in ways:
        raise Http404
    actions.move_rule(found, rule, up=ways[asked], by=member(request))
    return redirect(f"{_address(found)}?bewaard=ja")


@require_safe
def rules_file(
    request: HttpRequest, organisation: int, format_name: str
) -> HttpResponse:
    """All rules that hold, as a sheet that can be read in again."""
    found = organisation_or_404(request, organisation)
    known_sheet(format_name)
    table = Table(
        caption=_("Regels voor categorieën"),
        header=COLUMNS,
        rows=tuple(export_rows(found)),
    )
    return sheet_response(table, format_name, "regels")


def _rule_or_404(organisation: Organisation, number: int) -> RuleRow:
    row = rule_row(organisation, number)
    if row is None or row.retired_at is not None:
        raise Http404
    return row


def _initial(row: RuleRow | None) -> dict[str, Any]:
    if row is None:
        return {}
    draft = row.draft
    names = ("ledger", "words", "given", "supplier", "category", "reason")
    return {name: getattr(draft, name) for name in names}


def _page(
    request: HttpRequest,
    organisation: Organisation,
    row: RuleRow | None,
    form: RuleForm,
    *,
    status: int = 200,
    looks: bool = False,
) -> HttpResponse:
    context: dict[str, Any] = {
        "page_title": _("Verander de regel") if row else _("Nieuwe regel"),
        "form": form,
        "row": row,
        "supplier_name": row.supplier_name if row else "",
        "sentence": "",
        "effect": [],
    }
    if looks:
        draft = form.draft
        instead = row.number if row else None
        effect = effect_of(organisation, draft, instead_of=instead)
        names = supplier_names(organisation, [draft.supplier])
        context["sentence"] = rule_sentence(
            draft,
            names.get(draft.supplier or 0, ""),
            category_name(draft.category),
        )
        currency = terms_of(organisation).currency
        context["effect"] = effect_told(effect, currency, draft.category)
    template = "spending/categories/rule.html"
    return spend_page(
        request, organisation, "categories", template, context, status=status
    )


def _back(organisation: Organisation, number: int) -> HttpResponse:
    return redirect(f"{_address(organisation)}?besluit={number}")


def _address(organisation: Organisation) -> str:
    return reverse("spending:category_rules", args=[organisation.pk])


def _gone(request: HttpRequest, organisation: Organisation) -> ShownRule | None:
    """The rule that was just retired, as long as it is."""
    asked = request.GET.get("weg", "")
    if not _NUMBER.fullmatch(asked):
        return None
    row = rule_row(organisation, int(asked))
    currency = terms_of(organisation).currency
    return shown_rule(row, currency) if row and row.retired_at else None
