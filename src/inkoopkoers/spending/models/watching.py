# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the worker saw when it last looked at the thresholds of an organisation."""

from __future__ import annotations

from django.db import models

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import TenantManager


class ThresholdWatch(models.Model):
    """Which categories stood near their threshold, so that a front page need not ask.

    `near`: rows of Near in domain/watching.py, as text. `stands_on`: a digest of all
    that they stand on; another one means that it is time to look again.
    """

    organisation = models.OneToOneField(Organisation, on_delete=models.CASCADE)
    near = models.JSONField(default=list, blank=True)
    stands_on = models.CharField(max_length=64)
    looked_at = models.DateTimeField()

    objects = TenantManager["ThresholdWatch"]()

    def __str__(self) -> str:
        return str(self.organisation)
