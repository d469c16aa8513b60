# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invite people, send an invitation once more, and withdraw one."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations import actions, queries
from inkoopkoers.organisations.models import Invitation
from inkoopkoers.organisations.pages.people_forms import InviteForm, role_hints
from inkoopkoers.organisations.pages.places import Place, place_of, told
from inkoopkoers.organisations.rights import Right, Role


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask one or more people to join, each by a letter with a secret link."""
    place = place_of(request, pk, Right.ADMINISTER)
    if request.method != "POST":
        return _invite_page(request, place, _form(place))
    form = _form(place, request)
    if not form.is_valid():
        return _invite_page(request, place, form, status=422)
    data = form.cleaned_data
    actions.invite(
        place.organisation,
        data["addresses"],
        Role(data["role"]),
        by=place.user,
        now=timezone.now(),
    )
    return told(place.organisation, "uitgenodigd")


def _form(place: Place, request: HttpRequest | None = None) -> InviteForm:
    people = queries.people_of(place.organisation)
    return InviteForm(
        request.POST if request else None,
        members=set(people.values_list("user__email", flat=True)),
        initial={"role": Role.INKOPER},
    )


def _invite_page(
    request: HttpRequest, place: Place, form: InviteForm, status: int = 200
) -> HttpResponse:
    context = {
        "organisation": place.organisation,
        "place": place,
        "form": form,
        "roles": role_hints(),
    }
    return render(request, "organisations/invite.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def send_again(request: HttpRequest, pk: int, invitation: int) -> HttpResponse:
    """Send the letter once more; the link is valid for another two weeks."""
    place, found = _found(request, pk, invitation)
    if request.method != "POST":  # back from signing in
        return redirect("organisations:organisation", pk)
    actions.send_again(found, by=place.user, now=timezone.now())
    return told(place.organisation, "opnieuw")


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, pk: int, invitation: int) -> HttpResponse:
    """Make the link useless."""
    place, found = _found(request, pk, invitation)
    if request.method != "POST":  # back from signing in
        return redirect("organisations:organisation", pk)
    actions.withdraw(found, by=place.user, now=timezone.now())
    return told(place.organisation, "ingetrokken")


def _found(request: HttpRequest, pk: int, invitation: int) -> tuple[Place, Invitation]:
    place = place_of(request, pk, Right.ADMINISTER)
    own = place.organisation.invitations.all()
    return place, get_object_or_404(own, pk=invitation)
