# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a dossier takes from the sums: a comparison of costs, and an award model."""

from __future__ import annotations

from django.db import models

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class TakenOver(InDossier):
    """What was taken over: the outcome in short, of which edition, by whom and when.

    `taken` is empty and the others are None until someone takes it over. It stays as
    it is when what it came from changes: only people renew it.
    """

    taken = models.JSONField(default=dict, blank=True)
    taken_edition = models.PositiveIntegerField(null=True, blank=True)
    taken_by = models.ForeignKey(
        User, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    taken_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True


class DossierCosts(TakenOver):
    """The comparison of costs of a dossier; `taken` is a TakenCosts."""

    comparison = models.ForeignKey(
        "costing.Comparison", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TenantManager["DossierCosts"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier"], name="one_comparison_each")
        ]

    def __str__(self) -> str:
        return str(self.comparison or "")


class DossierAward(TakenOver):
    """The award model of a dossier; `taken` is a TakenAward."""

    award = models.ForeignKey(
        "awarding.AwardModel", null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TenantManager["DossierAward"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier"], name="one_award_each")
        ]

    def __str__(self) -> str:
        return str(self.award or "")
