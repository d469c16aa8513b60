# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit trail: rows that are only ever added, each holding on to the one before."""

from __future__ import annotations

from django.db import models


class AuditEntry(models.Model):
    """One thing that happened. People and organisations are numbers, never names.

    So someone may be forgotten while the chain stays whole.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    event = models.CharField(max_length=60)
    actor = models.BigIntegerField(null=True)
    organisation = models.BigIntegerField(null=True, db_index=True)
    subject = models.CharField(max_length=100, blank=True)
    details = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    class Meta:
        ordering = ["number"]

    def __str__(self) -> str:
        return f"{self.number} {self.event}"


class AuditHead(models.Model):
    """The one row that knows the last entry; locked while an entry is added."""

    number = models.PositiveBigIntegerField(default=0)
    seal = models.CharField(max_length=64, blank=True)
    signature = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return str(self.number)
