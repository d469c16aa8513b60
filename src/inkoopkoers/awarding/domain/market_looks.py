# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Markets as arrays of figures: what everyone earns, who takes part, who is first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Formula,
    Measured,
    TieRule,
)
from inkoopkoers.awarding.domain.market_draws import Markets
from inkoopkoers.awarding.domain.market_figures import (
    Fields,
    Floats,
    Mask,
    first_of,
    totals_of,
)
from inkoopkoers.awarding.domain.steps import steps_on
from inkoopkoers.awarding.domain.terms import Terms, terms_of
from inkoopkoers.awarding.domain.tree import leaves_of, leaves_under

# A ladder may lower a price to nothing; this keeps every division possible.
NEARLY_FREE = 1e-9


@dataclass(frozen=True)
class Look:
    """Markets as figures, with the ratings that part who has the same figure."""

    design: AwardDesign
    terms: Terms
    fields: Fields
    prices: Floats  # of the contract, so not lowered by a ladder
    ties: tuple[Floats, ...]

    @classmethod
    def at(cls, design: AwardDesign, markets: Markets) -> Look:
        """Work out what everyone earns, and who takes part."""
        earned = Earned.of(design, markets)
        fields = Fields(
            prices=np.maximum(markets.prices * (1 - earned.ladder), NEARLY_FREE),
            quality=earned.points,
            value=earned.value,
            taking_part=_taking_part(design, markets),
        )
        ties = tuple(_ties(design, earned, markets.prices))
        return cls(design, terms_of(design), fields, markets.prices, ties)

    def totals(self) -> Floats:
        """The figures that rank; the highest wins."""
        return totals_of(self.terms, self.fields, self.design.decimals)

    def first(self) -> Mask:
        """Who wins; several when the rules leave them equal."""
        return first_of((self.totals(), *self.ties), self.fields.taking_part)

    def first_among(self, here: Mask) -> Mask:
        """Who comes first among some, by the figures with everyone."""
        return first_of((self.totals(), *self.ties), here)

    def only(self, chosen: Mask) -> Look:
        """Some of the markets."""
        fields = Fields(
            self.fields.prices[chosen],
            self.fields.quality[chosen],
            self.fields.value[chosen],
            self.fields.taking_part[chosen],
        )
        ties = tuple(one[chosen] for one in self.ties)
        return Look(self.design, self.terms, fields, self.prices[chosen], ties)

    def without(self, number: int) -> Look:
        """Every market without this bidder, calculated again."""
        here = self.fields.taking_part.copy()
        here[:, number] = False
        return replace(self, fields=replace(self.fields, taking_part=here))

    def with_equal_quality(self) -> Look:
        """Everyone gets the mean, and no rule parts who is equal then."""
        same = replace(
            self.fields,
            quality=self._mean(self.fields.quality),
            value=self._mean(self.fields.value),
        )
        return replace(self, fields=same, ties=())

    def with_equal_prices(self) -> Look:
        """Everyone asks the mean, and no rule parts who is equal then."""
        same = replace(self.fields, prices=self._mean(self.fields.prices))
        return replace(self, fields=same, ties=())

    def _mean(self, figures: Floats) -> Floats:
        here = self.fields.taking_part
        number = here.sum(axis=1, keepdims=True)
        mean = np.where(here, figures, 0).sum(axis=1, keepdims=True) / number
        return np.broadcast_to(mean, figures.shape).astype(np.float64)


@dataclass(frozen=True)
class Earned:
    """What the scores earn: points, euros, and the part by which a ladder helps."""

    points: Floats
    value: Floats
    ladder: Floats
    parts: dict[str, Floats]

    @classmethod
    def of(cls, design: AwardDesign, markets: Markets) -> Earned:
        """Look every step up in its scale."""
        points, value, ladder = (np.zeros(markets.prices.shape) for _part in range(3))
        parts = {}
        for at, leaf in enumerate(leaves_of(design)):
            steps = np.array([float(step.part) for step in steps_on(design, leaf)])
            part = parts[leaf.code] = steps[markets.steps[:, :, at]]
            if leaf.measured is Measured.LADDER:
                ladder += part
            else:
                points += float(leaf.weight or 0) * part
                value += float(leaf.value_eur or 0) * part
        return cls(points, value, ladder, parts)

    def on(self, design: AwardDesign, code: str) -> Floats:
        """What a criterion earns; a single leaf counts by its part."""
        leaves = [
            one for one in leaves_of(design) if one.code in leaves_under(design, code)
        ]
        if len(leaves) == 1:
            return self.parts[leaves[0].code]
        total = np.zeros_like(self.points)
        for leaf in leaves:
            on_value = design.formula is Formula.VALUE
            worth = leaf.value_eur if on_value else leaf.weight
            if leaf.measured is not Measured.LADDER:
                total += float(worth or 0) * self.parts[leaf.code]
        return total


def _taking_part(design: AwardDesign, markets: Markets) -> Mask:
    """Not above the ceiling, and nowhere below a minimum."""
    here = np.ones(markets.prices.shape, dtype=np.bool_)
    if design.ceiling_eur is not None:
        here &= markets.prices <= float(design.ceiling_eur)
    for at, leaf in enumerate(leaves_of(design)):
        if leaf.minimum is None or leaf.measured is Measured.MKI:
            continue
        enough = [step.score >= leaf.minimum for step in steps_on(design, leaf)]
        here &= np.array(enough)[markets.steps[:, :, at]]
    return here


def _ties(design: AwardDesign, earned: Earned, prices: Floats) -> Iterator[Floats]:
    """The ratings of the rules before a lot; the highest goes first."""
    for rule in design.ties:
        match rule:
            case TieRule.LOT:
                return
            case TieRule.PRICE:
                yield -prices
            case TieRule.CRITERION:
                yield earned.on(design, design.tie_criterion)
            case _:
                on_value = design.formula is Formula.VALUE
                yield earned.value if on_value else earned.points
