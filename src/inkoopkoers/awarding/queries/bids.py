# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The bids of an award, as rows and as the plain values that the rules take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db.models import QuerySet

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Measured,
)
from inkoopkoers.awarding.domain.design import Bid as PlainBid
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.models import AwardModel, Bid


def bids_of(award: AwardModel) -> QuerySet[Bid]:
    """The bids in the order in which they were written down."""
    return Bid.objects.filter(award=award, removed_at=None)


def removed_bids_of(award: AwardModel) -> QuerySet[Bid]:
    """What can be put back."""
    return Bid.objects.filter(award=award).exclude(removed_at=None)


def measured_leaves(design: AwardDesign) -> tuple[Criterion, ...]:
    """The criteria with a figure of the bid itself: a ladder or an MKI."""
    return tuple(
        leaf for leaf in leaves_of(design) if leaf.measured is not Measured.SCALE
    )


def figures_of(bid: Bid) -> dict[str, Decimal]:
    """The promised level or MKI per criterion; what is no number is not there."""
    found = {code: _number(text) for code, text in dict(bid.figures or {}).items()}
    return {code: number for code, number in found.items() if number is not None}


def plain_bids(
    design: AwardDesign,
    rows: Iterable[Bid],
    scores: Mapping[int, Mapping[str, Decimal]] | None = None,
) -> tuple[PlainBid, ...]:
    """The bids with their figures and the given scores; a score of nothing is left out.

    The code of a bid is its key as text.
    """
    known = {leaf.code for leaf in leaves_of(design)}
    measured = {leaf.code for leaf in measured_leaves(design)}
    made = []
    for row in rows:
        figures = {
            code: one for code, one in figures_of(row).items() if code in measured
        }
        given = {
            code: one
            for code, one in (scores or {}).get(row.pk, {}).items()
            if code in known - measured
        }
        made.append(
            PlainBid(
                code=str(row.pk),
                name=row.name,
                price_eur=row.price_eur,
                scores={**given, **figures},
                excluded_because=row.excluded_because,
            )
        )
    return tuple(made)


def _number(text: Any) -> Decimal | None:
    try:
        return Decimal(str(text))
    except InvalidOperation:
        return None
