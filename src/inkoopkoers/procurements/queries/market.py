# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Talks with the market: all of them for colleagues, a part for every bidder."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from inkoopkoers.procurements.domain.market_log import Asked, MarketLog, market_log
from inkoopkoers.procurements.models import Dossier, MarketQuestion, MarketTalk


@dataclass(frozen=True)
class LogOfDossier:
    """What goes to every bidder, and the days between which the talks were held."""

    log: MarketLog
    talks: int
    first: date | None
    last: date | None


def talks_of(dossier: Dossier) -> QuerySet[MarketTalk]:
    """Every talk, also those taken away, with how many questions it has."""
    kept = Count("questions", filter=Q(questions__removed_at=None))
    secret = Count(
        "questions", filter=Q(questions__removed_at=None, questions__is_secret=True)
    )
    return dossier.markettalk_set.annotate(asked=kept, secret=secret)


def talk_of(dossier: Dossier) -> QuerySet[MarketTalk]:
    """Talks with their questions, also those taken away."""
    ordered = Prefetch("questions", MarketQuestion.objects.order_by("pk"))
    kept = dossier.markettalk_set.filter(removed_at=None)
    return kept.prefetch_related(ordered)


def log_of(dossier: Dossier) -> LogOfDossier:
    """What every bidder may know; names of parties are not in it."""
    talks = list(dossier.markettalk_set.all())
    kept = [one for one in talks if one.removed_at is None]
    asked = MarketQuestion.objects.filter(
        dossier=dossier, removed_at=None, talk__removed_at=None
    ).order_by("talk__held_on", "talk_id", "pk")
    log = market_log(
        (
            Asked(one.pk, one.question, one.answer, one.is_secret, one.secret_because)
            for one in asked
        ),
        [one.party for one in talks],
        _("[marktpartij]"),
    )
    days = [one.held_on for one in kept]
    return LogOfDossier(
        log, len(kept), min(days, default=None), max(days, default=None)
    )
