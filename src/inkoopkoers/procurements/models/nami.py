# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Not, different, less: the three questions, obstacles, a trial, signatures."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from inkoopkoers.organisations.models import User
from inkoopkoers.organisations.tenancy import TenantManager
from inkoopkoers.procurements.models.base import InDossier


class NamiAnswer(InDossier):
    """The answer to one of the three questions, and what it avoids.

    `outcome` is a word of domain.nami.Outcome; kilos are of material. `edition` is the
    number of times that an answer of this dossier was changed, as of this answer;
    the highest is what people sign for.
    """

    question = models.CharField(max_length=20)
    outcome = models.CharField(max_length=20, default="open")
    explanation = models.TextField(max_length=4000, blank=True)
    units = models.DecimalField(null=True, blank=True, max_digits=18, decimal_places=3)
    unit_name = models.CharField(max_length=60, blank=True)
    avoided_eur = models.DecimalField(
        null=True, blank=True, max_digits=16, decimal_places=2
    )
    avoided_kg = models.DecimalField(
        null=True, blank=True, max_digits=18, decimal_places=3
    )
    avoided_co2_kg = models.DecimalField(
        null=True, blank=True, max_digits=18, decimal_places=3
    )
    based_on = models.CharField(max_length=500, blank=True)
    edition = models.PositiveIntegerField(default=1)

    objects = TenantManager["NamiAnswer"]()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "question"], name="one_answer_per_nami_question"
            )
        ]

    def __str__(self) -> str:
        return self.question


class Obstacle(InDossier):
    """What stands in the way, and what we do about it.

    `code` is an obstacle of the content; empty for one of their own. `interventions`
    are codes of the content.
    """

    code = models.CharField(max_length=60, blank=True)
    text = models.CharField(max_length=500, blank=True)
    dimension = models.CharField(max_length=30)
    level = models.CharField(max_length=30)
    interventions = models.JSONField(default=list, blank=True)
    note = models.TextField(max_length=2000, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Obstacle"]()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text or self.code


class Trial(InDossier):
    """Hundred days of trying, and then the facts."""

    what = models.TextField(max_length=2000)
    measured_by = models.TextField(max_length=2000, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField()
    facts = models.TextField(max_length=4000, blank=True)
    verdict = models.CharField(max_length=20, blank=True)
    evaluated_on = models.DateField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = TenantManager["Trial"]()

    class Meta:
        ordering = ["starts_on", "pk"]

    def __str__(self) -> str:
        return self.what[:80]


class SignOff(InDossier):
    """A corner agrees with the answers as they were in this edition of the step."""

    corner = models.CharField(max_length=30)
    signed_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    signed_at = models.DateTimeField(default=timezone.now)
    edition = models.PositiveIntegerField()

    objects = TenantManager["SignOff"]()

    class Meta:
        ordering = ["signed_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["dossier", "corner"], name="one_signature_per_corner"
            )
        ]

    def __str__(self) -> str:
        return self.corner
