# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Give a group its category: choose a code, see what that changes, save."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.knowledge.queries import search_cpv
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.actions.categories.deciding import BadRule
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.answering.names import code_and_name
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.domain.categories.no_purchase import SAID, written
from inkoopkoers.spending.domain.categories.rule import Origin
from inkoopkoers.spending.forms.categories import (
    ChoiceForm,
    CodeSearchForm,
    GroupForm,
)
from inkoopkoers.spending.queries.categories.board import group_of
from inkoopkoers.spending.queries.categories.effects import effect_of
from inkoopkoers.spending.queries.datasets import terms_of
from inkoopkoers.spending.queries.suppliers.decisions import number_of
from inkoopkoers.spending.views.categories.shown import effect_told, shown_group
from inkoopkoers.spending.views.doors import changeable_or_403, spend_page
from inkoopkoers.spending.wording.categories import why
from inkoopkoers.web.errors import Explained


@require_http_methods(["GET", "HEAD", "POST"])
def tag_category(request: HttpRequest, organisation: int) -> HttpResponse:
    """One decision for a whole group; it becomes a rule."""
    found = changeable_or_403(request, organisation)
    asked = request.POST if request.method == "POST" else request.GET
    if not asked:
        return redirect("spending:categories", found.pk)
    group = _group_or_404(found, GroupForm(asked))
    if request.method != "POST":
        typed = request.GET if "categorie" in request.GET else None
        return _page(request, found, group, ChoiceForm(typed))
    form = ChoiceForm(request.POST)
    if not form.is_valid():
        return _page(request, found, group, form, status=422)
    try:
        return _saved(request, found, group, form)
    except BadRule as error:
        form.add_error("categorie", str(error))
        return _page(request, found, group, form, status=422)


def _group_or_404(organisation: Organisation, form: GroupForm) -> Group:
    group = None
    if form.is_valid():
        data = form.cleaned_data
        group = group_of(
            organisation,
            Level(data["per"]),
            supplier=data["leverancier"],
            ledger=data["grootboek"],
            given=data["gegeven"],
        )
    if group is None:
        text = _(
            "Deze uitgaven hebben intussen een categorie, of ze zijn er niet meer. Kijk "
            "bij Categorieën wat er nog over is."
        )
        raise Http404(Explained(text))
    return group


def _saved(
    request: HttpRequest, organisation: Organisation, group: Group, form: ChoiceForm
) -> HttpResponse:
    code, reason = form.cleaned_data["categorie"], form.cleaned_data["reason"]
    origin = Origin.PERSON
    if group.guess and group.guess.category == code:
        origin, reason = Origin.PROPOSAL, reason or why(group.guess)[:500]
    draft = group.draft(code, reason)
    row = make_rule(organisation, draft, by=member(request), origin=origin)
    address = reverse("spending:categories", args=[organisation.pk])
    per = "" if group.level is Level.EXACT else f"&per={group.level.value}"
    return redirect(f"{address}?besluit={number_of(row.made_at)}{per}")


def _page(
    request: HttpRequest,
    organisation: Organisation,
    group: Group,
    form: ChoiceForm,
    *,
    status: int = 200,
) -> HttpResponse:
    currency = terms_of(organisation).currency
    search = CodeSearchForm(request.GET)
    words = search.cleaned_data.get("zoek", "") if search.is_valid() else ""
    chosen: dict[str, Any] = {"code": "", "code_name": "", "effect": []}
    if form.is_bound and form.is_valid():
        code = form.cleaned_data["categorie"]
        effect = effect_of(organisation, group.draft(code))
        chosen = {
            "code": written(code),
            "code_name": code_and_name(code),
            "effect": effect_told(effect, currency, code),
        }
    context = {
        "page_title": _("Kies een categorie"),
        "form": form,
        "search": search,
        "words": words,
        "group": shown_group(organisation, group, currency),
        "codes": search_cpv(words) if words else (),
        "no_purchase": SAID,
        **chosen,
    }
    wrong = form.is_bound and not form.is_valid()
    status = 422 if status == 200 and (wrong or not search.is_valid()) else status  # noqa: PLR2004
    template = "spending/categories/choose.html"
    return spend_page(
        request, organisation, "categories", template, context, status=status
    )
