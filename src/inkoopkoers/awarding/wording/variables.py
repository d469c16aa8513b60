# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the words in a formula stand for, for one bid: to fill a readable line in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.formulas import Field, Figure, gives_points
from inkoopkoers.awarding.domain.ranking import Place
from inkoopkoers.awarding.domain.scoring import Quality
from inkoopkoers.awarding.wording.definitions import Line, has_ladder
from inkoopkoers.awarding.wording.figures import (
    EXACT_PLACES,
    POINT_PLACES,
    discount_text,
    euros_text,
    points_text,
    small_text,
)

_IN_EUROS = {Formula.SURCHARGE, Formula.WILLINGNESS}


@dataclass(frozen=True)
class Variable:
    """An exact value, and how it reads."""

    value: Fraction
    text: str


def variables_of(
    design: AwardDesign, field: Field, place: Place
) -> dict[str, Variable]:
    """Every word of the lines of this design, for a bid that takes part."""
    quality, figure = place.quality, place.figure
    if quality is None or figure is None:
        return {}
    return {
        **_of_prices(design, field, place, quality),
        **_of_quality(design.formula, quality, field),
        **_of_parts(design.formula, figure),
    }


def _of_prices(
    design: AwardDesign, field: Field, place: Place, quality: Quality
) -> dict[str, Variable]:
    price = Fraction(place.bid.price_eur or 0)
    lowest, highest = _("laagste prijs"), _("hoogste prijs")
    if has_ladder(design):
        lowest, highest = _("laagste rekenprijs"), _("hoogste rekenprijs")
    return {
        _("prijs"): _euros(price),
        _("rekenprijs"): _euros(price * (1 - quality.ladder)),
        _("korting van de ladder"): Variable(
            quality.ladder, discount_text(quality.ladder)
        ),
        lowest: _euros(field.lowest),
        highest: _euros(field.highest),
    }


def _of_quality(
    formula: Formula, quality: Quality, field: Field
) -> dict[str, Variable]:
    """A point that is worth thousands of euros needs more decimals than two."""
    places = EXACT_PLACES if formula in _IN_EUROS else POINT_PLACES
    points = Variable(quality.points, points_text(quality.points, places))
    return {
        _("kwaliteitspunten"): points,
        _("kwaliteitswaarde"): _euros(quality.value),
        _("beste kwaliteit"): _points(field.best_quality),
    }


def _of_parts(formula: Formula, figure: Figure) -> dict[str, Variable]:
    if gives_points(formula):
        return {_("prijspunten"): _points(figure.price)}
    if formula is Formula.UTILITY:
        return {
            _("prijsdeel"): Variable(figure.price, small_text(figure.price)),
            _("kwaliteitsdeel"): Variable(figure.quality, small_text(figure.quality)),
        }
    if formula is Formula.SURCHARGE:
        return {_("opslag"): _euros(figure.quality)}
    return {}


def _euros(value: Fraction) -> Variable:
    return Variable(value, euros_text(value))


def _points(value: Fraction) -> Variable:
    return Variable(value, points_text(value))


def filled(line: Line, words: Mapping[str, Variable]) -> str:
    """The right side with every word replaced by what it stands for."""
    longest_first = sorted(words, key=len, reverse=True)
    pattern = "|".join(rf"\b{re.escape(word)}\b" for word in longest_first)
    return re.sub(pattern, lambda found: words[found.group()].text, line.right)
