# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing bids down: add, change, exclude, take away, put back, take a file over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from inkoopkoers.awarding.actions.models import locked, touch
from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.bids import MOST_BIDS, MOST_JUDGED, are_too_many
from inkoopkoers.awarding.domain.stages import Stage, may_change_bids
from inkoopkoers.awarding.models import AwardModel, Bid
from inkoopkoers.organisations.models import User
from inkoopkoers.web.dutch import number
from inkoopkoers.web.errors import DomainError

CHUNK = 200
CHANGED = "award.bids_changed"


class BidsAreFixed(DomainError):
    """The scores are open, so the bids that they are about stay as they are."""


class TooManyBids(DomainError):
    """More bids than we compare."""


@dataclass(frozen=True)
class BidValues:
    """What stands in a bid; figures per measured criterion, None where it lacks."""

    name: str
    price_eur: Decimal | None
    figures: dict[str, Decimal] = field(default_factory=dict)
    excluded_because: str = ""


def add_bid(award: AwardModel, values: BidValues, *, by: User) -> Bid:
    """Write down one bid, behind the others."""
    with transaction.atomic():
        row = _open(award, by=by)
        made = _made(row, [values])[0]
        made.save()
        touch(row, by, CHANGED)
    return made


def add_bids(award: AwardModel, values: Sequence[BidValues], *, by: User) -> int:
    """Write down all bids of a file, or none; TooManyBids above 500 together."""
    with transaction.atomic():
        row = _open(award, by=by)
        Bid.objects.bulk_create(_made(row, values), batch_size=CHUNK)
        touch(row, by, CHANGED)
    return len(values)


def change_bid(bid: Bid, values: BidValues, *, by: User, edition: int) -> None:
    """Save what was changed; ChangedMeanwhile when the form is of an older edition."""
    with transaction.atomic():
        row = _open(bid.award, by=by, edition=edition)
        found = Bid.objects.select_for_update().get(pk=bid.pk)
        if found.removed_at:
            _check_room(row, 1)
        _fill(found, values)
        found.removed_at = None
        found.save()
        touch(row, by, CHANGED)


def remove_bid(bid: Bid, *, by: User) -> None:
    """Take it off the list, with its scores; `restore_bid` puts them back."""
    _set_removed(bid, by=by, is_removed=True)


def restore_bid(bid: Bid, *, by: User) -> None:
    """Put it back."""
    _set_removed(bid, by=by, is_removed=False)


def _set_removed(bid: Bid, *, by: User, is_removed: bool) -> None:
    with transaction.atomic():
        row = _open(bid.award, by=by)
        if not is_removed:
            _check_room(row, 1)
        Bid.objects.filter(pk=bid.pk).update(
            removed_at=timezone.now() if is_removed else None
        )
        touch(row, by, CHANGED)


def _open(award: AwardModel, *, by: User, edition: int | None = None) -> AwardModel:
    row = locked(award, by=by, edition=edition)
    if not may_change_bids(Stage(row.stage)):
        raise BidsAreFixed(
            _(
                "De scores zijn geopend. Daarom liggen de inschrijvingen vast. Ga eerst "
                "een stap terug bij Beoordelen."
            )
        )
    return row


def _check_room(row: AwardModel, more: int) -> None:
    standing = Bid.objects.filter(award=row, removed_at=None).count()
    if standing + more > MOST_BIDS:
        raise TooManyBids(
            _(
                "Samen worden het %(count)d inschrijvingen. We vergelijken er hoogstens "
                "%(most)d."
            )
            % {"count": standing + more, "most": MOST_BIDS}
        )
    if are_too_many(design_of(row.design), standing + more):
        raise TooManyBids(too_many_scores())


def too_many_scores() -> str:
    """What to do when there are too many bids for so many criteria."""
    return _(
        "Zoveel inschrijvingen op zoveel criteria rekenen we niet uit: hoogstens %s "
        "scores samen. Voeg criteria samen."
    ) % number(Decimal(MOST_JUDGED))


def _made(row: AwardModel, values: Sequence[BidValues]) -> list[Bid]:
    _check_room(row, len(values))
    found = Bid.objects.filter(award=row).aggregate(last=Max("place"))
    made = []
    for at, one in enumerate(values, (found["last"] or 0) + 1):
        bid = Bid(award=row, organisation_id=row.organisation_id, place=min(at, 32_000))
        _fill(bid, one)
        made.append(bid)
    return made


def _fill(bid: Bid, values: BidValues) -> None:
    bid.name, bid.price_eur = values.name, values.price_eur
    bid.excluded_because = values.excluded_because
    bid.figures = {code: str(figure) for code, figure in values.figures.items()}
