# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation chose to show of a dossier, and how that changed."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.dossiers import Dossier


class CalendarEntry(models.Model):
    """A planned tender on the public calendar: only the chosen fields, copied.

    Public pages, feeds and releases read this and its editions, never the dossier.
    `number`, ten digits that say nothing else, is what the world knows it by. `kind`
    and `searched` come from the edition that holds now, so what the filters find is
    public too.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    dossier = models.OneToOneField(
        Dossier, on_delete=models.CASCADE, related_name="calendar_entry"
    )
    number = models.CharField(max_length=36, unique=True)
    chosen = models.JSONField(default=list)
    expected_on = models.DateField(null=True, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    searched = models.TextField(blank=True)
    published_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["CalendarEntry"]()

    class Meta:
        ordering = ["expected_on", "pk"]
        indexes = [
            models.Index(
                fields=["withdrawn_at", "expected_on"], name="calendar_in_order"
            )
        ]

    def __str__(self) -> str:
        return self.number


class CalendarEdition(models.Model):
    """What was public from a moment on; the first edition is the publication.

    A withdrawn edition keeps no more than the title.
    """

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+"
    )
    entry = models.ForeignKey(
        CalendarEntry, on_delete=models.CASCADE, related_name="editions"
    )
    edition = models.PositiveIntegerField()
    fields = models.JSONField(default=dict)
    is_withdrawn = models.BooleanField(default=False)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TenantManager["CalendarEdition"]()

    class Meta:
        ordering = ["entry", "edition"]
        constraints = [
            models.UniqueConstraint(
                fields=["entry", "edition"], name="one_edition_per_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.entry} · {self.edition}"
