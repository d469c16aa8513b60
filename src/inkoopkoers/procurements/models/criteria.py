# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library of criteria of an organisation, and the basket of a dossier."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier
from inkoopkoers.procurements.models.need import Need


class CriterionText(models.Model):
    """What a criterion says, wherever it stands.

    `number` and `edition_name` name it in its source; `kind` is a CriterionKind;
    `level` is 1 to 3, or empty when it has none.
    """

    number = models.CharField(max_length=60, blank=True)
    edition_name = models.CharField(max_length=60, blank=True)
    theme = models.CharField(max_length=60, blank=True)
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    kind = models.CharField(max_length=30)
    title = models.CharField(max_length=200)
    text = models.TextField(max_length=6000, blank=True)
    verification = models.TextField(max_length=3000, blank=True)
    source = models.CharField(max_length=500, blank=True)
    replaces = models.CharField(max_length=60, blank=True)

    class Meta:
        abstract = True


class LibraryCriterion(CriterionText):
    """A criterion that an organisation keeps: imported, or its own."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    product_group = models.CharField(max_length=60, blank=True)
    is_own = models.BooleanField(default=False)
    searched = models.TextField(blank=True, editable=False)
    kept_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    kept_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["LibraryCriterion"]()

    class Meta:
        ordering = ["number", "-edition_name", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number", "edition_name"],
                name="one_criterion_per_number",
            )
        ]
        indexes = [
            models.Index(
                fields=["organisation", "product_group", "theme"],
                name="criterion_shelf",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} · {self.title}"


class CriteriaImport(models.Model):
    """A file with criteria that waits for a yes: read, previewed, not yet kept.

    `rows` is what was read, `refused` what could not be used and why.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    file_name = models.CharField(max_length=200)
    rows = models.JSONField(default=list)
    refused = models.JSONField(default=list)
    made_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(default=timezone.now)
    taken_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["CriteriaImport"]()

    class Meta:
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name


class BasketCriterion(InDossier, CriterionText):
    """A criterion in the basket of a dossier: a copy that can be changed.

    `weight` is a percentage of the award, only for award criteria.
    """

    need = models.ForeignKey(
        Need, null=True, blank=True, on_delete=models.SET_NULL, related_name="criteria"
    )
    weight = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    is_functional = models.BooleanField(default=False)
    is_price = models.BooleanField(default=False)
    place = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["BasketCriterion"]()

    class Meta:
        ordering = ["place", "pk"]

    def __str__(self) -> str:
        return self.title
