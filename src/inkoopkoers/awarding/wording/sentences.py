# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formula of a design in words, with what happens at its edges."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign, Formula
from inkoopkoers.awarding.domain.formulas import gives_points
from inkoopkoers.awarding.wording.definitions import has_ladder
from inkoopkoers.awarding.wording.figures import decimal_text
from inkoopkoers.web.dutch import euro


def sentences_of(design: AwardDesign) -> tuple[str, ...]:
    """The formula in words, with what happens at its edges."""
    weight = decimal_text(design.price_weight)
    whole = (*_price_words(design), *_WORDS[design.formula](design), *_of_whom(design))
    if not gives_points(design.formula):
        return whole
    return (_("Prijs telt voor %s punten mee.") % weight, *whole)


def _price_words(design: AwardDesign) -> tuple[str, ...]:
    """With a ladder the formula never looks at the price of the bid itself."""
    if not has_ladder(design):
        return ()
    return (
        _(
            "Met ‘prijs’ bedoelen we in de formule de rekenprijs: de prijs van de "
            "inschrijving, verlaagd met de korting van de ladder."
        ),
    )


def _of_whom(design: AwardDesign) -> tuple[str, ...]:
    """Whose price and quality the others are compared with."""
    if design.formula.is_absolute:
        return ()
    return (_("We vergelijken alleen geldige inschrijvingen met elkaar."),)


def _relative_words(design: AwardDesign) -> tuple[str, ...]:
    return (
        _("Wie de laagste prijs heeft, krijgt alle prijspunten."),
        _("Wie twee keer zo duur is als de goedkoopste, krijgt de helft daarvan."),
    )


def _linear_words(design: AwardDesign) -> tuple[str, ...]:
    factor = decimal_text(design.parameters.factor)
    return (
        _("Wie de laagste prijs heeft, krijgt alle prijspunten."),
        _("Daarna telt elke euro verschil even zwaar."),
        _("Vanaf %s keer de laagste prijs zijn er geen prijspunten meer.") % factor,
    )


def _min_max_words(design: AwardDesign) -> tuple[str, ...]:
    return (
        _(
            "Wie de laagste prijs heeft, krijgt alle prijspunten; de hoogste krijgt er geen."
        ),
        _(
            "Zijn alle prijzen gelijk of is er één prijs, dan krijgt iedereen alle prijspunten."
        ),
    )


def _bounds_words(design: AwardDesign) -> tuple[str, ...]:
    given = design.parameters
    return (
        _("Een prijs van %s of lager krijgt alle prijspunten.")
        % euro(given.lower_eur or Decimal(0)),
        _("Een prijs van %s of hoger krijgt er geen.")
        % euro(given.upper_eur or Decimal(0)),
        _("Daartussen telt elke euro even zwaar."),
    )


def _value_words(design: AwardDesign) -> tuple[str, ...]:
    return (
        _(
            "Kwaliteit heeft een waarde in euro’s. Die waarde trekken we van de prijs af."
        ),
        _("De laagste vergelijkingsprijs wint. Die mag onder nul liggen."),
        _("De prijs in het contract blijft de prijs van de inschrijving."),
    )


def _logarithmic_words(design: AwardDesign) -> tuple[str, ...]:
    base = decimal_text(design.parameters.log_base)
    return (
        _("Wie de laagste prijs heeft, krijgt alle prijspunten."),
        _("Bij %s keer de laagste prijs zijn er geen prijspunten meer.") % base,
        _("Wie nog duurder is, krijgt prijspunten onder nul."),
    )


def _ratio_words(design: AwardDesign) -> tuple[str, ...]:
    return (
        _("We delen de kwaliteitspunten door de prijs. De hoogste uitkomst wint."),
        _("Prijs heeft geen eigen gewicht: prijs en kwaliteit wegen even zwaar."),
    )


def _utility_words(design: AwardDesign) -> tuple[str, ...]:
    return (
        _("We vergelijken elke prijs met de laagste, en de kwaliteit met de beste."),
        _("Die twee vermenigvuldigen we. De hoogste index wint."),
    )


def _surcharge_words(design: AwardDesign) -> tuple[str, ...]:
    return (
        _("Wie kwaliteit mist, krijgt een opslag op de prijs."),
        _("De laagste vergelijkingsprijs wint."),
        _("De prijs in het contract blijft de prijs van de inschrijving."),
    )


def _willingness_words(design: AwardDesign) -> tuple[str, ...]:
    point = euro(design.parameters.value_of_point_eur or Decimal(0))
    return (
        _("Elk kwaliteitspunt is %s waard. Dat trekken we van de prijs af.") % point,
        _("De laagste vergelijkingsprijs wint. Die mag onder nul liggen."),
        _("De prijs in het contract blijft de prijs van de inschrijving."),
    )


_WORDS: dict[Formula, Callable[[AwardDesign], tuple[str, ...]]] = {
    Formula.RELATIVE: _relative_words,
    Formula.LINEAR: _linear_words,
    Formula.MIN_MAX: _min_max_words,
    Formula.BOUNDS: _bounds_words,
    Formula.VALUE: _value_words,
    Formula.LOGARITHMIC: _logarithmic_words,
    Formula.RATIO: _ratio_words,
    Formula.UTILITY: _utility_words,
    Formula.SURCHARGE: _surcharge_words,
    Formula.WILLINGNESS: _willingness_words,
    Formula.QCBS: _relative_words,
}
