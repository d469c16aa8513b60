# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One action: make it, change it, finish it, take it away and put it back."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.library import queries as library
from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may, organisations_of, require
from inkoopkoers.planning.actions import acting as actions
from inkoopkoers.planning.domain.actions import ForItem
from inkoopkoers.planning.forms.actions import ActionForm, NewActionForm, OutcomeForm
from inkoopkoers.planning.measured import measured
from inkoopkoers.planning.models import Action
from inkoopkoers.planning.views.actions.from_spend import proposed_by_spend
from inkoopkoers.planning.views.actions.listing import standing_of
from inkoopkoers.spending.followups import category_in

PROPOSED_DAYS = 91
MAX_DIGITS = 18


def _people(organisation: Organisation) -> QuerySet[User]:
    return organisation.members.filter(is_active=True).order_by("name", "email")


def _place(request: HttpRequest) -> Organisation:
    """Where the new action belongs: named in the address, or the first I manage."""
    mine = organisations_of(request.user, Right.MANAGE)
    asked = request.GET.get("organisatie", "")
    if asked:
        number = int(asked) if asked.isdecimal() and len(asked) <= MAX_DIGITS else 0
        place = get_object_or_404(organisations_of(request.user), pk=number)
        require(request.user, Right.MANAGE, place)
        return place
    first = mine.first()
    if first is None:
        raise PermissionDenied
    return first


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """Give out an action, if wanted for a measured item and from a tip."""
    organisation = _place(request)
    people = _people(organisation)
    if request.method != "POST":
        form = NewActionForm(people=people, initial=_proposed(request, organisation))
        return _new_page(request, form, organisation)
    form = NewActionForm(request.POST, people=people)
    if not form.is_valid():
        return _new_page(request, form, organisation, status=422)
    data = form.cleaned_data
    made = actions.make_action(
        organisation,
        form.plan,
        by=member(request),
        now=timezone.now(),
        for_item=ForItem(
            data["instrument"], data["version"], data["item"], data["tip"]
        ),
    )
    return redirect("planning:action", pk=made.pk)


def _proposed(request: HttpRequest, organisation: Organisation) -> dict[str, Any]:
    asked = {name: request.GET.get(name, "")[:60] for name in ("instrument", "item")}
    tip, version = request.GET.get("tip", "")[:40], request.GET.get("version", "")
    shelved = library.tip(tip)
    due = timezone.localdate() + timedelta(days=PROPOSED_DAYS)
    mine = {"owner": str(request.user.pk), "due": due}
    if request.GET.get("uitgaven"):
        return {**mine, **proposed_by_spend(organisation, request.GET["uitgaven"])}
    return {
        **asked,
        "tip": tip,
        "version": version if version.isdecimal() else None,
        "title": shelved.tip.text if shelved else "",
        **mine,
    }


def _new_page(
    request: HttpRequest,
    form: NewActionForm,
    organisation: Organisation,
    status: int = 200,
) -> HttpResponse:
    # Spend is of one organisation: there is no other to choose.
    is_free = not request.GET.get("uitgaven")
    places = organisations_of(request.user, Right.MANAGE) if is_free else ()
    context = {"form": form, "organisation": organisation, "places": places}
    return render(request, "planning/new.html", context, status=status)


def _action(request: HttpRequest, pk: int, *, removed: bool = False) -> Action:
    rows = Action.objects.for_user(request.user).filter(removed_at__isnull=not removed)
    return get_object_or_404(rows.select_related("organisation", "owner"), pk=pk)


def _may_finish(request: HttpRequest, action: Action) -> bool:
    """Own actions for who fills in, all for who manages."""
    if may(request.user, Right.MANAGE, action.organisation):
        return True
    is_mine = action.owner_id == request.user.pk
    return is_mine and may(request.user, Right.FILL_IN, action.organisation)


@require_http_methods(["GET", "HEAD", "POST"])
def action(request: HttpRequest, pk: int) -> HttpResponse:
    """See an action, and change what was planned."""
    found = _action(request, pk)
    if request.method != "POST":
        return _page(request, found, _form_of(found))
    require(request.user, Right.MANAGE, found.organisation)
    form = ActionForm(request.POST, people=_people(found.organisation))
    if not form.is_valid():
        return _page(request, found, form, status=422)
    edition = form.made_from
    try:
        actions.change(found, form.plan, edition=edition, by=member(request))
    except actions.ChangedMeanwhile as error:
        return _changed_meanwhile(request, pk, str(error))
    return redirect(f"{reverse('planning:action', args=[pk])}?bewaard=ja")


def _changed_meanwhile(request: HttpRequest, pk: int, message: str) -> HttpResponse:
    """What the colleague saved stands above; what was typed, in the form."""
    found = _action(request, pk)
    typed = request.POST.copy()
    typed["edition"] = str(found.edition)
    form = ActionForm(typed, people=_people(found.organisation))
    form.add_error(None, message)
    return _page(request, found, form, status=409)


def _form_of(found: Action) -> ActionForm:
    return ActionForm(
        people=_people(found.organisation),
        initial={
            "title": found.title,
            "owner": str(found.owner_id) if found.owner_id else "anders",
            "owner_name": found.owner_name,
            "due": found.due,
            "note": found.note,
            "edition": found.edition,
        },
    )


def _page(
    request: HttpRequest, found: Action, form: ActionForm, status: int = 200
) -> HttpResponse:
    context = {
        "action": found,
        "standing": standing_of(found, timezone.localdate()),
        "measured": measured(found.instrument, found.version, found.item),
        "spend_category": category_in(found.instrument, found.item),
        "form": form,
        "outcome_form": OutcomeForm(initial={"outcome": found.outcome}),
        "may_change": may(request.user, Right.MANAGE, found.organisation),
        "may_finish": _may_finish(request, found),
        "was_saved": request.GET.get("bewaard") == "ja",
    }
    return render(request, "planning/action.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def finish(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark an action as done, with what came of it."""
    found = _action(request, pk)
    if not _may_finish(request, found):
        raise PermissionDenied
    if request.method != "POST":  # back from signing in
        return redirect("planning:action", pk=pk)
    form = OutcomeForm(request.POST)
    if not form.is_valid():
        context = {"action": found, "form": form}
        return render(request, "planning/finish.html", context, status=422)
    outcome = form.cleaned_data["outcome"]
    user = member(request)
    actions.finish(found, outcome, by=user, now=timezone.now())
    return redirect("planning:action", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """It was not done after all."""
    found = _action(request, pk)
    if not _may_finish(request, found):
        raise PermissionDenied
    if request.method == "POST":  # otherwise back from signing in
        actions.reopen(found, by=member(request))
    return redirect("planning:action", pk=pk)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an action off the list; the page then offers to put it back."""
    found = _action(request, pk)
    require(request.user, Right.MANAGE, found.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("planning:action", pk=pk)
    actions.remove(found, by=member(request), now=timezone.now())
    return render(request, "planning/removed.html", {"action": found})


@require_http_methods(["GET", "HEAD", "POST"])
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an action back on the list."""
    found = _action(request, pk, removed=True)
    require(request.user, Right.MANAGE, found.organisation)
    if request.method != "POST":  # back from signing in
        return redirect("planning:action_list")
    actions.restore(found, by=member(request))
    return redirect("planning:action", pk=pk)
