# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we do not see, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.costing.wording.amounts import listed
from inkoopkoers.spending.domain.importing import Refusal
from inkoopkoers.spending.domain.unseen import Sight
from inkoopkoers.spending.wording.currency import money
from inkoopkoers.spending.wording.facts import sight_title
from inkoopkoers.spending.wording.figures import count

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

REFUSALS: dict[str, StrPromise] = {
    Refusal.NO_AMOUNT: gettext_lazy("Er staat geen bedrag"),
    Refusal.BAD_AMOUNT: gettext_lazy("Het bedrag is geen getal"),
    Refusal.TOO_LARGE: gettext_lazy("Het bedrag is te groot"),
    Refusal.NO_DATE: gettext_lazy("Er staat geen datum"),
    Refusal.BAD_DATE: gettext_lazy("De datum is geen datum"),
    Refusal.FAR_DATE: gettext_lazy("De datum ligt te ver weg"),
    Refusal.NO_SUPPLIER: gettext_lazy("Er staat geen leverancier"),
    Refusal.OTHER_CURRENCY: gettext_lazy("Een andere munt"),
    Refusal.TOO_MANY_CELLS: gettext_lazy("Te veel cellen in de rij"),
    Refusal.TOTAL_ROW: gettext_lazy("Een totaal: de regels zelf tellen al mee"),
    Refusal.UNREADABLE: gettext_lazy("De rij is niet te lezen"),
    Refusal.SEEN_BEFORE: gettext_lazy("Stond al in een eerder bestand"),
    Refusal.INTERNAL_POSTING: gettext_lazy("Een boeking die geen inkoop is"),
}


def sight_told(found: Sight) -> str:
    """Of every hundred euros how many we see, and where the others are."""
    if found.seen_of_100 is None:
        return ""
    lost = (
        (found.untagged, _("%s heeft nog geen categorie")),
        (found.hidden, _("%s is weggelakt")),
        (found.refused, _("%s konden we niet lezen")),
    )
    named = [text % money(amount) for amount, text in lost if amount]
    first = f"{sight_title(found)}."
    return f"{first} {_sentence(named)}" if named else first


def _sentence(named: list[str]) -> str:
    text = listed(named)
    return f"{text[:1].upper()}{text[1:]}."


def unread_remarks(lines: int, *, is_left_out: bool) -> tuple[str, ...]:
    """Euros that we cannot even count."""
    said = []
    if lines:
        words = ngettext(
            "%s rij konden we niet lezen, en er staat geen bedrag in dat we begrijpen. "
            "Hoeveel euro dat is, weten we niet.",
            "%s rijen konden we niet lezen, en er staat geen bedrag in dat we begrijpen. "
            "Hoeveel euro dat is, weten we niet.",
            lines,
        )
        said.append(words % count(lines))
    if is_left_out:
        said.append(
            _(
                "Van rijen die we niet konden lezen, weten we niet of ze in deze keuze "
                "horen. Ze tellen alleen mee als je alles bekijkt."
            )
        )
    return tuple(said)
