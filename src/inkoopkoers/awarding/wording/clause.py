# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sentences of the text for the tender documents."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Criterion,
    Formula,
    Measured,
)
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.wording.definitions import has_ladder
from inkoopkoers.awarding.wording.figures import decimal_text
from inkoopkoers.awarding.wording.formulas import PART_NAMES
from inkoopkoers.web.dutch import euro
from inkoopkoers.web.percentages import percent


def opening(design: AwardDesign) -> str:
    """What the award is on."""
    if not leaves_of(design):
        return _("We gunnen aan de geldige inschrijving met de laagste prijs.")
    return _(
        "We gunnen aan de geldige inschrijving met de beste prijs-kwaliteitverhouding. "
        "Hieronder staat hoe we die bepalen."
    )


def points(design: AwardDesign) -> str:
    """How a weight becomes points; on value there are none."""
    if design.formula is Formula.VALUE or not leaves_of(design):
        return ""
    return _("Elk procent gewicht is één punt.")


def prices(design: AwardDesign) -> list[str]:
    """Which price we compare, and which we refuse."""
    vat = _("met btw") if design.vat == "inclusief" else _("zonder btw")
    said = [_("We vergelijken prijzen %s.") % vat]
    if design.ceiling_eur is not None:
        refused = (
            _(
                "Een inschrijving die vóór de korting duurder is dan %s, is ongeldig en "
                "doet niet mee."
            )
            if has_ladder(design)
            else _(
                "Een inschrijving die duurder is dan %s, is ongeldig en doet niet mee."
            )
        )
        said.append(refused % euro(design.ceiling_eur))
    if has_ladder(design):
        said.append(
            _(
                "De prestatieladder verlaagt de prijs waarmee we rekenen. De prijs in het "
                "contract blijft de prijs van de inschrijving."
            )
        )
    return said


def on_criterion(one: Criterion) -> list[str]:
    """How a criterion without a scale is measured, and when a bid is out."""
    said = []
    if one.measured is Measured.MKI:
        said += _on_mki(one)
    elif one.minimum is not None and one.measured is Measured.LADDER:
        said.append(
            _("Een inschrijving onder niveau %s doet niet mee.")
            % decimal_text(one.minimum)
        )
    elif one.minimum is not None:
        said.append(
            _("Een inschrijving die lager scoort dan een %s, doet niet mee.")
            % decimal_text(one.minimum)
        )
    return said


def _on_mki(one: Criterion) -> list[str]:
    floor, ceiling = one.mki_floor_eur or Decimal(0), one.mki_ceiling_eur or Decimal(0)
    return [
        _("deel = (%(high)s − MKI) ÷ (%(high)s − %(low)s), nooit hoger dan 1.")
        % {"high": euro(ceiling), "low": euro(floor)},
        _("Een inschrijving met een MKI boven %s doet niet mee.") % euro(ceiling),
    ]


def ladder_steps(design: AwardDesign) -> list[tuple[str, str]]:
    """Each level with its discount, from none."""
    steps = [(_("geen niveau (0)"), percent(Decimal(0)))]
    for level, step in enumerate(design.parameters.ladder, 1):
        steps.append((_("niveau %s") % level, percent(step)))
    return steps


def rounding(design: AwardDesign) -> str:
    """Whether figures are rounded before ranks are given."""
    name = str(PART_NAMES[design.formula].total).lower()
    if design.decimals is None:
        return _(
            "We ronden niets af voordat we de volgorde bepalen. Alleen om te lezen tonen "
            "we afgeronde getallen."
        )
    if design.decimals == 0:
        return (
            _(
                "We ronden de uitkomst (%s) af op een heel getal voordat we de volgorde "
                "bepalen, een half naar boven. Tussendoor ronden we niet af."
            )
            % name
        )
    return ngettext(
        "We ronden de uitkomst (%(name)s) af op %(count)s decimaal voordat we de volgorde "
        "bepalen, een half naar boven. Tussendoor ronden we niet af.",
        "We ronden de uitkomst (%(name)s) af op %(count)s decimalen voordat we de "
        "volgorde bepalen, een half naar boven. Tussendoor ronden we niet af.",
        design.decimals,
    ) % {"name": name, "count": design.decimals}


def exclusion(design: AwardDesign) -> str:
    """What happens when a bid falls away after the ranking."""
    if design.after_exclusion is AfterExclusion.KEEP_ORDER:
        return _(
            "Valt een inschrijving weg nadat de volgorde bekend is gemaakt, dan blijft de "
            "volgorde van de andere inschrijvingen staan."
        )
    said = _(
        "Valt een inschrijving weg nadat de volgorde bekend is gemaakt, dan rekenen we "
        "opnieuw zonder die inschrijving."
    )
    if design.formula.is_absolute:
        return said
    return f"{said} {_('De volgorde van de andere kan daardoor veranderen.')}"


def zero_prices(design: AwardDesign) -> str:
    """What a formula cannot divide by; empty when it can take a price of zero."""
    if design.formula in {Formula.BOUNDS, Formula.VALUE, Formula.MIN_MAX}:
        return ""
    if design.formula in {Formula.SURCHARGE, Formula.WILLINGNESS}:
        return ""
    return _(
        "Met een prijs van %s kan deze formule niet rekenen. Die is daarom ongeldig."
    ) % euro(Decimal(0))


def worth(design: AwardDesign, one: Criterion) -> str:
    """The weight or value of a criterion; a ladder has neither."""
    if one.measured is Measured.LADDER:
        return _("verlaagt de prijs")
    if design.formula is Formula.VALUE:
        return "–" if one.value_eur is None else euro(one.value_eur)
    return "–" if one.weight is None else f"{decimal_text(one.weight)} %"
