# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of organisations that take part in the comparison."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation


class BenchmarkEntry(models.Model):
    """The figures of one organisation that takes part in the comparison.

    No tenant row: what is in it is meant for others, in groups and without names.
    `organisation` is empty for an entry from another installation, which has the
    fingerprint of its key in `origin`. `holder` stands for the top of its tree.
    `batch` is empty until a whole group of newcomers can be shown together. One that
    left after that keeps its place, without its means.
    """

    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE
    )
    origin = models.CharField(max_length=64, blank=True)
    reference = models.CharField(max_length=64)
    holder = models.CharField(max_length=64)
    kind = models.CharField(max_length=20)
    instrument = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    year = models.PositiveSmallIntegerField()
    means = models.JSONField()
    batch = models.PositiveIntegerField(null=True, blank=True)
    has_left = models.BooleanField(default=False)
    entered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["entered_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["origin", "reference", "instrument", "year"],
                name="compared_once_a_year",
            )
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.reference}"


class TrustedInstallation(models.Model):
    """Another installation whose signed summaries are taken in."""

    name = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64, unique=True)
    public_key = models.CharField(max_length=64)
    trusted_at = models.DateTimeField(default=timezone.now)

    def __str__(self) -> str:
        return self.name
