# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The edition of one step, without the frame around it."""

from __future__ import annotations

from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier


def edition_of(dossier: Dossier, step: Step) -> int:
    """The edition that a form of this step is made from; 1 when nobody wrote in it."""
    found = dossier.steps.filter(step=step.value).values_list("edition", flat=True)
    return found.first() or 1
