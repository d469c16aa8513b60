# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we do not see, in sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

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
    """Of every hundred euros how many we see, and where the others are.

    The amounts are those of other answers: credit notes were taken off.
    """
    if found.seen_of_100 is None:
        return ""
    values = {
        "eur": money(found.read),
        "lost": money(found.no_category),
        "hidden": money(found.hidden),
    }
    said = [f"{sight_title(found)}."]
    if found.no_category and found.hidden:
        told = _(
            "Van de %(eur)s aan uitgaven heeft %(lost)s nog geen categorie. Daarvan is "
            "%(hidden)s weggelakt."
        )
        said.append(told % values)
    elif found.no_category:
        told = _("Van de %(eur)s aan uitgaven heeft %(lost)s nog geen categorie.")
        said.append(told % values)
    if found.refused:
        said.append(_("Daarnaast konden we %s niet lezen.") % money(found.refused))
    return " ".join(said)


def unread_remarks(
    lines: int, *, is_left_out: bool, foreign: int = 0
) -> tuple[str, ...]:
    """Money that we cannot even count, or not add up."""
    said = []
    if lines:
        words = ngettext(
            "%s rij konden we niet lezen, en er staat geen bedrag in dat we begrijpen. "
            "Hoeveel geld dat is, weten we niet.",
            "%s rijen konden we niet lezen, en er staat geen bedrag in dat we begrijpen. "
            "Hoeveel geld dat is, weten we niet.",
            lines,
        )
        said.append(words % count(lines))
    if foreign:
        words = ngettext(
            "%s rij is in een andere munt. Die tellen we niet op, ook hier niet.",
            "%s rijen zijn in een andere munt. Die tellen we niet op, ook hier niet.",
            foreign,
        )
        said.append(words % count(foreign))
    if is_left_out:
        said.append(
            _(
                "Van rijen die we niet konden lezen, weten we niet of ze in deze keuze "
                "horen. Ze tellen alleen mee als je alles bekijkt."
            )
        )
    return tuple(said)
