# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The strategy document: own texts per chapter, and kept versions."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class StrategyText(InDossier):
    """What people wrote in one chapter of the strategy."""

    chapter = models.CharField(max_length=30)
    text = models.TextField(max_length=12000, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["StrategyText"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "chapter"], name="one_text_per_chapter"
            )
        ]

    def __str__(self) -> str:
        return self.chapter


class StrategyVersion(InDossier):
    """The whole document as it was: canonical JSON of its blocks, with SHA-256.

    It never changes; `is_decided` is set when it is what was approved.
    """

    number = models.PositiveIntegerField()
    document = models.TextField()
    digest = models.CharField(max_length=64)
    note = models.CharField(max_length=500, blank=True)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    is_decided = models.BooleanField(default=False)

    objects = TenantManager["StrategyVersion"]()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "number"], name="one_version_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.dossier} · {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep it once; ValueError for who would write over what was kept."""
        if not self._state.adding:
            raise ValueError("a kept version never changes")
        super().save(*args, **kwargs)
