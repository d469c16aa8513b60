# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a procedure fits or not, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.procurements.domain.kinds import Authority
from inkoopkoers.procurements.domain.procedures import (
    Fitness,
    NoticeCode,
    ReasonCode,
)
from inkoopkoers.procurements.domain.reasons import Reason, value_of
from inkoopkoers.procurements.domain.splitting import SplitWarning
from inkoopkoers.procurements.domain.thresholds import Position
from inkoopkoers.web.dutch import euro, number

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

FITNESS: dict[Fitness, StrPromise] = {
    Fitness.FITS: gettext_lazy("Past"),
    Fitness.POSSIBLE: gettext_lazy("Kan"),
    Fitness.NOT: gettext_lazy("Past niet"),
}

# Who buys, halfway a sentence.
AUTHORITIES: dict[Authority, StrPromise] = {
    Authority.CENTRAL: gettext_lazy("het Rijk"),
    Authority.DECENTRAL: gettext_lazy("een decentrale overheid"),
    Authority.UTILITY: gettext_lazy("een organisatie in een speciale sector"),
}

POSITIONS: dict[Position, StrPromise] = {
    Position.BELOW: gettext_lazy("De waarde ligt onder de drempel."),
    Position.NEAR: gettext_lazy("De waarde ligt dicht onder de drempel."),
    Position.OVER: gettext_lazy("De waarde ligt op of boven de drempel."),
}

SPLIT_WARNINGS: dict[SplitWarning, StrPromise] = {
    SplitWarning.TOGETHER_OVER: gettext_lazy(
        "Samen komen deze inkopen op of boven de drempel. Is het één opdracht, "
        "dan besteed je alles samen Europees aan: splitsen om onder de drempel te "
        "blijven mag niet."
    ),
    SplitWarning.JUST_UNDER: gettext_lazy(
        "De waarde ligt net onder de drempel. Leg vast hoe je aan de raming komt."
    ),
}

_REASONS: dict[str, StrPromise] = {
    ReasonCode.VALUE_UNKNOWN: gettext_lazy("De waarde is nog niet bekend."),
    ReasonCode.OVER_THRESHOLD: gettext_lazy(
        "De waarde ligt op of boven de Europese drempel van %(amount)s."
    ),
    ReasonCode.BELOW_THRESHOLD: gettext_lazy(
        "De waarde ligt onder de Europese drempel van %(amount)s."
    ),
    ReasonCode.BELOW_SINGLE: gettext_lazy(
        "De waarde ligt onder %(amount)s, de grens om maar één aanbieder te vragen."
    ),
    ReasonCode.OVER_SINGLE: gettext_lazy(
        "De waarde ligt op of boven %(amount)s, de grens om maar één aanbieder te vragen."
    ),
    ReasonCode.BELOW_NATIONAL: gettext_lazy(
        "De waarde ligt onder %(amount)s, de grens om nationaal openbaar aan te besteden."
    ),
    ReasonCode.OVER_NATIONAL: gettext_lazy(
        "De waarde ligt op of boven %(amount)s, de grens om nationaal openbaar aan te besteden."
    ),
    ReasonCode.GREY: gettext_lazy(
        "De waarde ligt dicht bij een richtgrens: daar past meer dan één procedure."
    ),
    ReasonCode.FACTORS_WIDER: gettext_lazy(
        "Je antwoorden wijzen naar meer concurrentie: %(words)s."
    ),
    ReasonCode.FACTORS_SIMPLER: gettext_lazy(
        "Je antwoorden wijzen naar een eenvoudige procedure: %(words)s."
    ),
    ReasonCode.HEAVIER: gettext_lazy(
        "Dit mag, maar kost alle partijen meer werk dan nodig is."
    ),
    ReasonCode.INVITE: gettext_lazy(
        "Nodig minstens %(least)s en hooguit %(most)s aanbieders uit."
    ),
    ReasonCode.MANY_BIDDERS: gettext_lazy(
        "Eerst selecteren scheelt alle partijen werk, vanwege: %(words)s."
    ),
    ReasonCode.COMPLEX: gettext_lazy(
        "De opdracht is ingewikkeld: praten met aanbieders helpt."
    ),
    ReasonCode.NOT_COMPLEX: gettext_lazy(
        "Deze procedure is voor opdrachten die te ingewikkeld zijn om vooraf "
        "helemaal te beschrijven."
    ),
    ReasonCode.COMPLEXITY_UNKNOWN: gettext_lazy(
        "Of dit past, hangt af van hoe ingewikkeld de opdracht is: beantwoord die vraag."
    ),
    ReasonCode.RESULT_OPEN: gettext_lazy(
        "Wat nodig is, staat nog niet vast en is nog niet te koop."
    ),
    ReasonCode.RESULT_KNOWN: gettext_lazy(
        "Deze procedure is voor wat nog niemand verkoopt."
    ),
    ReasonCode.RESULT_UNKNOWN: gettext_lazy(
        "Of dit past, hangt af van het resultaat dat je wilt: beantwoord die vraag."
    ),
    ReasonCode.SOCIAL: gettext_lazy(
        "Voor sociale en andere specifieke diensten geldt een lichtere procedure."
    ),
    ReasonCode.NOT_SOCIAL: gettext_lazy(
        "Dit is alleen voor sociale en andere specifieke diensten."
    ),
    ReasonCode.FRAMEWORK: gettext_lazy(
        "Er is een raamovereenkomst met meer partijen waar dit onder valt."
    ),
    ReasonCode.NO_FRAMEWORK: gettext_lazy(
        "Er is geen raamovereenkomst waar dit onder valt."
    ),
    ReasonCode.FRAMEWORK_UNKNOWN: gettext_lazy(
        "Past alleen als er een raamovereenkomst is waar dit onder valt."
    ),
}

_NOTICES: dict[str, StrPromise] = {
    NoticeCode.OPTIONS: gettext_lazy(
        "Zonder opties ligt de waarde onder de drempel van %(amount)s. "
        "Opties en verlengingen tellen mee."
    ),
    NoticeCode.NEAR: gettext_lazy(
        "De waarde ligt dicht onder de drempel van %(amount)s. "
        "Een hogere raming of een extra optie kan er overheen gaan."
    ),
    NoticeCode.BEYOND: gettext_lazy(
        "Voor deze dag kennen we geen drempel. We rekenen met de dichtstbijzijnde: "
        "%(amount)s. Controleer de drempel voordat je publiceert."
    ),
    NoticeCode.UNVERIFIED: gettext_lazy(
        "Niemand las de drempel van %(amount)s nog na in de bron. "
        "Controleer hem voordat je publiceert."
    ),
}


def reason_text(
    reason: Reason, instead: Mapping[ReasonCode, StrPromise] | None = None
) -> str:
    """One reason of a procedure as a sentence; `instead` has other words for some."""
    values = {"amount": "", "words": ", ".join(factor_titles(reason.words))}
    if reason.amount is not None:
        values["amount"] = euro(reason.amount)
    if reason.code == ReasonCode.INVITE:
        least, most = reason.rules
        values["least"] = number(value_of(least))
        values["most"] = number(value_of(most))
    ours = (instead or {}).get(ReasonCode(reason.code))
    return str(ours or _REASONS[reason.code]) % values


def notice_text(notice: Reason) -> str:
    """What to know beside the advice, as one or more sentences."""
    amount = euro(notice.amount) if notice.amount is not None else ""
    return str(_NOTICES[notice.code]) % {"amount": amount}


def procedure_title(code: str) -> str:
    """The name of a procedure; one that we do not know is called as it was saved."""
    titles = {one.code: one.title for one in knowledge.procedures()}
    return titles.get(code, code)


def factor_titles(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The names of factors, as they stand halfway a sentence."""
    titles = {one.code: one.title for one in knowledge.proportionality()}
    return tuple(_inside(titles.get(code, code)) for code in codes)


def factor_line(factor: str, answer: str) -> str:
    """What was answered to one factor."""
    known = {one.code: one for one in knowledge.proportionality()}.get(factor)
    given = known.answer(answer) if known else None
    return _("%(factor)s: ‘%(answer)s’") % {
        "factor": known.title if known else factor,
        "answer": given.text.rstrip(".") if given else answer,
    }


def _inside(title: str) -> str:
    return title[:1].lower() + title[1:]
