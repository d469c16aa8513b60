# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we spent over time, drawn as columns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.cash import MOST_YEARS, CashWords, cash_chart
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.costing.pictures.shape import Picture
from inkoopkoers.spending.pictures.shape import in_both
from inkoopkoers.spending.questions.over_time import PeriodRow
from inkoopkoers.spending.wording.currency import called
from inkoopkoers.spending.wording.over_time import month_short, picture_title


def months_picture(
    months: Sequence[PeriodRow], years: Sequence[PeriodRow]
) -> Picture | None:
    """A column per month, or per year when there are too many months to tell apart."""
    is_long = len(months) > MOST_YEARS
    shown = years[-MOST_YEARS:] if is_long else months
    if not shown or not is_drawable([one.amount for one in shown]):
        return None
    names = [
        str(one.year) if is_long else month_short(one.year, one.part) for one in shown
    ]
    head = _("Jaar (bedragen in %s)") if is_long else _("Maand (bedragen in %s)")
    draw = partial(
        cash_chart,
        title=picture_title(months),
        description=_description(is_long=is_long, has_before=bool(_before(shown))),
        years=names,
        series=[MoneyLine(_("uitgaven"), tuple(one.amount for one in shown))],
        over=_before(shown),
        words=CashWords(year=head % called(), axis=""),
    )
    return in_both(draw, "maanden")


def _before(shown: Sequence[PeriodRow]) -> MoneyLine | None:
    """A line only where every period is known a year before: a gap would look like 0."""
    before = [one.year_before for one in shown]
    known = [one for one in before if one is not None]
    if len(known) < len(before) or len(known) == 1 or not is_drawable(known):
        return None
    return MoneyLine(_("een jaar eerder"), tuple(known))


def _description(*, is_long: bool, has_before: bool) -> str:
    said = _("Een kolom per jaar.") if is_long else _("Een kolom per maand.")
    if has_before:
        said += " " + _("De lijn staat voor dezelfde periode een jaar eerder.")
    return said
