# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The electricity of a device in a year."""

from __future__ import annotations

from decimal import Decimal

import pytest

from inkoopkoers.costing.domain.energy import PartsDoNotAddUp, typical_kwh


def decimals(*numbers: str) -> list[Decimal]:
    return [Decimal(number) for number in numbers]


def test_the_sample_of_energy_star_comes_out() -> None:
    """1, 1.7 and 10 W during 60, 10 and 30 % of the time (money.md: 33.03 kWh)."""
    found = typical_kwh(decimals("1", "1.7", "10"), decimals("0.6", "0.1", "0.3"))

    assert found == Decimal("33.0252")


def test_always_one_kilowatt_is_all_hours_of_a_year() -> None:
    assert typical_kwh(decimals("1000"), decimals("1")) == 8760


@pytest.mark.parametrize(
    ("powers", "parts"),
    [
        (decimals("1", "2"), decimals("0.5", "0.4")),
        (decimals("1", "2"), decimals("0.5", "0.6")),
        (decimals("1"), decimals("0.5", "0.5")),
        ([], []),
    ],
)
def test_parts_that_are_not_the_whole_time_are_refused(
    powers: list[Decimal], parts: list[Decimal]
) -> None:
    with pytest.raises(PartsDoNotAddUp) as wrong:
        typical_kwh(powers, parts)

    assert wrong.value.total == sum(parts, Decimal(0))
