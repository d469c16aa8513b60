# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The plan as sheets: the assets, as the reader takes them in again, and the figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.importing import (
    Preview,
    cells_of,
    headings,
)
from inkoopkoers.planning.domain.investing.liquidity import CashYear
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan as Frame
from inkoopkoers.planning.domain.investing.rolling_up import PlanFigures
from inkoopkoers.planning.domain.investing.yearly import YearFigures
from inkoopkoers.planning.wording.importing import refused_text
from inkoopkoers.reports.blocks import Table


def cell(value: object) -> str:
    """A cell with a decimal comma; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", ",")
    return str(value)


def assets_table(frame: Frame, assets: Iterable[Asset]) -> Table:
    """The columns that an import knows; numbers are numbers."""
    rows = [cells_of(frame, one) for one in assets]
    numbers = {
        place
        for row in rows[:1]
        for place, value in enumerate(row)
        if isinstance(value, (int, Decimal))
    }
    return Table(
        caption=_("Bezit"),
        header=headings(),
        rows=tuple(tuple(cell(value) for value in row) for row in rows),
        numeric_columns=tuple(sorted(numbers)),
    )


def year_header() -> tuple[str, ...]:
    """The names of the columns with figures of a year."""
    return (
        _("Jaar"), _("Op de balans"), _("Kosten"), _("Uit voorziening"),
        _("Onvoorzien"), _("Ontvangen"), _("Geld eruit"), _("Afschrijving"),
        _("Boekverlies"), _("Gespaard voor onderhoud"), _("Lasten"), _("Boekwaarde"),
        _("Voorziening"),
    )  # fmt: skip


def year_cells(one: YearFigures) -> tuple[str, ...]:
    """A year under those names."""
    amounts = (
        one.investment_eur, one.expenses_eur, one.maintenance_eur,
        one.contingency_eur, one.received_eur, one.cash_eur, one.depreciation_eur,
        one.book_loss_eur, one.set_aside_eur, one.running_eur, one.book_value_eur,
        one.provision_eur,
    )  # fmt: skip
    return (str(one.year), *(cell(amount) for amount in amounts))


def years_table(figures: PlanFigures, cash: Sequence[CashYear]) -> Table:
    """The board per year, with what is left in the bank."""
    header = (*year_header(), _("Inkomsten"), _("Geld op de bank"))
    rows = tuple(
        (*year_cells(one), cell(money.income_eur), cell(money.closing_eur))
        for one, money in zip(figures.board, cash, strict=True)
    )
    return Table(_("Per jaar"), header, rows, tuple(range(len(header))))


def units_table(figures: PlanFigures) -> Table:
    """Every school per year: its own things, its share, and together."""
    header = (_("School"), _("Wat"), *year_header())
    columns = tuple(range(2, len(header)))
    return Table(_("Per school"), header, tuple(_unit_rows(figures)), columns)


def _unit_rows(figures: PlanFigures) -> Iterator[tuple[str, ...]]:
    for unit in figures.units:
        parts = (
            (_("zelf"), unit.own),
            (_("deel van centraal"), unit.central),
            (_("samen"), unit.together),
        )
        for name, years in parts:
            for one in years:
                yield (unit.unit.name, name, *year_cells(one))


def refused_table(given: Any, found: Preview) -> Table:
    """The rows as they were given; the reasons stand in a column of their own."""
    reasons: defaultdict[int, list[str]] = defaultdict(list)
    for one in found.refused:
        reasons[one.row].append(f"{one.column}: {refused_text(one)}")
    rows = tuple(
        (*row, " ".join(reasons[number]))
        for number, row in zip(given.numbers, given.rows, strict=True)
        if number in reasons
    )
    return Table(_("Geweigerde rijen"), (*given.header, _("Waarom geweigerd")), rows)
