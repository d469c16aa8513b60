# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Names for what a sheet is made of, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.costing.domain.sheet import (
    AlternativeKind,
    Basis,
    Budget,
    Category,
    Informant,
    Measure,
    Purpose,
    Remaining,
    Rhythm,
    Timing,
    Vat,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

CATEGORIES: dict[Category, StrPromise] = {
    Category.PURCHASE: _("Aanschaf"),
    Category.IMPLEMENTATION: _("Invoering"),
    Category.ACCESSORIES: _("Accessoires"),
    Category.LICENCE: _("Licenties"),
    Category.ENERGY: _("Energie"),
    Category.MAINTENANCE: _("Onderhoud"),
    Category.SUPPORT: _("Support"),
    Category.TRAINING: _("Opleiding"),
    Category.ADMINISTRATION: _("Administratie"),
    Category.OWN_HOURS: _("Eigen uren"),
    Category.EXIT: _("Vertrek"),
    Category.RESIDUAL: _("Restwaarde"),
    Category.CO2: _("CO2"),
    Category.MKI: _("Milieukosten (MKI)"),
}

# What belongs to a category, for who does not know the word.
CATEGORY_HINTS: dict[Category, StrPromise] = {
    Category.PURCHASE: _("Wat je koopt, en opnieuw koopt als het op is."),
    Category.IMPLEMENTATION: _("Installeren, inrichten, gegevens overzetten."),
    Category.ACCESSORIES: _("Hoezen, opladers, meubels, kabels."),
    Category.LICENCE: _("Software en abonnementen, per gebruiker of per apparaat."),
    Category.ENERGY: _("Stroom en brandstof tijdens het gebruik."),
    Category.MAINTENANCE: _("Onderhoud, reparatie, verzekering, onderdelen."),
    Category.SUPPORT: _("Hulp van de leverancier of van anderen."),
    Category.TRAINING: _("Mensen ermee leren werken."),
    Category.ADMINISTRATION: _("Bestellen, facturen, contractbeheer."),
    Category.OWN_HOURS: _("Tijd van je eigen mensen."),
    Category.EXIT: _("Wat het kost om weer weg te gaan of het af te voeren."),
    Category.RESIDUAL: _("Wat je er aan het eind nog voor krijgt."),
    Category.CO2: _("De uitstoot van maken of gebruiken, als die geld kost."),
    Category.MKI: _("De milieukosten van een levenscyclusanalyse, in euro."),
}

MEASURES: dict[Measure, StrPromise] = {
    Measure.EURO: _("euro"),
    Measure.KWH: _("kWh"),
    Measure.KG_CO2: _("kg CO2"),
}

RHYTHMS: dict[Rhythm, StrPromise] = {
    Rhythm.ONCE: _("eenmalig"),
    Rhythm.YEARLY: _("per jaar"),
    Rhythm.MONTHLY: _("per maand"),
    Rhythm.EVERY: _("om de zoveel jaar"),
}

TIMINGS: dict[Timing, StrPromise] = {
    Timing.START: _("aan het begin van het jaar"),
    Timing.MIDDLE: _("halverwege het jaar"),
    Timing.END: _("aan het eind van het jaar"),
}

BASES: dict[Basis, StrPromise] = {
    Basis.REAL: _("reëel: zonder inflatie"),
    Basis.NOMINAL: _("nominaal: met inflatie"),
}

PURPOSES: dict[Purpose, StrPromise] = {
    Purpose.SOCIETAL: _("Een maatschappelijke afweging"),
    Purpose.BUSINESS: _("Een businesscase"),
    Purpose.OWN: _("Iets anders"),
}

VATS: dict[Vat, StrPromise] = {
    Vat.EXCLUDED: _("zonder btw"),
    Vat.INCLUDED: _("met btw"),
}

BUDGETS: dict[Budget, StrPromise] = {
    Budget.INVESTMENT: _("investering"),
    Budget.RUNNING: _("exploitatie"),
}

INFORMANTS: dict[Informant, StrPromise] = {
    Informant.WE: _("wij zelf"),
    Informant.BIDDER: _("de aanbieder"),
}

REMAININGS: dict[Remaining, StrPromise] = {
    Remaining.NOTHING: _("niets"),
    Remaining.STRAIGHT_LINE: _("wat er naar verhouding nog over is"),
    Remaining.MARKET: _("wat de markt ervoor geeft"),
}

KINDS: dict[AlternativeKind, StrPromise] = {
    AlternativeKind.OFFER: _("aanbod"),
    AlternativeKind.KEEP: _("houden wat je hebt"),
}
