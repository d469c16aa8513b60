# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The two guided examples, as designs with bids: what goes wrong without anyone lying."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, Criterion, Formula
from inkoopkoers.awarding.domain.scales import own_scale

_SCALE = own_scale(Decimal(0), Decimal(10), 11, code="0-10")
_DESIGN = AwardDesign(
    formula=Formula.RELATIVE,
    price_weight=Decimal(40),
    criteria=(
        Criterion("plan", "Plan van aanpak", weight=Decimal(40), scale="0-10"),
        Criterion("service", "Service", weight=Decimal(20), scale="0-10"),
    ),
    scales=(_SCALE,),
)


@dataclass(frozen=True)
class Example:
    """A design with its bids; `excluded` is the code of the bid that falls away."""

    design: AwardDesign
    bids: tuple[Bid, ...]
    excluded: str = ""


def _bid(code: str, price: int, plan: int, service: int) -> Bid:
    scores = {"plan": Decimal(plan), "service": Decimal(service)}
    return Bid(code, code.capitalize(), Decimal(price), scores)


# The shape of HR 9 May 2014, ECLI:NL:HR:2014:1078, with figures of our own. Points:
# Alfa 40 + 30 = 70, Beta 20 + 46 = 66, Gamma 24 + 40 = 64. Alfa turns out to be invalid.
# Now the lowest price is that of Gamma: Gamma 40 + 40 = 80, Beta 33.33 + 46 = 79.33.
# The third becomes the winner, although neither Beta nor Gamma changed anything.
EXCLUDED_WINNER = Example(
    design=_DESIGN,
    bids=(
        _bid("alfa", 60_000, 5, 5),
        _bid("beta", 120_000, 8, 7),
        _bid("gamma", 100_000, 7, 6),
    ),
    excluded="alfa",
)

# The documents say that the price counts for 40 %. The prices lie close together: from
# 100,000 to 112,500 euro is 40 - 35.56 = 4.44 points. Quality lies far apart: 16 points
# for the plan and 6 for the service. Of the 26.44 points between the bids the price
# makes 4.44: it acts as 17 %.
FORTY_PERCENT = Example(
    design=_DESIGN,
    bids=(
        _bid("alfa", 100_000, 5, 5),
        _bid("beta", 104_000, 6, 8),
        _bid("gamma", 108_000, 7, 6),
        _bid("delta", 112_500, 9, 7),
    ),
)
