# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How clean lines are: gaps, what they stand for, and what to mend first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from inkoopkoers.spending.domain.hygiene_rows import HygieneRow, TwiceRow

MOST = 10


class Gap(StrEnum):
    """What can be wrong with a line; a line can have several."""

    NO_IDENTITY = "no_identity"
    NO_SUPPLIER_CODE = "no_supplier_code"
    NO_KVK = "no_kvk"
    NO_VAT_NUMBER = "no_vat_number"
    NO_IBAN = "no_iban"
    NO_INVOICE = "no_invoice"
    NO_ORDER = "no_order"
    NO_CONTRACT = "no_contract"
    NO_CATEGORY = "no_category"
    NO_DESCRIPTION = "no_description"
    NO_UNIT = "no_unit"
    NO_INVOICE_DAY = "no_invoice_day"
    NO_DUE_DAY = "no_due_day"
    BAD_KVK = "bad_kvk"
    BAD_VAT_NUMBER = "bad_vat_number"
    BAD_IBAN = "bad_iban"
    BOOKED_FAR = "booked_far"
    OTHER_YEAR = "other_year"
    DUPLICATE = "duplicate"
    REDACTED = "redacted"
    # Found by comparing lines, so not by looking at one.
    IN_TWO_IMPORTS = "in_two_imports"
    BOOKED_TWICE = "booked_twice"


IDENTIFYING = (Gap.NO_SUPPLIER_CODE, Gap.NO_KVK, Gap.NO_VAT_NUMBER, Gap.NO_IBAN)
# What only a file can give.
FROM_FILES = frozenset({
    *IDENTIFYING, Gap.NO_INVOICE, Gap.NO_ORDER, Gap.NO_CONTRACT, Gap.NO_DESCRIPTION,
    Gap.NO_UNIT, Gap.NO_INVOICE_DAY, Gap.NO_DUE_DAY,
})  # fmt: skip


class Answer(StrEnum):
    """An answer that becomes worse by a gap."""

    OVER_TIME = "over_time"
    SUPPLIERS = "suppliers"
    CONCENTRATION = "concentration"
    THRESHOLDS = "thresholds"
    SMALL_ORDERS = "small_orders"
    OFF_CONTRACT = "off_contract"
    PRICES = "prices"
    PAYMENT = "payment"
    LOCAL = "local"
    CLIMATE = "climate"


A = Answer
NEEDED_BY: Mapping[Gap, tuple[Answer, ...]] = {
    Gap.NO_IDENTITY: (A.SUPPLIERS, A.CONCENTRATION, A.THRESHOLDS, A.OFF_CONTRACT),
    Gap.NO_SUPPLIER_CODE: (A.SUPPLIERS,),
    Gap.NO_KVK: (A.SUPPLIERS, A.LOCAL),
    Gap.NO_VAT_NUMBER: (A.SUPPLIERS,),
    Gap.NO_IBAN: (A.SUPPLIERS,),
    Gap.NO_INVOICE: (A.SMALL_ORDERS, A.PAYMENT),
    Gap.NO_ORDER: (A.THRESHOLDS, A.OFF_CONTRACT),
    Gap.NO_CONTRACT: (A.OFF_CONTRACT,),
    Gap.NO_CATEGORY: (A.CONCENTRATION, A.THRESHOLDS, A.OFF_CONTRACT, A.CLIMATE),
    Gap.NO_DESCRIPTION: (A.PRICES, A.THRESHOLDS),
    Gap.NO_UNIT: (A.SMALL_ORDERS, A.PAYMENT, A.PRICES),
    Gap.NO_INVOICE_DAY: (A.PAYMENT,),
    Gap.NO_DUE_DAY: (A.PAYMENT,),
    Gap.BAD_KVK: (A.SUPPLIERS, A.CONCENTRATION, A.LOCAL),
    Gap.BAD_VAT_NUMBER: (A.SUPPLIERS, A.CONCENTRATION),
    Gap.BAD_IBAN: (A.SUPPLIERS,),
    Gap.BOOKED_FAR: (A.OVER_TIME, A.PAYMENT),
    Gap.OTHER_YEAR: (A.OVER_TIME,),
    Gap.DUPLICATE: tuple(Answer),
    Gap.REDACTED: (A.SUPPLIERS, A.CONCENTRATION),
    Gap.IN_TWO_IMPORTS: tuple(Answer),
    Gap.BOOKED_TWICE: tuple(Answer),
}


@dataclass(frozen=True)
class Finding:
    """A gap over all that was asked for.

    `amount` is the sum of its lines, as on every other page: a credit note is taken
    off. It can be nothing, or less, while there are lines.
    """

    gap: Gap
    lines: int
    amount: Decimal
    all_lines: int
    all_amount: Decimal

    @property
    def share(self) -> Fraction:
        """The part of all euros, from 0 to 1: credit notes can make it less or more."""
        if self.all_amount <= 0:
            return Fraction()
        part = Fraction(self.amount) / Fraction(self.all_amount)
        return min(max(part, Fraction()), Fraction(1))

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers that become better by mending this."""
        return NEEDED_BY[self.gap]

    @property
    def weight(self) -> Decimal:
        """Euros times answers: what comes first. An order, not a grade."""
        return max(self.amount, Decimal()) * len(self.answers)


def findings(
    rows: Iterable[HygieneRow],
    in_two_imports: Iterable[TwiceRow] = (),
    booked_twice: Iterable[TwiceRow] = (),
) -> tuple[Finding, ...]:
    """Every gap over all sources and months, in the order of Gap; none without lines."""
    kept = list(rows)
    if not kept:
        return ()
    first = [one for one in kept if one.gap == kept[0].gap]
    lines = sum(one.all_lines for one in first)
    amount = sum((one.all_amount for one in first), Decimal())
    found: dict[str, Sequence[HygieneRow | TwiceRow]] = {
        Gap.IN_TWO_IMPORTS: list(in_two_imports),
        Gap.BOOKED_TWICE: list(booked_twice),
    }
    for gap in Gap:
        found.setdefault(gap, [one for one in kept if one.gap == gap])
    return tuple(
        Finding(
            gap,
            sum(one.lines for one in found[gap]),
            sum((one.amount for one in found[gap]), Decimal()),
            lines,
            amount,
        )
        for gap in Gap
    )


def never_filled(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Columns that nothing stands in: who makes the export must add them.

    A category is not among these: that can be given here.
    """
    return tuple(
        one
        for one in found
        if one.gap in FROM_FILES and one.all_lines and one.lines == one.all_lines
    )


def worst(
    found: Iterable[Finding], most: int = MOST, never: Iterable[Finding] = ()
) -> tuple[Finding, ...]:
    """What to mend first; a gap without lines needs no mending.

    `never`: columns that the files do not have, so that no line is to blame. Without
    any column that identifies a supplier, that it has no number is no news either.
    """
    gone = {one.gap for one in never}
    if gone.issuperset(IDENTIFYING):
        gone.add(Gap.NO_IDENTITY)
    open_ones = [one for one in found if one.lines and one.gap not in gone]
    return tuple(sorted(open_ones, key=_worst_first)[:most])


def _worst_first(one: Finding) -> tuple[Decimal, int, str]:
    return (-one.weight, -one.lines, one.gap)
