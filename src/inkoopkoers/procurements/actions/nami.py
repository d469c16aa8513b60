# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answer the three questions, choose obstacles, and look at the facts of a trial."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Max
from django.utils import timezone

from inkoopkoers.knowledge.queries import nami
from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.steps import writing
from inkoopkoers.procurements.domain.nami import Outcome, Question
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import Dossier, NamiAnswer, Obstacle, Trial


@dataclass(frozen=True)
class Given:
    """An answer as someone filled it in."""

    outcome: Outcome
    explanation: str
    units: Decimal | None = None
    unit_name: str = ""
    avoided_eur: Decimal | None = None
    avoided_kg: Decimal | None = None
    avoided_co2_kg: Decimal | None = None
    based_on: str = ""

    @property
    def fields(self) -> Mapping[str, object]:
        """The same as the row holds it."""
        return {**vars(self), "outcome": self.outcome.value}


def answer(
    dossier: Dossier, question: Question, given: Given, *, by: User, edition: int
) -> None:
    """Keep an answer; one that differs makes every signature an old one."""
    with writing(dossier, Step.NAMI, by=by, edition=edition) as row:
        kept = row.namianswer_set.filter(question=question.value).first()
        if kept and _says(kept, given):
            return
        kept = kept or NamiAnswer(dossier=row, question=question.value)
        for name, value in given.fields.items():
            setattr(kept, name, value)
        kept.edition = answers_edition(row) + 1
        kept.save()


def answers_edition(dossier: Dossier) -> int:
    """How often an answer changed; 0 while there is none."""
    found = dossier.namianswer_set.aggregate(last=Max("edition"))
    return int(found["last"] or 0)


def _says(kept: NamiAnswer, given: Given) -> bool:
    return all(getattr(kept, name) == value for name, value in given.fields.items())


def choose_obstacles(
    dossier: Dossier, codes: Collection[str], *, by: User, edition: int
) -> None:
    """Make the ticked obstacles of the content those that are there, and no others.

    What was unticked keeps its note, for when it is ticked again.
    """
    with writing(dossier, Step.NAMI, by=by, edition=edition) as row:
        known = {one.code: one for one in row.obstacle_set.exclude(code="")}
        now = timezone.now()
        for one in known.values():
            one.removed_at = None if one.code in codes else one.removed_at or now
        Obstacle.objects.bulk_update(known.values(), ["removed_at"])
        for shelved in nami().obstacles:
            if shelved.code in codes and shelved.code not in known:
                Obstacle.objects.create(
                    dossier=row,
                    code=shelved.code,
                    dimension=shelved.dimension,
                    level=shelved.level,
                )


def evaluate(
    trial: Trial, facts: str, verdict: str, *, on: date, by: User, edition: int
) -> None:
    """Write down what came of a trial; that ends it."""
    with writing(trial.dossier, Step.NAMI, by=by, edition=edition):
        trial.facts, trial.verdict, trial.evaluated_on = facts, verdict, on
        trial.save(update_fields=["facts", "verdict", "evaluated_on"])
