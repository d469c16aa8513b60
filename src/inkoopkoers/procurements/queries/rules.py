# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What newer rules would change for a dossier that relied on older ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from inkoopkoers.knowledge.domain.rules import Change, Rulebook
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.obligations import obligations
from inkoopkoers.procurements.domain.pinned import as_pinned
from inkoopkoers.procurements.domain.procedures import Fitness, Procedure
from inkoopkoers.procurements.domain.situation import (
    Applies,
    ObligationCode,
    Situation,
)
from inkoopkoers.procurements.domain.thresholds import Position
from inkoopkoers.procurements.models import Approach, Dossier, DossierSettings
from inkoopkoers.procurements.queries.approach.planning import planning_of
from inkoopkoers.procurements.queries.approach.question import (
    advice_of,
    approach_row,
)
from inkoopkoers.procurements.queries.basket import basket_of
from inkoopkoers.procurements.queries.situation import (
    counting_day,
    settings_of,
    situation_of,
)


@dataclass(frozen=True)
class Outcome:
    """What follows from one set of rules; `publication` is the last day to publish."""

    position: Position | None = None
    fitting: tuple[Procedure, ...] = ()
    chosen: Fitness | None = None
    applies: Mapping[ObligationCode, Applies] | None = None
    publication: date | None = None


@dataclass(frozen=True)
class RuleChanges:
    """The rules that changed, and the outcome under the old and the new ones.

    `procedure` is the code of the one that was chosen, or empty.
    """

    changes: tuple[Change, ...]
    was: Outcome
    becomes: Outcome
    procedure: str
    day: date


def rule_changes(dossier: Dossier, today: date) -> RuleChanges | None:
    """Rules of which another edition holds on the day that counts than is pinned.

    None when there are none: that costs no query.
    """
    book, day = rulebook(), counting_day(dossier, today)
    changes = book.changed_since(dossier.rules, day)
    if not changes:
        return None
    case = _case(dossier, today)
    return RuleChanges(
        changes=changes,
        was=case.under(as_pinned(book, dossier.rules)),
        becomes=case.under(book),
        procedure=case.row.procedure,
        day=day,
    )


def _case(dossier: Dossier, today: date) -> _Case:
    chosen = settings_of(dossier)
    basket = basket_of(dossier)
    situation = situation_of(dossier, chosen, basket, today)
    return _Case(dossier, approach_row(dossier), chosen, situation, today)


@dataclass(frozen=True)
class _Case:
    """Everything that is known of a dossier, to lay different rules beside it."""

    dossier: Dossier
    row: Approach
    chosen: DossierSettings
    situation: Situation | None
    today: date

    def under(self, book: Rulebook) -> Outcome:
        """What follows from these rules."""
        advice = advice_of(self.dossier, self.row, self.chosen, self.today, book)
        planned = planning_of(self.dossier, self.row, advice, self.today, book).schedule
        fit = advice.of(self.row.procedure) if advice else None
        return Outcome(
            position=advice.position if advice else None,
            fitting=advice.fitting if advice else (),
            chosen=fit.fit if fit else None,
            applies=self._applies(book),
            publication=planned.publication if planned else None,
        )

    def _applies(self, book: Rulebook) -> Mapping[ObligationCode, Applies]:
        if self.situation is None:
            return {}
        found = obligations(book, self.situation)
        return {one.code: one.applies for one in found}
