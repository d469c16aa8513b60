# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must be done, and how we go about it."""

from __future__ import annotations

from django.db import models

from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class ObligationAnswer(InDossier):
    """Apply or explain: what we do with an obligation, under these editions."""

    code = models.CharField(max_length=60)
    applies_it = models.BooleanField()
    reason = models.TextField(max_length=2000, blank=True)
    rules = models.JSONField(default=dict, blank=True)

    objects = TenantManager["ObligationAnswer"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "code"], name="one_answer_per_obligation"
            )
        ]

    def __str__(self) -> str:
        return self.code


class Approach(InDossier):
    """The procedure, why it fits, and how much time each phase gets.

    `factors` holds the answers to the six factors of proportionality, `own_days` the
    days per phase that the organisation wants beside the legal minimum. `reason` is
    why this procedure, needed when it does not fit. `motivation` is empty as long as
    the text that writes itself is good enough.
    """

    procedure = models.CharField(max_length=60, blank=True)
    reason = models.TextField(max_length=2000, blank=True)
    factors = models.JSONField(default=dict, blank=True)
    other_value_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    other_purchases = models.TextField(max_length=2000, blank=True)
    motivation = models.TextField(max_length=8000, blank=True)
    own_days = models.JSONField(default=dict, blank=True)
    is_electronic = models.BooleanField(default=True)
    has_prior_notice = models.BooleanField(default=False)
    is_urgent = models.BooleanField(default=False)
    has_framework = models.BooleanField(default=False)

    objects = TenantManager["Approach"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["dossier"], name="one_approach_per_dossier")
        ]

    def __str__(self) -> str:
        return self.procedure
