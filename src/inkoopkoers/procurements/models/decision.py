# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Four eyes: who asks, who decides, what they said, and opening it again."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier
from inkoopkoers.procurements.models.strategy import StrategyVersion


class DecisionRequest(InDossier):
    """A question to decide on one version; `needed` people must all say yes.

    `outcome` is empty while it is open, else a word of domain.decision.Outcome.
    """

    version = models.ForeignKey(
        StrategyVersion, on_delete=models.RESTRICT, related_name="requests"
    )
    needed = models.PositiveSmallIntegerField()
    question = models.TextField(max_length=2000, blank=True)
    asked_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    asked_at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=20, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["DecisionRequest"]()

    class Meta:
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.dossier} · {self.asked_at:%Y-%m-%d}"


class Vote(InDossier):
    """One of the people who decide; `verdict` is empty until they did."""

    request = models.ForeignKey(
        DecisionRequest, on_delete=models.CASCADE, related_name="votes"
    )
    user = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="votes"
    )
    verdict = models.CharField(max_length=20, blank=True)
    comment = models.TextField(max_length=2000, blank=True)
    given_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Vote"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["request", "user"], name="one_vote_per_person"
            )
        ]

    def __str__(self) -> str:
        return self.verdict


class Remark(InDossier):
    """What someone said about the dossier; at a step, or in general."""

    step = models.CharField(max_length=20, blank=True)
    text = models.TextField(max_length=4000)
    said_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    said_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["Remark"]()

    class Meta:
        ordering = ["said_at", "pk"]

    def __str__(self) -> str:
        return self.text[:80]


class Reopening(InDossier):
    """An approved dossier that was opened again, and why."""

    reason = models.TextField(max_length=2000)
    reopened_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    reopened_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["Reopening"]()

    class Meta:
        ordering = ["reopened_at", "pk"]

    def __str__(self) -> str:
        return self.reason[:80]
