# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What choices, fields, problems and signals of an investment plan are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.planning.domain.investing.assets import (
    AssetKind,
    Funding,
    ThresholdMode,
)
from inkoopkoers.planning.domain.investing.liquidity import Signal
from inkoopkoers.planning.domain.investing.plan import Convention, MaintenanceMethod
from inkoopkoers.planning.domain.investing.problems import ProblemCode
from inkoopkoers.planning.domain.investing.smoothing import Optimality

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

KINDS: Mapping[AssetKind, StrPromise] = {
    AssetKind.DURABLE: _("bezit dat jaren meegaat"),
    AssetKind.LICENCE: _("licentie van een leermethode"),
    AssetKind.MAINTENANCE: _("groot onderhoud"),
    AssetKind.BUILDING_EXTENSION: _("uitbreiding van een gebouw"),
}
MODES: Mapping[ThresholdMode, StrPromise] = {
    ThresholdMode.PER_PIECE: _("per stuk"),
    ThresholdMode.PER_LOT: _("voor alle stuks samen"),
}
FUNDINGS: Mapping[Funding, StrPromise] = {
    Funding.LUMP_SUM: _("lumpsum"),
    Funding.MUNICIPALITY: _("gemeente"),
    Funding.SUBSIDY: _("subsidie"),
    Funding.PRIVATE: _("eigen middelen"),
}
CONVENTIONS: Mapping[Convention, StrPromise] = {
    Convention.MONTH: _("vanaf de maand van ingebruikname"),
    Convention.FULL_YEAR: _("het eerste jaar telt heel"),
    Convention.HALF_YEAR: _("het eerste jaar telt half"),
}
MAINTENANCE: Mapping[MaintenanceMethod, StrPromise] = {
    MaintenanceMethod.ACTIVATE: _("op de balans zetten en afschrijven"),
    MaintenanceMethod.PROVISION: _("vooraf sparen in een voorziening"),
}
CONDITIONS: Mapping[int, StrPromise] = {
    1: _("1: als nieuw"),
    2: _("2: goed"),
    3: _("3: redelijk"),
    4: _("4: slecht"),
    5: _("5: op"),
}
MONTHS: Mapping[int, StrPromise] = {
    1: _("januari"), 2: _("februari"), 3: _("maart"), 4: _("april"), 5: _("mei"),
    6: _("juni"), 7: _("juli"), 8: _("augustus"), 9: _("september"),
    10: _("oktober"), 11: _("november"), 12: _("december"),
}  # fmt: skip
SIGNALS: Mapping[Signal, StrPromise] = {
    Signal.NO_MONEY_LEFT: _("geld op"),
    Signal.LITTLE_CASH: _("weinig geld"),
    Signal.LOW_RATIO: _("lage liquiditeit"),
}
OPTIMALITIES: Mapping[Optimality, StrPromise] = {
    Optimality.BEST: _("Lager kan de piek niet worden door te verplaatsen."),
    Optimality.NO_BETTER_MOVE: _(
        "Geen enkele verplaatsing erbij maakt de piek nog lager. Of een heel andere "
        "keuze beter is, weten we niet zeker."
    ),
    Optimality.STOPPED: _(
        "We stopten bij 60 verplaatsingen. Neem ze over en reken daarna verder."
    ),
}

PROBLEMS: Mapping[ProblemCode, StrPromise] = {
    ProblemCode.YEARS_REVERSED: _("Het laatste jaar ligt voor het eerste jaar."),
    ProblemCode.TOO_MANY_YEARS: _("Een plan heeft hoogstens 40 jaar."),
    ProblemCode.YEAR_OUT_OF_RANGE: _("Schrijf een jaar tussen 1900 en 2200."),
    ProblemCode.NEGATIVE: _("Vul een getal in van 0 of meer."),
    ProblemCode.TOO_LARGE: _("Dit is meer dan we kunnen bewaren."),
    ProblemCode.GROWTH_OUT_OF_RANGE: _("Schrijf een stijging van −50 % tot 100 %."),
    ProblemCode.EMPTY: _("Dit mag niet leeg zijn."),
    ProblemCode.DUPLICATE: _("Dit staat er twee keer."),
    ProblemCode.UNKNOWN_UNIT: _("Deze school staat niet in het plan."),
    ProblemCode.UNKNOWN_INDEX: _("Deze prijsindex staat niet in het plan."),
    ProblemCode.NO_LIFE: _("Schrijf hoeveel jaar het meegaat: 1 of meer."),
    ProblemCode.LIFE_TOO_LONG: _("Schrijf hoogstens 100 jaar."),
    ProblemCode.NO_QUANTITY: _("Schrijf een aantal van 1 of meer."),
    ProblemCode.BAD_MONTH: _("Kies een maand."),
    ProblemCode.BAD_CONDITION: _("Kies een conditie van 1 tot en met 5."),
    ProblemCode.MOVED_BEFORE_USE: _(
        "De vervanging is zo ver naar voren gehaald dat die voor het gebruik ligt."
    ),
    ProblemCode.DISPOSED_BEFORE_USE: _("Het gaat weg voordat het in gebruik komt."),
    ProblemCode.FIRST_USE_AFTER_PLAN: _(
        "Het komt pas in gebruik na het laatste jaar van dit plan, en telt nog niet mee."
    ),
    ProblemCode.NO_KEY: _(
        "Er is bezit voor alle scholen samen, maar geen enkele school heeft een "
        "verdeelsleutel. We verdelen gelijk."
    ),
    ProblemCode.NO_UNITS: _("Er zijn nog geen scholen om kosten over te verdelen."),
    ProblemCode.MORE_OFF_THAN_COST: _(
        "Restwaarde en subsidie zijn samen meer dan het kost. We rekenen niet verder "
        "terug dan tot 0."
    ),
    ProblemCode.EXTENSION_FROM_LUMP_SUM: _(
        "Een uitbreiding van een gebouw mag een school niet uit de lumpsum betalen."
    ),
    ProblemCode.YEAR_OUTSIDE_PLAN: _("Dit jaar hoort niet bij het plan."),
    ProblemCode.USED_BEYOND_ACTIVATED: _("Er zijn er meer in gebruik dan aangezet."),
    ProblemCode.ACTIVATED_BEYOND_BOUGHT: _("Er zijn er meer aangezet dan gekocht."),
}
