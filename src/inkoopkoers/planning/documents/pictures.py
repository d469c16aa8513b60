# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pictures of a plan: money per year, and before and after smoothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from inkoopkoers.charts.cash import cash_chart
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.money_lines import MoneyLine
from inkoopkoers.planning.domain.investing.liquidity import CashYear
from inkoopkoers.planning.domain.investing.smoothing import Smoothing
from inkoopkoers.planning.domain.investing.yearly import YearFigures
from inkoopkoers.web.dutch import euro


def whole_euro(amount: Decimal) -> str:
    """An amount as a sentence says it, without cents."""
    return euro(amount.quantize(Decimal(1), ROUND_HALF_UP))


@dataclass(frozen=True)
class Picture:
    """The same for a wide screen and for a phone."""

    wide: Chart
    narrow: Chart


def cash_conclusion(years: Sequence[YearFigures]) -> str:
    """In which year most money goes out, beside an average year."""
    top = max(years, key=lambda one: (one.cash_eur, -one.year))
    average = sum((one.cash_eur for one in years), start=years[0].cash_eur * 0)
    return _(
        "In %(year)d gaat er het meeste geld uit: %(most)s. Gemiddeld is het %(mean)s per jaar."
    ) % {
        "year": top.year,
        "most": whole_euro(top.cash_eur),
        "mean": whole_euro(average / len(years)),
    }


def shortage(cash: Sequence[CashYear]) -> str:
    """The first year in which there is no money left; nothing when that never is."""
    for one in cash:
        if one.closing_eur < 0:
            return _("In %(year)d is het geld op: er is dan %(eur)s te weinig.") % {
                "year": one.year,
                "eur": whole_euro(-one.closing_eur),
            }
    return ""


def cash_picture(years: Sequence[YearFigures]) -> Picture:
    """What goes out per year in parts, and over it what the year costs in the books."""
    return Picture(_cash(years, narrow=False), _cash(years, narrow=True))


def _cash(years: Sequence[YearFigures], *, narrow: bool) -> Chart:
    return cash_chart(
        title=_("Geld dat eruit gaat, en wat elk jaar kost"),
        description=_(
            "Per jaar een kolom met wat er wordt gekocht, en een lijn met de lasten: "
            "vooral afschrijving."
        ),
        years=[str(one.year) for one in years],
        series=[
            MoneyLine(_("Op de balans"), tuple(one.investment_eur for one in years)),
            MoneyLine(
                _("Kosten en onderhoud"),
                tuple(one.expenses_eur + one.maintenance_eur for one in years),
            ),
            MoneyLine(_("Onvoorzien"), tuple(one.contingency_eur for one in years)),
        ],
        over=MoneyLine(
            _("Lasten van het jaar"), tuple(one.running_eur for one in years)
        ),
        uid="plan-smal" if narrow else "plan",
        narrow=narrow,
    )


def smoothing_picture(found: Smoothing) -> Picture:
    """Per year the money after the moves, and over it how it was."""
    return Picture(_smoothing(found, narrow=False), _smoothing(found, narrow=True))


def _smoothing(found: Smoothing, *, narrow: bool) -> Chart:
    return cash_chart(
        title=_("Het duurste jaar gaat van %(before)s naar %(after)s")
        % {
            "before": whole_euro(found.peak_before_eur),
            "after": whole_euro(found.peak_after_eur),
        },
        description=_("Kolommen: na de verplaatsingen. Lijn: zoals het nu is."),
        years=[str(one.year) for one in found.before],
        series=[
            MoneyLine(_("Na verplaatsen"), tuple(one.amount_eur for one in found.after))
        ],
        over=MoneyLine(_("Nu"), tuple(one.amount_eur for one in found.before)),
        uid="spreiden-smal" if narrow else "spreiden",
        narrow=narrow,
    )
