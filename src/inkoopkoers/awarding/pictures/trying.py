# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is tried before the tender, drawn: weights, winners by weight, markets, decoys."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.decoys import DecoyMap, Effect
from inkoopkoers.awarding.domain.design import AwardDesign, Bid
from inkoopkoers.awarding.domain.effects import PRICE, Share
from inkoopkoers.awarding.domain.markets import MarketOutcome
from inkoopkoers.awarding.domain.ranking import award
from inkoopkoers.awarding.domain.tree import quality_weight
from inkoopkoers.awarding.domain.weights import Region as WeightRegion
from inkoopkoers.awarding.pictures.shape import Picture, in_both
from inkoopkoers.awarding.wording.effects import share_name
from inkoopkoers.awarding.wording.markets import winner_kinds
from inkoopkoers.awarding.wording.stability import EFFECTS
from inkoopkoers.awarding.wording.trying import named, percent_text, whole_euros
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.grid_map import Spot, grid_map
from inkoopkoers.charts.regions import Region, regions_chart
from inkoopkoers.charts.rows import MOST_ROWS
from inkoopkoers.charts.shares import ShareRow, shares_chart

# Two bars each, so twelve bars.
MOST_SHARES = 6
STATES = (Effect.NONE, Effect.WINS, Effect.OTHER_WINNER)
_LEVELS = 100
_LONGEST_NAME = 24


def leading_shares(shares: Sequence[Share]) -> tuple[Share, ...]:
    """The price, and what decides most; the rest stands in the table."""
    price = [one for one in shares if one.criterion == PRICE]
    others = [one for one in shares if one.criterion != PRICE]
    others.sort(key=lambda one: -(one.effective or Fraction(0)))
    return (*price, *others[: MOST_SHARES - len(price)])


def weights_picture(
    design: AwardDesign, shares: Sequence[Share], *, title: str
) -> Chart | None:
    """Per criterion two bars: what is written down, and what it does."""
    rows = []
    for one in leading_shares(shares):
        name = _shortened(share_name(design, one))
        for words, part in (
            (_("%s, op papier"), one.nominal),
            (_("%s, in werkelijkheid"), one.effective),
        ):
            shown = percent_text(part) if part is not None else ""
            rows.append(ShareRow(words % name, part, shown))
    if not rows:
        return None
    return shares_chart(
        title=title,
        description=_(
            "Per criterium twee staven: het gewicht dat je opschrijft, en hoeveel het "
            "van de uitkomst bepaalt."
        ),
        rows=rows,
        columns=(_("Criterium"), _("Deel")),
        uid="gewichten",
    )


def regions_picture(
    regions: Sequence[WeightRegion],
    names: Mapping[str, str],
    weight: Fraction,
    *,
    title: str,
) -> Picture | None:
    """A strip from 0 to 100 % price with who wins where."""
    if not 1 <= len(regions) <= MOST_ROWS:
        return None
    draw = partial(
        regions_chart,
        title=title,
        description=_(
            "Een strook van 0 tot 100 % gewicht voor de prijs, met wie er waar wint. De "
            "wijzer is het gewicht van nu."
        ),
        regions=[
            Region(one.low, one.high, named(one.winners, names)) for one in regions
        ],
        now=weight,
    )
    return in_both(draw, "omslag")


def markets_picture(found: MarketOutcome, *, title: str) -> Chart:
    """Who wins the markets: the cheapest, the best, both or someone between."""
    rows = [
        ShareRow(name, Fraction(min(1.0, part)), percent_text(part))
        for name, part in winner_kinds(found)
    ]
    return shares_chart(
        title=title,
        description=_(
            "Een staaf per soort winnaar: in welk deel van de markten die wint."
        ),
        rows=rows,
        columns=(_("Winnaar"), _("Deel van de markten")),
        uid="markten",
    )


def decoy_picture(
    design: AwardDesign, bids: Sequence[Bid], found: DecoyMap, *, title: str
) -> Picture | None:
    """Price by quality of one more bid: where it changes who wins."""
    if not found.decoys:
        return None
    draw = partial(
        grid_map,
        title=title,
        description=_(
            "Een kaart van een extra inschrijving: van links naar rechts de prijs, van "
            "onder naar boven de kwaliteit. Gevuld is waar die verliest en toch een ander "
            "laat winnen."
        ),
        columns=[whole_euros(price) for price in found.prices],
        rows=[percent_text(level) for level in found.levels],
        cells=[[_state(one.effect) for one in row] for row in found.rows],
        states=[str(EFFECTS[one]) for one in STATES],
        spots=_spots(design, bids, found),
    )
    return in_both(draw, "kaart")


def _state(effect: Effect) -> int:
    return STATES.index(Effect.NONE if effect is Effect.OUT else effect)


def _spots(
    design: AwardDesign, bids: Sequence[Bid], found: DecoyMap
) -> tuple[Spot, ...]:
    """Where the bids themselves stand; the nearest cell, for the first 25."""
    whole = quality_weight(design)
    spots = []
    for place in award(design, bids).ranked[:MOST_ROWS]:
        if place.quality is None or not whole:
            continue
        level = place.quality.points / whole
        row = min(range(len(found.levels)), key=lambda n: abs(found.levels[n] - level))
        column = _column(found.prices, place.bid.price_eur or Decimal(0))
        spots.append(Spot(column, row, place.bid.name))
    return tuple(spots)


def _column(prices: Sequence[Decimal], price: Decimal) -> int:
    at = bisect_right(prices, price) - 1
    return min(max(at, 0), len(prices) - 1)


def _shortened(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
