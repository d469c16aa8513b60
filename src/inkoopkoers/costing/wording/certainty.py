# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How certain an outcome is, in sentences: who wins how often, what a mistake costs."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.charts.spread import percent
from inkoopkoers.costing.domain.robustness import Robustness, Standing
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.domain.spreads import Shape
from inkoopkoers.costing.domain.uncertainty import Driver, Reason
from inkoopkoers.costing.wording.amounts import figure, money
from inkoopkoers.costing.wording.deciding import called_of

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

ALMOST_ALWAYS, MOSTLY = 0.9, 0.6

DRIVERS: dict[Driver, StrPromise] = {
    Driver.RATE: gettext_lazy("Discontovoet"),
    Driver.ENERGY_PRICE: gettext_lazy("Stroomprijs"),
    Driver.CO2_PRICE: gettext_lazy("Prijs van CO2"),
    Driver.LICENCE_GROWTH: gettext_lazy("Prijsstijging van licenties"),
    Driver.WAGE_GROWTH: gettext_lazy("Loonstijging"),
    Driver.PURCHASE_PRICE: gettext_lazy("Aanschafprijs, per alternatief apart"),
}

REASONS: dict[Reason, StrPromise] = {
    Reason.OFFICIAL_RATES: gettext_lazy(
        "Een procentpunt lager en hoger: zo ver lopen de voeten uiteen die overheden "
        "hier en om ons heen gebruiken."
    ),
    Reason.PRICE_SWINGS: gettext_lazy(
        "Onze schatting: stroomprijzen kunnen flink schommelen, omhoog verder dan omlaag."
    ),
    Reason.CO2_HANDBOOK: gettext_lazy(
        "De lage en hoge waarde van het Handboek Milieuprijzen (2023)."
    ),
    Reason.SUPPLIER_RAISES: gettext_lazy(
        "Onze schatting: leveranciers verhogen licenties vaker meer dan minder."
    ),
    Reason.WAGE_AGREEMENTS: gettext_lazy(
        "Onze schatting van wat cao’s kunnen brengen."
    ),
    Reason.EXTRA_WORK: gettext_lazy(
        "Onze schatting: meerwerk maakt aanschaf vaker duurder dan goedkoper."
    ),
    Reason.OWN: gettext_lazy("Door jou gekozen."),
}

SHAPES: dict[Shape, StrPromise] = {
    Shape.TRIANGULAR: gettext_lazy("driehoek: het midden het vaakst"),
    Shape.PERT: gettext_lazy("PERT: het midden het vaakst, de uiteinden zelden"),
    Shape.LOGNORMAL: gettext_lazy(
        "lognormaal: verdubbelen even vaak als halveren; 1 op de 20 valt erbuiten, aan "
        "elke kant"
    ),
}


def conclusion(found: Robustness, sheet: CostSheet) -> str:
    """Who is the cheapest most often, and how often."""
    best = most_often(found)
    values = {
        "name": called_of(sheet, best.alternative),
        "share": percent(best.cheapest),
    }
    if best.cheapest == 1:
        return _("%(name)s is in alle gevallen de goedkoopste.") % values
    if best.cheapest >= ALMOST_ALWAYS:
        return (
            _("%(name)s is bijna altijd de goedkoopste: in %(share)s van de gevallen.")
            % values
        )
    if best.cheapest >= MOSTLY:
        return (
            _("%(name)s is meestal de goedkoopste: in %(share)s van de gevallen.")
            % values
        )
    return (
        _("Het is niet zeker wie wint: %(name)s is in %(share)s het goedkoopst.")
        % values
    )


def spread_title(found: Robustness, sheet: CostSheet) -> str:
    """Between which amounts the one lies that wins most often."""
    best = most_often(found)
    return _(
        "%(name)s: negen van de tien uitkomsten liggen tussen %(low)s en %(high)s"
    ) % {
        "name": called_of(sheet, best.alternative),
        "low": money(whole(best.p5_eur)),
        "high": money(whole(best.p95_eur)),
    }


def regret_told(found: Robustness, sheet: CostSheet) -> str:
    """What choosing the most likely one costs when it turns out otherwise."""
    best = min(found.standings, key=lambda one: one.mean_regret_eur)
    values = {
        "name": called_of(sheet, best.alternative),
        "mean": money(whole(best.mean_regret_eur)),
        "worst": money(whole(best.worst_regret_eur)),
    }
    if whole(best.worst_regret_eur) == 0:
        return (
            _("Kies je %(name)s, dan betaal je in geen enkel geval te veel.") % values
        )
    return (
        _(
            "Kies je %(name)s, dan betaal je gemiddeld %(mean)s te veel, en in het "
            "slechtste geval %(worst)s. Dat is het kleinste gemiddelde van allemaal."
        )
        % values
    )


def how(found: Robustness) -> str:
    """What was done."""
    return _(
        "We rekenen %(number)s keer met andere prijzen en een andere discontovoet, elke "
        "keer voor alle alternatieven dezelfde. Reeks %(seed)s: met hetzelfde nummer en "
        "dezelfde grenzen komt er altijd hetzelfde uit."
    ) % {"number": figure(Decimal(found.number)), "seed": found.seed}


def most_often(found: Robustness) -> Standing:
    """The one that is cheapest in most worlds; of equal ones the first."""
    return max(found.standings, key=lambda one: one.cheapest)


def whole(eur: float) -> float:
    """Euros of chance are no more exact than that."""
    return float(round(eur))
