# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same bids under every formula, in Dutch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.compared import Compared, WhyNot
from inkoopkoers.awarding.wording.trying import listed, named

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

MOST_NAMED = 6
MOST_SWAPS = 3
WHY_NOT: dict[WhyNot, StrPromise] = {
    WhyNot.NO_PRICE_WEIGHT: gettext_lazy("kan niet: de prijs heeft geen gewicht"),
    WhyNot.NO_QUALITY: gettext_lazy("kan niet: er is geen kwaliteit om te delen"),
    WhyNot.NO_BOUNDS: gettext_lazy(
        "kan niet: er is geen prijs om grenzen van te maken"
    ),
    WhyNot.PARAMETERS: gettext_lazy("kan niet: een getal in de formule klopt niet"),
    WhyNot.ZERO_PRICE: gettext_lazy(
        "kan niet: de formule deelt door een prijs van nul"
    ),
    WhyNot.NO_BIDS: gettext_lazy("kan niet: geen inschrijving doet mee"),
}


def compared_headline(
    found: Sequence[Compared], own: Compared, names: Mapping[str, str]
) -> str:
    """How often the winner of this design wins under the others too."""
    able = [one for one in found if one.why_not is None]
    same = sum(one.winners == own.winners for one in able)
    winner = named(own.winners, names)
    if not able or not winner:
        return _("Met deze inschrijvingen is er niets te vergelijken")
    if same == len(able):
        return _("%s wint met elke formule") % winner
    return _("%(winner)s wint met %(same)s van de %(all)s formules") % {
        "winner": winner,
        "same": same,
        "all": len(able),
    }


def order_text(one: Compared, names: Mapping[str, str]) -> str:
    """Who stands where: the first six, who shares a place together."""
    ranks = [listed(names.get(code, code) for code in group) for group in one.order]
    shown = " > ".join(ranks[:MOST_NAMED])
    return _("%s > en verder") % shown if len(ranks) > MOST_NAMED else shown


def swaps_text(one: Compared, names: Mapping[str, str]) -> str:
    """Which bids change places, compared with the formula of the design."""
    if not one.swaps:
        return _("niemand")
    pairs = [named(pair, names) for pair in one.swaps[:MOST_SWAPS]]
    left = len(one.swaps) - len(pairs)
    shown = "; ".join(pairs)
    if not left:
        return shown
    return _("%(shown)s; en nog %(left)s keer") % {"shown": shown, "left": left}
