# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The needs of a dossier with what could be written better, and who was asked."""

from __future__ import annotations

from dataclasses import dataclass

from inkoopkoers.procurements.domain.wording_check import Hint, hints
from inkoopkoers.procurements.models import (
    Consultation,
    Dossier,
    MarketQuestion,
    MarketTalk,
    Need,
)
from inkoopkoers.procurements.queries.facts import as_need


@dataclass(frozen=True)
class HintedNeed:
    """A need with what to look at again."""

    row: Need
    hints: tuple[Hint, ...]


@dataclass(frozen=True)
class NeedStep:
    """What the step of the need holds; `removed` can be put back."""

    needs: tuple[HintedNeed, ...]
    consultations: tuple[Consultation, ...]
    removed_needs: tuple[Need, ...]
    removed_consultations: tuple[Consultation, ...]
    talks: int
    questions: int


def need_step(dossier: Dossier) -> NeedStep:
    """Everything of this step; four queries."""
    needs = list(dossier.need_set.all())
    asked = list(dossier.consultation_set.all())
    talks = MarketTalk.objects.filter(dossier=dossier, removed_at=None)
    questions = MarketQuestion.objects.filter(
        dossier=dossier, removed_at=None, talk__removed_at=None
    )
    return NeedStep(
        needs=tuple(
            HintedNeed(one, hints(as_need(one)))
            for one in needs
            if one.removed_at is None
        ),
        consultations=tuple(one for one in asked if one.removed_at is None),
        removed_needs=tuple(one for one in needs if one.removed_at),
        removed_consultations=tuple(one for one in asked if one.removed_at),
        talks=talks.count(),
        questions=questions.count(),
    )


def needs_of(dossier: Dossier) -> list[Need]:
    """The needs that stand, in their order."""
    return list(dossier.need_set.filter(removed_at=None))
