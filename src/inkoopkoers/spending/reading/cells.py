# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which cells of a table are which fields, as SQL expressions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from inkoopkoers.spending.domain.columns import DATES, NUMBERS, Field
from inkoopkoers.spending.domain.mapping import Basis, DecimalMark, Mapping, Sign
from inkoopkoers.spending.reading.parsing import (
    amount_sql,
    date_sql,
    plain_date_sql,
    text_sql,
)
from inkoopkoers.spending.reading.tables import Origin, RawTable
from inkoopkoers.spending.reading.tidiness import Tidiness

# These say in numbers how they were written, whatever a person confirmed of others.
_POINTED = (Origin.UBL, Origin.XAF)
_FIELDS = {field.value: field for field in Field}
BARE = (Field.KVK, Field.VAT_NUMBER, Field.IBAN)


@dataclass(frozen=True)
class Cells:
    """One table read with one mapping."""

    table: RawTable
    mapping: Mapping
    # Whether columns `plain_<field>` say of rows that their cells need no work.
    is_quick: bool = False

    @property
    def tidiness(self) -> Tidiness:
        """What the cells do not need."""
        return Tidiness(self.table.is_clean, self.table.is_short)

    @property
    def names(self) -> list[str]:
        """The cells of a row as they are called."""
        return [f"c{at}" for at in range(len(self.table.headers))]

    @cached_property
    def columns(self) -> dict[Field, tuple[int, ...]]:
        """The columns of each field that is there, in the order of the file."""
        found: dict[Field, tuple[int, ...]] = {}
        for at, header in enumerate(self.table.headers):
            if field := self._field_of(header):
                found[field] = (*found.get(field, ()), at)
        return found

    @cached_property
    def kept_apart(self) -> dict[Field, tuple[int, ...]]:
        """The texts, by column, that are kept as they stand, or mostly so."""
        if not self.is_quick:
            return {}
        return {
            field: places
            for field, places in self.columns.items()
            if field in TEXTS and len(places) == 1
        }

    @cached_property
    def plain(self) -> tuple[Field, ...]:
        """The fields that hardly ever need work; `plain_<field>` says when not."""
        if not self.is_quick:
            return ()
        often = (*BARE, Field.SUPPLIER_NAME, Field.CURRENCY, *self.amounts, *DATES)
        return tuple(one for one in often if len(self.columns.get(one, ())) == 1)

    @property
    def decimal(self) -> DecimalMark:
        """What stands before the cents here."""
        if self.table.origin in _POINTED:
            return DecimalMark.POINT
        return self.mapping.decimal

    def text(self, field: Field) -> str:
        """The cell of a field as cleaned text; of more columns, the first filled."""
        columns = self.columns.get(field, ())
        texts = [text_sql(f"c{at}", self.tidiness) for at in columns]
        if not texts:
            return "CAST(NULL AS VARCHAR)"
        return texts[0] if len(texts) == 1 else f"coalesce({', '.join(texts)})"

    def kept(self, field: Field) -> str:
        """A field of text as we keep it, over its cell as `t_<field>`."""
        cell = f"t_{field}"
        if field in BARE:
            clean = f"nullif(regexp_replace(upper({cell}), '[^A-Z0-9]', '', 'g'), '')"
            bare = f"regexp_full_match({cell}, '[A-Z0-9]+')"
            kept = f"CASE WHEN {cell} IS NULL OR {bare} THEN {cell} ELSE {clean} END"
            return self.when_plain(field, cell, kept)
        if field is Field.CURRENCY:
            kept = f"coalesce(upper({cell}), '{self.mapping.currency}')"
            return self.when_plain(field, cell, kept)
        return cell

    def when_plain(self, field: Field, then: str, otherwise: str) -> str:
        """One of two, by whether the cell is plain; only the one is worked out."""
        if field not in self.plain:
            return otherwise
        return f"CASE WHEN plain_{field} THEN {then} ELSE {otherwise} END"

    def is_bare(self, field: Field) -> str:
        """Whether there is nothing but a number in `t_<field>`."""
        looked = f"regexp_full_match(t_{field}, '[-0-9.,]*')"
        return self.when_plain(field, "true", looked)

    def number(self, field: Field) -> str:
        """A field with a number, over its cell as `t_<field>`."""
        if field not in self.columns:
            return "CAST(NULL AS DECIMAL(18,4))"
        places = 4 if field in (Field.QUANTITY, Field.UNIT_PRICE, Field.VAT_RATE) else 2
        cell = f"t_{field}"
        if field is Field.VAT_RATE:
            cell = f"rtrim({cell}, '% ')"
        return amount_sql(cell, self.decimal, places)

    def date(self, field: Field) -> str:
        """A field with a date, over its cell as `t_<field>`."""
        if field not in self.columns:
            return "CAST(NULL AS DATE)"
        cell, order = f"t_{field}", self.mapping.dates
        dated = date_sql(cell, order, self.table.days_later)
        return self.when_plain(field, plain_date_sql(cell, order), dated)

    def amount(self) -> str:
        """Costs without VAT, over the numbers as `n_<field>`, rounded to the cent."""
        sign = "-" if self.mapping.sign is Sign.NEGATIVE else ""
        return f"CAST({sign}({self._euros()}) AS DECIMAL(18,2))"

    @cached_property
    def amounts(self) -> tuple[Field, ...]:
        """The fields that the amount comes from; the first is named when it is bad."""
        if Field.AMOUNT in self.columns:
            return (Field.AMOUNT,)
        if Field.AMOUNT_INCLUDING in self.columns:
            return (Field.AMOUNT_INCLUDING,)
        both = (Field.DEBIT, Field.CREDIT)
        return tuple(field for field in both if field in self.columns)

    def _field_of(self, header: str) -> Field | None:
        if self.table.origin in _POINTED:
            return _FIELDS.get(header)
        return self.mapping.field_of(header)

    def _euros(self) -> str:
        if Field.AMOUNT in self.columns:
            with_vat = self.mapping.basis is Basis.INCLUDING
            return self._without_vat("n_amount") if with_vat else "n_amount"
        if Field.AMOUNT_INCLUDING in self.columns:
            return self._without_vat("n_amount_including")
        if len(self.amounts) == 2:  # noqa: PLR2004 - debit and credit
            return "coalesce(n_debit, 0 - n_credit, 0) - CASE WHEN n_debit IS NULL THEN 0 ELSE coalesce(n_credit, 0) END"
        if self.amounts == (Field.CREDIT,):
            return "-n_credit"
        return "n_debit" if self.amounts else "CAST(NULL AS DECIMAL(18,2))"

    def _without_vat(self, including: str) -> str:
        """Unknown VAT is none: the remark NO_VAT says so."""
        rate = "CASE WHEN n_vat_rate > 0 AND n_vat_rate < 1 THEN n_vat_rate ELSE n_vat_rate / 100 END"
        by_rate = f"round(CAST({including} AS DECIMAL(28,10)) / (1 + CAST(coalesce({rate}, 0) AS DECIMAL(10,6))), 2)"
        return (
            f"CASE WHEN n_vat IS NOT NULL THEN {including} - n_vat ELSE {by_rate} END"
        )


TEXTS = tuple(field for field in Field if field not in DATES and field not in NUMBERS)
