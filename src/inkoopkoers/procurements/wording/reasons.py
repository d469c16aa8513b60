# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why an obligation applies or not, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.procurements.domain.answered import AnswerState
from inkoopkoers.procurements.domain.reasons import Reason
from inkoopkoers.procurements.domain.situation import (
    Applies,
    Basis,
    Fact,
    Obligation,
    WhyCode,
)
from inkoopkoers.web.dutch import euro, number

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

FACTS: dict[Fact, StrPromise] = {
    Fact.VALUE: gettext_lazy("de geraamde waarde"),
    Fact.MONTHS: gettext_lazy("de looptijd"),
    Fact.WAGE_SUM: gettext_lazy("de loonsom"),
    Fact.PRODUCT_GROUP: gettext_lazy("de productgroep"),
    Fact.ISV_CATEGORY: gettext_lazy("de productgroep, voor de risicocategorie"),
    Fact.CATEGORY_MANAGEMENT: gettext_lazy("of dit onder categoriemanagement valt"),
    Fact.OWN_POLICY: gettext_lazy("de grens van je eigen beleid, bij de instellingen"),
}

ANSWER_STATES: dict[AnswerState, StrPromise] = {
    AnswerState.NOT_ASKED: gettext_lazy("geen antwoord nodig"),
    AnswerState.UNKNOWN: gettext_lazy("eerst gegevens invullen"),
    AnswerState.OPEN: gettext_lazy("nog geen antwoord"),
    AnswerState.REASON_MISSING: gettext_lazy("reden ontbreekt"),
    AnswerState.APPLIED: gettext_lazy("we passen het toe"),
    AnswerState.EXPLAINED: gettext_lazy("we leggen uit waarom niet"),
}

_STANDINGS: dict[Basis, StrPromise] = {
    Basis.MANDATORY: gettext_lazy("Verplicht"),
    Basis.EFFORT: gettext_lazy("Doel van je organisatie"),
    Basis.VOLUNTARY: gettext_lazy("Aanbevolen"),
}

_WHY: dict[str, StrPromise] = {
    WhyCode.NOT_YET: gettext_lazy("Deze regel gold toen nog niet."),
    WhyCode.IN_GROUP: gettext_lazy(
        "De productgroep ‘%(group)s’ hoort bij de groepen met criteria."
    ),
    WhyCode.NOT_IN_GROUP: gettext_lazy(
        "Dit valt niet in een productgroep met criteria."
    ),
    WhyCode.MANAGED: gettext_lazy("Dit valt onder categoriemanagement."),
    WhyCode.NOT_MANAGED: gettext_lazy("Dit valt niet onder categoriemanagement."),
    WhyCode.WORK: gettext_lazy("Het gaat om een werk of een dienst."),
    WhyCode.SUPPLIES: gettext_lazy(
        "Het gaat om een levering, niet om een werk of dienst."
    ),
    WhyCode.OVER_WAGE_SUM: gettext_lazy("De loonsom is %(amount)s of meer."),
    WhyCode.BELOW_WAGE_SUM: gettext_lazy("De loonsom is lager dan %(amount)s."),
    WhyCode.LONG_ENOUGH: gettext_lazy("De looptijd is minstens %(number)s maanden."),
    WhyCode.TOO_SHORT: gettext_lazy("De looptijd is korter dan %(number)s maanden."),
    WhyCode.OVER_OWN_LIMIT: gettext_lazy(
        "De waarde is %(amount)s of meer, de grens van je eigen beleid."
    ),
    WhyCode.BELOW_OWN_LIMIT: gettext_lazy(
        "De waarde is lager dan %(amount)s, de grens van je eigen beleid."
    ),
    WhyCode.SEE_OWN_POLICY: gettext_lazy(
        "De grens van het Rijk geldt voor jou niet. Kijk in het beleid van je organisatie."
    ),
    WhyCode.IN_RISK: gettext_lazy("Dit valt in een risicocategorie van die dag."),
    WhyCode.NOT_IN_RISK: gettext_lazy(
        "Dit valt niet in een risicocategorie van die dag."
    ),
    WhyCode.OVER_THRESHOLD: gettext_lazy(
        "De waarde ligt op of boven de Europese drempel van %(amount)s."
    ),
    WhyCode.BELOW_THRESHOLD: gettext_lazy(
        "De waarde ligt onder de Europese drempel van %(amount)s: je mag het toepassen."
    ),
    WhyCode.NOT_CENTRAL: gettext_lazy(
        "Dit is een afspraak van het Rijk. Andere organisaties mogen haar volgen."
    ),
    WhyCode.MANIFEST: gettext_lazy("Je organisatie beloofde dit in een manifest."),
}


def standing(obligation: Obligation) -> str:
    """How strongly it is asked here, in one or two words."""
    match obligation.applies:
        case Applies.NO:
            return _("Niet van toepassing")
        case Applies.UNKNOWN:
            return _("Nog niet te zeggen")
    return str(_STANDINGS[obligation.basis])


def why_text(reason: Reason) -> str:
    """One reason of an obligation as a sentence."""
    if reason.code == WhyCode.FACT_MISSING:
        return missing_text(tuple(Fact(word) for word in reason.words))
    return str(_WHY[reason.code]) % _values(reason)


def missing_text(facts: tuple[Fact, ...]) -> str:
    """What to fill in before anything can be said; empty when nothing is missing."""
    if not facts:
        return ""
    return _("Vul eerst in: %s.") % "; ".join(str(FACTS[fact]) for fact in facts)


def _values(reason: Reason) -> dict[str, str]:
    amount = reason.amount
    titles = {one.code: one.title for one in knowledge.product_groups()}
    return {
        "amount": "" if amount is None else euro(amount),
        "number": "" if amount is None else number(amount),
        "group": ", ".join(titles.get(word, word) for word in reason.words),
    }
