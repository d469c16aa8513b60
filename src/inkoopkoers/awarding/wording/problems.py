# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a design or with bids, in Dutch, and what to do about it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import AwardDesign, Bid, TieRule
from inkoopkoers.awarding.domain.problems import Problem, ProblemCode
from inkoopkoers.awarding.domain.scales import scale_named
from inkoopkoers.awarding.wording.terms import TIE_RULES, criterion_name
from inkoopkoers.web.dutch import number

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

_TEXTS: dict[ProblemCode, StrPromise] = {
    ProblemCode.NO_CRITERIA: gettext_lazy("Er is nog geen criterium. Voeg er een toe."),
    ProblemCode.TOO_MANY_CRITERIA: gettext_lazy(
        "Er zijn meer dan 200 criteria. Voeg criteria samen."
    ),
    ProblemCode.DUPLICATE_CRITERION: gettext_lazy(
        "Dit criterium staat er twee keer in. Haal er een weg."
    ),
    ProblemCode.UNKNOWN_PARENT: gettext_lazy(
        "De groep waar dit onder hing, is er niet meer. Kies een andere groep."
    ),
    ProblemCode.CIRCULAR_PARENT: gettext_lazy(
        "Dit hangt onder zichzelf. Kies een andere groep."
    ),
    ProblemCode.EMPTY_GROUP: gettext_lazy(
        "In deze groep zit nog geen criterium. Voeg er een toe, of geef de groep zelf een "
        "schaal en een gewicht."
    ),
    ProblemCode.GROUP_WITH_WEIGHT: gettext_lazy(
        "Een groep krijgt zijn gewicht van de criteria eronder. Haal het gewicht van de "
        "groep weg."
    ),
    ProblemCode.GROUP_WITH_MINIMUM: gettext_lazy(
        "Een groep krijgt geen score. Zet de ondergrens bij een criterium eronder."
    ),
    ProblemCode.WEIGHT_MISSING: gettext_lazy("Dit criterium heeft nog geen gewicht."),
    ProblemCode.WEIGHT_NEGATIVE: gettext_lazy("Een gewicht is 0 of meer."),
    ProblemCode.WEIGHT_ON_LADDER: gettext_lazy(
        "De prestatieladder verlaagt de prijs en heeft daarom geen gewicht. Haal het "
        "gewicht weg."
    ),
    ProblemCode.VALUE_MISSING: gettext_lazy(
        "Bij gunnen op waarde heeft elk criterium een waarde in euro’s. Vul die in."
    ),
    ProblemCode.VALUE_NEGATIVE: gettext_lazy("Een waarde in euro’s is 0 of meer."),
    ProblemCode.UNKNOWN_SCALE: gettext_lazy(
        "Dit criterium heeft nog geen schaal. Kies er een."
    ),
    ProblemCode.SCALE_WITHOUT_STEPS: gettext_lazy(
        "Een schaal heeft nog geen stappen. Schrijf ze op."
    ),
    ProblemCode.SCALE_OUT_OF_ORDER: gettext_lazy(
        "De stappen van een schaal lopen niet op. Een hogere score is nooit minder waard."
    ),
    ProblemCode.DUPLICATE_SCALE: gettext_lazy(
        "Twee schalen hebben dezelfde code. Haal er een weg."
    ),
    ProblemCode.MINIMUM_NOT_ON_SCALE: gettext_lazy(
        "De ondergrens staat niet op de schaal. Kies een score die erop staat."
    ),
    ProblemCode.MINIMUM_ON_MKI: gettext_lazy(
        "Bij een MKI is lager beter. Gebruik de hoogste MKI die mag, en geen ondergrens."
    ),
    ProblemCode.MKI_BOUNDS_MISSING: gettext_lazy(
        "Vul in bij welke MKI iemand alles krijgt, en bij welke niets meer."
    ),
    ProblemCode.MKI_BOUNDS_REVERSED: gettext_lazy(
        "De hoogste MKI moet hoger zijn dan de laagste. Draai ze om of pas er een aan."
    ),
    ProblemCode.LADDER_MISSING: gettext_lazy(
        "Vul in hoeveel korting elk niveau van de prestatieladder geeft."
    ),
    ProblemCode.LADDER_OUT_OF_RANGE: gettext_lazy(
        "De korting van een niveau ligt tussen 0 % en 100 %."
    ),
    ProblemCode.LADDER_FALLS: gettext_lazy(
        "Een hoger niveau van de ladder geeft nooit minder korting dan een lager niveau."
    ),
    ProblemCode.MANY_LADDERS: gettext_lazy(
        "Er is al een criterium met de prestatieladder. Meet dit criterium anders."
    ),
    ProblemCode.FACTOR_TOO_LOW: gettext_lazy(
        "De factor moet hoger zijn dan 1: bij hoeveel keer de laagste prijs zijn er geen "
        "punten meer?"
    ),
    ProblemCode.BOUNDS_MISSING: gettext_lazy(
        "Vul beide grenzen in: de prijs voor alle punten en de prijs voor nul punten."
    ),
    ProblemCode.BOUNDS_REVERSED: gettext_lazy(
        "De bovengrens moet hoger zijn dan de ondergrens. Draai ze om of pas er een aan."
    ),
    ProblemCode.BOUNDS_NEGATIVE: gettext_lazy("Een grens is een prijs van 0 of meer."),
    ProblemCode.BASE_TOO_LOW: gettext_lazy(
        "De basis moet hoger zijn dan 1: bij hoeveel keer de laagste prijs zijn er geen "
        "punten meer?"
    ),
    ProblemCode.POINT_VALUE_MISSING: gettext_lazy(
        "Vul in hoeveel euro een kwaliteitspunt je waard is."
    ),
    ProblemCode.POINT_VALUE_TOO_LOW: gettext_lazy(
        "Een kwaliteitspunt moet meer dan € 0 waard zijn."
    ),
    ProblemCode.PRICE_WEIGHT_NEEDED: gettext_lazy(
        "Deze formule deelt door het gewicht van de prijs. Geef de prijs meer dan 0 %."
    ),
    ProblemCode.DECIMALS_OUT_OF_RANGE: gettext_lazy(
        "Rond af op 0 tot en met 10 decimalen, of niet."
    ),
    ProblemCode.TIE_CRITERION_UNKNOWN: gettext_lazy(
        "Het criterium dat bij een gelijke uitkomst beslist, is er niet meer. Kies een "
        "ander."
    ),
    ProblemCode.RULE_AFTER_LOT: gettext_lazy(
        "Na loting is er niets meer te beslissen. Zet loting als laatste."
    ),
    ProblemCode.CEILING_TOO_LOW: gettext_lazy(
        "De hoogste prijs die mag, moet meer dan € 0 zijn."
    ),
    ProblemCode.NUMBER_OUT_OF_RANGE: gettext_lazy(
        "Dit getal is te groot of te fijn om mee te rekenen. Kijk het na."
    ),
    ProblemCode.RATIO_WITHOUT_MINIMUM: gettext_lazy(
        "Met deze formule kan weinig kwaliteit voor heel weinig geld winnen. Geef "
        "minstens één criterium een ondergrens."
    ),
    ProblemCode.UTILITY_CAN_BE_NEGATIVE: gettext_lazy(
        "Kwaliteit weegt zwaarder dan prijs. Dan kan de uitkomst onder nul komen, en is "
        "duurder soms beter. Geef de prijs minstens evenveel gewicht."
    ),
    ProblemCode.TIE_STAYS: gettext_lazy(
        "Is alles gelijk, dan wijst geen regel een winnaar aan. Zet loting als laatste "
        "regel."
    ),
    ProblemCode.TOO_MANY_BIDS: gettext_lazy(
        "Er zijn meer dan 500 inschrijvingen. Meer kunnen we er niet vergelijken."
    ),
    ProblemCode.DUPLICATE_BID: gettext_lazy("Deze inschrijving staat er twee keer in."),
    ProblemCode.DUPLICATE_BID_NAME: gettext_lazy(
        "Er is nog een inschrijving met deze naam. Kijk of het er twee zijn."
    ),
    ProblemCode.PRICE_MISSING: gettext_lazy("De prijs is nog niet ingevuld."),
    ProblemCode.PRICE_NEGATIVE: gettext_lazy(
        "De prijs is lager dan nul. Zo doet de inschrijving niet mee."
    ),
    ProblemCode.SCORE_MISSING: gettext_lazy("De score is nog niet ingevuld."),
    ProblemCode.SCORE_NOT_ON_SCALE: gettext_lazy(
        "Deze score staat niet op de schaal. Kies een score die erop staat."
    ),
    ProblemCode.SCORE_OF_NOTHING: gettext_lazy(
        "Dit is een score voor een criterium dat er niet meer is. Haal de score weg."
    ),
}


def at_field(problem: Problem) -> str:
    """What to do, where the field itself says what it is about."""
    if problem.code is ProblemCode.WEIGHTS_NOT_100:
        return weights_text(
            Decimal(problem.values["made"]), Decimal(problem.values["difference"])
        )
    if problem.code is ProblemCode.DUPLICATE_TIE_RULE:
        rule = TIE_RULES[TieRule(str(problem.values["rule"]))]
        return _("‘%s’ staat er twee keer. Kies elke regel één keer.") % rule
    return str(_TEXTS[problem.code])


def weights_text(made: Decimal, difference: Decimal) -> str:
    """What the weights make together, and how much is missing or too much."""
    if difference == 0:
        return _("Samen 100 %.")
    if difference > 0:
        text = _("De gewichten zijn samen %(made)s %%. Er mist nog %(rest)s %%.")
    else:
        text = _("De gewichten zijn samen %(made)s %%. Dat is %(rest)s %% te veel.")
    return text % {"made": number(made), "rest": number(abs(difference))}


def sentence(problem: Problem, design: AwardDesign, bids: Sequence[Bid] = ()) -> str:
    """The whole sentence, with the names of what it is about before it."""
    names = _names(problem, design, bids)
    text = at_field(problem)
    return f"{' · '.join(names)}: {text}" if names else text


def _names(problem: Problem, design: AwardDesign, bids: Sequence[Bid]) -> list[str]:
    names = []
    if problem.bid:
        found = (one.name for one in bids if one.code == problem.bid)
        names.append(next(found, problem.bid))
    if problem.criterion:
        names.append(criterion_name(design, problem.criterion))
    elif "scale" in problem.values:
        scale = scale_named(design, str(problem.values["scale"]))
        names.append(scale.name if scale else str(problem.values["scale"]))
    return names
