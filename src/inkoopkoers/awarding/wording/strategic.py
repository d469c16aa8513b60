# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What clever bidders would try, whether it works, and what stops it, in Dutch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.strategic import Attempt, Defence, Guard, Strategy
from inkoopkoers.awarding.wording.terms import criterion_name
from inkoopkoers.awarding.wording.trying import whole_euros

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

WHAT: dict[Strategy, StrPromise] = {
    Strategy.ZERO_LINE: gettext_lazy(
        "Iemand biedt hier het minste en vraagt een lagere prijs. Verder is alles gelijk "
        "aan de beste inschrijving."
    ),
    Strategy.LOSS_LEADER: gettext_lazy(
        "Iemand biedt overal het minste wat mag, voor een prijs ver onder de anderen."
    ),
    Strategy.DECOY: gettext_lazy(
        "Een bevriend bedrijf schrijft mee in om te verliezen, zodat een ander wint."
    ),
    Strategy.SQUEEZE: gettext_lazy(
        "Iemand biedt overal het beste en vraagt veel meer dan de duurste."
    ),
}
GUARDS: dict[Guard, StrPromise] = {
    Guard.MINIMUM: gettext_lazy("Een ondergrens bij elk criterium waar het om gaat"),
    Guard.BOUNDS: gettext_lazy(
        "Vaste prijsgrenzen: onder de grens levert lager niets op"
    ),
    Guard.CEILING: gettext_lazy("Een hoogste prijs die mag"),
    Guard.ABSOLUTE: gettext_lazy("Een formule die niet naar een derde kijkt"),
}
_FAILS: dict[Strategy, StrPromise] = {
    Strategy.DECOY: gettext_lazy(
        "Werkt niet: wie er ook bij komt om te verliezen, dezelfde wint."
    ),
    Strategy.LOSS_LEADER: gettext_lazy("Werkt niet, ook niet voor bijna niets."),
    Strategy.SQUEEZE: gettext_lazy("Werkt niet: de hoge prijs kost te veel punten."),
}
_WORKS: dict[Strategy, StrPromise] = {
    Strategy.DECOY: gettext_lazy(
        "Werkt: een inschrijving van %(price)s verliest, en een ander wint."
    ),
    Strategy.LOSS_LEADER: gettext_lazy(
        "Werkt: voor %(price)s (%(percent)s %% van de laagste prijs) wint het."
    ),
    Strategy.SQUEEZE: gettext_lazy(
        "Werkt: voor %(price)s (%(percent)s %% van de hoogste prijs) wint het."
    ),
}


def strategic_headline(attempts: Sequence[Attempt]) -> str:
    """How many of the tricks work."""
    working = sum(one.wins for one in attempts)
    if not working:
        return _("Geen van de trucs die we probeerden, werkt hier")
    return (
        ngettext(
            "%(working)s van de %(all)s trucs werkt bij dit model",
            "%(working)s van de %(all)s trucs werken bij dit model",
            working,
        )
        % {"working": working, "all": len(attempts)}
    )  # fmt: skip


def attempt_name(attempt: Attempt, design: AwardDesign) -> str:
    """What the trick is called."""
    match attempt.strategy:
        case Strategy.ZERO_LINE:
            return _("Bijna niets bieden op ‘%s’") % criterion_name(
                design, attempt.criterion
            )
        case Strategy.LOSS_LEADER:
            return _("Inschrijven met een stuntprijs")
        case Strategy.DECOY:
            return _("Iemand laten meedoen om te verliezen")
        case _:
            return _("Heel duur zijn, omdat prijs toch niet meer telt")


def attempt_sentence(attempt: Attempt) -> str:
    """Whether it works, and how far it has to go."""
    if attempt.strategy is Strategy.ZERO_LINE:
        return _zero_line(attempt)
    if not attempt.wins:
        return str(_FAILS[attempt.strategy])
    words = {"price": _price(attempt), "percent": attempt.percent}
    return str(_WORKS[attempt.strategy]) % words


def guard_text(defence: Defence) -> str:
    """A guard, whether the design has it, and whether it helps."""
    name = str(GUARDS[defence.guard])
    if defence.is_in_place:
        words = (
            _("%s. Dat heb je al, maar het houdt dit niet tegen.")
            if defence.still_wins
            else _("%s. Dat heb je al, en het helpt.")
        )
    else:
        words = (
            _("%s. Dat houdt dit niet tegen.")
            if defence.still_wins
            else _("%s. Dat houdt dit tegen.")
        )
    return words % name


def _zero_line(attempt: Attempt) -> str:
    if attempt.percent is None:
        return _("Werkt niet, ook niet met 90 % korting.")
    words = {"price": _price(attempt), "percent": attempt.percent}
    if attempt.wins and not attempt.percent:
        return _("Werkt, zelfs zonder lagere prijs: dit criterium beslist niets.")
    if attempt.wins:
        return _("Werkt: met %(percent)s %% korting (%(price)s) wint het.") % words
    return _(
        "Werkt pas met %(percent)s %% korting (%(price)s). Dat is meer dan je mag "
        "verwachten."
    ) % words  # fmt: skip


def _price(attempt: Attempt) -> str:
    if attempt.bid is None or attempt.bid.price_eur is None:
        return ""
    return whole_euros(attempt.bid.price_eur)
