# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One criterion of the basket: change it, order it, take it out, follow its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.criteria import basket as actions
from inkoopkoers.procurements.domain.shelf import Shelved
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.criteria.texts import BasketForm
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.models import BasketCriterion, Dossier
from inkoopkoers.procurements.queries.criteria.library import by_number
from inkoopkoers.procurements.views.criteria.choosing import basket_form
from inkoopkoers.procurements.views.doors import step_address, to_step, writable_or_403
from inkoopkoers.procurements.views.rows import Sheet, row_page

WAYS = {"omhoog": True, "omlaag": False}


@dataclass(frozen=True)
class Newer:
    """Another edition of the same criterion, with what it says otherwise."""

    one: Shelved
    differences: tuple[tuple[str, str, str], ...]


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_row(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Write a criterion in other words, or choose another kind, need or weight."""
    dossier = writable_or_403(request, pk)
    found = _row(request, dossier, row)

    def make(typed: Any = None, initial: Any = None) -> BasketForm:
        return basket_form(dossier, typed, initial=initial)

    def save(form: BasketForm) -> None:
        values, edition = form.values, form.made_from
        actions.change(found, values, by=member(request), edition=edition)

    sheet = Sheet(
        dossier=dossier,
        step=Step.CRITERIA,
        template="procurements/criteria/row.html",
        title=_("Verander dit criterium"),
        make=make,
        kept=_kept(found),
        save=save,
        back=step_address(dossier, Step.CRITERIA),
        context={"row": found, "newer": _newer(found)},
        is_removed=found.removed_at is not None,
    )
    return row_page(request, sheet)


def _kept(row: BasketCriterion) -> dict[str, Any]:
    names = ("title", "text", "theme", "kind", "verification", "source", "weight")
    return {
        **{name: getattr(row, name) for name in names},
        "level": str(row.level or ""),
        "need": str(row.need_id or ""),
        "is_functional": row.is_functional,
        "is_price": row.is_price,
    }


def _newer(row: BasketCriterion) -> Newer | None:
    """What the library has under this number, when that is another edition."""
    one = by_number(row.organisation_id, row.number)
    if one is None or one.edition == row.edition_name:
        return None
    pairs = (
        (_("Editie"), row.edition_name, one.edition),
        (_("Titel"), row.title, one.title),
        (_("Tekst"), row.text, one.text),
        (_("Verificatie"), row.verification, one.verification),
    )
    return Newer(one, tuple(pair for pair in pairs if pair[1] != pair[2]))


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_renew(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take over the text of the edition that the library has now."""
    dossier = writable_or_403(request, pk)
    found = _row(request, dossier, row)
    newer = _newer(found)
    if request.method != "POST" or newer is None:
        return redirect("procurements:criteria_row", dossier.pk, found.pk)
    form = RowForm(request.POST)
    edition = form.made_from if form.is_valid() else 0
    actions.renew(found, newer.one, by=member(request), edition=edition)
    return to_step(dossier, Step.CRITERIA)


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_move(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Put it one place up or down."""
    dossier = writable_or_403(request, pk)
    found = _row(request, dossier, row)
    page = step_address(dossier, Step.CRITERIA)
    if request.method != "POST":  # back from signing in
        return redirect(page)
    way = request.POST.get("richting", "")
    if way not in WAYS:
        raise Http404
    actions.move(dossier, found.pk, by=member(request), up=WAYS[way])
    return redirect(f"{page}#criterium-{found.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_remove(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Take it out; the page then offers to put it back."""
    dossier = writable_or_403(request, pk)
    found = _row(request, dossier, row)
    page = step_address(dossier, Step.CRITERIA)
    if request.method != "POST":  # back from signing in
        return redirect(page)
    actions.take_out(found, by=member(request))
    return redirect(f"{page}?weg={found.pk}")


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_restore(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """Put it back."""
    dossier = writable_or_403(request, pk)
    found = _row(request, dossier, row)
    if request.method == "POST":
        actions.put_back(found, by=member(request))
        return to_step(dossier, Step.CRITERIA)
    return redirect(step_address(dossier, Step.CRITERIA))  # back from signing in


@require_http_methods(["GET", "HEAD", "POST"])
def criteria_replace(request: HttpRequest, pk: int, row: int, by: int) -> HttpResponse:
    """Let a criterion of a higher level take the place of this one."""
    dossier = writable_or_403(request, pk)
    lower, higher = _row(request, dossier, row), _row(request, dossier, by)
    page = step_address(dossier, Step.CRITERIA)
    if lower.pk == higher.pk or lower.removed_at or higher.removed_at:
        return redirect(page)
    if request.method != "POST":  # back from signing in
        return redirect(page)
    actions.replace(lower, higher, by=member(request))
    return redirect(f"{page}?weg={lower.pk}")


def _row(request: HttpRequest, dossier: Dossier, row: int) -> BasketCriterion:
    rows = BasketCriterion.objects.for_user(request.user).filter(dossier=dossier)
    return get_object_or_404(rows.select_related("dossier"), pk=row)
