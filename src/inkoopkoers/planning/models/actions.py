# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people agreed to do, and the secret address of their calendar."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class Action(models.Model):
    """Something to do before a date, by one person.

    `owner` is someone with an account; `owner_name` is what is shown, also when the
    person has none. `instrument`, `item` and `tip` say which measured item it is for;
    they are empty for an action that comes from elsewhere.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=300)
    note = models.TextField(max_length=2000, blank=True)
    owner = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="actions"
    )
    owner_name = models.CharField(max_length=200, blank=True)
    due = models.DateField()
    instrument = models.CharField(max_length=60, blank=True)
    version = models.PositiveIntegerField(null=True, blank=True)
    item = models.CharField(max_length=60, blank=True)
    tip = models.CharField(max_length=40, blank=True)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    done_at = models.DateTimeField(null=True, blank=True)
    outcome = models.TextField(max_length=2000, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Action"]()

    class Meta:
        ordering = ["due", "pk"]
        indexes = [
            models.Index(
                fields=["organisation", "instrument", "item"], name="action_for_item"
            )
        ]

    def __str__(self) -> str:
        return self.title


class CalendarLink(models.Model):
    """The secret address under which a calendar program reads someone's actions."""

    user = models.OneToOneField(
        User, on_delete=models.CASCADE, related_name="calendar_link"
    )
    nonce = models.CharField(max_length=40)
    token_digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return str(self.user)
