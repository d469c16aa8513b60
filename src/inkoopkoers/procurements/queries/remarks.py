# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was said about a dossier."""

from __future__ import annotations

from django.db.models import QuerySet

from inkoopkoers.procurements.models import Dossier, Remark


def remarks_on(dossier: Dossier) -> QuerySet[Remark]:
    """Everything, in the order in which it was said."""
    return dossier.remark_set.select_related("said_by")
