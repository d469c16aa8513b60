# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet of an alternative: its lines down, the moments of payment across."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.workbook.assumptions import Assumptions
from inkoopkoers.costing.documents.workbook.factors import Factors
from inkoopkoers.costing.documents.workbook.page import (
    EURO_UNIT,
    FACTOR,
    NUMBER,
    PERCENT,
    Page,
    cell,
)
from inkoopkoers.costing.documents.workbook.rows import Moment, Row
from inkoopkoers.costing.domain.flows import Flow, skipped_lines
from inkoopkoers.costing.domain.results import present_value
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    Budget,
    CostSheet,
    Measure,
    Remaining,
)
from inkoopkoers.costing.wording.results import SKIPPED
from inkoopkoers.costing.wording.sheet import (
    BUDGETS,
    CATEGORIES,
    INFORMANTS,
    MEASURES,
    RHYTHMS,
)
from inkoopkoers.web.dutch import long_date

(
    NAME, KIND, WHO, BUDGET, PAYER, AMOUNT, MEASURE, PRICE, QUANTITY, SHARE, CHANCE,
    GROWTH, RHYTHM, TIMES, EACH, PRESENT, INFORMANT, SOURCE, DATED, FIRST_MOMENT,
) = range(20)  # fmt: skip
YEAR, MOMENT, WORTH, HEADS, FIRST = 2, 3, 4, 5, 6
WIDTHS = (30, 20, 12, 13, 16, 13, 9, 11, 11, 8, 8, 9, 16, 8, 14, 15, 13, 24, 18)


@dataclass(frozen=True)
class AlternativeCells:
    """Where the other sheets find what an alternative costs."""

    alternative: Alternative
    rows: tuple[Row, ...]
    kinds: str
    who: str
    budgets: str
    payers: str
    presents: str
    total: str
    years: str
    investment: str
    running: str
    everything: str
    everything_now: str

    @property
    def flows(self) -> tuple[Flow, ...]:
        """Every payment."""
        return tuple(flow for row in self.rows for flow in row.flows)


def own() -> str:
    """The word for what the buyer pays."""
    return _("wij")


def society() -> str:
    """The word for what society pays."""
    return _("samenleving")


@dataclass(frozen=True)
class Writer:
    """Writes one alternative."""

    page: Page
    sheet: CostSheet
    alternative: Alternative
    rows: tuple[Row, ...]
    moments: tuple[Moment, ...]
    assumptions: Assumptions
    factors: Factors

    def write(self) -> AlternativeCells:
        """Heads, lines, totals, and what does not count."""
        self._heads()
        for place, row in enumerate(self.rows):
            self._row(FIRST + place, row)
        after = self.last + 2
        self._totals(after)
        self._skipped(after + 7)
        return self._cells(after)

    @property
    def last(self) -> int:
        """The last line; without lines there is an empty one."""
        return FIRST + max(len(self.rows), 1) - 1

    def _heads(self) -> None:
        page = self.page
        page.text(0, 0, self.alternative.name, page.look.title)
        page.text(
            1,
            0,
            _(
                "Bedrag × prijs × aantal × deel × kans × keer per betaling is wat één "
                "betaling nu kost. Rechts staat elke betaling in euro van dat moment, "
                "met de prijsstijging erin."
            ),
        )
        for column, width in enumerate(WIDTHS):
            page.sheet.set_column(column, column, width)
        page.sheet.set_column(FIRST_MOMENT, FIRST_MOMENT + len(self.moments), 14)
        page.heads(HEADS, _line_heads())
        names = ((YEAR, _("Jaar")), (MOMENT, _("Moment")), (WORTH, _("Factor")))
        for row, name in names:
            page.text(row, FIRST_MOMENT - 1, name, page.look.head)
        for column, (year, moment) in enumerate(self.moments, FIRST_MOMENT):
            page.sheet.write_number(YEAR, column, year, page.look("0"))
            page.sheet.write_number(MOMENT, column, moment, page.look(NUMBER))
            worth = self.factors.at[moment]
            page.formula(WORTH, column, worth, self._worth(moment), FACTOR)
            words = _("jaar %s") % year if year else _("start")
            page.text(HEADS, column, words, page.look.head)
        page.sheet.freeze_panes(FIRST, 1)

    def _worth(self, moment: float) -> float:
        found = (
            flow.factor
            for row in self.rows
            for flow in row.flows
            if flow.moment == moment
        )
        return next(found, 1.0)

    def _row(self, at: int, row: Row) -> None:
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
            part = f"{main}*{_years_left(row, self.sheet.horizon_years)}"
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
        across = {moment: n for n, moment in enumerate(self.moments, FIRST_MOMENT)}
        for moment, euros in row.by_moment.items():
            column = across[moment]
            grown = f"(1+{cell(at, GROWTH)})^{cell(MOMENT, column)}"
            page.formula(at, column, f"{cell(at, EACH)}*{grown}", euros)
        both = f"{self._across(at)},{self._across(WORTH)}"
        page.formula(at, PRESENT, f"SUMPRODUCT({both})", row.present)

    def _across(self, at: int) -> str:
        last = FIRST_MOMENT + len(self.moments) - 1
        return f"{cell(at, FIRST_MOMENT)}:{cell(at, last)}"

    def _down(self, column: int) -> str:
        return f"{cell(FIRST, column)}:{cell(self.last, column)}"

    def _totals(self, at: int) -> None:
        """Per moment, for the sheets about years; and all present values together."""
        investment, running = (str(BUDGETS[one]) for one in Budget)
        who, budgets = self._down(WHO), self._down(BUDGET)
        self._total(
            at,
            _("Wij, %s") % investment,
            lambda span: f'SUMIFS({span},{who},"{own()}",{budgets},"{investment}")',
            lambda flow: _is_own(flow, Budget.INVESTMENT),
        )
        self._total(
            at + 1,
            _("Wij, %s") % running,
            lambda span: f'SUMIFS({span},{who},"{own()}",{budgets},"{running}")',
            lambda flow: _is_own(flow, Budget.RUNNING),
        )
        self._total(
            at + 2,
            _("Samenleving"),
            lambda span: f'SUMIFS({span},{who},"{society()}")',
            lambda flow: flow.category.is_external,
        )
        self._total(at + 3, _("Samen"), lambda span: f"SUM({span})", lambda _flow: True)
        self.page.text(at + 4, NAME, _("Samen, contant gemaakt"))
        flows = [flow for row in self.rows for flow in row.flows]
        for column, moment in enumerate(self.moments, FIRST_MOMENT):
            now = present_value(one for one in flows if _at(one) == moment)
            formula = f"{cell(at + 3, column)}*{cell(WORTH, column)}"
            self.page.formula(at + 4, column, formula, now)

    def _total(
        self,
        at: int,
        name: str,
        formula: Callable[[str], str],
        counts: Callable[[Flow], bool],
    ) -> None:
        page = self.page
        page.text(at, NAME, name, page.look(is_total=True))
        flows = [flow for row in self.rows for flow in row.flows if counts(flow)]
        page.formula(
            at,
            PRESENT,
            formula(self._down(PRESENT)),
            present_value(flows),
            is_total=True,
        )
        for column, moment in enumerate(self.moments, FIRST_MOMENT):
            span = f"{cell(FIRST, column)}:{cell(self.last, column)}"
            paid = math.fsum(one.amount for one in flows if _at(one) == moment)
            page.formula(at, column, formula(span), paid, is_total=True)

    def _skipped(self, at: int) -> None:
        skipped = skipped_lines(self.sheet, self.alternative)
        if not skipped:
            return
        names = {line.code: line.name for line in self.alternative.lines}
        self.page.text(at, NAME, _("Telt niet mee"), self.page.look.section)
        for row, one in enumerate(skipped, at + 1):
            self.page.text(row, NAME, names[one.line])
            self.page.text(row, KIND, SKIPPED[one.reason])

    def _cells(self, totals: int) -> AlternativeCells:
        page = self.page
        last = FIRST_MOMENT + len(self.moments) - 1

        def down(column: int) -> str:
            return page.span((FIRST, column), (self.last, column))

        def across(row: int) -> str:
            return page.span((row, FIRST_MOMENT), (row, last))

        return AlternativeCells(
            self.alternative,
            self.rows,
            kinds=down(KIND),
            who=down(WHO),
            budgets=down(BUDGET),
            payers=down(PAYER),
            presents=down(PRESENT),
            total=page.address(totals + 3, PRESENT),
            years=across(YEAR),
            investment=across(totals),
            running=across(totals + 1),
            everything=across(totals + 3),
            everything_now=across(totals + 4),
        )


def _is_own(flow: Flow, budget: Budget) -> bool:
    return not flow.category.is_external and flow.budget is budget


def _at(flow: Flow) -> Moment:
    return flow.year, flow.moment


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


def _line_heads() -> tuple[str, ...]:
    return (
        _("Kostenregel"), _("Soort"), _("Wie betaalt"), _("Budget"), _("Onderdeel"),
        _("Bedrag"), _("In"), _("Prijs daarvan"), _("Aantal"), _("Deel"), _("Kans"),
        _("Prijsstijging"), _("Hoe vaak"), _("Keer per betaling"),
        _("Eén betaling, nu"), _("Contante waarde"), _("Opgegeven door"), _("Bron"),
        _("Van"),
    )  # fmt: skip
