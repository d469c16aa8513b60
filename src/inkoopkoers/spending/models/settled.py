# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation settled for its spend, and how often facts or judgements changed."""

from __future__ import annotations

from django.db import models

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import TenantManager


class SpendTerms(models.Model):
    """See Terms in domain/selection.py; `order_cost_eur` null takes that of the rules.

    `own_factors`: CO2 per euro by CPV division, as queries/factors.py writes it.
    `facts` and `judgements` count up whenever what an answer stands on changes.
    """

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE)
    currency = models.CharField(max_length=3, default="EUR")
    small_order_eur = models.DecimalField(max_digits=10, decimal_places=2, default=250)
    order_cost_eur = models.DecimalField(
        max_digits=8, decimal_places=2, null=True, blank=True
    )
    category_digits = models.PositiveSmallIntegerField(default=3)
    window_days = models.PositiveSmallIntegerField(default=365)
    is_central = models.BooleanField(default=False)
    payment_days = models.PositiveSmallIntegerField(default=30)
    local_places = models.JSONField(default=list, blank=True)
    mask_persons = models.BooleanField(default=True)
    keep_years = models.PositiveSmallIntegerField(default=7)
    own_factors = models.JSONField(default=dict, blank=True)
    facts = models.PositiveIntegerField(default=0)
    judgements = models.PositiveIntegerField(default=0)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["SpendTerms"]()

    def __str__(self) -> str:
        return str(self.organisation)
