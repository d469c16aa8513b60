# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The euros of a file per month, or per year when it has very many."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.cash import MOST_YEARS, CashWords, cash_chart
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.costing.pictures.shape import Picture, in_both
from inkoopkoers.spending.wording.over_time import month_short

# Year, month, euros; in the order of time.
MonthSum = tuple[int, int, Decimal]


def file_months_picture(months: Sequence[MonthSum], title: str) -> Picture | None:
    """A column per month from the first to the last; also those without a line."""
    found = {(year, month): amount for year, month, amount in months}
    if len(found) < 2 or not is_drawable(found.values()):  # noqa: PLR2004 - compared
        return None
    every = _between(min(found), max(found))
    if len(every) <= MOST_YEARS:
        names = [month_short(*one) for one in every]
        amounts = tuple(found.get(one, Decimal(0)) for one in every)
        head, said = _("Maand (bedragen in euro)"), _("Een kolom per maand.")
    else:
        years = sorted({year for year, _month in found})[-MOST_YEARS:]
        names = [str(one) for one in years]
        amounts = tuple(_sum_of(found, one) for one in years)
        head, said = _("Jaar (bedragen in euro)"), _("Een kolom per jaar.")
    draw = partial(
        cash_chart,
        title=title,
        description=said,
        years=names,
        series=[MoneyLine(_("gelezen"), amounts)],
        words=CashWords(year=head, axis=""),
    )
    return in_both(draw, "maanden")


def _between(first: tuple[int, int], last: tuple[int, int]) -> list[tuple[int, int]]:
    places = range(first[0] * 12 + first[1] - 1, last[0] * 12 + last[1])
    return [(place // 12, place % 12 + 1) for place in places]


def _sum_of(found: dict[tuple[int, int], Decimal], year: int) -> Decimal:
    return sum((amount for one, amount in found.items() if one[0] == year), Decimal(0))
