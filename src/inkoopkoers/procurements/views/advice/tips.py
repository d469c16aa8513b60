# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tips of a dossier: take over as a to-do, set aside, choose again."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from inkoopkoers.instruments import queries as wegwijzer
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.procurements.actions import advice as actions
from inkoopkoers.procurements.domain.advice import TipState
from inkoopkoers.procurements.domain.steps import Standing, Step, is_frozen
from inkoopkoers.procurements.forms.advice import (
    SetAsideForm,
    TakeOverForm,
    proposed,
)
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.advice import (
    DossierAdvice,
    ShownTip,
    advice_in,
    newer_than,
)
from inkoopkoers.procurements.views.advice.pinning import (
    numbered,
    situation_form,
    situation_of,
)
from inkoopkoers.procurements.views.doors import (
    dossier_or_404,
    step_address,
    step_page,
    to_step,
    writable_or_403,
)
from inkoopkoers.web.errors import Explained

MOST_KEPT = 50


@require_safe
def advice(request: HttpRequest, pk: int) -> HttpResponse:
    """The tips with what was done with each; without an advice, the questions."""
    dossier = dossier_or_404(request, pk)
    found = advice_in(dossier, request.user)
    if found is None:
        return _start(request, dossier)
    state = _asked_state(request, found)
    context = {
        "found": found,
        "state": state,
        "activities": found.only(state),
        "filters": [(one, found.counts[one], one is state) for one in TipState],
        "situation": situation_of(found.advice),
        "newer": newer_than(found),
        "set_aside": SetAsideForm(),
    }
    template = "procurements/advice/tips.html"
    return step_page(request, dossier, Step.ADVICE, template, context)


def _asked_state(request: HttpRequest, found: DossierAdvice) -> TipState:
    """The state in the address; by default what is still to choose, if anything."""
    asked = request.GET.get("toon", "")
    if asked in list(TipState):
        return TipState(asked)
    return TipState.OPEN if found.counts[TipState.OPEN] else TipState.TAKEN


def _start(request: HttpRequest, dossier: Dossier) -> HttpResponse:
    form = situation_form(dossier)
    kept = wegwijzer.saved_for(request.user).filter(
        organisation=dossier.organisation, removed_at=None
    )
    context = {
        "form": form,
        "questions": numbered(form),
        "kept": list(kept[:MOST_KEPT]),
    }
    return step_page(
        request, dossier, Step.ADVICE, "procurements/advice/start.html", context
    )


@require_http_methods(["GET", "HEAD", "POST"])
def advice_take(request: HttpRequest, pk: int, tip: str) -> HttpResponse:
    """Take a tip over as a to-do; who and when are proposed."""
    dossier, found, shown = _open_tip(request, pk, tip)
    if _is_settled(dossier, shown) and request.method != "POST":
        return redirect(step_address(dossier, Step.ADVICE))
    people = _people(dossier.organisation)
    if request.method != "POST":
        start = proposed(
            shown.text, member(request), timezone.localdate(), dossier.publish_on
        )
        form = TakeOverForm(people=people, initial=start)
        return _take_page(request, dossier, shown, form)
    form = TakeOverForm(request.POST, people=people)
    if not form.is_valid():
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return _take_page(request, dossier, shown, form, status=status)
    actions.take_over(
        dossier,
        shown.code,
        form.plan(_note(dossier)),
        version=found.pinned.version,
        by=member(request),
        now=timezone.now(),
    )
    return to_step(dossier, Step.ADVICE)


def _people(organisation: Organisation) -> QuerySet[User]:
    return organisation.members.filter(is_active=True).order_by("name", "email")


def _note(dossier: Dossier) -> str:
    """Where the to-do comes from: its feed leaves the building, so without a title."""
    address = settings.ORIGIN + step_address(dossier, Step.ADVICE)
    return _("Uit een dossier: %s") % address


def _take_page(
    request: HttpRequest,
    dossier: Dossier,
    shown: ShownTip,
    form: TakeOverForm,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {"tip": shown, "form": form, "is_row": True}
    template = "procurements/advice/take.html"
    return step_page(request, dossier, Step.ADVICE, template, context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def advice_set_aside(request: HttpRequest, pk: int, tip: str) -> HttpResponse:
    """Do nothing with a tip, with the reason why."""
    dossier, _found, shown = _open_tip(request, pk, tip)
    if _is_settled(dossier, shown) and request.method != "POST":
        return redirect(step_address(dossier, Step.ADVICE))
    form = SetAsideForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        context = {"tip": shown, "form": form, "is_row": True}
        template = "procurements/advice/set_aside.html"
        return step_page(
            request, dossier, Step.ADVICE, template, context, status=status
        )
    reason = form.cleaned_data["reason"]
    actions.set_aside(
        dossier, shown.code, reason, by=member(request), now=timezone.now()
    )
    return to_step(dossier, Step.ADVICE)


@require_http_methods(["GET", "HEAD", "POST"])
def advice_again(request: HttpRequest, pk: int, tip: str) -> HttpResponse:
    """Take the choice about a tip back."""
    dossier, _found, shown = _open_tip(request, pk, tip)
    if request.method == "POST":  # otherwise back from signing in
        actions.choose_again(
            dossier, shown.code, by=member(request), now=timezone.now()
        )
    return to_step(dossier, Step.ADVICE)


def _open_tip(
    request: HttpRequest, pk: int, code: str
) -> tuple[Dossier, DossierAdvice, ShownTip]:
    dossier = writable_or_403(request, pk)
    found = advice_in(dossier, request.user)
    shown = found.find(code) if found else None
    if found is None or shown is None:
        raise Http404(
            Explained(_("Deze tip hoort niet bij het advies van dit dossier."))
        )
    return dossier, found, shown


def _is_settled(dossier: Dossier, shown: ShownTip) -> bool:
    """Nothing to fill in: someone chose already, or the dossier no longer changes."""
    frozen = is_frozen(Standing(dossier.standing), Step.ADVICE)
    return frozen or shown.state is not TipState.OPEN
