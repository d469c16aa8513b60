# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Put criteria in the basket of a dossier, weigh them, order them, take them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.actions.places import change_places
from inkoopkoers.procurements.actions.steps import writing
from inkoopkoers.procurements.domain.criteria import CriterionKind, suggested_kind
from inkoopkoers.procurements.domain.shelf import Shelved
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.models import BasketCriterion, Dossier
from inkoopkoers.web.errors import DomainError

MOST_IN_BASKET = 300


class AlreadyInBasket(DomainError):
    """The same criterion twice would count twice."""


class BasketFull(DomainError):
    """More criteria than anyone can answer to."""


def take(dossier: Dossier, one: Shelved, *, by: User) -> BasketCriterion:
    """Copy a criterion from the shelf; AlreadyInBasket when its number is there."""
    functional = suggested_kind(one.level)
    row = BasketCriterion(
        dossier=dossier,
        kind=one.kind.value,
        is_functional=bool(functional and functional.is_functional),
        **_text_of(one),
    )
    return add(row, by=by)


def add(row: BasketCriterion, *, by: User) -> BasketCriterion:
    """Put a criterion below the others."""
    with writing(row.dossier, Step.CRITERIA, by=by) as dossier:
        kept = list(dossier.basketcriterion_set.filter(removed_at=None))
        if len(kept) >= MOST_IN_BASKET:
            raise BasketFull(
                _("In een dossier passen %s criteria. Haal eerst iets weg.")
                % MOST_IN_BASKET
            )
        _refuse_double(row, kept)
        row.place = kept[-1].place + 1 if kept else 1
        row.save()
    return row


def _refuse_double(row: BasketCriterion, kept: Iterable[BasketCriterion]) -> None:
    if row.number and row.number in {one.number for one in kept}:
        raise AlreadyInBasket(_("Criterium %s staat al in dit dossier.") % row.number)


def _text_of(one: Shelved) -> dict[str, Any]:
    """What a criterion says, as a row of the basket holds it."""
    return {
        "number": one.number,
        "edition_name": one.edition,
        "theme": one.theme,
        "level": one.level.value or None,
        "title": one.title,
        "text": one.text,
        "verification": one.verification,
        "source": one.source,
        "replaces": one.replaces,
    }


def change(
    row: BasketCriterion, values: Mapping[str, Any], *, by: User, edition: int
) -> None:
    """Write new values over it; what a colleague took out comes back with it."""
    with writing(row.dossier, Step.CRITERIA, by=by, edition=edition):
        for name, value in values.items():
            setattr(row, name, value)
        row.removed_at = None
        row.save()


def renew(row: BasketCriterion, one: Shelved, *, by: User, edition: int) -> None:
    """Take over the text of another edition; kind, weight and need stay."""
    with writing(row.dossier, Step.CRITERIA, by=by, edition=edition):
        for name, value in _text_of(one).items():
            setattr(row, name, value)
        row.save()


def weigh(
    dossier: Dossier,
    weights: Mapping[int, Decimal | None],
    *,
    by: User,
    edition: int,
) -> None:
    """Write all weights at once, in percent; what is no award criterion gets none."""
    with writing(dossier, Step.CRITERIA, by=by, edition=edition) as row:
        award = row.basketcriterion_set.filter(
            removed_at=None, kind=CriterionKind.AWARD.value, pk__in=weights
        )
        kept = list(award)
        for one in kept:
            one.weight = weights[one.pk]
        BasketCriterion.objects.bulk_update(kept, ["weight"])


def take_out(row: BasketCriterion, *, by: User) -> None:
    """Show it no longer; it can be put back."""
    with writing(row.dossier, Step.CRITERIA, by=by):
        row.removed_at = timezone.now()
        row.save(update_fields=["removed_at"])


def put_back(row: BasketCriterion, *, by: User) -> None:
    """Show it again; AlreadyInBasket when its number came back another way."""
    with writing(row.dossier, Step.CRITERIA, by=by) as dossier:
        kept = dossier.basketcriterion_set.filter(removed_at=None).exclude(pk=row.pk)
        _refuse_double(row, kept)
        row.removed_at = None
        row.save(update_fields=["removed_at"])


def move(dossier: Dossier, criterion: int, *, by: User, up: bool) -> None:
    """Let it change places with the one above or below it; the ends stay."""
    with writing(dossier, Step.CRITERIA, by=by) as row:
        rows = row.basketcriterion_set.filter(removed_at=None)
        change_places(rows, criterion, up=up)


def replace(lower: BasketCriterion, higher: BasketCriterion, *, by: User) -> None:
    """Take the lower one out; its need and weight go to the higher one, if it has none."""
    with writing(lower.dossier, Step.CRITERIA, by=by):
        higher.need_id = higher.need_id or lower.need_id
        if CriterionKind(higher.kind).is_weighed and higher.weight is None:
            higher.weight, lower.weight = lower.weight, None
        lower.removed_at = timezone.now()
        higher.save(update_fields=["need_id", "weight"])
        lower.save(update_fields=["removed_at", "weight"])
