# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published documents, one immutable row per version."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from django.db import models


class ImmutableRow(Exception):
    """Someone tried to change or remove a published version."""


class PublishedRows(models.QuerySet["PublishedDocument"]):
    """Rows that are added and read; also in bulk nothing changes or goes."""

    def update(self, **kwargs: Any) -> int:
        """Refuse: a published version never changes."""
        raise ImmutableRow(f"gepubliceerd verandert niet meer: {', '.join(kwargs)}")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse: answers point at these versions."""
        raise ImmutableRow("gepubliceerd blijft bewaard")

    def bulk_create(
        self, objs: Iterable[PublishedDocument], *args: Any, **kwargs: Any
    ) -> list[PublishedDocument]:
        """Add rows; ImmutableRow when rows that already stand would change."""
        if any(args[2:]) or kwargs.get("update_conflicts"):
            raise ImmutableRow("gepubliceerd verandert niet meer")
        return super().bulk_create(objs, *args, **kwargs)


class PublishedDocument(models.Model):
    """One version of an instrument, whole; answers keep pointing at it."""

    code = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    document = models.JSONField()
    published_on = models.DateField()

    objects = PublishedRows.as_manager()

    class Meta:
        """One row per version, in the order they were made."""

        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["code", "version"], name="one_row_per_published_version"
            )
        ]
        ordering: ClassVar = ["code", "version"]

    def __str__(self) -> str:
        return f"{self.code} {self.version}"

    def save(self, **kwargs: Any) -> None:
        """Store a new version; ImmutableRow when it already stands."""
        if not self._state.adding:
            raise ImmutableRow(f"{self} is gepubliceerd en verandert niet meer")
        # Without this a new object with the key of an old row would replace it.
        super().save(**{**kwargs, "force_insert": True})

    def delete(self, *_: Any, **__: Any) -> tuple[int, dict[str, int]]:
        """Refuse: answers point at this version."""
        raise ImmutableRow(f"{self} is gepubliceerd en blijft bewaard")
