# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet of an alternative: its lines down, the moments of payment across."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.workbook.assumptions import Assumptions
from inkoopkoers.costing.documents.workbook.columns import (
    BUDGET,
    FIRST,
    FIRST_MOMENT,
    HEADS,
    KIND,
    MOMENT,
    NAME,
    PAYER,
    PRESENT,
    WHO,
    WIDTHS,
    WORTH,
    YEAR,
    line_heads,
    own,
    society,
)
from inkoopkoers.costing.documents.workbook.factors import Factors
from inkoopkoers.costing.documents.workbook.lines import RowWriter
from inkoopkoers.costing.documents.workbook.page import (
    FACTOR,
    NUMBER,
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
)
from inkoopkoers.costing.wording.results import SKIPPED
from inkoopkoers.costing.wording.sheet import (
    BUDGETS,
)


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
        writer = RowWriter(
            self.page, self.sheet.horizon_years, self.moments, self.assumptions
        )
        for place, row in enumerate(self.rows):
            writer.write(FIRST + place, row)
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
        page.heads(HEADS, line_heads())
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
