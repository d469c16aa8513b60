# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which organisation an address is about, and what who asks may do there."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from inkoopkoers.organisations.asking import member
from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.queries import places_of
from inkoopkoers.organisations.rights import Right, Role, rights_of


@dataclass(frozen=True)
class Place:
    """A person in an organisation, as a page needs them."""

    user: User
    organisation: Organisation
    role: Role

    @property
    def administers(self) -> bool:
        """Whether this person looks after people, settings and the trail."""
        return Right.ADMINISTER in rights_of(self.role)


def place_of(request: HttpRequest, pk: int, right: Right = Right.READ) -> Place:
    """The organisation, for who has this right there.

    A stranger gets 404, a member without the right 403.
    """
    user = member(request)
    # By its key: a number that is too large finds nothing, instead of failing.
    found = get_object_or_404(places_of(user), organisation__pk=pk)
    role = Role(found.role)
    if right not in rights_of(role):
        raise PermissionDenied
    return Place(user, found.organisation, role)


def member_of(place: Place, pk: int) -> Membership:
    """The person that the address is about; 404 when they do not work here."""
    people = Membership.objects.select_related("user", "organisation")
    return get_object_or_404(people, organisation=place.organisation, pk=pk)


def told(organisation: Organisation, done: str) -> HttpResponse:
    """Back to the organisation, which says what was done."""
    path = reverse("organisations:organisation", args=[organisation.pk])
    return redirect(f"{path}?gedaan={done}")
