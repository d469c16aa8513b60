# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Designs and bids of every sort for property tests."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import strategies as st

from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Bid,
    Formula,
    TieRule,
)
from inkoopkoers.awarding.tests.domain.building import a_design, leaf

ABSOLUTE = tuple(formula for formula in Formula if formula.is_absolute)
RELATIVE = tuple(formula for formula in Formula if not formula.is_absolute)


@st.composite
def designs(draw: st.DrawFn, formulas: tuple[Formula, ...]) -> AwardDesign:
    """40 % price and two criteria, the first sometimes with a minimum."""
    minimum = draw(st.sampled_from([None, Decimal(3)]))
    return a_design(
        draw(st.sampled_from(formulas)),
        leaf("q", "35", minimum=minimum),
        leaf("r", "25"),
        decimals=draw(st.sampled_from([None, None, 1])),
        ties=draw(
            st.sampled_from(
                [
                    (TieRule.QUALITY, TieRule.LOT),
                    (TieRule.PRICE,),
                    (TieRule.CRITERION, TieRule.LOT),
                ]
            )
        ),
        tie_criterion="q",
        after_exclusion=AfterExclusion.RECALCULATE,
    )


@st.composite
def fields(draw: st.DrawFn, most: int = 6) -> tuple[Bid, ...]:
    """Bids of whole euros that are often equal."""
    rows = draw(
        st.lists(
            st.tuples(st.integers(80, 130), st.integers(0, 10), st.integers(0, 10)),
            min_size=1,
            max_size=most,
        )
    )
    return tuple(
        Bid(f"b{at}", f"b{at}", Decimal(price * 5), {"q": Decimal(q), "r": Decimal(r)})
        for at, (price, q, r) in enumerate(rows)
    )
