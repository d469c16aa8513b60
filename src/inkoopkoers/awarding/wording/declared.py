# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a design declares beside its criteria, each choice with its consequence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.awarding.domain.design import (
    AfterExclusion,
    AwardDesign,
    Formula,
    TieRule,
)
from inkoopkoers.awarding.wording.clause import ladder_steps
from inkoopkoers.awarding.wording.definitions import has_ladder
from inkoopkoers.awarding.wording.figures import decimal_text
from inkoopkoers.awarding.wording.terms import AFTER_EXCLUSIONS, ties_text
from inkoopkoers.web.dutch import euro

_WEIGHTLESS = {Formula.VALUE, Formula.RATIO, Formula.WILLINGNESS}


@dataclass(frozen=True)
class Choice:
    """A choice, what was chosen, and in one sentence what that means."""

    label: str
    text: str
    consequence: str


def figures_of(design: AwardDesign) -> list[Choice]:
    """Price weight, the figures of the formula, the ladder, the ceiling and VAT."""
    weight = [] if design.formula in _WEIGHTLESS else [_price_weight(design)]
    own = _FIGURES.get(design.formula)
    figures = own(design) if own else []
    return [*weight, *figures, *_ladder(design), _ceiling(design), _vat(design)]


def rules_of(design: AwardDesign) -> list[Choice]:
    """Rounding, ties and exclusion."""
    return [_rounding(design), _ties(design), _exclusion(design)]


def _price_weight(design: AwardDesign) -> Choice:
    return Choice(
        _("Gewicht van de prijs"),
        f"{decimal_text(design.price_weight)} %",
        _(
            "Hoe zwaar de prijs echt telt, hangt ook af van hoe ver de prijzen uit elkaar "
            "liggen. Probeer dat vooraf."
        ),
    )


def _euros(value: Decimal | None) -> str:
    return _("nog niet ingevuld") if value is None else euro(value)


def _bounds(design: AwardDesign) -> list[Choice]:
    given = design.parameters
    return [
        Choice(
            _("Ondergrens"),
            _euros(given.lower_eur),
            _("Nog goedkoper bieden levert geen extra punten op."),
        ),
        Choice(
            _("Bovengrens"),
            _euros(given.upper_eur),
            _("Nog duurder bieden kost geen extra punten; die staan al op 0."),
        ),
    ]


def _factor(design: AwardDesign) -> list[Choice]:
    factor = decimal_text(design.parameters.factor)
    return [
        Choice(
            _("Geen punten meer bij"),
            _("%s keer de laagste prijs") % factor,
            _("Eén stuntprijs drukt de punten van alle anderen."),
        )
    ]


def _base(design: AwardDesign) -> list[Choice]:
    base = decimal_text(design.parameters.log_base)
    return [
        Choice(
            _("Geen punten meer bij"),
            _("%s keer de laagste prijs") % base,
            _("Wie nog duurder is, krijgt prijspunten onder nul."),
        )
    ]


def _point(design: AwardDesign) -> list[Choice]:
    return [
        Choice(
            _("Waarde van een punt"),
            _euros(design.parameters.value_of_point_eur),
            _("Zoveel duurder mag een inschrijver zijn voor één punt kwaliteit meer."),
        )
    ]


def _expected(design: AwardDesign) -> list[Choice]:
    given = design.parameters
    if given.lower_eur is None or given.upper_eur is None:
        return []
    text = _("%(low)s tot %(high)s") % {
        "low": euro(given.lower_eur),
        "high": euro(given.upper_eur),
    }
    said = _(
        "Alleen om te laten zien wat prijs en kwaliteit wegen; niet voor de uitslag."
    )
    return [Choice(_("Prijzen die je verwacht"), text, said)]


_FIGURES: dict[Formula, Callable[[AwardDesign], list[Choice]]] = {
    Formula.BOUNDS: _bounds,
    Formula.LINEAR: _factor,
    Formula.LOGARITHMIC: _base,
    Formula.WILLINGNESS: _point,
    Formula.VALUE: _expected,
}


def _ladder(design: AwardDesign) -> list[Choice]:
    if not has_ladder(design):
        return []
    steps = [f"{name}: {text}" for name, text in ladder_steps(design)[1:]]
    return [
        Choice(
            _("Korting van de prestatieladder"),
            "; ".join(steps) or _("nog niet ingevuld"),
            _(
                "Verlaagt alleen de prijs waarmee je vergelijkt, niet die in het contract."
            ),
        )
    ]


def _ceiling(design: AwardDesign) -> Choice:
    if design.ceiling_eur is None:
        said = _("Ook een heel dure inschrijving doet mee.")
        return Choice(_("Hoogste prijs die mag"), _("geen"), said)
    return Choice(
        _("Hoogste prijs die mag"),
        euro(design.ceiling_eur),
        _("Wie erboven zit, is ongeldig. Dat is iets anders dan nul punten."),
    )


def _vat(design: AwardDesign) -> Choice:
    text = _("met btw") if design.vat == "inclusief" else _("zonder btw")
    said = _("Alle prijzen in de vergelijking zijn zo.")
    return Choice(_("Prijzen"), text, said)


def _rounding(design: AwardDesign) -> Choice:
    label = _("Afronden")
    if design.decimals is None:
        said = _("Alleen wie precies gelijk is, is gelijk.")
        return Choice(label, _("niet"), said)
    return Choice(
        label,
        ngettext(
            "op %d decimaal, een half naar boven",
            "op %d decimalen, een half naar boven",
            design.decimals,
        )
        % design.decimals,
        _("Een klein verschil kan door afronden een gelijke uitkomst worden."),
    )


def _ties(design: AwardDesign) -> Choice:
    last = TieRule.LOT in design.ties
    said = (
        _("Er komt altijd een winnaar uit.")
        if last
        else _("Blijft alles gelijk, dan is er geen winnaar. Zet loting als laatste.")
    )
    return Choice(_("Gelijke uitkomst"), ties_text(design), said)


def _exclusion(design: AwardDesign) -> Choice:
    text = str(AFTER_EXCLUSIONS[design.after_exclusion])
    if design.formula.is_absolute:
        said = _("Bij deze formule is de volgorde in beide gevallen gelijk.")
    elif design.after_exclusion is AfterExclusion.KEEP_ORDER:
        said = _(
            "De nummer twee wint. Opnieuw rekenen kan een ander als winnaar geven."
        )
    else:
        said = _("De nummer drie kan dan van de nummer twee winnen.")
    return Choice(_("Als een inschrijving wegvalt"), text, said)
