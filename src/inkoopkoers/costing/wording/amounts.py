# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts, parts and years of an outcome, as Dutch readers write them."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.charts.money import EURO, is_drawable
from inkoopkoers.web.dutch import POINT, THIN, grouped, number

MILLION, MILLIARD = 10**6, 10**9
# Below this, cents say something.
SMALL = 1000
LONGEST_NAME = 60
TOO_LARGE = Fraction(10**30)


def money(eur: float | Decimal) -> str:
    """In a sentence: € 12,50, € 12.345 or € 1,23 miljoen."""
    exact = _exact(eur)
    size = abs(exact)
    if size >= MILLIARD:
        return _("%s miljard") % _euros(exact / MILLIARD, 2)
    if size >= MILLION:
        return _("%s miljoen") % _euros(exact / MILLION, 2)
    return _euros(exact, _places(exact))


def cents(eur: float | Decimal) -> str:
    """In a calculation: € 12.345,00."""
    return _euros(_exact(eur), 2)


def unit_price(eur: Decimal) -> str:
    """Of one kWh or kilo: € 0,30, and € 0,374 with the decimals that it has."""
    return cents(eur) if round(eur, 2) == eur else EURO + figure(eur)


def cell(eur: float | Decimal, places: int = 0) -> str:
    """In a table whose heading names the euro: 12 345."""
    return _written(_exact(eur), places)


def places_for(amounts: Iterable[float]) -> int:
    """How many decimals a table needs: cents only where all amounts are small."""
    found = [_exact(one) for one in amounts]
    return max((_places(one) for one in found), default=0) if _small(found) else 0


def figure(value: Decimal | float) -> str:
    """A number such as 1.234,5 with the decimals it has, six at most."""
    exact = Decimal(repr(value)) if isinstance(value, float) else value
    return number(round(exact, 6))


def percentage(part: float | Decimal, places: int = 1) -> str:
    """0.028 as 2,8 %, 0.05 as 5 % and 2.764 as 276 %."""
    exact = _exact(part)
    shown = _written(exact * 100, places if abs(exact) <= 1 else 0)
    whole, comma, rest = shown.partition(",")
    kept = rest.rstrip("0")
    return f"{whole}{comma if kept else ''}{kept}\N{NO-BREAK SPACE}%"


def years(count: int) -> str:
    """1 jaar, 8 jaar."""
    return ngettext("%s jaar", "%s jaar", count) % count


def after(year: int, start: int) -> str:
    """Na 5 jaar (2031): so many years after the start, which is in year `start`."""
    if not year:
        return _("meteen")
    return _("na %(years)s (%(year)s)") % {"years": years(year), "year": start + year}


def short(name: str) -> str:
    """A name in a sentence; a very long one loses its end."""
    if len(name) <= LONGEST_NAME:
        return name
    return name[: LONGEST_NAME - 1].rstrip() + "…"


def called(name: str) -> str:
    """A name in a sentence, set apart: ‘Houden wat er is’ is a name and no verb."""
    return _("‘%s’") % short(name)


def listed(parts: Iterable[str]) -> str:
    """a, b en c."""
    found = list(parts)
    if len(found) < len(("a", "b")):
        return "".join(found)
    return _("%(first)s en %(last)s") % {
        "first": ", ".join(found[:-1]),
        "last": found[-1],
    }


def begun(sentence: str) -> str:
    """The same with a capital."""
    return sentence[:1].upper() + sentence[1:]


def _exact(eur: float | Decimal) -> Fraction:
    """As a reader sees a float: 0.35 is 35 cents, not a little less."""
    if not isinstance(eur, float):
        return Fraction(eur)
    return Fraction(repr(eur)) if math.isfinite(eur) else TOO_LARGE


def _euros(eur: Fraction, places: int) -> str:
    """A point per thousand in a sentence; a table has a thin space."""
    return EURO + _written(eur, places, POINT)


def _written(eur: Fraction, places: int, between: str = THIN) -> str:
    """Growth over many years can make more than there is."""
    if not is_drawable([eur]):
        return _("te groot om te tonen")
    return grouped(eur, places, between)


def _places(eur: Fraction) -> int:
    return 2 if abs(eur) < SMALL and round(eur, 2).denominator != 1 else 0


def _small(amounts: list[Fraction]) -> bool:
    return all(abs(one) < SMALL for one in amounts)
