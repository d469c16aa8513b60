# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Each price formula: its name, its consequence, and how its parts are called."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.formulas import Figure, higher_is_better
from inkoopkoers.awarding.wording.figures import (
    euros_text,
    figure_text,
    points_text,
    small_text,
)
from inkoopkoers.knowledge.domain.awards import PriceFormula
from inkoopkoers.knowledge.queries import price_formulas

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class PartNames:
    """What the two parts of a figure and the figure itself are called."""

    price: StrPromise
    quality: StrPromise
    total: StrPromise


_POINTS = PartNames(
    gettext_lazy("Prijspunten"),
    gettext_lazy("Kwaliteitspunten"),
    gettext_lazy("Totaalscore"),
)
_COMPARED = gettext_lazy("Vergelijkingsprijs")
_PRICE = gettext_lazy("Prijs")
PART_NAMES: dict[Formula, PartNames] = {
    **dict.fromkeys(Formula, _POINTS),
    Formula.VALUE: PartNames(_PRICE, gettext_lazy("Kwaliteitswaarde"), _COMPARED),
    Formula.RATIO: PartNames(
        _PRICE, gettext_lazy("Kwaliteitspunten"), gettext_lazy("Punten per euro")
    ),
    Formula.UTILITY: PartNames(
        gettext_lazy("Prijsdeel"), gettext_lazy("Kwaliteitsdeel"), gettext_lazy("Index")
    ),
    Formula.SURCHARGE: PartNames(_PRICE, gettext_lazy("Opslag"), _COMPARED),
    Formula.WILLINGNESS: PartNames(
        _PRICE, gettext_lazy("Waarde van de kwaliteit"), _COMPARED
    ),
}


def words_of(formula: Formula) -> PriceFormula:
    """What is known of a formula: what it does, strengths, traps, source, status."""
    return next(one for one in price_formulas() if one.code == formula.value)


def formula_name(formula: Formula) -> str:
    """What people call it."""
    return words_of(formula).name


def consequence(formula: Formula) -> str:
    """What choosing it means for a third bid, in one sentence."""
    if formula.is_absolute:
        return _(
            "Met deze formule hangt de plek van twee inschrijvers nooit af van een derde."
        )
    return _(
        "Met deze formule kan een derde inschrijver de winnaar bepalen: valt hij weg, dan "
        "kan de volgorde van de anderen omdraaien."
    )


def who_wins(formula: Formula) -> str:
    """Whether the highest or the lowest figure wins."""
    name = str(PART_NAMES[formula].total).lower()
    if higher_is_better(formula):
        return _("Wie de hoogste uitkomst heeft (%s), wint.") % name
    return _("Wie de laagste uitkomst heeft (%s), wint.") % name


def part_texts(
    formula: Formula, figure: Figure, decimals: int | None = None
) -> tuple[str, str, str]:
    """The price part, the quality part and the whole figure, each with its unit.

    Only the whole is rounded as the design declares.
    """
    total = figure_text(formula, figure.total, decimals)
    return (
        _part_text(formula, figure.price, is_price=True),
        _part_text(formula, figure.quality, is_price=False),
        total,
    )


def _part_text(formula: Formula, value: Fraction, *, is_price: bool) -> str:
    match formula:
        case Formula.VALUE | Formula.SURCHARGE | Formula.WILLINGNESS:
            return euros_text(value)
        case Formula.RATIO:
            return euros_text(value) if is_price else points_text(value)
        case Formula.UTILITY:
            return small_text(value)
        case _:
            return points_text(value)
