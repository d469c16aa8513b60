# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Thresholds drawn: which categories came nearest, and how one of them grew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.crossing import CrossingWords, crossing_chart
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.costing.wording.amounts import percentage
from inkoopkoers.spending.domain.thresholds import (
    ThresholdWarning,
    month_ends,
    months_of,
)
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.questions.thresholds import TermRow
from inkoopkoers.spending.wording.currency import called, is_euro, money
from inkoopkoers.spending.wording.thresholds import conclusion

MOST_BARS = 12
MOST_AS_PERCENTAGE = 10
MOST_MONTHS = 36
_MONTHS = "jan feb mrt apr mei jun jul aug sep okt nov dec"


def nearest_picture(
    warnings: Sequence[ThresholdWarning], name_of: Callable[[str], str]
) -> Picture | None:
    """A bar per category, as long as its part of the threshold; the twelve nearest.

    The threshold itself is the bar on top, to measure by.
    """
    shown = [one for one in warnings[:MOST_BARS] if one.peak_eur > 0]
    if not shown:
        return None
    draw = partial(
        amount_bars,
        title=conclusion(warnings),
        description=_(
            "Een balk per categorie: het hoogste bedrag zonder contract, als deel van "
            "de drempel van die dag."
        ),
        amounts=[
            Amount(_("De drempel zelf"), Decimal(1), percentage(Decimal(1))),
            *(_bar(one, name_of(one.category)) for one in shown),
        ],
        columns=(_("Categorie"), _("Deel van de drempel")),
    )
    return in_both(draw, "drempels")


def _bar(one: ThresholdWarning, name: str) -> Amount:
    share = one.peak_eur / one.threshold_eur if one.threshold_eur else Decimal(0)
    # 2.798 % says less than 28 times as much.
    times = (
        _("%d keer") % share if share >= MOST_AS_PERCENTAGE else percentage(share, 0)
    )
    return Amount(name, share, f"{times} · {money(one.peak_eur)}")


def grown_picture(
    rows: Sequence[TermRow], name: str, *, window_days: int, last: date
) -> Picture | None:
    """How the term of one category moved beside its threshold, month by month."""
    if not rows:
        return None
    months = months_of(rows[0].booked_on, last)[-MOST_MONTHS:]
    free = {one.booked_on: one.own_amount for one in rows}
    total = {one.booked_on: one.own_total for one in rows}
    lines = [
        MoneyLine(_("zonder contract"), month_ends(free, window_days, months, last)),
        MoneyLine(_threshold_name(), tuple(_threshold(rows, one) for one in months)),
    ]
    if free != total:
        summed = month_ends(total, window_days, months, last)
        lines.append(MoneyLine(_("met contract erbij"), summed))
    if not is_drawable([eur for one in lines for eur in one.amounts]):
        return None
    draw = partial(
        crossing_chart,
        title=_grown_title(rows, name),
        description=_(
            "Per maand wat er in de termijn ervoor is uitgegeven, met de drempel."
        ),
        years=[_month(one) for one in months],
        lines=lines,
        crossings=[],
        words=CrossingWords(year=_("Maand (bedragen in %s)") % called(), axis=""),
    )
    return in_both(draw, "termijn")


def _grown_title(rows: Sequence[TermRow], name: str) -> str:
    highest = max(rows, key=lambda one: (one.amount, one.booked_on))
    values = {"what": name, "eur": money(highest.amount)}
    if any(one.amount >= one.threshold_eur for one in rows):
        return _("%(what)s kwam zonder contract boven de drempel: %(eur)s") % values
    return _("%(what)s bleef onder de drempel: hooguit %(eur)s") % values


def _threshold_name() -> str:
    return _("drempel") if is_euro() else _("drempel (euro)")


def _threshold(rows: Sequence[TermRow], month: date) -> Decimal:
    """The one of the last spend up to this month; months are beside, not on, its day."""
    before = [one for one in rows if one.booked_on < _next(month)]
    return (before[-1] if before else rows[0]).threshold_eur


def _next(month: date) -> date:
    at = month.year * 12 + month.month
    return date(at // 12, at % 12 + 1, 1)


def _month(one: date) -> str:
    return f"{_MONTHS.split()[one.month - 1]} {one.year}"
