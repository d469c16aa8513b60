# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A formula with the figures of a design, as readable lines.

Each line can be calculated as it stands; a test does so and compares it with the award.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import AwardDesign, Formula, Measured
from inkoopkoers.awarding.domain.ranking import as_decimal
from inkoopkoers.awarding.domain.tree import leaves_of, quality_weight
from inkoopkoers.awarding.wording.figures import decimal_text
from inkoopkoers.web.dutch import euro, number

MOST_PLACES = 12


@dataclass(frozen=True)
class Line:
    """A readable line: `left` is `right`; `note` says where it stops."""

    left: str
    right: str
    note: str = ""

    def __str__(self) -> str:
        line = f"{self.left} = {self.right}"
        return f"{line}, {self.note}" if self.note else line


def lines_of(design: AwardDesign) -> tuple[Line, ...]:
    """From scores and prices to the figure that ranks, in the order of working.

    The parameters of the formula must be there.
    """
    return (*_quality(design), *_price(design), *_FORMULAS[design.formula](design))


def has_ladder(design: AwardDesign) -> bool:
    """Whether a price is lowered before it is compared."""
    return any(one.measured is Measured.LADDER for one in leaves_of(design))


def _quality(design: AwardDesign) -> tuple[Line, ...]:
    if not any(one.measured is not Measured.LADDER for one in leaves_of(design)):
        return ()
    if design.formula is Formula.VALUE:
        right = _("som van (waarde van het criterium × deel)")
        return (Line(_("kwaliteitswaarde"), right),)
    right = _("som van (gewicht van het criterium × deel)")
    return (Line(_("kwaliteitspunten"), right),)


def _price(design: AwardDesign) -> tuple[Line, ...]:
    if not has_ladder(design):
        return ()
    return (Line(_("rekenprijs"), _("prijs × (1 − korting van de ladder)")),)


def price_word(design: AwardDesign) -> str:
    """What the formula calls the price that it compares."""
    return _("rekenprijs") if has_ladder(design) else _("prijs")


def _points(design: AwardDesign, right: str, note: str = "") -> tuple[Line, ...]:
    """Price points, and the total when quality counts too."""
    total = _("totaalscore")
    made = Line(_("prijspunten"), f"{_weight(design.price_weight)} × {right}", note)
    if not _has_quality(design):
        return (made, Line(total, _("prijspunten")))
    return (made, Line(total, _("prijspunten + kwaliteitspunten")))


def _has_quality(design: AwardDesign) -> bool:
    return bool(quality_weight(design))


def _weight(weight: Decimal) -> str:
    return decimal_text(weight)


def _quality_weight(design: AwardDesign) -> str:
    return number(as_decimal(quality_weight(design), MOST_PLACES))


def _lowest(design: AwardDesign) -> str:
    return _("laagste rekenprijs") if has_ladder(design) else _("laagste prijs")


def _highest(design: AwardDesign) -> str:
    return _("hoogste rekenprijs") if has_ladder(design) else _("hoogste prijs")


def _relative(design: AwardDesign) -> tuple[Line, ...]:
    return _points(design, f"{_lowest(design)} ÷ {price_word(design)}")


def _linear(design: AwardDesign) -> tuple[Line, ...]:
    factor, lowest = decimal_text(design.parameters.factor), _lowest(design)
    over = f"({factor} × {lowest} − {price_word(design)})"
    under = f"(({factor} − 1) × {lowest})"
    return _points(design, f"{over} ÷ {under}", _("nooit lager dan 0"))


def _min_max(design: AwardDesign) -> tuple[Line, ...]:
    low, high = _lowest(design), _highest(design)
    return _points(design, f"({high} − {price_word(design)}) ÷ ({high} − {low})")


def _bounds(design: AwardDesign) -> tuple[Line, ...]:
    lower = euro(design.parameters.lower_eur or Decimal(0))
    upper = euro(design.parameters.upper_eur or Decimal(0))
    note = _("nooit lager dan 0 en nooit hoger dan %s") % _weight(design.price_weight)
    right = f"({upper} − {price_word(design)}) ÷ ({upper} − {lower})"
    return _points(design, right, note)


def _value(design: AwardDesign) -> tuple[Line, ...]:
    right = f"{price_word(design)} − {_('kwaliteitswaarde')}"
    return (Line(_("vergelijkingsprijs"), right),)


def _logarithmic(design: AwardDesign) -> tuple[Line, ...]:
    base = decimal_text(design.parameters.log_base)
    ratio = f"log({price_word(design)} ÷ {_lowest(design)})"
    return _points(design, f"(1 − {ratio} ÷ log({base}))")


def _ratio(design: AwardDesign) -> tuple[Line, ...]:
    right = f"{_('kwaliteitspunten')} ÷ {price_word(design)}"
    return (Line(_("punten per euro"), right),)


def _utility(design: AwardDesign) -> tuple[Line, ...]:
    """The weight of quality falls out of its part: (Q ÷ WQ) × WQ."""
    price, part = _weight(design.price_weight), _("kwaliteitsdeel")
    behind = f"({_('beste kwaliteit')} − {_('kwaliteitspunten')})"
    return (
        Line(_("prijsdeel"), f"{_lowest(design)} ÷ {price_word(design)}"),
        Line(part, f"1 − {behind} ÷ {price}"),
        Line(_("index"), f"{_('prijsdeel')} × {part}"),
    )


def _surcharge(design: AwardDesign) -> tuple[Line, ...]:
    missed = f"({_quality_weight(design)} − {_('kwaliteitspunten')})"
    added = f"{price_word(design)} × {missed} ÷ {_weight(design.price_weight)}"
    right = f"{price_word(design)} + {_('opslag')}"
    return (Line(_("opslag"), added), Line(_("vergelijkingsprijs"), right))


def _willingness(design: AwardDesign) -> tuple[Line, ...]:
    point = euro(design.parameters.value_of_point_eur or Decimal(0))
    right = f"{price_word(design)} − {_('kwaliteitspunten')} × {point}"
    return (Line(_("vergelijkingsprijs"), right),)


_FORMULAS: dict[Formula, Callable[[AwardDesign], tuple[Line, ...]]] = {
    Formula.RELATIVE: _relative,
    Formula.LINEAR: _linear,
    Formula.MIN_MAX: _min_max,
    Formula.BOUNDS: _bounds,
    Formula.VALUE: _value,
    Formula.LOGARITHMIC: _logarithmic,
    Formula.RATIO: _ratio,
    Formula.UTILITY: _utility,
    Formula.SURCHARGE: _surcharge,
    Formula.WILLINGNESS: _willingness,
    Formula.QCBS: _relative,
}
