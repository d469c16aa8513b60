# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The cells of an answer as a Dutch reader writes them."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import Cell, CellKind
from inkoopkoers.spending.wording.figures import tonnes
from inkoopkoers.web.dutch import THIN, decimal, grouped, number

_CENT = Decimal("0.01")
_HUNDRED = Decimal(100)
# From here on, one decimal would say 100,0 %.
_NEARLY_ALL = Decimal("0.9995")
_LEAST, _TIMES = Decimal("0.0005"), Decimal(10)


def cell_text(cell: Cell, kind: CellKind, currency: str = "EUR") -> str:
    """How a cell is shown; "" for what is not known."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return _("ja") if cell else _("nee")
    if isinstance(cell, date):
        # A day is never broken off at the end of a line.
        return date_format(cell, "j F Y").replace(" ", "\u00a0")
    if isinstance(cell, str):
        return cell
    return _amount(Decimal(cell), kind, currency)


def money(amount: Decimal, currency: str = "EUR") -> str:
    """€ 1.234,50 or € 1.234 without cents; another currency by its code."""
    sign = "€" if currency == "EUR" else currency
    exact = amount.quantize(_CENT, ROUND_HALF_UP)
    places = 0 if exact == exact.to_integral_value() else 2
    return f"{sign}\u00a0{grouped(exact, places)}"


def whole_money(amount: Decimal, currency: str = "EUR") -> str:
    """€ 1.235 for 1234.50: for running text."""
    sign = "€" if currency == "EUR" else currency
    return f"{sign}\u00a0{number(amount.quantize(Decimal(1), ROUND_HALF_UP))}"


def covered(share: Decimal) -> str:
    """A part of everything; nearly all of it is never called 100 %."""
    if _NEARLY_ALL <= share < 1:
        return _("meer dan 99,9\u00a0%")
    percents = decimal(share * _HUNDRED, 1).removesuffix(",0")
    return f"{percents}\u00a0%"


def _amount(value: Decimal, kind: CellKind, currency: str) -> str:
    """In a table a thin space stands between thousands."""
    match kind:
        case CellKind.EURO:
            sign = "€" if currency == "EUR" else currency
            return f"{sign}\u00a0{grouped(value, 0, THIN)}"
        case CellKind.LAW_EURO:
            return f"€\u00a0{grouped(value, 0, THIN)}"
        case CellKind.SHARE:
            return _share(value)
        case CellKind.TONNES:
            return tonnes(value)
        case _:
            return grouped(value, _places(value), THIN)


def _share(value: Decimal) -> str:
    """A little is never called nothing; from a thousand percent without decimals."""
    if 0 < value < _LEAST:
        return "<\u00a00,1\u00a0%"
    if value >= _TIMES:
        return f"{grouped(value * _HUNDRED, 0, THIN)}\u00a0%"
    return f"{decimal(value * _HUNDRED, 1)}\u00a0%"


def _places(value: Decimal) -> int:
    """As many as say something; what is given in hundredths keeps both: 651,60."""
    if value.as_tuple().exponent == _CENT.as_tuple().exponent:
        return 2
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
