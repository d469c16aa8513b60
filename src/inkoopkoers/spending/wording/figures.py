# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers and tonnes in a sentence, as Dutch readers write them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from django.utils.translation import gettext as _

from inkoopkoers.web.dutch import decimal, grouped, sentence

# Below ten tonnes, one decimal says something.
FEW = 10
FIGURES = 2


def count(number: int) -> str:
    """1.234."""
    return grouped(number)


def tonnes(amount: Decimal) -> str:
    """3,4 ton, 120 ton or 12.000 ton: two figures, for more are not true."""
    exact = Fraction(amount)
    if 0 < exact < FEW:
        rounded = decimal(exact, 1)
        shown = rounded if rounded != "0,0" else _("minder dan 0,1")
        return _("%s ton") % shown
    return _("%s ton") % count(_rounded(exact))


def ended(text: str) -> str:
    """One full stop, and none behind a name that lost its end."""
    return sentence(text).replace("….", "…")


def _rounded(exact: Fraction) -> int:
    """Two figures that say something: 12 345 becomes 12 000."""
    whole = int(exact + Fraction(1, 2))
    step: int = 10 ** max(0, len(str(whole)) - FIGURES)
    return (whole + step // 2) // step * step
