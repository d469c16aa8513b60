# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said before somebody said otherwise, so that past figures can be made again."""

from __future__ import annotations

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.organisations.tenancy import TenantManager


class FormerKind(models.TextChoices):
    """Of what it is a former state."""

    SUPPLIER = "supplier"
    CONTRACT = "contract"
    TERMS = "terms"


class FormerValues(models.Model):
    """What row `number` of a kind said until a moment, and who changed it then.

    Only added to; but a name of a person that no file holds any more is taken out.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE)
    kind = models.CharField(max_length=20, choices=FormerKind.choices)
    number = models.BigIntegerField()
    until = models.DateTimeField()
    values = models.JSONField(encoder=DjangoJSONEncoder)
    changed_by = models.ForeignKey(
        User, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = TenantManager["FormerValues"]()

    class Meta:
        ordering = ["until", "pk"]
        indexes = [
            models.Index(fields=["organisation", "kind", "until"], name="spend_former")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.number}"
