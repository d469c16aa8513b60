# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lines stand behind a figure, more narrowly than a selection says."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class LineTrait(StrEnum):
    """What a line can be or lack; the reverse is asked for with `lacking`."""

    CATEGORY = "category"
    GIVEN = "given"
    NUMBER = "number"
    SUPPLIER_CODE = "supplier_code"
    KVK = "kvk"
    VAT_NUMBER = "vat_number"
    IBAN = "iban"
    CONTRACT = "contract"
    ORDER = "order"
    INVOICE = "invoice"
    INVOICE_DATE = "invoice_date"
    UNIT = "unit"
    LEDGER = "ledger"
    DESCRIPTION = "description"
    QUANTITY = "quantity"
    DUE_DATE = "due_date"
    PAID = "paid"
    REDACTED = "redacted"
    CREDIT = "credit"
    DUPLICATE = "duplicate"
    INTERNAL = "internal"
    PERSON = "person"


class LineSort(StrEnum):
    """In which order lines stand."""

    LARGEST = "largest"
    SMALLEST = "smallest"
    NEWEST = "newest"
    OLDEST = "oldest"
    SUPPLIER = "supplier"


@dataclass(frozen=True)
class LineFilter:
    """Beside a Selection; None, "" or () asks nothing.

    `having` and `lacking`: traits that a line must have, or must not have.
    `at_least` and `below`: euros of the line. `invoice_at_least` and `invoice_below`:
    euros of the whole invoice, as small orders count them (see questions/invoices.py).
    `given`: the category as the file has it: its name, or its code without a name.
    `text`: words in the description, the
    name or a number of invoice, document or order, upper or lower case alike.
    """

    parent: int | None = None
    party: int | None = None
    subject: int | None = None
    batch: int | None = None
    rule: int | None = None
    ledger: str = ""
    cost_centre: str = ""
    contract: str = ""
    order_number: str = ""
    invoice: str = ""
    document: str = ""
    given: str = ""
    at_least: Decimal | None = None
    below: Decimal | None = None
    invoice_at_least: Decimal | None = None
    invoice_below: Decimal | None = None
    text: str = ""
    having: tuple[LineTrait, ...] = ()
    lacking: tuple[LineTrait, ...] = ()


# What each field is called in an address; a way of an answer may say either.
IN_ADDRESS = {
    "parent": "groep",
    "party": "partij",
    "subject": "onderwerp",
    "batch": "bestand",
    "rule": "categorieregel",
    "ledger": "rekening",
    "cost_centre": "kostenplaats",
    "contract": "contract",
    "order_number": "bestelling",
    "invoice": "factuur",
    "document": "document",
    "given": "eigen_categorie",
    "at_least": "vanaf",
    "below": "onder",
    "invoice_at_least": "factuur_vanaf",
    "invoice_below": "factuur_onder",
    "text": "zoek",
    "having": "met",
    "lacking": "zonder",
}


def extra_of(asked: LineFilter) -> tuple[tuple[str, str], ...]:
    """The filter as pairs for an address, such as ("zonder", "contract,order")."""
    both = ((name, getattr(asked, field)) for field, name in IN_ADDRESS.items())
    return tuple(
        (name, ",".join(value) if isinstance(value, tuple) else str(value))
        for name, value in both
        if value not in (None, "", ())
    )
