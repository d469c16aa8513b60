# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was learned, and dossiers that serve as an example."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class Lesson(InDossier):
    """What worked or did not, and for whom to know.

    `product_group` and `cpv` are those of the dossier when it was written.
    """

    worked = models.BooleanField()
    text = models.TextField(max_length=2000)
    for_whom = models.CharField(max_length=300, blank=True)
    product_group = models.CharField(max_length=60, blank=True)
    cpv = models.CharField(max_length=10, blank=True)
    learned_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    learned_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Lesson"]()

    class Meta:
        ordering = ["-learned_at", "-pk"]
        indexes = [
            models.Index(
                fields=["organisation", "product_group"], name="lesson_category"
            )
        ]

    def __str__(self) -> str:
        return self.text[:80]


class ExampleDossier(models.Model):
    """A dossier that others may start from: without people, money and dates.

    `kept` holds what goes along, as domain.examples writes it.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    why = models.TextField(max_length=2000, blank=True)
    product_group = models.CharField(max_length=60, blank=True)
    cpv = models.CharField(max_length=10, blank=True)
    kept = models.JSONField(default=dict)
    kept_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kept_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["ExampleDossier"]()

    class Meta:
        ordering = ["-kept_at", "-pk"]

    def __str__(self) -> str:
        return self.title
