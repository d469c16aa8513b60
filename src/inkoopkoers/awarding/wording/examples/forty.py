# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The forty percent: a weight on paper is not a weight in practice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.effects import PRICE, Share, effective_weights
from inkoopkoers.awarding.domain.examples import FORTY_PERCENT, Example
from inkoopkoers.awarding.domain.point_worth import euro_per_quality_point
from inkoopkoers.awarding.domain.ranking import Outcome, award
from inkoopkoers.awarding.wording.effects import share_name
from inkoopkoers.awarding.wording.examples.figures import (
    names_in,
    outcome_table,
    ranking_sentence,
    rules_step,
)
from inkoopkoers.awarding.wording.examples.guide import Guide, Step, Table
from inkoopkoers.awarding.wording.figures import points_text
from inkoopkoers.awarding.wording.trying import named, percent_text, whole_euros
from inkoopkoers.web.dutch import euro

CODE = "veertig-procent"
# Bounds for the same bids: too wide, fitting, too narrow.
WIDE_TO_NARROW = ((50_000, 150_000), (85_000, 120_000), (95_000, 115_000))
_ZERO = Fraction(0)


def forty_percent() -> Guide:
    """Tell it from the weights to bounds that fit."""
    example = FORTY_PERCENT
    design, outcome = example.design, award(example.design, example.bids)
    shares = effective_weights(design, example.bids)
    price = _price_in(shares)
    words = {
        "says": percent_text(price.nominal or _ZERO),
        "acts": percent_text(price.effective or _ZERO),
        "spread": points_text(price.spread),
    }
    return Guide(
        code=CODE,
        title=_("De %(says)s die als %(acts)s werkt") % words,
        lead=_(
            "In de leidraad staat dat prijs voor %(says)s telt. Toch wint de duurste. Het "
            "gewicht op papier is niet het gewicht in werkelijkheid."
        )
        % words,
        steps=(
            rules_step(design),
            _outcome_step(design, outcome),
            _spread_step(design, shares, words),
            _why_step(example),
            _bounds_step(example),
        ),
        lesson=_(
            "Een gewicht zegt hoeveel punten er te halen zijn. Wat er beslist, hangt af "
            "van hoe ver de inschrijvingen uit elkaar liggen."
        ),
        advice=(
            _("Bedenk eerst wat een kwaliteitspunt je waard is in euro’s."),
            _(
                "Kies grenzen die passen bij de prijzen die je verwacht. Dan tellen de "
                "prijspunten over de hele breedte."
            ),
            _("Probeer vooraf wat je gewichten doen, bij ‘Gewicht’ en ‘Markten’."),
        ),
        source=_("Eigen voorbeeld. De getallen zijn van ons."),
    )


def _outcome_step(design: AwardDesign, outcome: Outcome) -> Step:
    prices = [place.bid.price_eur or Decimal(0) for place in outcome.ranked]
    return Step(
        _("De uitslag"),
        (
            ranking_sentence(outcome),
            _(
                "De prijzen liggen tussen %(low)s en %(high)s. %(winner)s is de duurste en "
                "wint."
            )
            % {
                "low": euro(min(prices)),
                "high": euro(max(prices)),
                "winner": outcome.ranked[0].bid.name,
            },
        ),
        outcome_table(design, outcome, _("Zo is het gerekend")),
    )


def _spread_step(
    design: AwardDesign, shares: tuple[Share, ...], words: dict[str, str]
) -> Step:
    rows = tuple(
        (
            share_name(design, one),
            percent_text(one.nominal or _ZERO),
            points_text(one.spread),
            percent_text(one.effective or _ZERO),
        )
        for one in shares
    )
    heads = (
        _("Onderdeel"),
        _("Op papier"),
        _("Verschil in punten"),
        _("In werkelijkheid"),
    )
    return Step(
        _("Hoe ver liggen de punten uit elkaar?"),
        (
            _(
                "Alleen verschil beslist. We kijken per onderdeel naar het meeste en het "
                "minste aantal punten."
            ),
            _(
                "Bij de prijs scheelt het %(spread)s punten, bij de kwaliteit veel meer. Zo "
                "bepaalt de prijs %(acts)s van het verschil, en niet %(says)s."
            )
            % words,
        ),
        Table(_("Wat er beslist"), heads, rows),
    )


def _why_step(example: Example) -> Step:
    texts = [
        _(
            "Prijzen liggen vaak dicht bij elkaar, scores ver uit elkaar. En met deze "
            "formule krijgt ook de duurste bijna alle prijspunten."
        )
    ]
    worth = euro_per_quality_point(example.design, example.bids)
    if worth:
        texts.append(
            _("Een kwaliteitspunt meer mag hier ongeveer %s kosten. Wilde je dat?")
            % whole_euros(worth.eur)
        )
    return Step(_("Waarom dit gebeurt"), tuple(texts))


def _bounds_step(example: Example) -> Step:
    """Bounds that fit the prices make the price count as written down."""
    return Step(
        _("Met grenzen die passen telt prijs wel"),
        (
            _(
                "Dezelfde inschrijvingen met punten tussen vaste grenzen. Hoe dichter de "
                "grenzen bij de echte prijzen liggen, hoe meer de prijs beslist."
            ),
            _(
                "Te krap kan dus ook: dan beslist de prijs meer dan je opschreef. Daarom "
                "probeer je het vooraf."
            ),
        ),
        Table(
            _("Wat de grenzen doen"),
            (_("Grenzen"), _("Prijs beslist voor"), _("Winnaar")),
            tuple(_bounds_row(example, *ends) for ends in WIDE_TO_NARROW),
        ),
    )


def _bounds_row(example: Example, lower: int, upper: int) -> tuple[str, ...]:
    design = replace(
        example.design,
        formula=Formula.BOUNDS,
        parameters=replace(
            example.design.parameters,
            lower_eur=Decimal(lower),
            upper_eur=Decimal(upper),
        ),
    )
    price = _price_in(effective_weights(design, example.bids))
    return (
        _("%(lower)s tot %(upper)s")
        % {"lower": euro(Decimal(lower)), "upper": euro(Decimal(upper))},
        percent_text(price.effective or _ZERO),
        named(award(design, example.bids).winners, names_in(example)),
    )


def _price_in(shares: tuple[Share, ...]) -> Share:
    return next(one for one in shares if one.criterion == PRICE)
