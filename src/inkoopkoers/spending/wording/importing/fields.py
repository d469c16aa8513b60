# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a column can be and how a file is written, in Dutch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import Basis, DateOrder, DecimalMark, Sign
from inkoopkoers.spending.domain.proposal import Trouble, Why

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# In the order of the choices, by what they are about.
GROUPS: tuple[tuple[StrPromise, tuple[tuple[Field, StrPromise], ...]], ...] = (
    (
        _("Bedrag"),
        (
            (Field.AMOUNT, _("Bedrag")),
            (Field.AMOUNT_INCLUDING, _("Bedrag inclusief btw")),
            (Field.VAT, _("Btw-bedrag")),
            (Field.VAT_RATE, _("Btw-percentage")),
            (Field.DEBIT, _("Debet")),
            (Field.CREDIT, _("Credit")),
            (Field.CURRENCY, _("Munt")),
        ),
    ),
    (
        _("Leverancier"),
        (
            (Field.SUPPLIER_NAME, _("Naam leverancier")),
            (Field.SUPPLIER_CODE, _("Leveranciersnummer")),
            (Field.KVK, _("KvK-nummer")),
            (Field.VAT_NUMBER, _("Btw-nummer")),
            (Field.IBAN, _("IBAN")),
            (Field.PLACE, _("Plaats")),
            (Field.COUNTRY, _("Land")),
        ),
    ),
    (
        _("Datum"),
        (
            (Field.BOOKED_ON, _("Boekdatum")),
            (Field.INVOICED_ON, _("Factuurdatum")),
            (Field.DUE_ON, _("Vervaldatum")),
            (Field.PAID_ON, _("Betaaldatum")),
        ),
    ),
    (
        _("Nummers"),
        (
            (Field.INVOICE, _("Factuurnummer")),
            (Field.DOCUMENT, _("Boekstuknummer")),
            (Field.ORDER_NUMBER, _("Bestelnummer")),
            (Field.CONTRACT, _("Contractnummer")),
        ),
    ),
    (
        _("Wat en waar"),
        (
            (Field.DESCRIPTION, _("Omschrijving")),
            (Field.LEDGER, _("Grootboekrekening")),
            (Field.LEDGER_NAME, _("Naam grootboekrekening")),
            (Field.CATEGORY_CODE, _("CPV of categoriecode")),
            (Field.CATEGORY_NAME, _("Categorie")),
            (Field.UNIT, _("Organisatieonderdeel")),
            (Field.COST_CENTRE, _("Kostenplaats")),
        ),
    ),
    (
        _("Aantal en prijs"),
        (
            (Field.QUANTITY, _("Aantal")),
            (Field.MEASURE, _("Maateenheid")),
            (Field.UNIT_PRICE, _("Stuksprijs")),
        ),
    ),
)
FIELDS: dict[Field, StrPromise] = {
    field: label for _group, fields in GROUPS for field, label in fields
}

DECIMALS: dict[DecimalMark, StrPromise] = {
    DecimalMark.COMMA: _("1.234,56 (komma voor de centen)"),
    DecimalMark.POINT: _("1,234.56 (punt voor de centen)"),
}
DATES: dict[DateOrder, StrPromise] = {
    DateOrder.DAY_FIRST: _("dag eerst: 31-12-2026"),
    DateOrder.MONTH_FIRST: _("maand eerst: 12/31/2026"),
    DateOrder.ISO: _("jaar eerst: 2026-12-31"),
    DateOrder.COMPACT: _("aan elkaar: 20261231"),
    DateOrder.SPREADSHEET: _("getal van een rekenblad: 46387"),
}
SIGNS: dict[Sign, StrPromise] = {
    Sign.POSITIVE: _("kosten zijn positief"),
    Sign.NEGATIVE: _("kosten zijn negatief (met een min)"),
}
BASES: dict[Basis, StrPromise] = {
    Basis.EXCLUDING: _("zonder btw"),
    Basis.INCLUDING: _("met btw; wij halen die eraf"),
    Basis.UNKNOWN: _("weet ik niet (we laten ze zo)"),
}

# %(like)s is the header that it looks like.
WHY: dict[Why, StrPromise] = {
    Why.CONFIRMED: _("Zo koos je het eerder."),
    Why.CHANGED: _("Nieuwe naam. Lijkt op een kolom die je eerder zo koos."),
    Why.NAME: _("De naam van de kolom zegt het."),
    Why.SIMILAR_NAME: _("De naam lijkt op “%(like)s”."),
    Why.VALUES: _("Wat erin staat, ziet er zo uit."),
    Why.NOTHING: _("We herkennen deze kolom niet."),
}

# What a person has to look at; %(headers)s are the columns.
TROUBLES: dict[Trouble, StrPromise] = {
    Trouble.NO_DATE: _("We vinden geen datum. Kies de kolom met de boekdatum."),
    Trouble.NO_SUPPLIER: _(
        "We vinden geen leverancier. Kies de kolom met de naam of het nummer."
    ),
    Trouble.NO_AMOUNT: _("We vinden geen bedrag. Kies de kolom met het bedrag."),
    Trouble.MORE_AMOUNTS: _(
        "Meer kolommen kunnen het bedrag zijn: %(headers)s. Kies het bedrag zonder btw."
    ),
    Trouble.MORE_DATES: _(
        "Meer kolommen kunnen de boekdatum zijn: %(headers)s. Kijk of we de goede kozen."
    ),
    Trouble.AMBIGUOUS_DATES: _(
        "Aan de datums is niet te zien of de dag of de maand voorop staat. Kies dat "
        "hieronder."
    ),
    Trouble.AMBIGUOUS_DECIMALS: _(
        "Aan de bedragen is niet te zien of de punt bij duizend staat of voor de centen. "
        "Kies dat hieronder."
    ),
    Trouble.MOSTLY_NEGATIVE: _(
        "De meeste bedragen zijn negatief. We lezen een min daarom als kosten."
    ),
    Trouble.VAT_UNKNOWN: _(
        "Nergens staat of de bedragen met of zonder btw zijn. Kies dat hieronder."
    ),
    Trouble.NO_VAT_COLUMN: _(
        "De bedragen zijn met btw, maar er is geen kolom met btw. Dan blijft de btw erin."
    ),
    Trouble.OTHER_CURRENCY: _(
        "De bedragen zijn niet in euro. Bedragen in een andere munt dan je hieronder "
        "kiest, tellen niet mee."
    ),
}
