# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of an award: its design, bids, scores per assessor, what was agreed."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class AwardModel(models.Model):
    """How one tender is awarded.

    `design` is an AwardDesign as `designs.document_of` writes it; it is fixed once
    scoring begins. `removed` holds what can be put back. `stage` is a Stage. `estimate_eur` is the expected price, only used
    to try things out before the tender.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    note = models.TextField(max_length=4000, blank=True)
    design = models.JSONField()
    removed = models.JSONField(default=list, blank=True)
    stage = models.CharField(max_length=20, default=Stage.DESIGN.value)
    estimate_eur = models.DecimalField(
        max_digits=14, decimal_places=2, null=True, blank=True
    )
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["AwardModel"]()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        indexes = [
            models.Index(fields=["organisation", "-changed_at"], name="award_list")
        ]

    def __str__(self) -> str:
        return self.title


class InAward(models.Model):
    """A row that belongs to an award model, and so to its organisation."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+", editable=False
    )
    award = models.ForeignKey(
        AwardModel, on_delete=models.CASCADE, related_name="%(class)s_set"
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Take the organisation of the award: the two never differ."""
        self.organisation_id = self.award.organisation_id
        super().save(*args, **kwargs)


class Bid(InAward):
    """What a bidder offered: a price, and figures for what no assessor scores.

    `figures` holds, per criterion that is measured, the promised level or MKI as text.
    `lot` is the place that was drawn among bids with the same outcome, 1 is first.
    """

    name = models.CharField(max_length=200)
    price_eur = models.DecimalField(
        max_digits=14, decimal_places=2, null=True, blank=True
    )
    figures = models.JSONField(default=dict)
    excluded_because = models.CharField(max_length=500, blank=True)
    lot = models.PositiveSmallIntegerField(null=True, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Bid"]()

    class Meta:
        ordering = ["place", "pk"]

    def __str__(self) -> str:
        return self.name


class Assessor(InAward):
    """Someone who scores the bids, without seeing the scores of others."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    handed_in_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Assessor"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["award", "user"], name="one_assessor_each")
        ]

    def __str__(self) -> str:
        return str(self.user)


class Score(InAward):
    """What one assessor gives a bid on a criterion; `score` is a step of its scale."""

    assessor = models.ForeignKey(Assessor, on_delete=models.CASCADE)
    bid = models.ForeignKey(Bid, on_delete=models.CASCADE)
    criterion = models.CharField(max_length=60)
    score = models.DecimalField(max_digits=8, decimal_places=3)
    note = models.TextField(max_length=4000, blank=True)
    given_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["Score"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessor", "bid", "criterion"], name="one_score_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.score}"


class AgreedScore(InAward):
    """What the panel gives a bid on a criterion together, with why."""

    bid = models.ForeignKey(Bid, on_delete=models.CASCADE)
    criterion = models.CharField(max_length=60)
    score = models.DecimalField(max_digits=8, decimal_places=3)
    motivation = models.TextField(max_length=6000, blank=True)
    agreed_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    agreed_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["AgreedScore"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["bid", "criterion"], name="one_agreed_score_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.criterion}: {self.score}"


class StageMove(InAward):
    """A move from one stage to another; why, when it is not the usual way on."""

    stage = models.CharField(max_length=20)
    is_back = models.BooleanField(default=False)
    reason = models.TextField(max_length=1000, blank=True)
    moved_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    moved_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["StageMove"]()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.stage
