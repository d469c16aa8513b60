# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Examples that someone may start a dossier from."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.procurements.models import ExampleDossier


def examples_for(user: Visitor) -> QuerySet[ExampleDossier]:
    """The shelves of all organisations where this person is a member."""
    rows = ExampleDossier.objects.for_user(user).filter(removed_at=None)
    return rows.select_related("organisation")
