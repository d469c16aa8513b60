# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Outcomes that an organisation keeps."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.measuring.models import SavedOutcome
from inkoopkoers.organisations.tenancy import Visitor


def saved_outcomes_for(user: Visitor) -> QuerySet[SavedOutcome]:
    """The outcomes that this user may see, what was taken away included."""
    return SavedOutcome.objects.for_user(user)
