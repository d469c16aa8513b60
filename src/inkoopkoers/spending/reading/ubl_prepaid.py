# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which invoices ask for an advance, and which ones deduct it again.

The lines of a final invoice are the whole amount, so an advance beside it counts twice.
Only what names itself so is left out: the final invoice refers to the number of the
advance, is from the same supplier, and deducts at least what was asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.reading.ubl_supplier import (
    NAMES,
    first,
    supplier_of,
    text_of,
)

# UNTDID 1001: an invoice to pay before anything is delivered.
ADVANCE = "386"
_TOTAL = "cac:LegalMonetaryTotal/cbc:"
_BEFORE = "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"
_WHO = (Field.KVK, Field.VAT_NUMBER, Field.SUPPLIER_CODE, Field.SUPPLIER_NAME)


@dataclass(frozen=True)
class Advance:
    """An invoice for an advance: what it is called, of whom, and what it asks."""

    name: str
    path: Path
    invoice: tuple[str, ...]
    asked: Decimal


@dataclass
class Prepayments:
    """What the documents of one set say about money that was paid before."""

    advances: list[Advance] = field(default_factory=list)
    deducting: list[tuple[frozenset[tuple[str, ...]], Decimal]] = field(
        default_factory=list
    )

    def is_advance(self, document: etree._Element, name: str, path: Path) -> bool:
        """Whether it asks for an advance; those are kept apart until all were seen."""
        if first(document, "cbc:InvoiceTypeCode") != ADVANCE:
            self._note(document)
            return False
        number = first(document, "cbc:ID") or ""
        asked = _amount(document, "TaxInclusiveAmount")
        self.advances.append(Advance(name, path, (*_who(document), number), asked))
        return True

    def settled(self) -> frozenset[tuple[str, ...]]:
        """The advances that a final invoice of this set counts in full."""
        return frozenset(one for found in self._settled() for one in found)

    @property
    def undecided(self) -> int:
        """Invoices that deduct something of which the advance is not here."""
        return len(self.deducting) - len(list(self._settled()))

    def _settled(self) -> Iterator[frozenset[tuple[str, ...]]]:
        asked = {one.invoice: one.asked for one in self.advances if one.asked > 0}
        for refers, deducted in self.deducting:
            known = refers & asked.keys()
            if known and sum(asked[one] for one in known) <= deducted:
                yield known

    def _note(self, document: etree._Element) -> None:
        deducted = _amount(document, "PrepaidAmount")
        if deducted <= 0:
            return
        who = _who(document)
        before = (text_of(one) for one in document.iterfind(_BEFORE, NAMES))
        refers = frozenset((*who, number) for number in before if number)
        self.deducting.append((refers, deducted))


def _who(document: etree._Element) -> tuple[str, ...]:
    """The currency and the strongest thing that says who sends it."""
    supplier = supplier_of(document)
    currency = first(document, "cbc:DocumentCurrencyCode") or ""
    found = next((str(supplier[one]) for one in _WHO if supplier.get(one)), "")
    return currency, found


def _amount(document: etree._Element, name: str) -> Decimal:
    """Zero when it is not there or is no number: then nothing is decided by it."""
    try:
        found = Decimal(first(document, f"{_TOTAL}{name}") or "0")
    except ArithmeticError:
        return Decimal(0)
    return found if found.is_finite() else Decimal(0)
