# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a sheet, in Dutch, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.domain.editing import UnknownPart, alternative_of, line_of
from inkoopkoers.costing.domain.problems import Problem, ProblemCode
from inkoopkoers.costing.domain.sheet import CostSheet

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_TEXTS: dict[ProblemCode, StrPromise] = {
    ProblemCode.HORIZON_OUT_OF_RANGE: gettext_lazy(
        "Kies een looptijd van 1 tot en met 100 jaar."
    ),
    ProblemCode.NO_ALTERNATIVES: gettext_lazy(
        "Er staat nog geen alternatief. Voeg er een toe."
    ),
    ProblemCode.TOO_MANY_ALTERNATIVES: gettext_lazy(
        "Er zijn meer dan 50 alternatieven. Haal er een paar weg."
    ),
    ProblemCode.TOO_MANY_LINES: gettext_lazy(
        "Er zijn meer dan 200 regels. Voeg regels samen."
    ),
    ProblemCode.TOO_MANY_LINES_TOGETHER: gettext_lazy(
        "Er zijn samen meer dan 2.000 regels. Voeg regels samen, of haal een "
        "alternatief weg."
    ),
    ProblemCode.TOO_MANY_LINE_YEARS: gettext_lazy(
        "Zoveel regels over zoveel jaren rekenen we niet uit. Kies een kortere "
        "looptijd, of voeg regels samen."
    ),
    ProblemCode.TOO_MANY_QUANTITIES: gettext_lazy(
        "Er zijn meer dan 200 aantallen. Haal er een paar weg."
    ),
    ProblemCode.EMPTY_CODE: gettext_lazy(
        "Een onderdeel heeft geen code. Haal het weg en voeg het opnieuw toe."
    ),
    ProblemCode.DUPLICATE_CODE: gettext_lazy(
        "Twee onderdelen hebben dezelfde code. Haal er een weg en voeg het opnieuw toe."
    ),
    ProblemCode.BASIS_DIFFERS: gettext_lazy(
        "Je bedragen en je rente passen niet bij elkaar: het ene is met inflatie, het "
        "andere zonder. Reken het blad om, of kies een andere rente."
    ),
    ProblemCode.RATE_WITHOUT_EDITION: gettext_lazy(
        "Voor een maatschappelijke afweging geldt de voorgeschreven discontovoet. Kies "
        "die opnieuw."
    ),
    ProblemCode.NO_RATE: gettext_lazy("Er is nog geen discontovoet. Kies er een."),
    ProblemCode.RATE_OUT_OF_RANGE: gettext_lazy(
        "Deze rente of inflatie ligt buiten wat we kunnen rekenen. Kies een ander "
        "percentage."
    ),
    ProblemCode.BANDS_OUT_OF_ORDER: gettext_lazy(
        "De perioden van de discontovoet sluiten niet aan. Kies de rente opnieuw."
    ),
    ProblemCode.UNKNOWN_QUANTITY: gettext_lazy(
        "Dit rekent met een aantal dat er niet meer is. Kies een ander aantal."
    ),
    ProblemCode.CIRCULAR_QUANTITY: gettext_lazy(
        "Een aantal hangt van zichzelf af. Verander een van de aantallen."
    ),
    ProblemCode.NOT_A_NUMBER: gettext_lazy("Dit is geen getal. Vul een getal in."),
    ProblemCode.TOO_LARGE: gettext_lazy(
        "Dit komt boven 1.000 miljard uit. Kijk het bedrag en het aantal na."
    ),
    ProblemCode.NEGATIVE: gettext_lazy(
        "Vul een bedrag van 0 of meer in. Een korting haal je van de prijs af."
    ),
    ProblemCode.GROWTH_OUT_OF_RANGE: gettext_lazy(
        "Kies een prijsstijging tussen −99 % en 100 % per jaar."
    ),
    ProblemCode.PROBABILITY_OUT_OF_RANGE: gettext_lazy(
        "Kies een kans van 0 % tot en met 100 %."
    ),
    ProblemCode.FIRST_YEAR_OUTSIDE_HORIZON: gettext_lazy(
        "Dit begint na het laatste jaar waarover je rekent. Kies een eerder jaar."
    ),
    ProblemCode.LAST_YEAR_BEFORE_FIRST: gettext_lazy(
        "Het laatste jaar ligt voor het eerste. Draai ze om of pas er een aan."
    ),
    ProblemCode.EVERY_TOO_SHORT: gettext_lazy("Vul in om de hoeveel jaar, 1 of meer."),
    ProblemCode.LIFE_TOO_SHORT: gettext_lazy(
        "Vul een levensduur van 1 jaar of meer in."
    ),
    ProblemCode.LIFE_MISSING: gettext_lazy(
        "Vul in hoeveel jaar het meegaat. Zonder levensduur weten we niet wat er over is."
    ),
    ProblemCode.ONLY_WHEN_PAID_ONCE: gettext_lazy(
        "Dit past alleen bij iets dat je eenmalig koopt. Maak het leeg, of kies eenmalig."
    ),
    ProblemCode.MARKET_VALUE_MISSING: gettext_lazy(
        "Vul in wat de markt er aan het eind voor geeft."
    ),
    ProblemCode.MARKET_VALUE_ABOVE_PRICE: gettext_lazy(
        "De waarde aan het eind is hoger dan de prijs nu. Kijk beide bedragen na."
    ),
    ProblemCode.CATEGORY_DOES_NOT_FIT: gettext_lazy(
        "Dit past niet bij deze soort kosten. Kies iets anders, of een andere soort."
    ),
    ProblemCode.MEASURE_DOES_NOT_FIT: gettext_lazy(
        "Een waarde op de markt kan alleen bij een bedrag in euro."
    ),
    ProblemCode.PRICE_MISSING: gettext_lazy(
        "De prijs hiervan staat nog op nul. Vul die in bij de uitgangspunten."
    ),
    ProblemCode.LEFT_FOR_NOTHING: gettext_lazy(
        "Aan het eind van de looptijd is dit nog niet op, en toch telt het dan als "
        "niets. Kies wat het dan nog waard is."
    ),
    ProblemCode.LEFT_COUNTED_TWICE: gettext_lazy(
        "Wat dit aan het eind nog waard is, telt mee, en er is ook een regel bij "
        "restwaarde. Gaat dat over hetzelfde, dan telt het dubbel: haal er een weg."
    ),
}


def at_field(problem: Problem) -> str:
    """What to do, where the field itself says what it is about."""
    if problem.code is ProblemCode.FIRST_YEAR_OUTSIDE_HORIZON:
        return _("Kies een jaar van 0 tot en met %s.") % problem.values["latest"]
    return str(_TEXTS[problem.code])


def sentence(problem: Problem, sheet: CostSheet) -> str:
    """The whole sentence, with the names of what it is about before it."""
    names = " · ".join(_names(problem, sheet))
    text = at_field(problem)
    return f"{names}: {text}" if names else text


def _names(problem: Problem, sheet: CostSheet) -> list[str]:
    names = []
    try:
        if problem.alternative:
            names.append(alternative_of(sheet, problem.alternative).name)
        if problem.line:
            names.append(line_of(sheet, problem.alternative, problem.line).name)
    except UnknownPart:
        pass
    code = problem.values.get("quantity")
    names += [one.name for one in sheet.quantities if one.code == code]
    circle = problem.values.get("codes")
    if isinstance(circle, tuple):
        by_code = {one.code: one.name for one in sheet.quantities}
        names.append(" → ".join(by_code[one] for one in (*circle, circle[0])))
    return names
