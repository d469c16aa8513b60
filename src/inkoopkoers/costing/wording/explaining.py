# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a number came about, in words a reader can check with a calculator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.discounting import annuity_factor
from inkoopkoers.costing.domain.explaining import LineExplanation
from inkoopkoers.costing.domain.results import Result
from inkoopkoers.costing.domain.sheet import (
    Category,
    CostLine,
    CostSheet,
    Measure,
    Rate,
)
from inkoopkoers.costing.wording.amounts import cents, figure, percentage, years
from inkoopkoers.costing.wording.lines import amount_text, rhythm_text
from inkoopkoers.costing.wording.sheet import (
    BUDGETS,
    CATEGORIES,
    INFORMANTS,
    MEASURES,
    REMAININGS,
    TIMINGS,
)
from inkoopkoers.web.dutch import decimal, long_date

_PLACES = 4  # of factors


def formula() -> str:
    """In words."""
    return _(
        "Per betaling: aantal × bedrag × prijsstijging × factor. Alle betalingen samen "
        "zijn de uitkomst."
    )


def symbols() -> str:
    """In symbols."""
    return "CW = Σ n · a · (1 + g)ᵗ · f(t)"


def symbols_told(sheet: CostSheet) -> str:
    """What the symbols stand for in this sheet."""
    return _(
        "n is het aantal, a het bedrag in prijzen van %(year)s, g de prijsstijging per "
        "jaar, t het aantal jaren na de start en f(t) de factor: hoeveel een euro van "
        "dan nu waard is. Die volgt uit een discontovoet van %(rate)s. Kosten per jaar "
        "tellen %(timing)s."
    ) % {
        "year": sheet.price_year,
        "rate": rate_text(sheet.rate),
        "timing": TIMINGS[sheet.timing],
    }


def rate_text(rate: Rate) -> str:
    """2,8 % tot en met jaar 35, daarna 1,8 %."""
    parts = []
    for band in rate.bands:
        share = percentage(band.rate, 2)
        parts.append(
            _("%(share)s tot en met jaar %(year)s")
            % {"share": share, "year": band.through}
            if band.through is not None
            else share
        )
    return _(", daarna ").join(parts)


def rate_source(rate: Rate) -> str:
    """Who set the rate, and since when when that is known."""
    return " · ".join(part for part in (rate.source, rate.edition) if part)


def yearly_told(result: Result, sheet: CostSheet) -> str:
    """The total as the same amount in each year, with the sum that gives it."""
    return _("Per jaar: %(total)s ÷ %(factor)s = %(yearly)s.") % {
        "total": cents(result.total),
        "factor": decimal(annuity_factor(sheet.rate, sheet.horizon_years), _PLACES),
        "yearly": cents(result.yearly),
    }


def yearly_why(sheet: CostSheet) -> str:
    """What it is divided by."""
    return (
        _(
            "Het getal waardoor je deelt is de som van de factoren aan het eind van jaar 1 "
            "tot en met %s: zoveel is elk jaar een euro nu samen waard."
        )
        % sheet.horizon_years
    )


def line_facts(
    one: LineExplanation, sheet: CostSheet, names: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """What a line was counted with, and who said so."""
    line = one.line
    yield _("Bedrag"), _amount(one, names)
    yield _("Aantal"), _quantity(one, names)
    yield _("Wanneer"), rhythm_text(line, sheet.horizon_years)
    yield _("Prijsstijging"), _("%s per jaar") % percentage(one.growth_rate, 2)
    if line.life_years:
        yield _("Gaat mee"), years(line.life_years)
        yield _("Aan het eind nog waard"), str(REMAININGS[line.remaining])
    yield from _where_from(line)


def _where_from(line: CostLine) -> Iterator[tuple[str, str]]:
    yield _("Opgegeven door"), str(INFORMANTS[line.supplied_by])
    yield _("Bron"), line.source or _("niet ingevuld")
    if line.dated:
        yield _("Van"), long_date(line.dated)
    if not line.category.is_external:
        yield _("Betaald uit"), str(BUDGETS[line.budget])
    if line.payer:
        yield _("Betaald door"), line.payer
    if line.note:
        yield _("Toelichting"), line.note


def _amount(one: LineExplanation, names: Mapping[str, str]) -> str:
    line = one.line
    text = amount_text(line, names.get(line.quantity, ""))
    if line.measure is Measure.EURO:
        return text
    price = figure(one.price_eur)
    if line.measure is Measure.KWH and one.category is Category.CO2:
        return _("%(amount)s, × € %(price)s aan CO2 per kWh") % {
            "amount": text,
            "price": price,
        }
    return _("%(amount)s, × € %(price)s per %(measure)s") % {
        "amount": text,
        "price": price,
        "measure": MEASURES[line.measure],
    }


def _quantity(one: LineExplanation, names: Mapping[str, str]) -> str:
    """440: 400 laptops × 1,1; what happens only perhaps has its chance beside it."""
    line = one.line
    parts = [names[line.quantity]] if line.quantity in names else []
    if line.factor != 1:
        parts.append(figure(line.factor))
    if line.probability != 1:
        parts.append(_("kans %s") % percentage(line.probability))
    number = figure(one.quantity)
    return f"{number} ({' × '.join(parts)})" if parts else number


def category_name(one: LineExplanation) -> str:
    """What the part of a line is booked as."""
    return str(CATEGORIES[one.category])


def factor_text(value: Decimal | float) -> str:
    """A factor with four decimals."""
    return decimal(value, _PLACES)
