# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Wegwijzer's advice inside a dossier."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class PinnedAdvice(InDossier):
    """Answers with the version that gave the advice; at most one per dossier."""

    answers = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    pinned_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    pinned_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["PinnedAdvice"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier"], name="one_advice_per_dossier")
        ]

    def __str__(self) -> str:
        return self.answers


class TipChoice(InDossier):
    """What was done with a tip: taken over as an action, or set aside with a reason.

    `action` is the number of an action of `planning/`.
    """

    tip = models.CharField(max_length=40)
    is_taken = models.BooleanField()
    reason = models.TextField(max_length=1000, blank=True)
    action = models.BigIntegerField(null=True, blank=True)
    chosen_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    chosen_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["TipChoice"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "tip"], name="one_choice_per_tip"
            )
        ]

    def __str__(self) -> str:
        return self.tip
