# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The sheet with the discount factor of every moment, as a formula of the rates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from inkoopkoers.costing.documents.workbook.assumptions import Assumptions
from inkoopkoers.costing.documents.workbook.page import FACTOR, NUMBER, Page, cell
from inkoopkoers.costing.domain.discounting import annuity_factor, factor
from inkoopkoers.costing.domain.sheet import CostSheet

MOMENT, WORTH = 0, 1
HEADS = 3


@dataclass(frozen=True)
class Factors:
    """Where the factor of each moment stands, and that of a yearly amount."""

    at: Mapping[float, str]
    annuity: str


def write_factors(
    page: Page, sheet: CostSheet, moments: Iterable[float], assumptions: Assumptions
) -> Factors:
    """First the start and the end of every year, then all other moments."""
    page.text(0, MOMENT, _("Discontofactoren"), page.look.title)
    page.text(
        1, MOMENT, _("Wat een euro van later nu waard is, per jaar vanaf de start.")
    )
    page.sheet.set_column(0, 1, 22)
    page.heads(HEADS, (_("Moment (jaren vanaf de start)"), _("Factor")))
    years = sheet.horizon_years
    whole = [float(year) for year in range(years + 1)]
    ordered = [*whole, *sorted(set(moments) - set(whole))]
    first = HEADS + 1
    for row, moment in enumerate(ordered, first):
        page.sheet.write_number(row, MOMENT, moment, page.look(NUMBER))
        formula = "*".join(_powers(assumptions.bands, cell(row, MOMENT)))
        page.formula(row, WORTH, formula, factor(sheet.rate, moment), FACTOR)
    last = first + len(ordered)
    page.text(last + 1, MOMENT, _("Een jaarbedrag over de looptijd"))
    span = f"{cell(first + 1, WORTH)}:{cell(first + years, WORTH)}"
    total = annuity_factor(sheet.rate, years)
    page.formula(last + 1, WORTH, f"SUM({span})", total, FACTOR)
    return Factors(
        {moment: page.address(first + n, WORTH) for n, moment in enumerate(ordered)},
        page.address(last + 1, WORTH),
    )


def _powers(bands: Sequence[tuple[str, str | None]], at: str) -> Iterator[str]:
    """Each rate, as often as the years up to the moment that it holds for."""
    since = "0"
    for rate, until in bands:
        end = f"MIN({at},{until})" if until else at
        yield f"(1+{rate})^-MAX(0,{end}-{since})"
        since = until or since
