# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One dossier: what is in each step, what was said, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from django.db.models import Count, Model, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.procurements.models import (
    Approach,
    BasketCriterion,
    Consultation,
    DecisionRequest,
    Dossier,
    DossierAmbition,
    DossierAward,
    DossierCosts,
    Lesson,
    MarketTalk,
    NamiAnswer,
    Need,
    ObligationAnswer,
    PinnedAdvice,
    Remark,
    StrategyVersion,
)
from inkoopkoers.procurements.queries.doors import dossiers_for

MOST_REMARKS = 20


@dataclass(frozen=True)
class Contents:
    """How much is in each step; `procedure` and `outcome` are codes, "" when unset."""

    needs: int
    consultations: int
    talks: int
    nami_answers: int
    advice: str
    ambitions: int
    criteria: int
    obligations: int
    procedure: str
    costs: int
    awards: int
    versions: int
    requests: int
    outcome: str
    lessons: int


def contents(dossier: Dossier) -> Contents:
    """Count what is in every step, in one query."""
    row = Dossier.objects.filter(pk=dossier.pk).annotate(**_COUNTED).get()
    return Contents(**{one.name: getattr(row, one.name) for one in fields(Contents)})


def _count(model: type[Model], **only: Any) -> Coalesce:
    rows = _of(model).filter(**only).order_by().values("dossier")
    return Coalesce(Subquery(rows.annotate(number=Count("pk")).values("number")), 0)


def _text(model: type[Model], field: str) -> Coalesce:
    """The field of the latest row, or of the only one."""
    rows = _of(model).order_by("-pk").values(field)
    return Coalesce(Subquery(rows[:1]), Value(""))


def _of(model: type[Model]) -> QuerySet[Any]:
    return model._default_manager.filter(dossier=OuterRef("pk"))


_COUNTED = {
    "needs": _count(Need, removed_at=None),
    "consultations": _count(Consultation, removed_at=None),
    "talks": _count(MarketTalk, removed_at=None),
    "nami_answers": _count(NamiAnswer),
    "advice": _text(PinnedAdvice, "answers"),
    "ambitions": _count(DossierAmbition),
    "criteria": _count(BasketCriterion, removed_at=None),
    "obligations": _count(ObligationAnswer),
    "procedure": _text(Approach, "procedure"),
    "costs": _count(DossierCosts, removed_at=None),
    "awards": _count(DossierAward, removed_at=None),
    "versions": _count(StrategyVersion),
    "requests": _count(DecisionRequest),
    "outcome": _text(DecisionRequest, "outcome"),
    "lessons": _count(Lesson, removed_at=None),
}


def remarks_of(dossier: Dossier) -> list[Remark]:
    """What was said last, the newest first."""
    rows = Remark.objects.filter(dossier=dossier).select_related("said_by")
    return list(rows.order_by("-said_at", "-pk")[:MOST_REMARKS])


def source_of(dossier: Dossier, user: Visitor) -> Dossier | None:
    """The dossier that this one began with, when this reader may see it."""
    if dossier.came_from_id is None:
        return None
    return dossiers_for(user).filter(pk=dossier.came_from_id).first()
