# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an award model does for the ambitions of a dossier, before there are bids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from inkoopkoers.awarding.domain.checking import problems_of
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.effects import HALF, Share
from inkoopkoers.awarding.domain.expecting import (
    expected_shares,
    guessed_estimate,
    price_range,
)
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.procurements.domain.ambitions import Ambition, AmbitionLevel

# What acts for less hardly ever decides.
LOWEST_SHARE = Fraction(1, 20)


@dataclass(frozen=True)
class ExamplePrices:
    """The lowest and highest price that we look with, in euros."""

    low_eur: Decimal
    high_eur: Decimal


@dataclass(frozen=True)
class WeakAmbition:
    """A theme with a level of 2 or 3 whose award criteria hardly decide.

    Both are parts of the whole award; `nominal` is None when the model declares none.
    """

    theme: str
    title: str
    nominal: Fraction | None
    effective: Fraction


def example_prices(design: AwardDesign, expected_eur: Decimal | None) -> ExamplePrices:
    """Around what is expected, else around what the design itself makes likely."""
    return ExamplePrices(*price_range(expected_eur or guessed_estimate(design)))


def example_shares(
    design: AwardDesign, expected_eur: Decimal | None
) -> tuple[Share, ...]:
    """What everything does in an example field; empty for a design with an error."""
    if any(one.blocks for one in problems_of(design)):
        return ()
    return expected_shares(design, expected_eur or guessed_estimate(design))


def weak_ambitions(
    ambitions: Iterable[Ambition], design: AwardDesign, shares: Sequence[Share]
) -> tuple[WeakAmbition, ...]:
    """Ambitions of which the effective share is below half the nominal, or below 5 %.

    A theme without award criteria is not here: a requirement may do the work.
    """
    per_leaf = {one.criterion: one for one in shares}
    themes: dict[str, list[Share]] = {}
    for leaf in leaves_of(design):
        if leaf.theme and leaf.code in per_leaf:
            themes.setdefault(leaf.theme, []).append(per_leaf[leaf.code])
    found = (
        _weak(one, themes[one.theme])
        for one in ambitions
        if one.level >= AmbitionLevel.SIGNIFICANT and one.theme in themes
    )
    return tuple(one for one in found if one)


def _weak(ambition: Ambition, shares: Sequence[Share]) -> WeakAmbition | None:
    acts = [one.effective for one in shares if one.effective is not None]
    if not acts:
        return None
    effective = sum(acts, Fraction(0))
    declared = [one.nominal for one in shares if one.nominal is not None]
    nominal = sum(declared, Fraction(0)) if declared else None
    is_half = nominal is None or effective >= nominal * HALF
    if is_half and effective >= LOWEST_SHARE:
        return None
    return WeakAmbition(
        ambition.theme, ambition.title or ambition.theme, nominal, effective
    )
