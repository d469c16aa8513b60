# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said of lines: the names of columns, and how a list was narrowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from inkoopkoers.spending.domain.line_filter import LineSort, LineTrait

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# Every column of a line that we show or write, by its name.
COLUMNS: dict[str, StrPromise] = {
    "file": _("Bestand"),
    "part": _("Blad of deel"),
    "row": _("Rij in het bestand"),
    "line": _("Regelnummer"),
    "unit": _("Onderdeel"),
    "booked_on": _("Geboekt op"),
    "invoiced_on": _("Factuurdatum"),
    "due_on": _("Te betalen voor"),
    "paid_on": _("Betaald op"),
    "document": _("Boekstuk"),
    "invoice": _("Factuurnummer"),
    "order_number": _("Bestelnummer"),
    "contract": _("Contractnummer"),
    "name": _("Leverancier"),
    "supplier_code": _("Leveranciersnummer"),
    "supplier_name": _("Naam in het bestand"),
    "kvk": _("KvK-nummer"),
    "vat_number": _("Btw-nummer"),
    "iban": _("IBAN"),
    "place": _("Plaats"),
    "country": _("Land"),
    "ledger": _("Grootboekrekening"),
    "ledger_name": _("Naam van de rekening"),
    "cost_centre": _("Kostenplaats"),
    "description": _("Omschrijving"),
    "category": _("Categorie (CPV)"),
    "category_code": _("Categorie in het bestand"),
    "category_name": _("Naam van die categorie"),
    "quantity": _("Hoeveelheid"),
    "measure": _("Maateenheid"),
    "unit_price": _("Prijs per eenheid"),
    "amount": _("Bedrag zonder btw"),
    "vat": _("Btw"),
    "currency": _("Munt"),
    "is_redacted": _("Weggelakt"),
    "is_duplicate": _("Staat dubbel in het bestand"),
    "is_internal": _("Interne verrekening"),
}

HAVING: dict[LineTrait, StrPromise] = {
    LineTrait.CATEGORY: _("met een categorie"),
    LineTrait.GIVEN: _("met een categorie in het bestand"),
    LineTrait.NUMBER: _("met een nummer van de leverancier"),
    LineTrait.SUPPLIER_CODE: _("met een leveranciersnummer"),
    LineTrait.KVK: _("met een KvK-nummer"),
    LineTrait.VAT_NUMBER: _("met een btw-nummer"),
    LineTrait.IBAN: _("met een IBAN"),
    LineTrait.CONTRACT: _("met een contractnummer"),
    LineTrait.ORDER: _("met een bestelnummer"),
    LineTrait.INVOICE: _("met een factuurnummer"),
    LineTrait.INVOICE_DATE: _("met een factuurdatum"),
    LineTrait.UNIT: _("met een onderdeel"),
    LineTrait.LEDGER: _("met een grootboekrekening"),
    LineTrait.DESCRIPTION: _("met een omschrijving"),
    LineTrait.QUANTITY: _("met een hoeveelheid"),
    LineTrait.DUE_DATE: _("met een uiterste betaaldatum"),
    LineTrait.PAID: _("die betaald zijn"),
    LineTrait.REDACTED: _("die weggelakt zijn"),
    LineTrait.CREDIT: _("die geld teruggeven"),
    LineTrait.DUPLICATE: _("die dubbel in het bestand staan"),
    LineTrait.INTERNAL: _("van interne verrekeningen"),
    LineTrait.PERSON: _("van een natuurlijk persoon"),
}
LACKING: dict[LineTrait, StrPromise] = {
    LineTrait.CATEGORY: _("zonder categorie"),
    LineTrait.GIVEN: _("zonder categorie in het bestand"),
    LineTrait.NUMBER: _("zonder nummer van de leverancier"),
    LineTrait.SUPPLIER_CODE: _("zonder leveranciersnummer"),
    LineTrait.KVK: _("zonder KvK-nummer"),
    LineTrait.VAT_NUMBER: _("zonder btw-nummer"),
    LineTrait.IBAN: _("zonder IBAN"),
    LineTrait.CONTRACT: _("zonder contractnummer"),
    LineTrait.ORDER: _("zonder bestelnummer"),
    LineTrait.INVOICE: _("zonder factuurnummer"),
    LineTrait.INVOICE_DATE: _("zonder factuurdatum"),
    LineTrait.UNIT: _("zonder onderdeel"),
    LineTrait.LEDGER: _("zonder grootboekrekening"),
    LineTrait.DESCRIPTION: _("zonder omschrijving"),
    LineTrait.QUANTITY: _("zonder hoeveelheid"),
    LineTrait.DUE_DATE: _("zonder uiterste betaaldatum"),
    LineTrait.PAID: _("zonder betaaldatum"),
    LineTrait.REDACTED: _("die leesbaar zijn"),
    LineTrait.CREDIT: _("die geld kosten"),
    LineTrait.DUPLICATE: _("die niet dubbel staan"),
    LineTrait.INTERNAL: _("van andere organisaties"),
    LineTrait.PERSON: _("niet van een natuurlijk persoon"),
}
# What stands in front of a value; %s is that value.
SAME: dict[str, StrPromise] = {
    "batch": _("uit één bestand"),
    "rule": _("van één regel voor categorieën"),
    "parent": _("van één concern"),
    "party": _("van één schrijfwijze van een leverancier"),
    "subject": _("van één soort regels"),
    "ledger": _("op rekening %s"),
    "cost_centre": _("op kostenplaats %s"),
    "contract": _("van contract %s"),
    "order_number": _("van bestelling %s"),
    "invoice": _("van factuur %s"),
    "document": _("van boekstuk %s"),
    "given": _("in het bestand: %s"),
    "at_least": _("vanaf %s"),
    "below": _("onder %s"),
    "invoice_at_least": _("van facturen vanaf %s"),
    "invoice_below": _("van facturen onder %s"),
    "text": _("met “%s” erin"),
}
SORTS: dict[LineSort, StrPromise] = {
    LineSort.LARGEST: _("Grootste eerst"),
    LineSort.SMALLEST: _("Kleinste eerst"),
    LineSort.NEWEST: _("Nieuwste eerst"),
    LineSort.OLDEST: _("Oudste eerst"),
    LineSort.SUPPLIER: _("Op leverancier"),
}
