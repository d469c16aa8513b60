# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small words of what is tried: lists of names, parts, whole euros."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.web.dutch import decimal, euro

_HUNDRED = 100
_TEN = 10


def listed(names: Iterable[str]) -> str:
    """A, B en C."""
    found = list(names)
    if len(found) <= 1:
        return "".join(found)
    return _("%(first)s en %(last)s") % {
        "first": ", ".join(found[:-1]),
        "last": found[-1],
    }


def named(codes: Iterable[str], names: Mapping[str, str]) -> str:
    """The names of bids as a list; an extra bid that has none keeps its code."""
    return listed(names.get(code, code) for code in codes)


def percent_text(part: Fraction | float | Decimal) -> str:
    """A part in percent: whole from 10 on, below that with one decimal."""
    percent = Fraction(part) * _HUNDRED
    exact = percent.denominator == 1
    places = 0 if exact or percent >= _TEN else 1
    return f"{decimal(percent, places)}\N{NO-BREAK SPACE}%"


def whole_euros(amount: Fraction | Decimal) -> str:
    """€ 1.235 for 1234.5; below ten euros to the cent."""
    ratio = Fraction(amount)
    exact = Decimal(ratio.numerator) / Decimal(ratio.denominator)
    step = Decimal(1) if abs(exact) >= _TEN else Decimal("0.01")
    return euro(exact.quantize(step, ROUND_HALF_UP))
