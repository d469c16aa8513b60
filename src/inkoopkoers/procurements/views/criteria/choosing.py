# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choose criteria from the library, or write one."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.criteria import basket as actions
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.criteria.asking import REMOVED, shelf_wanted
from inkoopkoers.procurements.forms.criteria.texts import BasketForm
from inkoopkoers.procurements.models import BasketCriterion, Dossier
from inkoopkoers.procurements.queries.criteria.basket_step import (
    needs_of,
)
from inkoopkoers.procurements.queries.criteria.library import find_shelved, shelf
from inkoopkoers.procurements.queries.criteria.themes import (
    theme_choices,
    theme_names,
)
from inkoopkoers.procurements.views.criteria.shown import filter_choices, shown
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.web.errors import Explained

PER_PAGE = 20


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_choose(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the library, first its own product group; POST puts a criterion in the basket."""
    if request.method != "POST":
        return _page(request, dossier_or_404(request, pk))
    dossier = writable_or_403(request, pk)
    key = request.POST.get("criterium", "")
    one = find_shelved(dossier.organisation_id, key)
    if one is None:
        raise Http404(
            Explained(
                _("Dit criterium staat niet meer in de bibliotheek. Kies een ander.")
            )
        )
    row = actions.take(dossier, one, by=member(request))
    if request.POST.get("verder") == "kiezen":
        return redirect(_further(request, dossier, one.key))
    here = step_address(dossier, Step.CRITERIA)
    return redirect(f"{here}?bewaard=ja#criterium-{row.pk}")


def _further(request: HttpRequest, dossier: Dossier, key: str) -> str:
    """Who chooses from the library goes on choosing, on the same place in it."""
    asked = request.GET.copy()
    asked["bewaard"] = "ja"
    here = reverse("procurements:criteria_choose", args=[dossier.pk])
    return f"{here}?{asked.urlencode()}#bibliotheek-{key}"


def _page(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    themes = theme_names(dossier.organisation_id)
    asked = request.GET.dict()
    asked.setdefault("groep", dossier.product_group)
    if asked.get("herkomst") == REMOVED:
        asked.pop("herkomst")
    wanted = shelf_wanted(asked, themes)
    page = Paginator(shelf(dossier.organisation_id, wanted), PER_PAGE).get_page(
        request.GET.get("pagina")
    )
    kept = dossier.basketcriterion_set.filter(removed_at=None).exclude(number="")
    context: dict[str, Any] = {
        "wanted": wanted,
        "page": page,
        "rows": [shown(dossier.organisation_id, one, themes) for one in page],
        "taken": set(kept.values_list("number", flat=True)),
        "themes": theme_choices(dossier.organisation_id),
        **filter_choices(),
        "is_row": True,
    }
    template = "procurements/criteria/choose.html"
    return step_page(request, dossier, Step.CRITERIA, template, context)


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_own(request: HttpRequest, pk: int) -> HttpResponse:
    """Write a criterion that is only of this dossier."""
    dossier = writable_or_403(request, pk)
    if (
        is_frozen(Standing(dossier.standing), Step.CRITERIA)
        and request.method != "POST"
    ):
        return redirect(step_address(dossier, Step.CRITERIA))
    if request.method != "POST":
        return _own_page(
            request, dossier, basket_form(dossier, initial=_asked(request))
        )
    form = basket_form(dossier, request.POST)
    if not form.is_valid():
        return _own_page(request, dossier, form, status=422)
    row = BasketCriterion(dossier=dossier, **form.values)
    actions.add(row, by=member(request))
    return to_step(dossier, Step.CRITERIA)


def _asked(request: HttpRequest) -> dict[str, Any]:
    """What a link fills in: the theme, level and need that it stands beside."""
    if request.GET.get("prijs") == "ja":
        return {"title": _("Prijs"), "kind": "gunningscriterium", "is_price": True}
    names = {"thema": "theme", "niveau": "level", "behoefte": "need"}
    return {
        field: request.GET[name][:60]
        for name, field in names.items()
        if name in request.GET
    }


def basket_form(
    dossier: Dossier, typed: Any = None, *, initial: dict[str, Any] | None = None
) -> BasketForm:
    """The form of a criterion in the basket of this dossier."""
    return BasketForm(
        typed,
        initial=initial,
        themes=theme_choices(dossier.organisation_id),
        needs=needs_of(dossier),
    )


def _own_page(
    request: HttpRequest, dossier: Dossier, form: BasketForm, status: int = 200
) -> HttpResponse:
    context = {
        "form": form,
        "sheet_title": _("Nieuw criterium in dit dossier"),
        "back": step_address(dossier, Step.CRITERIA),
        "saved": None,
        "is_removed": False,
        "row": None,
        "newer": None,
        "is_row": True,
    }
    page = "procurements/criteria/row.html"
    return step_page(request, dossier, Step.CRITERIA, page, context, status=status)
