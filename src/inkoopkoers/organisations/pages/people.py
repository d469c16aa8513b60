# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change the role of a colleague, let someone go, leave, and hand over."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations import actions, personal_data, queries
from inkoopkoers.organisations.models import Membership, User
from inkoopkoers.organisations.pages.people_forms import (
    NOBODY,
    HandOverForm,
    LeaveForm,
    RoleForm,
    people_choices,
    role_hints,
)
from inkoopkoers.organisations.pages.places import Place, member_of, place_of, told
from inkoopkoers.organisations.rights import Right, Role
from inkoopkoers.organisations.words import role_word
from inkoopkoers.web.errors import DomainError

INVALID = 422


@require_http_methods(["GET", "HEAD", "POST"])
def role(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """Give a colleague, or oneself, another role."""
    place = place_of(request, pk, Right.ADMINISTER)
    membership = member_of(place, member)
    if request.method != "POST":
        held = {"role": membership.role, "was": membership.role}
        return _role_page(request, place, membership, RoleForm(initial=held))
    form = RoleForm(request.POST)
    if not form.is_valid():
        return _role_page(request, place, membership, form, INVALID)
    chosen, was = Role(form.cleaned_data["role"]), form.cleaned_data["was"]
    try:
        actions.change_role(membership, chosen, was=was, by=place.user)
    except actions.ChangedMeanwhile as refusal:
        membership.refresh_from_db()
        form = RoleForm({"role": chosen.value, "was": membership.role})
        form.add_error(None, str(refusal))
        return _role_page(request, place, membership, form, refusal.status)
    except actions.LastBeheerder as refusal:
        form.add_error(None, str(refusal))
        return _role_page(request, place, membership, form, refusal.status)
    return told(place.organisation, "rol")


def _role_page(
    request: HttpRequest,
    place: Place,
    membership: Membership,
    form: RoleForm,
    status: int = 200,
) -> HttpResponse:
    context = {
        **_about(place, membership),
        "role_now": role_word(membership.role),
        "form": form,
        "roles": role_hints(),
    }
    return render(request, "organisations/role.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, pk: int, member: int) -> HttpResponse:
    """Let a colleague go; who removes oneself leaves."""
    place = place_of(request, pk, Right.ADMINISTER)
    membership = member_of(place, member)
    if membership.user == place.user:
        return redirect("organisations:leave", pk)
    return _let_go(request, place, membership)


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave an organisation oneself."""
    place = place_of(request, pk)
    people = queries.people_of(place.organisation)
    return _let_go(request, place, people.get(user=place.user))


def _let_go(request: HttpRequest, place: Place, membership: Membership) -> HttpResponse:
    organisation, user = place.organisation, membership.user
    takers = queries.colleagues(organisation, user, Right.FILL_IN)
    others = {str(one.pk): one.user for one in takers}
    choices = people_choices(list(takers), with_email=place.administers)
    if request.method != "POST":
        return _let_go_page(request, place, membership, LeaveForm(others=choices))
    form = LeaveForm(request.POST, others=choices)
    if not form.is_valid():
        return _let_go_page(request, place, membership, form, INVALID)
    chosen = form.cleaned_data["to"]
    to: User | None = None if chosen == NOBODY else others[chosen]
    try:
        actions.end_membership(membership, by=place.user, to=to)
    except DomainError as refusal:
        form.add_error(None, str(refusal))
        return _let_go_page(request, place, membership, form, refusal.status)
    if user == place.user:
        return redirect(f"{reverse('organisations:mine')}?gedaan=vertrokken")
    return told(organisation, "weg")


def _let_go_page(
    request: HttpRequest,
    place: Place,
    membership: Membership,
    form: LeaveForm,
    status: int = 200,
) -> HttpResponse:
    roles = queries.roles_in(place.organisation)
    context = {
        **_about(place, membership),
        "form": form,
        "open_work": personal_data.open_work(membership.user, place.organisation),
        "is_last": queries.is_last_beheerder(membership.user, roles),
    }
    return render(request, "organisations/let_go.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def hand_over(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a colleague beheerder, and go on with another role or away."""
    place = place_of(request, pk, Right.ADMINISTER)
    others = list(queries.colleagues(place.organisation, place.user))
    choices = people_choices(others, with_email=True)
    leaving = request.GET.get("daarna") == "verlaten"
    if request.method != "POST":
        form = HandOverForm(others=choices, initial={"own_role": Role.INKOPER})
        return _hand_over_page(request, place, form)
    form = HandOverForm(request.POST, others=choices)
    if not form.is_valid():
        return _hand_over_page(request, place, form, INVALID)
    people = {str(one.pk): one.user for one in others}
    actions.hand_over_administration(
        place.organisation,
        to=people[form.cleaned_data["to"]],
        own_role=Role(form.cleaned_data["own_role"]),
        by=place.user,
    )
    if leaving:
        return redirect("organisations:leave", pk)
    return told(place.organisation, "overgedragen")


def _hand_over_page(
    request: HttpRequest, place: Place, form: HandOverForm, status: int = 200
) -> HttpResponse:
    context = {
        "place": place,
        "organisation": place.organisation,
        "form": form,
        "roles": role_hints(),
        "has_others": len(form.fields["to"].choices) > 1,  # type: ignore[attr-defined]  # a ChoiceField
    }
    return render(request, "organisations/hand_over.html", context, status=status)


def _about(place: Place, membership: Membership) -> dict[str, Any]:
    """Who it is about; only a beheerder, or they themselves, get this far."""
    return {
        "place": place,
        "organisation": place.organisation,
        "member": membership,
        "person": str(membership.user),
        "is_me": membership.user == place.user,
    }
