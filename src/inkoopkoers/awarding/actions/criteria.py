# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Change the criteria of a design: one at a time, their order, or all weights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.awarding.actions.models import Draft, designing
from inkoopkoers.awarding.domain import editing
from inkoopkoers.awarding.domain.checking import MOST_CRITERIA
from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, Scale
from inkoopkoers.awarding.domain.putting_back import places_of, put_back
from inkoopkoers.awarding.domain.scales import scale_named
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.parts import (
    MOST_KEPT,
    RemovedPart,
    document_of,
    removed_parts,
)
from inkoopkoers.awarding.queries.scales import library_scale
from inkoopkoers.organisations.models import User
from inkoopkoers.web.errors import DomainError


class TooMany(DomainError):
    """More than one can keep apart, or that we count with."""


class StillUsed(DomainError):
    """Criteria are scored on this scale."""


def add_criterion(award: AwardModel, one: Criterion, *, by: User) -> Criterion:
    """Add a criterion at the end; it gets a code made of its name."""
    with designing(award, by=by) as draft:
        if len(draft.design.criteria) >= MOST_CRITERIA:
            raise TooMany(
                _("Er staan al %s criteria in. Haal er eerst een weg.") % MOST_CRITERIA
            )
        taken = {other.code for other in draft.design.criteria}
        made = replace(one, code=editing.new_code(one.name, taken))
        draft.design = editing.with_criterion(_with_scale_of(draft.design, made), made)
    return made


def change_criterion(
    award: AwardModel, one: Criterion, *, by: User, edition: int
) -> None:
    """Change a criterion; UnknownPart when a colleague took it out."""
    with designing(award, by=by, edition=edition) as draft:
        editing.criterion_of(draft.design, one.code)
        draft.design = editing.with_criterion(_with_scale_of(draft.design, one), one)


def _with_scale_of(design: AwardDesign, one: Criterion) -> AwardDesign:
    """A known scale is copied with its meanings: the design holds all it declares."""
    if not one.scale or any(scale.code == one.scale for scale in design.scales):
        return design
    scale = library_scale(one.scale)
    return editing.with_scale(design, scale) if scale else design


def move_criterion(award: AwardModel, code: str, *, up: bool, by: User) -> None:
    """Change places with the neighbour in the same group; UnknownPart without it."""
    with designing(award, by=by) as draft:
        draft.design = editing.moved(draft.design, code, up=up)


def set_weights(
    award: AwardModel,
    weights: Mapping[str, Decimal | None],
    *,
    by: User,
    edition: int,
    price_weight: Decimal | None = None,
) -> None:
    """All weights at once; UnknownPart when a criterion is there no more."""
    with designing(award, by=by, edition=edition) as draft:
        for code, weight in weights.items():
            one = replace(editing.criterion_of(draft.design, code), weight=weight)
            draft.design = editing.with_criterion(draft.design, one)
        if price_weight is not None:
            draft.design = replace(draft.design, price_weight=price_weight)


def set_values(
    award: AwardModel,
    values: Mapping[str, Decimal | None],
    *,
    by: User,
    edition: int,
) -> None:
    """What each criterion is worth in euros, all at once."""
    with designing(award, by=by, edition=edition) as draft:
        for code, value in values.items():
            one = replace(editing.criterion_of(draft.design, code), value_eur=value)
            draft.design = editing.with_criterion(draft.design, one)


def take_out(award: AwardModel, code: str, *, by: User) -> int:
    """Take a criterion out with all below it; the number by which it comes back."""
    with designing(award, by=by) as draft:
        criteria, at = places_of(draft.design, code)
        draft.design = editing.without_criterion(draft.design, code)
        return _kept(draft, criteria=criteria, at=at)


def take_out_scale(award: AwardModel, code: str, *, by: User) -> int:
    """Take a scale out that no criterion uses; StillUsed otherwise."""
    with designing(award, by=by) as draft:
        scale = editing.own_scale_of(draft.design, code)
        used = editing.scored_with(draft.design, code)
        if used:
            names = ", ".join(f"‘{one.name}’" for one in used[:5])
            raise StillUsed(
                _(
                    "Met deze schaal scoor je nog: %s. Kies daar eerst een andere schaal."
                )
                % names
            )
        draft.design = editing.without_scale(draft.design, code)
        return _kept(draft, scales=(scale,))


def _kept(
    draft: Draft,
    *,
    criteria: tuple[Criterion, ...] = (),
    at: tuple[int, ...] = (),
    scales: tuple[Scale, ...] = (),
) -> int:
    number = 1 + max((one["number"] for one in draft.row.removed), default=0)
    part = RemovedPart(number, criteria, at, scales)
    draft.row.removed = [*draft.row.removed, document_of(part)][-MOST_KEPT:]
    return number


def restore_part(award: AwardModel, number: int, *, by: User) -> RemovedPart:
    """Put a part back where it stood; UnknownPart when there is none to put back."""
    with designing(award, by=by) as draft:
        kept = {one.number: one for one in removed_parts(draft.row.removed)}
        if number not in kept:
            raise editing.UnknownPart(str(number))
        part = kept[number]
        if len(draft.design.criteria) + len(part.criteria) > MOST_CRITERIA:
            raise TooMany(_("Zo worden het er te veel. Haal eerst iets weg."))
        draft.design = put_back(draft.design, part.criteria, part.at)
        for scale in part.scales:
            if scale not in draft.design.scales:
                free = _free_code(draft.design, scale)
                draft.design = editing.with_scale(draft.design, free)
        draft.row.removed = [
            one for one in draft.row.removed if one["number"] != number
        ]
    return part


def add_scale(award: AwardModel, scale: Scale, *, by: User) -> Scale:
    """Add a scale of one's own; it gets a code made of its name."""
    with designing(award, by=by) as draft:
        made = _free_code(draft.design, replace(scale, code=""))
        draft.design = editing.with_scale(draft.design, made)
    return made


def _free_code(design: AwardDesign, scale: Scale) -> Scale:
    code = scale.code or editing.new_code(scale.name, ())
    number, free = 1, code
    while scale_named(design, free):
        number += 1
        free = f"{code}-{number}"
    return replace(scale, code=free)


def change_scale(award: AwardModel, scale: Scale, *, by: User, edition: int) -> None:
    """Change a scale; UnknownPart when a colleague took it out."""
    with designing(award, by=by, edition=edition) as draft:
        editing.own_scale_of(draft.design, scale.code)
        draft.design = editing.with_scale(draft.design, scale)
