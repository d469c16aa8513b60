# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What two others deliver: a web shop its orders as XLSX, a power company e-invoices."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from inkoopkoers.config.demo.spending.ledger import euros
from inkoopkoers.config.demo.spending.people import HOME, Party, suppliers
from inkoopkoers.config.demo.spending.streams import UNITS
from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.sheets import to_workbook

SHOP, POWER = "Kantoorkast B.V.", "Lage Landen Stroom N.V."
_ORDERS_A_MONTH = 45
_HEADERS = (
    "Datum", "Ordernummer", "Leverancier", "KvK-nummer", "Afdeling", "Omschrijving",
    "Aantal", "Maateenheid", "Stuksprijs", "Bedrag excl. btw", "CPV-code",
)  # fmt: skip
# What a thing costs in cents in the first month, and how much that rises in two years.
_GOODS = (
    ("Bureaustoel Zit", "stuk", 28_900, 0.18, "39112000", 2),
    ("Bureau zit-sta", "stuk", 61_500, 0.06, "39121100", 2),
    ("Printpapier A4, doos", "doos", 2_395, 0.27, "30197644", 10),
    ("Whiteboard 120 bij 90", "stuk", 8_950, 0.04, "30195900", 1),
    ("Monitorarm", "stuk", 7_450, -0.05, "30237000", 4),
    ("Balpen blauw, 50 stuks", "doos", 1_250, 0.09, "30192121", 6),
)
# This unit orders beside the agreement and pays more for the same.
_DEAR_UNIT, _DEAR = UNITS[5], 1.12
_LOCATIONS = ("Gemeentehuis", "Sporthal De Wilg", "Gemeentewerf", "Wijkcentrum Oost")


def orders_workbook(months: Sequence[date]) -> bytes:
    """The orders at a web shop as a workbook, with quantities and prices."""
    chance = Random("orders")  # noqa: S311 - not a secret
    party = suppliers(Random(1))[SHOP][0]  # noqa: S311
    rows = tuple(_orders(months, party, chance))
    return to_workbook(
        (Table("Bestellingen", _HEADERS, rows, numeric_columns=(6, 8, 9)),)
    )


def _orders(
    months: Sequence[date], party: Party, chance: Random
) -> Iterator[tuple[str, ...]]:
    for at, month in enumerate(months):
        for number in range(_ORDERS_A_MONTH):
            text, measure, cents, rise, cpv, most = chance.choice(_GOODS)
            unit, quantity = chance.choice(UNITS), chance.randrange(1, most + 1)
            dear = _DEAR if unit == _DEAR_UNIT else 1
            price = int(cents * (1 + rise * at / len(months)) * dear)
            day = month.replace(day=chance.randrange(1, 29))
            yield (
                f"{day:%d-%m-%Y}", f"KK{at * 1_000 + number + 10_000}", party.name,
                party.kvk or "00799999", unit, text, str(quantity), measure,
                euros(price), euros(price * quantity), cpv,
            )  # fmt: skip


def power_invoices(months: Sequence[date]) -> bytes:
    """An e-invoice per location and month, some credit notes, in one zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in _invoices(months):
            packed.writestr(zipfile.ZipInfo(name), text)
    return out.getvalue()


def _invoices(months: Sequence[date]) -> Iterator[tuple[str, str]]:
    chance = Random("power")  # noqa: S311 - not a secret
    for at, month in enumerate(months):
        for place, location in enumerate(_LOCATIONS):
            used = chance.randrange(4_000, 26_000) // (place + 1)
            number = f"LLS-{month:%Y%m}-{place + 1}"
            yield f"{number}.xml", _document(number, month, location, used)
            if at in _CREDITED_MONTHS and not place:
                number = f"LLS-C-{month:%Y%m}"
                yield (
                    f"{number}.xml",
                    _document(number, month, location, used // 10, is_credit=True),
                )


def _document(
    number: str, month: date, location: str, used: int, *, is_credit: bool = False
) -> str:
    """A UBL invoice, or a credit note, for the power used; 23 cents each kWh."""
    name = "CreditNote" if is_credit else "Invoice"
    quantity = "CreditedQuantity" if is_credit else "InvoicedQuantity"
    issued = month.replace(day=28)
    due = "" if is_credit else f"<cbc:DueDate>{issued + timedelta(30)}</cbc:DueDate>"
    amount = f"{used * 23 / 100:.2f}"
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<{name} xmlns="{_UBL}{name}-2" xmlns:cac="{_UBL}CommonAggregateComponents-2"
  xmlns:cbc="{_UBL}CommonBasicComponents-2">
  <cbc:ID>{number}</cbc:ID>
  <cbc:IssueDate>{issued}</cbc:IssueDate>{due}
  <cbc:{name}TypeCode>{381 if is_credit else 380}</cbc:{name}TypeCode>
  <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
  <cac:ContractDocumentReference><cbc:ID>C-2023-030</cbc:ID></cac:ContractDocumentReference>
  <cac:AccountingSupplierParty><cac:Party>
    <cac:PostalAddress><cbc:CityName>Grachtenburg</cbc:CityName>
      <cac:Country><cbc:IdentificationCode>NL</cbc:IdentificationCode></cac:Country>
    </cac:PostalAddress>
    <cac:PartyLegalEntity><cbc:RegistrationName>{POWER}</cbc:RegistrationName>
      <cbc:CompanyID schemeID="0106">00790001</cbc:CompanyID></cac:PartyLegalEntity>
  </cac:Party></cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty><cac:Party>
    <cac:PartyName><cbc:Name>Bedrijfsvoering</cbc:Name></cac:PartyName>
    <cac:PostalAddress><cbc:CityName>{HOME}</cbc:CityName></cac:PostalAddress>
  </cac:Party></cac:AccountingCustomerParty>
  <cac:LegalMonetaryTotal>
    <cbc:TaxExclusiveAmount currencyID="EUR">{amount}</cbc:TaxExclusiveAmount>
  </cac:LegalMonetaryTotal>
  <cac:{name}Line><cbc:ID>1</cbc:ID>
    <cbc:{quantity} unitCode="KWH">{used}</cbc:{quantity}>
    <cbc:LineExtensionAmount currencyID="EUR">{amount}</cbc:LineExtensionAmount>
    <cac:Item><cbc:Name>Stroom {location}</cbc:Name>
      <cac:CommodityClassification>
        <cbc:ItemClassificationCode listID="STI">09310000</cbc:ItemClassificationCode>
      </cac:CommodityClassification>
      <cac:ClassifiedTaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>21</cbc:Percent>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="EUR">0.23</cbc:PriceAmount></cac:Price>
  </cac:{name}Line>
</{name}>
"""


_CREDITED_MONTHS = (5, 13, 21)
_UBL = "urn:oasis:names:specification:ubl:schema:xsd:"
