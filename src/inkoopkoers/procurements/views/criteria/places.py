# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The door of the library: the organisation or 404, the right or 403."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import organisations_of, require
from inkoopkoers.procurements.models import LibraryCriterion


def read_or_404(request: HttpRequest, organisation: int) -> Organisation:
    """The organisation, for its members; 404 for a stranger."""
    return get_object_or_404(organisations_of(request.user), pk=organisation)


def managed_or_403(request: HttpRequest, organisation: int) -> Organisation:
    """The organisation, for who manages there; 403 for other members."""
    place = read_or_404(request, organisation)
    require(request.user, Right.MANAGE, place)
    return place


def kept_or_404(
    request: HttpRequest, place: Organisation, criterion: int
) -> LibraryCriterion:
    """A criterion that this organisation keeps, also when it was taken away."""
    rows = LibraryCriterion.objects.for_user(request.user).filter(organisation=place)
    return get_object_or_404(rows.select_related("organisation"), pk=criterion)
