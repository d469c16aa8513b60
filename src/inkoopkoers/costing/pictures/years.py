# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Money per year drawn: what is paid in each year, and what leaving would cost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext as _

from inkoopkoers.charts.cash import MOST_YEARS, cash_chart
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.crossing import crossing_chart
from inkoopkoers.charts.money import is_drawable
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.costing.domain.lock_in import LockIn, Switch
from inkoopkoers.costing.domain.results import Result
from inkoopkoers.costing.pictures.shape import Picture, in_both


def cash_picture(result: Result, *, title: str, uid: str) -> Picture | None:
    """Columns per year by budget; beyond forty years as lines."""
    series = (
        MoneyLine(_("investering"), tuple(one.investment for one in result.cash)),
        MoneyLine(_("exploitatie"), tuple(one.running for one in result.cash)),
    )
    amounts = [amount for one in series for amount in one.amounts]
    if not any(amounts) or not is_drawable(amounts):
        return None
    description = _(
        "Wat er in elk jaar betaald wordt. Jaar 0 is het moment waarop het begint."
    )
    years = [str(one.year) for one in result.cash]
    draw: Callable[..., Chart]
    if len(years) > MOST_YEARS:
        draw = partial(crossing_chart, lines=series)
    else:
        draw = partial(cash_chart, series=[one for one in series if any(one.amounts)])
    whole = partial(draw, title=title, description=description, years=years)
    return in_both(whole, uid)


def switch_picture(found: LockIn, switch: Switch, *, title: str) -> Picture | None:
    """All years together for each year of switching, beside staying."""
    totals = tuple(one.total_eur for one in switch.years)
    if not totals or not is_drawable((*totals, found.total_eur)):
        return None
    draw = partial(
        crossing_chart,
        title=title,
        description=_(
            "Wat de hele looptijd kost als je na dat aantal jaren overstapt, naast "
            "blijven. Ligt de lijn onder die van blijven, dan loont overstappen."
        ),
        years=[str(one.year) for one in switch.years],
        lines=(
            MoneyLine(_("overstappen na dit jaar"), totals),
            MoneyLine(_("blijven"), (found.total_eur,) * len(totals)),
        ),
    )
    return in_both(draw, "overstappen")
