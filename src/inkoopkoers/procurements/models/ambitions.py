# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The Ambitieweb: themes of an organisation, their course, and that of a dossier."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class AmbitionTheme(models.Model):
    """A theme on the web of an organisation: from a preset, or their own.

    `removed_at` takes it off the web; what dossiers said of it stays.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    code = models.CharField(max_length=60)
    name = models.CharField(max_length=100)
    meaning = models.CharField(max_length=500, blank=True)
    preset = models.CharField(max_length=20, blank=True)
    place = models.PositiveSmallIntegerField(default=0)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["AmbitionTheme"]()

    class Meta:
        ordering = ["place", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "code"], name="one_theme_per_code"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Course(models.Model):
    """The level (0 to 3) that holds for a theme: for all, or for a product group.

    An empty `product_group` is the course of the whole organisation.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    product_group = models.CharField(max_length=60, blank=True)
    theme = models.CharField(max_length=60)
    level = models.PositiveSmallIntegerField()
    reason = models.TextField(max_length=1000, blank=True)
    set_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["Course"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "product_group", "theme"],
                name="one_course_per_theme",
            )
        ]

    def __str__(self) -> str:
        return f"{self.product_group or '*'} · {self.theme}: {self.level}"


class DossierAmbition(InDossier):
    """The level of a theme in this dossier; `realised` comes after delivery.

    `inherited` is the level that held when this one was chosen.
    """

    theme = models.CharField(max_length=60)
    level = models.PositiveSmallIntegerField()
    inherited = models.PositiveSmallIntegerField(null=True, blank=True)
    reason = models.TextField(max_length=1000, blank=True)
    realised = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = TenantManager["DossierAmbition"]()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "theme"], name="one_ambition_per_theme"
            )
        ]
        indexes = [
            models.Index(fields=["organisation", "theme"], name="ambition_drift")
        ]

    def __str__(self) -> str:
        return f"{self.theme}: {self.level}"


class AmbitionChange(InDossier):
    """One change of a level, kept: together they are the minutes."""

    theme = models.CharField(max_length=60)
    was = models.PositiveSmallIntegerField(null=True, blank=True)
    became = models.PositiveSmallIntegerField()
    reason = models.TextField(max_length=1000, blank=True)
    changed_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField(default=timezone.now)

    objects = TenantManager["AmbitionChange"]()

    class Meta:
        ordering = ["changed_at", "pk"]

    def __str__(self) -> str:
        return f"{self.theme}: {self.was} → {self.became}"
