# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The audit trail: rows that are only ever added, each holding on to the one before."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.db import models

from inkoopkoers.audit.words import words_for


class AppendOnly(Exception):
    """Someone tried to change or remove an entry of the audit trail."""


class AuditEntries(models.QuerySet["AuditEntry"]):
    """Rows that are added and read; also in bulk nothing changes or goes."""

    def update(self, **kwargs: Any) -> int:
        """Refuse: what happened, happened."""
        raise AppendOnly(f"the audit trail never changes: {', '.join(kwargs)}")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse: what happened, happened."""
        raise AppendOnly("the audit trail is kept")

    def bulk_create(
        self, objs: Iterable[AuditEntry], *args: Any, **kwargs: Any
    ) -> list[AuditEntry]:
        """Add rows; AppendOnly when rows that already stand would change."""
        if any(args[2:]) or kwargs.get("update_conflicts"):
            raise AppendOnly("the audit trail never changes")
        return super().bulk_create(objs, *args, **kwargs)


class AuditEntry(models.Model):
    """One thing that happened. People and organisations are numbers, never names.

    So someone may be forgotten while the chain stays whole. `details` is canonical
    JSON as text: a database may write a JSON value in another way than it got it.
    """

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    event = models.CharField(max_length=60)
    actor = models.BigIntegerField(null=True)
    organisation = models.BigIntegerField(null=True)
    subject = models.CharField(max_length=100, blank=True)
    details = models.TextField(default="{}")
    previous = models.CharField(max_length=64)
    seal = models.CharField(max_length=64)

    objects = AuditEntries.as_manager()

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["organisation", "-number"], name="audit_organisation"),
            models.Index(fields=["actor", "-number"], name="audit_actor"),
            models.Index(fields=["subject", "-number"], name="audit_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.event}"

    def save(self, **kwargs: Any) -> None:
        """Add an entry; AppendOnly when it already stands."""
        if not self._state.adding:
            raise AppendOnly(f"{self} never changes")
        # Without this a new object with the number of an old row would replace it.
        super().save(**{**kwargs, "force_insert": True})

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        """Refuse: what happened, happened."""
        raise AppendOnly(f"{self} is kept")

    @property
    def words(self) -> str:
        """What happened, in Dutch; the code itself when we have no words for it."""
        return words_for(self.event)

    @property
    def facts(self) -> dict[str, Any]:
        """The details to show; empty when someone spoiled them."""
        try:
            found = json.loads(self.details)
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


class AuditHead(models.Model):
    """The one row that knows the last entry; locked while an entry is added."""

    number = models.PositiveBigIntegerField(default=0)
    at = models.DateTimeField(null=True)
    seal = models.CharField(max_length=64, blank=True)
    signature = models.CharField(max_length=64, blank=True)

    def __str__(self) -> str:
        return str(self.number)
