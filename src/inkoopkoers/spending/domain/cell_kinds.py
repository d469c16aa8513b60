# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the cells of a column look like, from a sample of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inkoopkoers.spending.domain.columns import DATES, NUMBERS, Field
from inkoopkoers.spending.domain.identifiers import is_iban
from inkoopkoers.spending.domain.mapping import DateOrder, DecimalMark
from inkoopkoers.spending.domain.values import amount_of, date_of

# This part of the filled cells has to fit, the rest is dirt.
ENOUGH = 0.6
_LEGAL = re.compile(
    r"\b(b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?|ltd|limited|plc|llp|inc|gmbh|stichting"
    r"|gemeente|council|services|holding|groep|group)(?=\W|$)",
    re.IGNORECASE,
)
_DUTCH_VAT = re.compile(r"NL[0-9]{9}B[0-9]{2}", re.IGNORECASE)
_CPV = re.compile(r"[0-9]{8}-[0-9]")
_EIGHT = re.compile(r"[0-9]{8}")


@dataclass(frozen=True)
class Kinds:
    """Shares, from 0 to 1, of the filled cells; all 0 for an empty column."""

    filled: int = 0
    dates: float = 0
    amounts: float = 0
    cents: float = 0
    letters: float = 0
    names: float = 0
    ibans: float = 0
    vat_numbers: float = 0
    eights: float = 0
    cpv: float = 0
    negative: float = 0

    def can_be(self, field: Field) -> bool:
        """Whether these cells can be this field; an empty column can be anything."""
        if not self.filled:
            return True
        if field in DATES:
            return self.dates >= ENOUGH
        if field in NUMBERS:
            return self.amounts >= ENOUGH
        if field in (Field.SUPPLIER_NAME, Field.LEDGER_NAME, Field.CATEGORY_NAME):
            return self.letters >= ENOUGH
        return True


def kinds_of(cells: Iterable[str | None]) -> Kinds:
    """Look at each filled cell."""
    filled = [one.strip() for one in cells if one and one.strip()]
    if not filled:
        return Kinds()

    def share(fitting: Iterable[object]) -> float:
        return sum(map(bool, fitting)) / len(filled)

    return Kinds(
        filled=len(filled),
        dates=share(map(is_date, filled)),
        amounts=share(map(is_amount, filled)),
        cents=share(re.search(r"[.,][0-9]{2}\)?-?$", one) for one in filled),
        letters=share(re.search(r"[^\W\d_]{2}", one) for one in filled),
        names=share(_LEGAL.search(one) for one in filled),
        ibans=share(is_iban(re.sub(r"[ .]", "", one).upper()) for one in filled),
        vat_numbers=share(
            _DUTCH_VAT.fullmatch(re.sub(r"[ .]", "", one)) for one in filled
        ),
        eights=share(_EIGHT.fullmatch(one) for one in filled),
        cpv=share(_CPV.fullmatch(one) for one in filled),
        negative=share(is_negative(one) for one in filled),
    )


def is_date(cell: str) -> bool:
    """A date in some order."""
    return any(date_of(cell, order) for order in (DateOrder.DAY_FIRST, DateOrder.ISO))


def is_amount(cell: str) -> bool:
    """An amount with some decimal mark."""
    return any(
        amount_of(cell.rstrip("% "), mark).value is not None for mark in DecimalMark
    )


def is_negative(cell: str) -> bool:
    """An amount below zero with some decimal mark."""
    found = (amount_of(cell, mark).value for mark in DecimalMark)
    return any(one is not None and one < 0 for one in found)


def decimal_of(cells: Iterable[str]) -> DecimalMark | None:
    """The mark that reads most cells; None when all can be read both ways."""
    votes = dict.fromkeys(DecimalMark, 0)
    for cell in cells:
        readings = {mark: amount_of(cell, mark).value for mark in DecimalMark}
        if readings[DecimalMark.COMMA] != readings[DecimalMark.POINT]:
            able = [mark for mark, value in readings.items() if value is not None]
            # Two readings that differ, such as of "1.234", say nothing.
            if len(able) == 1:
                votes[able[0]] += 1
    comma, point = votes[DecimalMark.COMMA], votes[DecimalMark.POINT]
    if comma == point:
        return None
    return DecimalMark.COMMA if comma > point else DecimalMark.POINT


def order_of(cells: Iterable[str]) -> DateOrder | None:
    """The order that most dates can only have; None when no date says."""
    votes: dict[DateOrder, int] = {}
    for cell in cells:
        if order := _order_of(cell):
            votes[order] = votes.get(order, 0) + 1
    return max(votes, key=lambda one: votes[one]) if votes else None


def _order_of(cell: str) -> DateOrder | None:
    text = cell.strip()
    if re.match(r"[12][0-9]{3}[-/. ][0-9]", text):
        return DateOrder.ISO
    if _EIGHT.fullmatch(text) and date_of(text, DateOrder.COMPACT):
        return DateOrder.COMPACT
    if re.fullmatch(r"[0-9]{5}([.,][0-9]+)?", text):
        return DateOrder.SPREADSHEET
    if re.match(r"[0-9]{1,2}[-/. ]*[A-Za-z]", text):
        return DateOrder.DAY_FIRST
    return _by_size(text)


def _by_size(text: str) -> DateOrder | None:
    found = re.match(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ][0-9]", text)
    if not found:
        return None
    most = 12
    if int(found[1]) > most >= int(found[2]):
        return DateOrder.DAY_FIRST
    return DateOrder.MONTH_FIRST if int(found[2]) > most >= int(found[1]) else None
