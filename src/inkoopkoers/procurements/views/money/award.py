# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The step of the award: what the model does, and whether it is what we want."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.actions import money as actions
from inkoopkoers.procurements.domain.award_shares import WeakAmbition
from inkoopkoers.procurements.domain.criteria import share_of_impact
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.money import LinkForm, StartAwardForm
from inkoopkoers.procurements.models import Dossier, DossierAward
from inkoopkoers.procurements.queries.basket import ambitions_of, basket_of
from inkoopkoers.procurements.queries.money.award import (
    award_of,
    linkable,
    percent_of,
    row_of,
)
from inkoopkoers.procurements.views.approach.settling import hand_of
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    writable_or_403,
)
from inkoopkoers.procurements.views.money.pressing import Press, pressed
from inkoopkoers.procurements.views.removing import removed_rows
from inkoopkoers.procurements.views.rows import Sheet, row_page
from inkoopkoers.procurements.wording.findings import percentage
from inkoopkoers.procurements.wording.money import difference_text, impact_sentence


@dataclass(frozen=True)
class ShownWeak:
    """An ambition that the model hardly rewards."""

    theme: str
    title: str
    nominal: str
    effective: str


@require_safe
def award(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how the award goes, what really decides and where it differs."""
    return _page(request, dossier_or_404(request, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def award_take(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep in the dossier how the award goes now."""
    dossier = writable_or_403(request, pk)
    return pressed(request, Press(dossier, Step.AWARD, actions.take_award, _page))


@require_http_methods(["GET", "HEAD", "POST"])
def award_update(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the criteria of the basket in the model."""
    dossier = writable_or_403(request, pk)
    _managing_or_403(request, dossier)
    return pressed(request, Press(dossier, Step.AWARD, actions.update_award, _page))


@require_http_methods(["GET", "HEAD", "POST"])
def award_start(request: HttpRequest, pk: int) -> HttpResponse:
    """A new model with the award criteria of the basket."""
    dossier = writable_or_403(request, pk)
    _managing_or_403(request, dossier)

    def save(form: StartAwardForm) -> None:
        title = form.cleaned_data["title"]
        actions.start_award(dossier, title, hand=hand_of(request, form))

    sheet = Sheet(
        dossier=dossier,
        step=Step.AWARD,
        template="procurements/money/start_award.html",
        title=_("Maak een gunningsmodel"),
        make=StartAwardForm,
        kept={"title": dossier.title},
        save=save,
        back=step_address(dossier, Step.AWARD),
        context=_ground(dossier),
    )
    return row_page(request, sheet)


@require_http_methods(["GET", "HEAD", "POST"])
def award_link(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the models that the organisation has."""
    dossier = writable_or_403(request, pk)
    row = row_of(dossier)

    def save(form: LinkForm) -> None:
        chosen = form.cleaned_data["linked"]
        actions.link_award(dossier, chosen, hand=hand_of(request, form))

    def make(*args: Any, **kwargs: Any) -> LinkForm:
        choices = linkable(request.user, dossier)
        label = _("Welk gunningsmodel hoort bij dit dossier?")
        return LinkForm(*args, choices=choices, label=label, **kwargs)

    sheet = Sheet(
        dossier=dossier,
        step=Step.AWARD,
        template="procurements/money/link.html",
        title=_("Koppel een gunningsmodel"),
        make=make,
        kept={"linked": row.award_id if row and row.award_id else ""},
        save=save,
        back=step_address(dossier, Step.AWARD),
        context=_ground(dossier),
    )
    return row_page(request, sheet)


def _page(
    request: HttpRequest, dossier: Dossier, *, status: int = HTTPStatus.OK, **more: Any
) -> HttpResponse:
    basket = basket_of(dossier)
    known = award_of(dossier, basket, ambitions_of(dossier))
    gone = DossierAward.objects.filter(dossier=dossier).exclude(removed_at=None)
    context = {
        **_ground(dossier),
        "known": known,
        "now": known.now,
        "taken": known.taken,
        "impact": impact_sentence(known.now) if known.now else "",
        "differences": [difference_text(one) for one in known.differences],
        "weak": list(_weak(known.weak)),
        "has_criteria": any(one.kind.is_weighed for one in basket),
        "has_others": bool(linkable(request.user, dossier)),
        "may_make": may(request.user, Right.MANAGE, dossier.organisation),
        "removed": removed_rows(
            request, "gunning", gone.select_related("award"), _("het gunningsmodel")
        ),
        "message": "",
        **more,
    }
    page = "procurements/money/award.html"
    return step_page(request, dossier, Step.AWARD, page, context, status=status)


def _weak(found: Iterable[WeakAmbition]) -> Iterable[ShownWeak]:
    for one in found:
        nominal, effective = percent_of(one.nominal), percent_of(one.effective)
        yield ShownWeak(
            one.theme,
            one.title,
            "" if nominal is None else percentage(nominal),
            "" if effective is None else percentage(effective),
        )


def _ground(dossier: Dossier) -> dict[str, Any]:
    """The award criteria that the model stands on, with their weights."""
    basket = basket_of(dossier)
    share = percent_of(share_of_impact(basket))
    return {
        "weighed": [
            (one.title, "" if one.weight is None else percentage(one.weight))
            for one in basket
            if one.kind.is_weighed
        ],
        "share": "" if share is None else percentage(share),
    }


def _managing_or_403(request: HttpRequest, dossier: Dossier) -> None:
    if not may(request.user, Right.MANAGE, dossier.organisation):
        raise PermissionDenied
