# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every row of a dossier has: its organisation and its dossier."""

from __future__ import annotations

from typing import Any

from django.db import models

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.models.dossiers import Dossier


class InDossier(models.Model):
    """A row that belongs to a dossier, and so to the organisation of that dossier."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="+", editable=False
    )
    dossier = models.ForeignKey(
        Dossier, on_delete=models.CASCADE, related_name="%(class)s_set"
    )

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Take the organisation of the dossier: the two never differ."""
        self.organisation_id = self.dossier.organisation_id
        super().save(*args, **kwargs)
