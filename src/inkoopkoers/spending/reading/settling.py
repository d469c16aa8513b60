# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a file writes its amounts and dates, and what a person has to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Mapping as ReadMapping
from dataclasses import dataclass, replace

from inkoopkoers.spending.domain.cell_kinds import Kinds, decimal_of, order_of
from inkoopkoers.spending.domain.columns import DATES, Field
from inkoopkoers.spending.domain.mapping import (
    Basis,
    DateOrder,
    DecimalMark,
    Mapping,
    Sign,
)
from inkoopkoers.spending.domain.proposal import ColumnProposal, Concern, Trouble
from inkoopkoers.spending.domain.values import CURRENCY_SIGNS
from inkoopkoers.spending.reading.tables import Origin

_EXAMPLES = 5
_MONEY = (Field.AMOUNT, Field.AMOUNT_INCLUDING, Field.DEBIT, Field.CREDIT, Field.VAT)
_WHEN = (Field.BOOKED_ON, Field.INVOICED_ON, Field.PAID_ON)
_WITHOUT = ("excl", "exbtw", "net", "zonderbtw", "exvat")
_WITH = ("incl", "bruto", "gross", "metbtw")


@dataclass(frozen=True)
class Column:
    """One column of one part, with a sample of its cells."""

    part: str
    header: str
    cells: tuple[str | None, ...]
    kinds: Kinds
    origin: Origin

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells with something in them."""
        return tuple(one for one in self.cells if one and one.strip())

    @property
    def examples(self) -> tuple[str, ...]:
        """The first few different ones."""
        return tuple(dict.fromkeys(self.filled))[:_EXAMPLES]


def settled(
    headers: ReadMapping[Field, tuple[str, ...]],
    columns: Sequence[Column],
    found: Sequence[ColumnProposal],
    origin: Origin,
    known: Mapping | None,
) -> tuple[Mapping, tuple[Concern, ...]]:
    """The mapping with its settings; those that a person confirmed are kept."""
    fields = {(one.part, one.header): one.field for one in found}
    meant = [(fields[one.part, one.header], one) for one in columns]
    money = [column for field, column in meant if field in _MONEY]
    days = [column for field, column in meant if field in DATES]
    if known:
        mapping = replace(known, headers=headers)
    else:
        mapping = Mapping(
            headers,
            _decimal(money, origin) or DecimalMark.COMMA,
            _order(days, origin) or DateOrder.DAY_FIRST,
            _sign(meant),
            _basis(headers, origin),
            _currency(meant),
        )
    concerns = [*_missing(found), *_doubles(found)]
    if not known:
        concerns += _settings(mapping, money, days, origin)
    return mapping, tuple(concerns)


def _decimal(money: Sequence[Column], origin: Origin) -> DecimalMark | None:
    if origin is not Origin.CSV:
        return DecimalMark.POINT
    return decimal_of(cell for column in money for cell in column.filled)


def _order(days: Sequence[Column], origin: Origin) -> DateOrder | None:
    found = order_of(cell for column in days for cell in column.filled)
    if found:
        return found
    by_origin = {Origin.CSV: None, Origin.XLSX: DateOrder.SPREADSHEET}
    return by_origin.get(origin, DateOrder.ISO) if not days else None


def _sign(meant: Sequence[tuple[Field | None, Column]]) -> Sign:
    amounts = [one.kinds for field, one in meant if field in _MONEY[:2]]
    half = 0.5
    return (
        Sign.NEGATIVE if any(one.negative > half for one in amounts) else Sign.POSITIVE
    )


def _basis(headers: ReadMapping[Field, tuple[str, ...]], origin: Origin) -> Basis:
    # Invoices and auditfiles give VAT apart.
    if Field.AMOUNT not in headers or origin in (Origin.UBL, Origin.XAF):
        return Basis.EXCLUDING
    names = headers[Field.AMOUNT]
    if any(word in name for name in names for word in _WITH):
        return Basis.INCLUDING
    if any(word in name for name in names for word in _WITHOUT):
        return Basis.EXCLUDING
    return Basis.UNKNOWN


def _currency(meant: Sequence[tuple[Field | None, Column]]) -> str:
    """The one that most lines say, by a column, a sign, or the header of the amount."""
    votes: Counter[str] = Counter()
    for field, column in meant:
        if field is Field.CURRENCY:
            votes.update(one.strip().upper() for one in column.filled)
        elif field in _MONEY:
            votes.update(_signs([*column.filled, column.header]))
    best = [one for one, _ in votes.most_common(1) if one.isascii() and len(one) == 3]  # noqa: PLR2004
    return best[0] if best and best[0].isalpha() else "EUR"


def _signs(texts: Sequence[str]) -> Iterator[str]:
    for text in texts:
        for sign, currency in CURRENCY_SIGNS.items():
            if sign in text.upper():
                yield currency


def _missing(found: Sequence[ColumnProposal]) -> Iterator[Concern]:
    """Per file, not per part: a part without amounts is refused row by row."""
    fields = {one.field for one in found}
    if not fields & set(_WHEN):
        yield Concern(Trouble.NO_DATE)
    if not fields & {Field.SUPPLIER_NAME, Field.SUPPLIER_CODE}:
        yield Concern(Trouble.NO_SUPPLIER)
    if not fields & set(_MONEY[:4]):
        yield Concern(Trouble.NO_AMOUNT)


def _doubles(found: Sequence[ColumnProposal]) -> Iterator[Concern]:
    """More columns of one part that could be the amount, or the date of booking."""
    for field, trouble in (
        (Field.AMOUNT, Trouble.MORE_AMOUNTS),
        (Field.BOOKED_ON, Trouble.MORE_DATES),
    ):
        for part in dict.fromkeys(one.part for one in found):
            could = [
                one.header
                for one in found
                if one.part == part
                and (
                    one.field is field
                    or (one.field is None and field in one.alternatives)
                )
            ]
            if len(could) > 1:
                yield Concern(trouble, tuple(could))


def _settings(
    mapping: Mapping, money: Sequence[Column], days: Sequence[Column], origin: Origin
) -> Iterator[Concern]:
    if days and _order(days, origin) is None:
        yield Concern(Trouble.AMBIGUOUS_DATES, _names(days))
    if money and _decimal(money, origin) is None and _has_marks(money):
        yield Concern(Trouble.AMBIGUOUS_DECIMALS, _names(money))
    if mapping.sign is Sign.NEGATIVE:
        yield Concern(Trouble.MOSTLY_NEGATIVE, _names(money))
    if mapping.basis is Basis.UNKNOWN:
        yield Concern(Trouble.VAT_UNKNOWN, _names(money))
    has_vat = {Field.VAT, Field.VAT_RATE} & set(mapping.headers)
    with_vat = (
        Field.AMOUNT_INCLUDING in mapping.headers
        and Field.AMOUNT not in mapping.headers
    )
    if (with_vat or mapping.basis is Basis.INCLUDING) and not has_vat:
        yield Concern(Trouble.NO_VAT_COLUMN, _names(money))
    if mapping.currency != "EUR":
        yield Concern(Trouble.OTHER_CURRENCY, _names(money))


def _has_marks(money: Sequence[Column]) -> bool:
    return any("." in cell or "," in cell for one in money for cell in one.filled)


def _names(columns: Sequence[Column]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.header for one in columns))
