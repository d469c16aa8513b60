# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of an investment plan: its frame, units, assets and what happened."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.planning.domain.investing.assets import (
    AssetKind,
    Funding,
    ThresholdMode,
)


class InvestmentPlan(models.Model):
    """The years, the choices of a board and all that hangs below.

    `frame` is a domain InvestmentPlan without its units, as `frames.document_of`
    writes it. `stamp` is new after every change of anything in the plan: figures that
    were counted under a stamp stay right for it. `smoothing` is the last proposal;
    `taken` says which proposals were taken last, so that they can be undone.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    frame = models.JSONField()
    smoothing = models.JSONField(null=True, blank=True)
    taken = models.JSONField(default=list, blank=True)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)
    stamp = models.UUIDField(default=uuid.uuid4)

    objects = TenantManager["InvestmentPlan"]()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        indexes = [
            models.Index(
                fields=["organisation", "-changed_at"], name="investment_plan_list"
            )
        ]

    def __str__(self) -> str:
        return self.title


class PlanUnit(models.Model):
    """A school or department; its number of pupils, say, divides central costs."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    plan = models.ForeignKey(
        InvestmentPlan, on_delete=models.CASCADE, related_name="units"
    )
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    key_number = models.DecimalField(max_digits=13, decimal_places=2, default=0)
    allocation_eur = models.DecimalField(max_digits=13, decimal_places=2, default=0)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["PlanUnit"]()

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "code"],
                condition=models.Q(removed_at=None),
                name="unit_code_once",
            )
        ]

    def __str__(self) -> str:
        return self.name


class PlanAsset(models.Model):
    """A lot, as the domain Asset says; without a unit the board holds it for all.

    `due_year` is the end of its life and the years that it was moved: pages sort on
    it. It is empty for what is not replaced.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    plan = models.ForeignKey(
        InvestmentPlan, on_delete=models.CASCADE, related_name="assets"
    )
    unit = models.ForeignKey(
        PlanUnit, null=True, blank=True, on_delete=models.PROTECT, related_name="assets"
    )
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    category = models.CharField(max_length=100, blank=True)
    kind = models.CharField(
        max_length=20,
        choices=[(one.value, one.value) for one in AssetKind],
        default=AssetKind.DURABLE,
    )
    quantity = models.PositiveIntegerField(default=1)
    unit_price_eur = models.DecimalField(max_digits=13, decimal_places=2)
    growth = models.DecimalField(
        max_digits=12, decimal_places=10, null=True, blank=True
    )
    index = models.CharField(max_length=40, blank=True)
    base_year = models.PositiveSmallIntegerField()
    first_year = models.PositiveSmallIntegerField()
    first_month = models.PositiveSmallIntegerField(default=1)
    life_years = models.PositiveSmallIntegerField()
    is_replaced = models.BooleanField(default=True)
    condition = models.PositiveSmallIntegerField(null=True, blank=True)
    condition_on = models.DateField(null=True, blank=True)
    residual_eur = models.DecimalField(max_digits=13, decimal_places=2, default=0)
    subsidy_eur = models.DecimalField(max_digits=13, decimal_places=2, default=0)
    paid_eur = models.DecimalField(
        max_digits=13, decimal_places=2, null=True, blank=True
    )
    threshold_mode = models.CharField(
        max_length=20,
        choices=[(one.value, one.value) for one in ThresholdMode],
        default=ThresholdMode.PER_PIECE,
    )
    funding = models.CharField(
        max_length=20,
        choices=[(one.value, one.value) for one in Funding],
        default=Funding.LUMP_SUM,
    )
    moved_years = models.SmallIntegerField(default=0)
    disposed_year = models.PositiveSmallIntegerField(null=True, blank=True)
    disposed_month = models.PositiveSmallIntegerField(default=1)
    due_year = models.SmallIntegerField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["PlanAsset"]()

    class Meta:
        ordering = ["code", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "code"],
                condition=models.Q(removed_at=None),
                name="asset_code_once",
            )
        ]
        indexes = [
            models.Index(fields=["plan", "due_year"], name="asset_due"),
            models.Index(fields=["plan", "name"], name="asset_name"),
        ]

    def __str__(self) -> str:
        return self.name


class ActualSpending(models.Model):
    """What a unit, or without one the board itself, really spent in a year."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    plan = models.ForeignKey(
        InvestmentPlan, on_delete=models.CASCADE, related_name="actuals"
    )
    unit = models.ForeignKey(
        PlanUnit, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    year = models.PositiveSmallIntegerField()
    amount_eur = models.DecimalField(max_digits=13, decimal_places=2)

    objects = TenantManager["ActualSpending"]()

    class Meta:
        ordering = ["year", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "unit", "year"], name="actual_once_per_unit"
            ),
            models.UniqueConstraint(
                fields=["plan", "year"],
                condition=models.Q(unit=None),
                name="actual_once_for_board",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.amount_eur}"


class PlanLicence(models.Model):
    """Places of a product: how many are bought, switched on and used."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    plan = models.ForeignKey(
        InvestmentPlan, on_delete=models.CASCADE, related_name="licences"
    )
    unit = models.ForeignKey(
        PlanUnit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    name = models.CharField(max_length=200)
    bought = models.PositiveIntegerField(default=0)
    activated = models.PositiveIntegerField(default=0)
    used = models.PositiveIntegerField(default=0)
    price_per_year_eur = models.DecimalField(max_digits=13, decimal_places=2)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["PlanLicence"]()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class AssetFile(models.Model):
    """A file with assets that someone looks at before it is taken in.

    `table` holds the header, the rows, where each stands in the file, and what was
    noticed. It is gone once it is taken in, and when the same person gives another.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    plan = models.ForeignKey(
        InvestmentPlan, on_delete=models.CASCADE, related_name="files"
    )
    made_by = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField(default=timezone.now)
    table = models.JSONField()

    objects = TenantManager["AssetFile"]()

    class Meta:
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.plan} {self.made_at:%Y-%m-%d}"
