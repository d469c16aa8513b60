# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Published documents, one immutable row per version."""

from typing import Any

from django.db import models


class ImmutableRow(Exception):
    """Someone tried to change or remove a published version."""


class PublishedDocument(models.Model):
    """One version of an instrument, whole; answers keep pointing at it."""

    code = models.CharField(max_length=60)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    document = models.JSONField()
    published_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["code", "version"], name="one_row_per_published_version"
            )
        ]
        ordering = ["code", "version"]

    def __str__(self) -> str:
        return f"{self.code} {self.version}"

    def save(self, **kwargs: Any) -> None:
        """Store a new version; ImmutableRow when it already stands."""
        if not self._state.adding:
            raise ImmutableRow(f"{self} is gepubliceerd en verandert niet meer")
        super().save(**kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Refuse: answers point at this version."""
        raise ImmutableRow(f"{self} is gepubliceerd en blijft bewaard")
