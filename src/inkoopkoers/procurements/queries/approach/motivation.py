# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The motivation of an approach: what writes itself, and what someone wrote."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from inkoopkoers.procurements.domain.approach import needs_motivation
from inkoopkoers.procurements.domain.motivation import motivation
from inkoopkoers.procurements.domain.procedures import Advice
from inkoopkoers.procurements.domain.splitting import Cumulation
from inkoopkoers.procurements.models import Approach, Dossier
from inkoopkoers.procurements.queries.approach.question import (
    advice_of,
    approach_row,
)
from inkoopkoers.procurements.queries.approach.together import together_with
from inkoopkoers.procurements.queries.situation import settings_of
from inkoopkoers.procurements.wording.motivation import motivation_text


@dataclass(frozen=True)
class Motivation:
    """`written` follows from the answers and the rules; `own` is typed, or empty."""

    written: str
    own: str
    lacks_reason: bool

    @property
    def text(self) -> str:
        """What the documents say."""
        return self.own or self.written

    @property
    def differs(self) -> bool:
        """Whether someone's own text says something else than what writes itself."""
        return bool(self.own) and self.own != self.written


def motivation_of(
    row: Approach, advice: Advice | None, together: Cumulation | None
) -> Motivation:
    """Write the text; it is empty until the kind of contract is known."""
    if advice is None:
        return Motivation("", row.motivation, lacks_reason=False)
    paragraphs = motivation(advice, row.procedure, row.reason, together)
    return Motivation(
        written="\n\n".join(motivation_text(paragraphs)),
        own=row.motivation,
        lacks_reason=lacks_reason(row, advice),
    )


def lacks_reason(row: Approach, advice: Advice | None) -> bool:
    """Whether a procedure was chosen that does not fit, and nobody said why."""
    if not row.procedure or row.motivation or row.reason:
        return False
    return advice is not None and needs_motivation(advice, row.procedure)


def motivation_for(dossier: Dossier, today: date) -> Motivation:
    """The motivation of a dossier, for documents and decisions."""
    row, chosen = approach_row(dossier), settings_of(dossier)
    advice = advice_of(dossier, row, chosen, today)
    others = together_with(dossier, row, advice.threshold, today) if advice else None
    return motivation_of(row, advice, others.cumulation if others else None)
