# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Newer rules for a dossier: what they change, and taking them over."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.obligations import follow_rules
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.doors import may_write
from inkoopkoers.procurements.queries.editions import edition_of
from inkoopkoers.procurements.queries.rules import rule_changes
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.views.rule_banner import rule_banner, rules_address


@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what newer rules change; POST uses them from now on."""
    if request.method != "POST":
        return _page(request, dossier_or_404(request, pk), RowForm())
    dossier = writable_or_403(request, pk)
    form = RowForm(request.POST)
    if not form.is_valid():
        return _page(request, dossier, form, status=422)
    found = rule_changes(dossier, timezone.localdate())
    newer = {one.code: one.now.rule.edition for one in found.changes} if found else {}
    try:
        follow_rules(dossier, newer, by=member(request), edition=form.made_from)
    except ChangedMeanwhile as error:
        form.add_error(None, str(error))
        return _page(request, dossier, form, status=409)
    return redirect(f"{rules_address(dossier)}?bewaard=ja")


def _page(
    request: HttpRequest, dossier: Dossier, form: RowForm, *, status: int = 200
) -> HttpResponse:
    banner = rule_banner(dossier, timezone.localdate())
    is_fixed = is_frozen(Standing(dossier.standing), Step.OBLIGATIONS)
    context = {
        "form": form,
        "newer": banner,
        "rule_banner": None,
        "edition": edition_of(dossier, Step.OBLIGATIONS),
        "is_fixed": is_fixed,
        "can_follow": not is_fixed and may_write(request.user, dossier),
        "step_name": _("Nieuwere regels"),
        "step_about": _("Waar dit dossier mee rekent, en wat er nu geldt."),
        "can_write": False,
    }
    page = "procurements/rules.html"
    return step_page(request, dossier, None, page, context, status=status)
