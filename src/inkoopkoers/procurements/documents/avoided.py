# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is avoided, as a picture and as sheets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.charts.amounts import Amount, amount_bars
from inkoopkoers.charts.chart import Chart
from inkoopkoers.charts.rows import MOST_ROWS
from inkoopkoers.procurements.domain.totals import YearTotal
from inkoopkoers.procurements.queries.avoided import AvoidedTotals
from inkoopkoers.reports.blocks import Table
from inkoopkoers.web.dutch import euro


@dataclass(frozen=True)
class Picture:
    """The same for a wide screen and for a phone."""

    wide: Chart
    narrow: Chart


def year_name(one: YearTotal) -> str:
    """The year, or that it is not known."""
    return str(one.year) if one.year else _("jaar onbekend")


def amount_picture(found: AvoidedTotals) -> Picture | None:
    """Euros per year, the last 25; None when nothing was avoided in euros."""
    years = [one for one in found.years if one.avoided.eur][-MOST_ROWS:]
    if not years:
        return None
    return Picture(_drawn(years, narrow=False), _drawn(years, narrow=True))


def _drawn(years: list[YearTotal], *, narrow: bool) -> Chart:
    return amount_bars(
        title=_conclusion(years),
        description=_("Vermeden bedrag per jaar, in euro’s zonder btw."),
        amounts=[
            Amount(year_name(one), one.avoided.eur, euro(one.avoided.eur))
            for one in years
        ],
        columns=(_("Jaar"), _("Vermeden, zonder btw")),
        uid="opbrengst-smal" if narrow else "opbrengst",
        narrow=narrow,
    )


def _conclusion(years: list[YearTotal]) -> str:
    best = max(years, key=lambda one: one.avoided.eur)
    said = {"year": year_name(best), "amount": euro(best.avoided.eur)}
    if len(years) == 1:
        return _("In %(year)s vermijden we %(amount)s") % said
    return _("We vermijden het meest in %(year)s: %(amount)s") % said


def avoided_sheets(found: AvoidedTotals) -> tuple[Table, ...]:
    """Per organisation and year, and the units; nothing is added up across units."""
    return (
        Table(
            caption=_("Opbrengst"),
            header=(
                _("Organisatie"), _("Jaar"), _("Dossiers"), _("Niet gekocht"),
                _("Vermeden euro’s zonder btw"), _("Vermeden kilo’s materiaal"),
                _("Vermeden kilo’s CO2"),
            ),
            rows=tuple(_year_rows(found)),
            numeric_columns=(1, 2, 3, 4, 5, 6),
        ),
        Table(
            caption=_("Eenheden"),
            header=(_("Organisatie"), _("Jaar"), _("Wat"), _("Aantal")),
            rows=tuple(_unit_rows(found)),
            numeric_columns=(1, 3),
        ),
    )  # fmt: skip


def _year_rows(found: AvoidedTotals) -> Iterator[tuple[str, ...]]:
    for place in found.places:
        for one in place.years:
            total = one.avoided
            yield (
                place.name, str(one.year or ""), str(total.dossiers),
                str(one.not_bought), _plain(total.eur), _plain(total.kg),
                _plain(total.co2_kg),
            )  # fmt: skip


def _unit_rows(found: AvoidedTotals) -> Iterator[tuple[str, ...]]:
    for place in found.places:
        for one in place.years:
            for name, number in one.avoided.units.items():
                yield place.name, str(one.year or ""), name, _plain(number)


def _plain(value: Decimal) -> str:
    """A number for a sheet: a comma, no thousands and no empty decimals."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.replace(".", ",")
