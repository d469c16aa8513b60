# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is needed, who was asked, and what the market said."""

from __future__ import annotations

from django.db import models

from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class Need(InDossier):
    """A functional need: as (role) I want (means) so that (goal)."""

    role = models.CharField(max_length=200)
    means = models.TextField(max_length=1000)
    goal = models.TextField(max_length=1000, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Need"]()

    class Meta:
        ordering = ["place", "pk"]

    def __str__(self) -> str:
        return f"Als {self.role} wil ik {self.means}"


class Consultation(InDossier):
    """Someone who was asked about the need."""

    who = models.CharField(max_length=200)
    how = models.CharField(max_length=200, blank=True)
    held_on = models.DateField()
    learned = models.TextField(max_length=2000, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Consultation"]()

    class Meta:
        ordering = ["held_on", "pk"]

    def __str__(self) -> str:
        return self.who


class MarketTalk(InDossier):
    """A talk with someone on the market, before the tender."""

    party = models.CharField(max_length=200)
    held_on = models.DateField()
    about = models.TextField(max_length=2000, blank=True)
    present = models.CharField(max_length=500, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["MarketTalk"]()

    class Meta:
        ordering = ["held_on", "pk"]

    def __str__(self) -> str:
        return self.party


class MarketQuestion(InDossier):
    """A question of such a talk with its answer; later every bidder gets both.

    `is_secret` is what a party may keep to itself: a reason says why.
    """

    talk = models.ForeignKey(
        MarketTalk, on_delete=models.CASCADE, related_name="questions"
    )
    question = models.TextField(max_length=2000)
    answer = models.TextField(max_length=4000, blank=True)
    is_secret = models.BooleanField(default=False)
    secret_because = models.CharField(max_length=500, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["MarketQuestion"]()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.question[:80]
