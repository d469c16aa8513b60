# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sends a UBL invoice: names, numbers, place and bank account."""

from __future__ import annotations

import re

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.spending.domain.columns import Field

NAMES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
# Codes of the ISO 6523 list: the Chamber of Commerce, and numbers of Dutch government.
KVK, OIN = "0106", "0190"
PARTY = "cac:AccountingSupplierParty/cac:Party"
# An OIN that starts so holds a KvK number.
_OIN_WITH_KVK = re.compile(r"00000003(\d{8})0000")
_KVK = re.compile(r"\d{8}")
_NUMBERED = (
    "cac:PartyLegalEntity/cbc:CompanyID",
    "cbc:EndpointID",
    "cac:PartyIdentification/cbc:ID",
)


def first(element: etree._Element, path: str) -> str | None:
    """The text of the first element that says something."""
    texts = (text_of(one) for one in element.iterfind(path, NAMES))
    return next((text for text in texts if text), None)


def text_of(element: etree._Element) -> str:
    """What it holds, without spaces around it."""
    return str(element.text or "").strip()


def supplier_of(document: etree._Element) -> dict[Field, str | None]:
    """Nothing when the document names no supplier: its lines are refused later."""
    party = document.find(PARTY, NAMES)
    if party is None:
        return {}
    country = first(party, "cac:PostalAddress/cac:Country/cbc:IdentificationCode")
    return {
        Field.SUPPLIER_CODE: _code(party),
        Field.SUPPLIER_NAME: first(party, "cac:PartyLegalEntity/cbc:RegistrationName")
        or first(party, "cac:PartyName/cbc:Name"),
        Field.KVK: _kvk(party, country),
        Field.VAT_NUMBER: _vat_number(party),
        Field.IBAN: _iban(document),
        Field.PLACE: first(party, "cac:PostalAddress/cbc:CityName"),
        Field.COUNTRY: country,
    }


def _code(party: etree._Element) -> str | None:
    """What the supplier is called in this network: its own number, else its address."""
    for path in ("cac:PartyIdentification/cbc:ID", "cbc:EndpointID"):
        for one in party.iterfind(path, NAMES):
            scheme = one.get("schemeID")
            # SEPA: who may debit us, not who it is.
            if (code := text_of(one)) and scheme != "SEPA":
                return f"{scheme}:{code}" if scheme else code
    return None


def _kvk(party: etree._Element, country: str | None) -> str | None:
    found = [
        (one.get("schemeID"), text_of(one))
        for path in _NUMBERED
        for one in party.iterfind(path, NAMES)
    ]
    for scheme, number in found:
        if scheme == KVK:
            return number
    for scheme, number in found:
        if scheme == OIN and (inside := _OIN_WITH_KVK.fullmatch(number)):
            return inside[1]
    company = first(party, _NUMBERED[0])
    is_dutch = country == "NL" and company and _KVK.fullmatch(company)
    return company if is_dutch else None


def _vat_number(party: etree._Element) -> str | None:
    for one in party.iterfind("cac:PartyTaxScheme", NAMES):
        if (first(one, "cac:TaxScheme/cbc:ID") or "VAT").upper() == "VAT":
            return first(one, "cbc:CompanyID")
    return None


def _iban(document: etree._Element) -> str | None:
    """Empty when another is paid: the account of a factor is not the supplier's."""
    if document.find("cac:PayeeParty", NAMES) is not None:
        return None
    return first(document, "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID")
