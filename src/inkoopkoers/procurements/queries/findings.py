# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The findings of one dossier, from what is kept of it."""

from __future__ import annotations

from datetime import date

from django.utils import timezone

from inkoopkoers.procurements.domain.findings import Finding, findings
from inkoopkoers.procurements.domain.steps import Standing, is_over
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.facts import facts_of


def findings_of(dossier: Dossier, today: date) -> tuple[Finding, ...]:
    """Every broken place of this dossier, in the order of the thread.

    What has ended has none: nobody will mend it.
    """
    if is_over(Standing(dossier.standing)):
        return ()
    return findings(facts_of(dossier, today))


def count_breaks(dossier: Dossier) -> int:
    """How many threads are loose today; for the board, which counts as pages do."""
    return len(findings_of(dossier, timezone.localdate()))
