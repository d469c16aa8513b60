# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a group agreed on, what it wants to reach, and what was tried and kept."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.measuring.models.rounds import Round
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class Consensus(models.Model):
    """The score a group agreed on after seeing the spread, with its reason."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="consensus")
    item = models.CharField(max_length=60)
    score = models.SmallIntegerField()
    reason = models.TextField(max_length=2000)
    recorded_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    recorded_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Consensus"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "item"], name="agreed_once")
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.score}"


class Target(models.Model):
    """What an organisation wants to reach; `code` is an item or a theme (group)."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    instrument = models.CharField(max_length=60)
    subject = models.CharField(max_length=200, blank=True)
    code = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=4, decimal_places=1)
    by = models.DateField()
    set_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Target"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "instrument", "subject", "code"],
                name="one_target_per_code",
            )
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.value}"


class SavedOutcome(models.Model):
    """An outcome of one person that an organisation keeps under a title.

    Only the text of the address is kept, with the version that it is an answer to.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    instrument = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    answers = models.CharField(max_length=200)
    saved_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    saved_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["SavedOutcome"]()

    class Meta:
        ordering = ["-saved_at", "-pk"]

    def __str__(self) -> str:
        return self.title
