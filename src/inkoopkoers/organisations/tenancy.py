# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door to rows that belong to an organisation; it fails closed."""

from __future__ import annotations

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import models

from inkoopkoers.organisations.models import Membership, Organisation, User
from inkoopkoers.organisations.rights import Right, roles_with

Row = TypeVar("Row", bound=models.Model)
Visitor = User | AnonymousUser


class TenantQuerySet(models.QuerySet[Row]):
    """Rows with a field `organisation`."""

    def for_user(self, user: Visitor, right: Right = Right.READ) -> TenantQuerySet[Row]:
        """The rows of organisations where this user has the right; otherwise none."""
        return self.filter(organisation__in=organisations_of(user, right))


class TenantManager(models.Manager[Row]):
    """Offers `for_user`, where every read of tenant rows starts."""

    def get_queryset(self) -> TenantQuerySet[Row]:
        """Make the queryset that knows `for_user`."""
        return TenantQuerySet(self.model, using=self._db)

    def for_user(self, user: Visitor, right: Right = Right.READ) -> TenantQuerySet[Row]:
        """See TenantQuerySet."""
        return self.get_queryset().for_user(user, right)


def organisations_of(
    user: Visitor, right: Right = Right.READ
) -> models.QuerySet[Organisation]:
    """The organisations in which this user has the right."""
    if not isinstance(user, User) or not user.is_active:
        return Organisation.objects.none()
    if user.awaits_second_factor:
        return Organisation.objects.none()
    held = Membership.objects.filter(user=user, role__in=roles_with(right))
    return Organisation.objects.filter(pk__in=held.values("organisation"))


def may(user: Visitor, right: Right, organisation: Organisation) -> bool:
    """Whether this user has the right in this organisation."""
    return organisations_of(user, right).filter(pk=organisation.pk).exists()


def require(user: Visitor, right: Right, organisation: Organisation) -> None:
    """Go on only with the right; PermissionDenied (403) otherwise.

    Call it after a row was found with `for_user`: a stranger gets 404 there.
    """
    if not may(user, right, organisation):
        raise PermissionDenied
