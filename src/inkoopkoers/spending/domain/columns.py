# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The columns of a spend line: what a file can give, and what we keep."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    """What a column of a file can be; the value is also the name that we keep.

    Amounts are costs: positive is what we pay, negative is what we get back.
    """

    UNIT = "unit"
    BOOKED_ON = "booked_on"
    INVOICED_ON = "invoiced_on"
    DUE_ON = "due_on"
    PAID_ON = "paid_on"
    DOCUMENT = "document"
    INVOICE = "invoice"
    ORDER_NUMBER = "order_number"
    CONTRACT = "contract"
    SUPPLIER_CODE = "supplier_code"
    SUPPLIER_NAME = "supplier_name"
    KVK = "kvk"
    VAT_NUMBER = "vat_number"
    IBAN = "iban"
    PLACE = "place"
    COUNTRY = "country"
    LEDGER = "ledger"
    LEDGER_NAME = "ledger_name"
    COST_CENTRE = "cost_centre"
    DESCRIPTION = "description"
    CATEGORY_CODE = "category_code"
    CATEGORY_NAME = "category_name"
    QUANTITY = "quantity"
    MEASURE = "measure"
    UNIT_PRICE = "unit_price"
    AMOUNT = "amount"
    VAT = "vat"
    CURRENCY = "currency"
    # Only ways to arrive at AMOUNT; not kept themselves.
    AMOUNT_INCLUDING = "amount_including"
    VAT_RATE = "vat_rate"
    DEBIT = "debit"
    CREDIT = "credit"


# Without these there is no line: when, from whom, how much.
NEEDED = (Field.BOOKED_ON, Field.SUPPLIER_NAME, Field.AMOUNT)
DATES = (Field.BOOKED_ON, Field.INVOICED_ON, Field.DUE_ON, Field.PAID_ON)
NUMBERS = (
    Field.QUANTITY,
    Field.UNIT_PRICE,
    Field.AMOUNT,
    Field.VAT,
    Field.AMOUNT_INCLUDING,
    Field.VAT_RATE,
    Field.DEBIT,
    Field.CREDIT,
)
NOT_KEPT = (Field.AMOUNT_INCLUDING, Field.VAT_RATE, Field.DEBIT, Field.CREDIT)

# Every column of a published line with its type, in order. Beside the fields:
# line: number in the import, from 1; part: which file or sheet, "" for the only one;
# row: line of that file. Two keys are hashes that last (see reading/keys.py): party:
# who the administration says that it pays; subject: what a category rule can see of it.
LINE_COLUMNS: dict[str, str] = {
    "line": "BIGINT",
    "part": "VARCHAR",
    "row": "BIGINT",
    **{
        field.value: (
            "DATE"
            if field in DATES
            else "DECIMAL(18,2)"
            if field in (Field.AMOUNT, Field.VAT)
            else "DECIMAL(18,4)"
            if field in NUMBERS
            else "VARCHAR"
        )
        for field in Field
        if field not in NOT_KEPT
    },
    "party": "BIGINT",
    "subject": "BIGINT",
    "is_redacted": "BOOLEAN",
    "is_duplicate": "BOOLEAN",
}

# One row per party of an import.
PARTY_COLUMNS: dict[str, str] = {
    "party": "BIGINT",
    "supplier_code": "VARCHAR",
    "supplier_name": "VARCHAR",
    "kvk": "VARCHAR",
    "vat_number": "VARCHAR",
    "iban": "VARCHAR",
    "place": "VARCHAR",
    "country": "VARCHAR",
    "is_kvk_valid": "BOOLEAN",
    "is_vat_number_valid": "BOOLEAN",
    "is_iban_valid": "BOOLEAN",
    "is_redacted": "BOOLEAN",
    "lines": "BIGINT",
    "amount": "DECIMAL(18,2)",
    "first_on": "DATE",
    "last_on": "DATE",
}

# One row per subject of an import: all that a rule for categories can look at.
# text: the description in lower case without digits, at most 200 characters.
SUBJECT_COLUMNS: dict[str, str] = {
    "subject": "BIGINT",
    "party": "BIGINT",
    "ledger": "VARCHAR",
    "ledger_name": "VARCHAR",
    "category_code": "VARCHAR",
    "category_name": "VARCHAR",
    "text": "VARCHAR",
    "lines": "BIGINT",
    "amount": "DECIMAL(18,2)",
}

# One row per refused row; raw: the cells as a JSON object by header, as they stood.
REFUSED_COLUMNS: dict[str, str] = {
    "part": "VARCHAR",
    "row": "BIGINT",
    "reason": "VARCHAR",
    "field": "VARCHAR",
    "amount": "DECIMAL(18,2)",
    "raw": "VARCHAR",
}
