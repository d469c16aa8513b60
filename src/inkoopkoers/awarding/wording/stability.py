# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whether somebody who falls away or joins changes the winner, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.awarding.domain.decoys import Decoy, Effect
from inkoopkoers.awarding.domain.design import AfterExclusion, AwardDesign
from inkoopkoers.awarding.domain.stability import Change, Search
from inkoopkoers.awarding.wording.trying import named, percent_text, whole_euros
from inkoopkoers.web.dutch import sentence

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

Names = Mapping[str, str]
EFFECTS: dict[Effect, StrPromise] = {
    Effect.NONE: gettext_lazy("verandert niets, of doet niet mee"),
    Effect.WINS: gettext_lazy("wint zelf"),
    Effect.OTHER_WINNER: gettext_lazy("verliest, maar een ander wint"),
}


def reversal_headline(search: Search | None, decoy: Decoy | None) -> str:
    """Whether a third can decide who wins."""
    if search is None:
        return _("Dit zijn te veel inschrijvingen om door te zoeken")
    if search.certificate:
        return _("Hier kan niemand anders de winnaar veranderen")
    if search.change and decoy:
        return _("Een derde kan hier de winnaar bepalen: door weg te vallen én door mee te doen")  # fmt: skip
    if search.change:
        return _("Wie wegvalt, kan hier de winnaar bepalen")
    if decoy:
        return _("Een extra inschrijver die verliest, kan hier de winnaar bepalen")
    return _("Met deze inschrijvingen verandert een derde niets")


def certificate_sentence() -> str:
    """What an absolute formula promises, and what not."""
    return _(
        "De formule kijkt bij twee inschrijvers nooit naar een derde. Daarom verandert hun "
        "volgorde nooit doordat iemand wegvalt of erbij komt. Dat hoeven we niet te "
        "zoeken: het zit in de formule."
    )


def exclusion_sentence(search: Search, names: Names) -> str:
    """The smallest exclusion that changes who comes first."""
    change = search.change
    if change is None:
        return _(
            "Haal je een of twee inschrijvingen weg en reken je opnieuw, dan blijft van de "
            "anderen dezelfde de eerste."
        )
    told = ngettext(
        "Valt %(out)s weg en reken je opnieuw, dan wint %(after)s. Eerst stond "
        "%(before)s daarboven.",
        "Vallen %(out)s weg en reken je opnieuw, dan wint %(after)s. Eerst stond "
        "%(before)s daarboven.",
        len(change.excluded),
    )
    return sentence(
        told
        % {
            "out": named(change.excluded, names),
            "after": named(change.after, names),
            "before": named(change.before, names),
        }
    )


def promise_sentence(design: AwardDesign) -> str:
    """What the documents say about it."""
    if design.after_exclusion is AfterExclusion.KEEP_ORDER:
        return _(
            "In je leidraad staat dat de volgorde blijft staan als iemand wegvalt. Zolang "
            "je je daaraan houdt, gebeurt dit niet."
        )
    return _(
        "In je leidraad staat dat je opnieuw rekent als iemand wegvalt. Dan gebeurt dit "
        "ook echt."
    )


def decoy_sentence(decoy: Decoy | None, names: Names, now: Sequence[str] = ()) -> str:
    """The extra bid that stands out least, and what it does."""
    if decoy is None:
        return _(
            "We vonden geen extra inschrijving die verliest en toch de winnaar verandert."
        )
    told = _(
        "Schrijft er nog iemand in voor %(price)s, met kwaliteit op %(level)s van de "
        "schaal, dan verliest die. Maar dan wint %(winner)s, en niet %(now)s."
    ) % {
        "price": whole_euros(decoy.price_eur),
        "level": percent_text(decoy.level),
        "winner": named(decoy.winners, names),
        "now": named(now, names),
    }
    return sentence(told)


def change_text(change: Change, names: Names) -> str:
    """What one bid does to the others by falling away."""
    if change.changes_winner:
        return _("dan wint %(after)s, niet %(before)s") % {
            "after": named(change.after, names),
            "before": named(change.before, names),
        }
    if change.pairs:
        pairs = "; ".join(named(pair, names) for pair in change.pairs)
        return _("de eerste blijft, maar deze wisselen: %s") % pairs
    if not change.after:
        return _("dan blijft er niemand over")
    return _("de volgorde blijft")
