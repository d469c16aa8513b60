# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The electricity that a device uses in a year, from its power in each mode."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

_HOURS_PER_YEAR = 8760
_WATTS_PER_KILOWATT = 1000


class PartsDoNotAddUp(ValueError):
    """The parts of the time in each mode are not together the whole time."""

    def __init__(self, total: Decimal) -> None:
        super().__init__(str(total))
        self.total = total


def typical_kwh(powers_w: Sequence[Decimal], parts: Sequence[Decimal]) -> Decimal:
    """The kWh per year of a device with this power during each part of the time.

    This is the typical energy consumption of ENERGY STAR. Parts are fractions and add up
    to exactly 1, else PartsDoNotAddUp; so a device that is off needs a power of 0.
    """
    total = sum(parts, Decimal(0))
    if total != 1 or len(powers_w) != len(parts):
        raise PartsDoNotAddUp(total)
    watts = sum(
        (power * part for power, part in zip(powers_w, parts, strict=True)), Decimal(0)
    )
    return watts * _HOURS_PER_YEAR / _WATTS_PER_KILOWATT
