# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A row of an alternative: what one payment costs now, and each payment."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.workbook.assumptions import Assumptions
from inkoopkoers.costing.documents.workbook.columns import (
    AMOUNT,
    BUDGET,
    CHANCE,
    DATED,
    EACH,
    FIRST,
    FIRST_MOMENT,
    GROWTH,
    INFORMANT,
    KIND,
    MEASURE,
    MOMENT,
    NAME,
    PAYER,
    PRESENT,
    PRICE,
    QUANTITY,
    RHYTHM,
    SHARE,
    SOURCE,
    TIMES,
    WHO,
    WORTH,
    own,
    society,
)
from inkoopkoers.costing.documents.workbook.page import (
    EURO_UNIT,
    NUMBER,
    PERCENT,
    Page,
    cell,
)
from inkoopkoers.costing.documents.workbook.rows import Moment, Row
from inkoopkoers.costing.domain.sheet import Measure, Remaining
from inkoopkoers.costing.wording.sheet import (
    BUDGETS,
    CATEGORIES,
    INFORMANTS,
    MEASURES,
    RHYTHMS,
)
from inkoopkoers.web.dutch import long_date


@dataclass(frozen=True)
class RowWriter:
    """Writes the rows of one alternative."""

    page: Page
    horizon_years: int
    moments: tuple[Moment, ...]
    assumptions: Assumptions

    def write(self, at: int, row: Row) -> None:
        """Write everything that stands on it."""
        line, page = row.stream.line, self.page
        page.text(at, NAME, _name(row))
        page.text(at, KIND, CATEGORIES[row.category])
        page.text(at, WHO, society() if row.category.is_external else own())
        page.text(at, BUDGET, BUDGETS[line.budget])
        page.text(at, PAYER, line.payer)
        page.text(at, MEASURE, MEASURES[line.measure])
        page.text(at, RHYTHM, RHYTHMS[line.rhythm])
        page.text(at, INFORMANT, INFORMANTS[line.supplied_by])
        page.text(at, SOURCE, line.source)
        page.text(at, DATED, long_date(line.dated) if line.dated else "")
        self._amount(at, row)
        self._counts(at, row)
        self._growth(at, row)
        self._paid(at, row)

    def _amount(self, at: int, row: Row) -> None:
        line, page = row.stream.line, self.page
        main = None if row.main is None else cell(FIRST + row.main, AMOUNT)
        if main is None:
            page.number(at, AMOUNT, line.amount, EURO_UNIT)
        elif not row.is_remaining:
            page.formula(at, AMOUNT, main, line.amount, EURO_UNIT)
        elif line.remaining is Remaining.MARKET:
            page.number(at, AMOUNT, -row.payments[0].amount, EURO_UNIT)
        else:
            part = f"{main}*{_years_left(row, self.horizon_years)}"
            page.formula(
                at,
                AMOUNT,
                f"{part}/{line.life_years}",
                -row.payments[0].amount,
                EURO_UNIT,
            )

    def _counts(self, at: int, row: Row) -> None:
        line, page = row.stream.line, self.page
        page.formula(at, PRICE, self._price(row), row.stream.price_eur, EURO_UNIT)
        number = self.assumptions.numbers.get(line.quantity, Decimal(1))
        counted = self.assumptions.quantities.get(line.quantity, "1")
        page.formula(at, QUANTITY, counted, number, NUMBER)
        for column, value in ((SHARE, line.factor), (CHANCE, line.probability)):
            if row.main is None:
                page.number(at, column, value, NUMBER)
            else:
                page.formula(at, column, cell(FIRST + row.main, column), value, NUMBER)

    def _price(self, row: Row) -> str:
        prices = self.assumptions.prices
        measure = row.stream.line.measure
        if row.is_co2_of_power:
            return f"{self.assumptions.kg_per_kwh}*{prices[Measure.KG_CO2]}"
        return prices.get(measure, "1")

    def _growth(self, at: int, row: Row) -> None:
        """What is left of a purchase grows with it; the CO2 of power as CO2 does."""
        line, stream = row.stream.line, row.stream
        if line.growth is None or row.is_co2_of_power:
            place = self.assumptions.growths[stream.category]
            self.page.formula(at, GROWTH, place, stream.growth, PERCENT)
        elif row.main is None:
            self.page.number(at, GROWTH, line.growth, PERCENT)
        else:
            place = cell(FIRST + row.main, GROWTH)
            self.page.formula(at, GROWTH, place, stream.growth, PERCENT)

    def _paid(self, at: int, row: Row) -> None:
        page = self.page
        page.sheet.write_number(at, TIMES, row.times, page.look("0"))
        columns = (AMOUNT, PRICE, QUANTITY, SHARE, CHANCE, TIMES)
        product = "*".join(cell(at, column) for column in columns)
        sign = "-" if row.sign < 0 else ""
        each = row.payments[0].amount * row.stream.eur_per_measure
        page.formula(at, EACH, f"{sign}{product}", each, EURO_UNIT)
        columns_of = {moment: n for n, moment in enumerate(self.moments, FIRST_MOMENT)}
        for moment, euros in row.by_moment.items():
            column = columns_of[moment]
            grown = f"(1+{cell(at, GROWTH)})^{cell(MOMENT, column)}"
            page.formula(at, column, f"{cell(at, EACH)}*{grown}", euros)
        both = f"{across(self.moments, at)},{across(self.moments, WORTH)}"
        page.formula(at, PRESENT, f"SUMPRODUCT({both})", row.present)


def across(moments: tuple[Moment, ...], at: int) -> str:
    """The cells of all moments on a row."""
    last = FIRST_MOMENT + len(moments) - 1
    return f"{cell(at, FIRST_MOMENT)}:{cell(at, last)}"


def _name(row: Row) -> str:
    name = row.stream.line.name
    if row.is_remaining:
        return _("Nog waard aan het eind: %s") % name
    if row.main is not None:
        return _("CO2 van: %s") % name
    return name


def _years_left(row: Row, horizon: int) -> int:
    """How long the last unit could still be used."""
    line = row.stream.line
    life = line.life_years or 1
    last = range(line.first_year, horizon, life)[-1]
    return last + life - horizon
