# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Obligations of one dossier, and over all dossiers of an organisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max, Q, QuerySet
from django.utils import timezone

from inkoopkoers.knowledge.domain.rules import Change, Held
from inkoopkoers.knowledge.queries import product_groups, rulebook
from inkoopkoers.procurements.domain.answered import (
    Answered,
    Share,
    share_significant,
)
from inkoopkoers.procurements.domain.situation import ObligationCode
from inkoopkoers.procurements.domain.steps import Standing
from inkoopkoers.procurements.models import Dossier, ObligationAnswer
from inkoopkoers.procurements.queries.basket import basket_of
from inkoopkoers.procurements.queries.facts import answered_obligations
from inkoopkoers.procurements.queries.situation import counting_day

HALF = "mvi-aandeel-significant"


@dataclass(frozen=True)
class CountedDossier:
    """A dossier in a relevant product group, in the year in which it counts.

    `level` is the highest that a criterion asks; `reason` explains why it is lower.
    """

    pk: int
    title: str
    year: int
    level: int
    reason: str


@dataclass(frozen=True)
class YearShare:
    """One year: how many ask significant or ambitieus, and how many explain why not."""

    year: int
    share: Share
    explained: int


@dataclass(frozen=True)
class CountedAnswers:
    """How often an obligation is applied, and how often explained."""

    code: ObligationCode
    applied: int
    explained: int


@dataclass(frozen=True)
class Overview:
    """What an organisation does with its obligations."""

    held: Held
    years: tuple[YearShare, ...]
    total: Share
    answers: tuple[CountedAnswers, ...]
    dossiers: tuple[CountedDossier, ...]


def obligations_of(dossier: Dossier, today: date) -> tuple[Answered, ...]:
    """Every obligation with its answer; none until the kind is known."""
    return answered_obligations(dossier, basket_of(dossier), today)


def changed_rules(dossier: Dossier, today: date) -> tuple[Change, ...]:
    """Rules that the dossier rests on, of which another edition holds now."""
    return rulebook().changed_since(dossier.rules, counting_day(dossier, today))


def pins_of(answered: Answered) -> dict[str, str]:
    """The edition of each rule that an obligation rests on."""
    return {one.rule.code: one.rule.edition for one in answered.obligation.rules}


def overview(organisation: int, today: date) -> Overview:
    """Over all dossiers that are or will be bought; three queries."""
    dossiers = tuple(_counted(organisation))
    return Overview(
        held=rulebook().on(HALF, today),
        years=_years(dossiers),
        total=share_significant(one.level for one in dossiers),
        answers=_answers(organisation),
        dossiers=dossiers,
    )


def _counted(organisation: int) -> Iterable[CountedDossier]:
    """Newest year first, lowest level first: there is most to win."""
    groups = [one.code for one in product_groups()]
    kept = Q(basketcriterion_set__removed_at=None)
    rows = (
        Dossier.objects.filter(
            organisation_id=organisation, removed_at=None, product_group__in=groups
        )
        .exclude(standing=Standing.NOT_BOUGHT.value)
        .annotate(highest=Max("basketcriterion_set__level", filter=kept))
        .order_by("pk")
        .values_list("pk", "title", "publish_on", "made_at", "highest")
    )
    reasons = dict(
        _asked(organisation)
        .filter(code=ObligationCode.SIGNIFICANT_HALF.value, applies_it=False)
        .values_list("dossier", "reason")
    )
    found = [
        CountedDossier(
            pk,
            title,
            (publish_on or timezone.localdate(made_at)).year,
            highest or 0,
            reasons.get(pk, ""),
        )
        for pk, title, publish_on, made_at, highest in rows
    ]
    return sorted(found, key=lambda one: (-one.year, one.level, one.title))


def _years(dossiers: tuple[CountedDossier, ...]) -> tuple[YearShare, ...]:
    years: dict[int, list[CountedDossier]] = {}
    for one in dossiers:
        years.setdefault(one.year, []).append(one)
    return tuple(
        YearShare(
            year,
            share_significant(one.level for one in found),
            sum(bool(one.reason.strip()) for one in found),
        )
        for year, found in sorted(years.items())
    )


def _answers(organisation: int) -> tuple[CountedAnswers, ...]:
    rows = (
        _asked(organisation)
        .values_list("code")
        .annotate(
            applied=Count("pk", filter=Q(applies_it=True)),
            explained=Count("pk", filter=Q(applies_it=False)),
        )
    )
    found = {code: (applied, explained) for code, applied, explained in rows}
    return tuple(
        CountedAnswers(code, *found.get(code.value, (0, 0))) for code in ObligationCode
    )


def _asked(organisation: int) -> QuerySet[ObligationAnswer]:
    return (
        ObligationAnswer.objects.filter(
            organisation_id=organisation, dossier__removed_at=None
        )
        .exclude(dossier__standing=Standing.NOT_BOUGHT.value)
        .order_by("code")
    )
