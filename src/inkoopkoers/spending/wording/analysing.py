# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the command line says of how it read files, and what it assumed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from inkoopkoers.spending.domain.mapping import Basis, Mapping
from inkoopkoers.spending.domain.proposal import Concern, Trouble
from inkoopkoers.spending.wording.importing.fields import (
    DATES,
    DECIMALS,
    SIGNS,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# What is missing, or what we assumed; %(headers)s are columns, %(chosen)s what we took.
TROUBLES: dict[Trouble, StrPromise] = {
    Trouble.NO_DATE: gettext_lazy("We vinden geen kolom met een datum."),
    Trouble.NO_SUPPLIER: gettext_lazy("We vinden geen kolom met een leverancier."),
    Trouble.NO_AMOUNT: gettext_lazy("We vinden geen kolom met een bedrag."),
    Trouble.MORE_AMOUNTS: gettext_lazy(
        "Meer kolommen kunnen het bedrag zijn: %(headers)s. We namen de kolom die "
        "hierboven staat."
    ),
    Trouble.MORE_DATES: gettext_lazy(
        "Meer kolommen kunnen de boekdatum zijn: %(headers)s. We namen de kolom die "
        "hierboven staat."
    ),
    Trouble.AMBIGUOUS_DATES: gettext_lazy(
        "Aan de datums is niet te zien of de dag of de maand voorop staat. We namen: "
        "%(dates)s."
    ),
    Trouble.AMBIGUOUS_DECIMALS: gettext_lazy(
        "Aan de bedragen is niet te zien of de punt bij duizend staat of voor de "
        "centen. We namen: %(decimal)s."
    ),
    Trouble.MOSTLY_NEGATIVE: gettext_lazy(
        "De meeste bedragen zijn negatief. We lazen een min daarom als kosten."
    ),
    Trouble.VAT_UNKNOWN: gettext_lazy(
        "Nergens staat of de bedragen met of zonder btw zijn. We lieten ze "
        "zoals ze zijn."
    ),
    Trouble.NO_VAT_COLUMN: gettext_lazy(
        "De bedragen zijn met btw, maar er is geen kolom met btw. De btw zit er nog in."
    ),
    Trouble.OTHER_CURRENCY: gettext_lazy(
        "De bedragen lijken niet in %(currency)s te zijn. Kies een munt met --currency."
    ),
}

BASES: dict[Basis, StrPromise] = {
    Basis.EXCLUDING: gettext_lazy("zonder btw"),
    Basis.INCLUDING: gettext_lazy("met btw, die eraf gehaald is"),
    Basis.UNKNOWN: gettext_lazy("zoals ze er staan, met of zonder btw"),
}


def assumed(concern: Concern, mapping: Mapping) -> str:
    """What we took, where the files leave it open."""
    return str(TROUBLES[concern.trouble]) % {
        "headers": ", ".join(f"“{one}”" for one in concern.headers),
        "dates": DATES[mapping.dates],
        "decimal": DECIMALS[mapping.decimal],
        "currency": mapping.currency,
    }


def written(mapping: Mapping) -> Iterator[str]:
    """How numbers and dates were read."""
    yield _("Bedragen: %(how)s, %(sign)s, %(basis)s, in %(currency)s.") % {
        "how": DECIMALS[mapping.decimal],
        "sign": SIGNS[mapping.sign],
        "basis": BASES[mapping.basis],
        "currency": mapping.currency,
    }
    yield _("Datums: %(how)s.") % {"how": DATES[mapping.dates]}


def override() -> str:
    """How to read it another way."""
    return _(
        "Klopt dit niet? Bewaar de indeling met --save-mapping indeling.json, verander "
        "haar en geef haar mee met --mapping indeling.json."
    )


def same_supplier(proposals: int, amount: str) -> str:
    """That names were not merged."""
    words = ngettext(
        "Er is %(proposals)d voorstel om namen samen te nemen als één leverancier, samen "
        "%(amount)s. Dat is niet gedaan: zo’n besluit is aan jou.",
        "Er zijn %(proposals)d voorstellen om namen samen te nemen als één leverancier, "
        "samen %(amount)s. Dat is niet gedaan: zo’n besluit is aan jou.",
        proposals,
    )
    return words % {"proposals": proposals, "amount": amount}


def no_categories() -> str:
    """Where lines get one, for here nobody decides anything."""
    return _(
        "Geen enkele regel heeft een CPV-categorie. Die geef je in Inkoopkoers zelf, bij "
        "Uitgaven; hier kan dat niet. Of zet een kolom met CPV-codes in je bestanden: "
        "die lezen we."
    )


def twins(files: int) -> str:
    """That the same file was given more than once."""
    words = ngettext(
        "%(files)d bestand is precies gelijk aan een ander en telt één keer.",
        "%(files)d bestanden zijn precies gelijk aan een ander en tellen één keer.",
        files,
    )
    return words % {"files": files}


def other_currency(currency: str) -> str:
    """What stays in euros beside it."""
    return _(
        "De bedragen zijn in %(currency)s. Drempels, richtgrenzen, de kosten per factuur "
        "en de CO2-cijfers zijn in euro. We rekenen niet om: we vergelijken de getallen "
        "zoals ze zijn."
    ) % {"currency": currency}
