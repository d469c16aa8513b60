# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of a comparison of costs: one sheet, as a document."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class Comparison(models.Model):
    """Alternatives for one purchase with everything they cost.

    `sheet` is a CostSheet as `sheets.document_of` writes it: one document, because
    nobody ever asks for a single line of it and every outcome needs all of them.
    `removed` holds what was last taken out of the sheet, to be put back.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    title = models.CharField(max_length=200)
    note = models.TextField(max_length=4000, blank=True)
    template = models.CharField(max_length=60, blank=True)
    sheet = models.JSONField()
    removed = models.JSONField(default=list, blank=True)
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

    objects = TenantManager["Comparison"]()

    class Meta:
        ordering = ["-changed_at", "-pk"]
        indexes = [
            models.Index(fields=["organisation", "-changed_at"], name="comparison_list")
        ]

    def __str__(self) -> str:
        return self.title


class CostFile(models.Model):
    """A file with cost lines that waits until someone looked at it.

    `table` holds its header, rows, the numbers of the rows, and what to know of it.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    comparison = models.ForeignKey(Comparison, on_delete=models.CASCADE)
    file_name = models.CharField(max_length=120)
    table = models.JSONField()
    made_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["CostFile"]()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name
