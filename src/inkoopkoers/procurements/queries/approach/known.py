# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of the approach of a dossier, with the advice that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkoopkoers.procurements.domain.kinds import Authority
from inkoopkoers.procurements.domain.procedures import Advice
from inkoopkoers.procurements.models import Approach, Dossier, DossierSettings
from inkoopkoers.procurements.queries.approach.motivation import (
    Motivation,
    motivation_of,
)
from inkoopkoers.procurements.queries.approach.planning import Planning, planning_of
from inkoopkoers.procurements.queries.approach.question import (
    advice_of,
    approach_row,
)
from inkoopkoers.procurements.queries.approach.together import (
    Together,
    together_with,
)
from inkoopkoers.procurements.queries.situation import authority, settings_of


@dataclass(frozen=True)
class KnownApproach:
    """The row, how the organisation buys, and the advice: None without a kind."""

    dossier: Dossier
    row: Approach
    chosen: DossierSettings
    advice: Advice | None
    today: date

    @property
    def authority(self) -> Authority:
        """What sort of authority buys."""
        return authority(self.dossier, self.chosen)

    def together(self) -> Together | None:
        """What may belong to it; None until the threshold is known."""
        if self.advice is None:
            return None
        limit = self.advice.threshold
        return together_with(self.dossier, self.row, limit, self.today)

    def planning(self) -> Planning:
        """The planning as it is kept."""
        return planning_of(self.dossier, self.row, self.advice, self.today)

    def motivation(self, others: Together | None) -> Motivation:
        """The motivation, with what may belong to it."""
        counted = others.cumulation if others else None
        return motivation_of(self.row, self.advice, counted)


def approach_of(dossier: Dossier, today: date) -> KnownApproach:
    """Read it in two queries."""
    row, chosen = approach_row(dossier), settings_of(dossier)
    advice = advice_of(dossier, row, chosen, today)
    return KnownApproach(dossier, row, chosen, advice, today)
