# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light version as a sheet, with the rates and prices of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext as _

from inkoopkoers.costing.domain.quick import LineNames, QuickCase, alternatives_of
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.queries.starting import Start, empty_sheet

EARLIEST, LATEST = date(2000, 1, 1), date(2100, 12, 31)


def day_of(text: str) -> date | None:
    """The day in an address; None for what is no day, or not of our time."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None


def sheet_of_case(case: QuickCase, day: date) -> CostSheet:
    """The same case on the same day is always the same sheet."""
    start = Start(case.years, case.vat, kwh_eur=case.kwh_eur)
    return replace(
        empty_sheet(day, start),
        quantities=(case.quantity,),
        alternatives=alternatives_of(case, _names()),
    )


def _names() -> LineNames:
    return LineNames(
        purchase=_("Aanschaf"),
        licence=_("Licentie of abonnement"),
        maintenance=_("Onderhoud en beheer"),
        energy=_("Stroom"),
        one_off=_("Eenmalig bij de start"),
        leaving=_("Vertrek"),
        residual=_("Restwaarde"),
    )
