# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one door to rows that belong to an organisation; it fails closed."""

from __future__ import annotations

from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db import models

from inkoopkoers.organisations.models import Organisation, User

Row = TypeVar("Row", bound=models.Model)


class TenantQuerySet(models.QuerySet[Row]):
    """Rows with a field `organisation`."""

    def for_user(self, user: User | AnonymousUser) -> TenantQuerySet[Row]:
        """The rows of the organisations this user belongs to; otherwise none."""
        if not isinstance(user, User) or not user.is_active:
            return self.none()
        return self.filter(organisation__members=user)


class TenantManager(models.Manager[Row]):
    """Offers `for_user`, where every read of tenant rows starts."""

    def get_queryset(self) -> TenantQuerySet[Row]:
        """Make the queryset that knows `for_user`."""
        return TenantQuerySet(self.model, using=self._db)

    def for_user(self, user: User | AnonymousUser) -> TenantQuerySet[Row]:
        """See TenantQuerySet."""
        return self.get_queryset().for_user(user)


def organisations_of(user: User | AnonymousUser) -> models.QuerySet[Organisation]:
    """The organisations this user works for."""
    if not isinstance(user, User) or not user.is_active:
        return Organisation.objects.none()
    return user.organisations.all()
