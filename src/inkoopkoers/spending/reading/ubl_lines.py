# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines of one UBL invoice or credit note, as cells of our fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.ubl_supplier import NAMES, first, supplier_of, text_of

FIELDS = (
    Field.UNIT,
    Field.BOOKED_ON,
    Field.INVOICED_ON,
    Field.DUE_ON,
    Field.INVOICE,
    Field.ORDER_NUMBER,
    Field.CONTRACT,
    Field.SUPPLIER_CODE,
    Field.SUPPLIER_NAME,
    Field.KVK,
    Field.VAT_NUMBER,
    Field.IBAN,
    Field.PLACE,
    Field.COUNTRY,
    Field.COST_CENTRE,
    Field.DESCRIPTION,
    Field.CATEGORY_CODE,
    Field.CATEGORY_NAME,
    Field.QUANTITY,
    Field.MEASURE,
    Field.UNIT_PRICE,
    Field.AMOUNT,
    Field.VAT,
    Field.CURRENCY,
)
HEADERS = tuple(field.value for field in FIELDS)
Cells = tuple[str | None, ...]
Line = dict[Field, str | None]

CENT = Decimal("0.01")
# Invoices are credit notes too when their type says so (UNTDID 1001).
CREDIT_TYPES = (
    "381",
    "396",
    "81",
    "83",
    "261",
    "262",
    "296",
    "308",
    "420",
    "458",
    "532",
)
CPV = "STI"
_NUMBER = re.compile(r"[+-]?(\d{1,15}(\.\d*)?|\.\d+)")


def lines_of(document: etree._Element) -> Iterator[Cells]:
    """Lines, then allowances and charges; BadSource when they do not add up."""
    name = etree.QName(document).localname
    found = [*_lines(document), *_extras(document)]
    _check(document, found)
    kind = first(document, f"cbc:{name}TypeCode")
    sign = -1 if name == "CreditNote" or kind in CREDIT_TYPES else 1
    head = _head(document)
    for line, amount in found:
        cells = head | line | {Field.AMOUNT: str(sign * amount)}
        for field in (Field.QUANTITY, Field.VAT):
            if sign < 0 and (value := cells.get(field)):
                cells[field] = str(-Decimal(value))
        yield tuple(cells.get(field) for field in FIELDS)


def _head(document: etree._Element) -> Line:
    """What every line of the document shares.

    The day of the invoice is also that of booking: an invoice knows no other. Where it
    lands with the buyer is the cost centre: AccountingCost, else BuyerReference.
    """
    issued = _day(first(document, "cbc:IssueDate"))
    buyer = "cac:AccountingCustomerParty/cac:Party/"
    return {
        Field.UNIT: first(document, buyer + "cac:PartyName/cbc:Name")
        or first(document, buyer + "cac:PartyLegalEntity/cbc:RegistrationName"),
        Field.BOOKED_ON: issued,
        Field.INVOICED_ON: issued,
        Field.DUE_ON: _day(
            first(document, "cbc:DueDate")
            or first(document, "cac:PaymentMeans/cbc:PaymentDueDate")
        ),
        Field.INVOICE: first(document, "cbc:ID"),
        Field.ORDER_NUMBER: first(document, "cac:OrderReference/cbc:ID"),
        Field.CONTRACT: first(document, "cac:ContractDocumentReference/cbc:ID"),
        Field.COST_CENTRE: first(document, "cbc:AccountingCost")
        or first(document, "cbc:BuyerReference"),
        Field.CURRENCY: first(document, "cbc:DocumentCurrencyCode"),
        **supplier_of(document),
    }


def _lines(document: etree._Element) -> Iterator[tuple[Line, Decimal]]:
    name = etree.QName(document).localname
    for one in document.iterfind(f"cac:{name}Line", NAMES):
        amount = _needed(first(one, "cbc:LineExtensionAmount"))
        quantity = one.find(
            "cbc:InvoicedQuantity" if name == "Invoice" else "cbc:CreditedQuantity",
            NAMES,
        )
        line: Line = {
            Field.DESCRIPTION: _described(one),
            Field.VAT: _vat(
                amount, first(one, "cac:Item/cac:ClassifiedTaxCategory/cbc:Percent")
            ),
            Field.UNIT_PRICE: _price(one),
            **_category(one),
        }
        if quantity is not None and quantity.text:
            line[Field.QUANTITY] = str(_needed(quantity.text))
            line[Field.MEASURE] = quantity.get("unitCode")
        if cost := first(one, "cbc:AccountingCost"):
            line[Field.COST_CENTRE] = cost
        yield line, amount


def _extras(document: etree._Element) -> Iterator[tuple[Line, Decimal]]:
    """Allowances are negative, charges positive: both of the whole document."""
    for one in document.iterfind("cac:AllowanceCharge", NAMES):
        amount = _needed(first(one, "cbc:Amount"))
        if first(one, "cbc:ChargeIndicator") != "true":
            amount = -amount
        line: Line = {
            Field.DESCRIPTION: first(one, "cbc:AllowanceChargeReason")
            or first(one, "cbc:AllowanceChargeReasonCode"),
            Field.VAT: _vat(amount, first(one, "cac:TaxCategory/cbc:Percent")),
        }
        yield line, amount


def _check(document: etree._Element, found: list[tuple[Line, Decimal]]) -> None:
    """Half a cent per line may differ: suppliers round the total, not the lines."""
    if not found:
        raise BadSource(BadFile.NO_TABLE)
    said = first(document, "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount")
    total = sum((amount for _line, amount in found), Decimal())
    if abs(total - _needed(said)) > max(CENT, len(found) * CENT / 2):
        raise BadSource(
            BadFile.NOT_BALANCED, lines=len(found), total=str(total), said=str(said)
        )


def _described(line: etree._Element) -> str | None:
    """The name of the item, and its description when that says something else."""
    name = first(line, "cac:Item/cbc:Name")
    more = first(line, "cac:Item/cbc:Description")
    if name and more and name.casefold() not in more.casefold():
        return f"{name}: {more}"
    return more or name


def _category(line: etree._Element) -> Line:
    """A CPV code when there is one; else "list:code", as UNSPSC looks the same as CPV."""
    path = "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"
    codes = [one for one in line.iterfind(path, NAMES) if text_of(one)]
    codes.sort(key=lambda one: one.get("listID") != CPV)
    if not codes:
        return {}
    code, kind = text_of(codes[0]), codes[0].get("listID")
    return {
        Field.CATEGORY_CODE: code if kind == CPV else f"{kind or ''}:{code}",
        Field.CATEGORY_NAME: codes[0].get("name"),
    }


def _price(line: etree._Element) -> str | None:
    """What one costs: a price may be that of a hundred."""
    price = first(line, "cac:Price/cbc:PriceAmount")
    if price is None:
        return None
    per = _needed(first(line, "cac:Price/cbc:BaseQuantity") or "1")
    return f"{_needed(price) / per:.4f}" if per else None


def _vat(amount: Decimal, percent: str | None) -> str | None:
    if percent is None:
        return None
    return f"{amount * _needed(percent) / 100:.2f}"


def _needed(text: str | None) -> Decimal:
    """A number as XML writes it; without one the document cannot be counted."""
    if text is None or not _NUMBER.fullmatch(text.strip()):
        raise BadSource(BadFile.BROKEN)
    return Decimal(text.strip())


def _day(text: str | None) -> str | None:
    """Without the time zone that XML allows."""
    return text[:10] if text else None
