# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The board: dossiers of all my organisations, filtered, sorted and added up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from django.db.models import Count, DecimalField, Exists, F, OuterRef, Q, QuerySet, Sum
from django.db.models.expressions import Combinable
from django.db.models.functions import Coalesce

from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import Visitor
from inkoopkoers.procurements.domain.dossiers import search_words
from inkoopkoers.procurements.models import Dossier, TeamMember
from inkoopkoers.procurements.queries.doors import dossiers_for

# Long texts that a list does not show.
_NOT_SHOWN = ("what", "searched", "rules", "not_bought_because")
_CENTS = Decimal("0.01")


class Sort(StrEnum):
    """What stands on top."""

    CHANGED = "gewijzigd"
    VALUE = "waarde"
    PUBLISH = "publicatie"


@dataclass(frozen=True)
class Wanted:
    """What is asked of the board; empty asks for all.

    `is_removed` asks for what was taken off, which only who manages may see.
    """

    organisation: int | None = None
    kind: str = ""
    product_group: str = ""
    standing: str = ""
    is_mine: bool = False
    is_loose: bool = False
    is_removed: bool = False
    query: str = ""
    sort: Sort = Sort.CHANGED

    @property
    def is_filtered(self) -> bool:
        """Whether the board may be shorter than it could be."""
        exact = (self.organisation, self.kind, self.product_group, self.standing)
        return any((*exact, self.is_mine, self.is_loose, self.is_removed, self.query))


@dataclass(frozen=True)
class Totals:
    """How many dossiers, what they are worth together, and of how many we know."""

    number: int
    valued: int
    value_eur: Decimal

    @property
    def unvalued(self) -> int:
        """How many have no estimate yet."""
        return self.number - self.valued


def board(user: Visitor, wanted: Wanted) -> QuerySet[Dossier]:
    """The dossiers that are asked for, in order; the rows have `total`."""
    found = _exact(_visible(user, wanted), wanted)
    if wanted.is_mine and user.pk is not None:
        found = _of(found, user.pk)
    for word in search_words(wanted.query):
        found = found.filter(searched__contains=word)
    found = found.annotate(total=_total()).select_related("organisation")
    return _ordered(found, wanted.sort).defer(*_NOT_SHOWN)


def totals(found: QuerySet[Dossier]) -> Totals:
    """Count and add up in one query."""
    bare = found.order_by().select_related(None)
    seen = bare.aggregate(
        number=Count("pk"), valued=Count("value_eur"), together=Sum("total")
    )
    together = Decimal(seen["together"] or 0).quantize(_CENTS)
    return Totals(seen["number"], seen["valued"], together)


def _visible(user: Visitor, wanted: Wanted) -> QuerySet[Dossier]:
    if wanted.is_removed:
        return Dossier.objects.for_user(user, Right.MANAGE).exclude(removed_at=None)
    return dossiers_for(user)


def _exact(found: QuerySet[Dossier], wanted: Wanted) -> QuerySet[Dossier]:
    exact = {
        "organisation": wanted.organisation,
        "kind": wanted.kind,
        "product_group": wanted.product_group,
        "standing": wanted.standing,
    }
    found = found.filter(**{name: value for name, value in exact.items() if value})
    return found.filter(breaks__gt=0) if wanted.is_loose else found


def _of(found: QuerySet[Dossier], user: int) -> QuerySet[Dossier]:
    """Those that this person made or has a corner in."""
    seats = TeamMember.objects.filter(dossier=OuterRef("pk"), user=user)
    return found.filter(Q(made_by=user) | Exists(seats))


def _total() -> Combinable:
    """The value that counts; nothing when it is not estimated."""
    money = DecimalField(max_digits=16, decimal_places=2)
    return F("value_eur") + Coalesce(F("options_eur"), Decimal(0), output_field=money)


def _ordered(found: QuerySet[Dossier], sort: Sort) -> QuerySet[Dossier]:
    match sort:
        case Sort.VALUE:
            return found.order_by(F("total").desc(nulls_last=True), "-pk")
        case Sort.PUBLISH:
            return found.order_by(F("publish_on").asc(nulls_last=True), "-pk")
    return found.order_by("-changed_at", "-pk")
