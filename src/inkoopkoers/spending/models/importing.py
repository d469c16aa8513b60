# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where lines come from: sources, imports, and the manifest of files that count."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.spending.domain.importing import ImportState


class FileKind(models.TextChoices):
    """What a file of an import holds."""

    SOURCE = "source"
    LINES = "lines"
    PARTIES = "parties"
    SUBJECTS = "subjects"
    REFUSED = "refused"


class SpendSource(models.Model):
    """Where files come from, such as one ledger; it remembers how to read them.

    `mapping` is a Mapping as `mappings.document_of` writes it, null until confirmed.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    name = models.CharField(max_length=120)
    mapping = models.JSONField(null=True, blank=True)
    confirmed_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_at = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["SpendSource"]()

    class Meta:
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class SpendImport(models.Model):
    """One file that someone gave, and how far it came; `state` is an ImportState.

    Its files stand in the folder of the organisation under `key`. `inspection` is what
    was found in it, `proposal` the mapping that we propose, `mapping` the one it was
    read with, `counts` a Counts as a document, `overlap` what other imports already
    hold. `error` is a BadFile with `error_values`. `done` and `total` are rows, or
    bytes while rows are not known. `beat_at` tells that the worker is alive, null that
    nobody works on it. `edition` counts every change of state: who works on an import
    of another edition has lost it. `counted` has every stretch in which it counted,
    as [from, until], with null for until now.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    source = models.ForeignKey(SpendSource, null=True, on_delete=models.RESTRICT)
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    file_name = models.CharField(max_length=200)
    file_bytes = models.BigIntegerField()
    file_digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=20, blank=True)
    state = models.CharField(max_length=20, default=ImportState.RECEIVED.value)
    inspection = models.JSONField(null=True, blank=True)
    proposal = models.JSONField(null=True, blank=True)
    mapping = models.JSONField(null=True, blank=True)
    counts = models.JSONField(null=True, blank=True)
    overlap = models.JSONField(null=True, blank=True)
    skip_seen = models.BooleanField(default=True)
    error = models.CharField(max_length=40, blank=True)
    error_values = models.JSONField(default=dict, blank=True)
    step = models.CharField(max_length=20, blank=True)
    done = models.BigIntegerField(default=0)
    total = models.BigIntegerField(default=0)
    started_at = models.DateTimeField(null=True, blank=True)
    beat_at = models.DateTimeField(null=True, blank=True)
    stop_asked = models.BooleanField(default=False)
    tries = models.PositiveSmallIntegerField(default=0)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    published_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    published_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    counted = models.JSONField(default=list, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["SpendImport"]()

    class Meta:
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(fields=["organisation", "state"], name="spend_imports"),
            models.Index(fields=["organisation", "file_digest"], name="spend_digests"),
        ]

    def __str__(self) -> str:
        return self.file_name


class SpendFile(models.Model):
    """One file of an import: a row of the manifest; `name` is inside its folder."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    spend_import = models.ForeignKey(
        SpendImport, on_delete=models.CASCADE, related_name="files"
    )
    kind = models.CharField(max_length=20, choices=FileKind.choices)
    name = models.CharField(max_length=200)
    rows = models.BigIntegerField(default=0)
    bytes = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)

    objects = TenantManager["SpendFile"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["spend_import", "name"], name="one_spend_file_each"
            )
        ]

    def __str__(self) -> str:
        return self.name
