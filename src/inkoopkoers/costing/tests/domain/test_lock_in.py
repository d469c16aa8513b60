# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings

from inkoopkoers.costing.domain.lock_in import Leaving, exit_of, lock_in_of
from inkoopkoers.costing.domain.parameters import value_of
from inkoopkoers.costing.domain.sheet import (
    AlternativeKind,
    Category,
    CostSheet,
    Measure,
    Remaining,
    Rhythm,
)
from inkoopkoers.costing.tests.domain.laptops import (
    CHEAP,
    KEEP,
    LASTING,
    an_exit,
    comparisons,
    laptops,
)
from inkoopkoers.costing.tests.domain.sheets import (
    a_line,
    a_rate,
    a_sheet,
    an_alternative,
)

YEARLY = {"rhythm": Rhythm.YEARLY, "first_year": 1}
NO_RATE = a_rate(("0", None))


def test_the_exit_is_a_part_of_all_costs() -> None:
    sheet = laptops()
    total = value_of(sheet, CHEAP)

    found = lock_in_of(sheet, "goedkoop")

    assert found.total_eur == total
    assert found.exit_eur == pytest.approx(4000 * 1.03**-8)
    assert found.certain_exit_eur == pytest.approx(8000 * 1.03**-8)
    assert found.share == pytest.approx(found.exit_eur / total)
    assert found.certain_share == pytest.approx(
        found.certain_exit_eur / (total + found.exit_eur)
    )


def test_the_exit_alone_is_the_same_without_counting_every_year() -> None:
    whole, alone = lock_in_of(laptops(), "goedkoop"), exit_of(laptops(), "goedkoop")

    assert alone == replace(whole, leavings=(), switches=())


def test_without_costs_there_is_no_share() -> None:
    found = lock_in_of(a_sheet(an_alternative()), "a")

    assert found.share is None
    assert found.certain_share is None
    assert found.switches == ()


def test_an_exit_by_electricity_counts_with_its_co2() -> None:
    line = a_line("uit", category=Category.EXIT, measure=Measure.KWH, first_year=10)
    sheet = a_sheet(an_alternative(line))

    found = lock_in_of(sheet, "a")

    assert found.exit_eur == found.total_eur


def test_leaving_after_some_years_costs_them_and_the_exit_less_what_is_left() -> None:
    one = an_alternative(
        a_line("koop", "1000", life_years=10, remaining=Remaining.STRAIGHT_LINE),
        a_line("beheer", "50", category=Category.MAINTENANCE, **YEARLY),
        an_exit("300", first_year=10),
    )
    sheet = a_sheet(replace(one, contract_years=4), rate=NO_RATE)

    found = lock_in_of(sheet, "a")

    assert [one.year for one in found.leavings] == list(range(1, 11))
    after_three = found.leavings[2]
    assert after_three.used_eur == pytest.approx(300 + 150)
    assert after_three.exit_eur == pytest.approx(300)
    assert after_three.total_eur == pytest.approx(750)
    assert after_three.staying_eur == pytest.approx(1000 + 500 + 150 - 450)
    assert [one.is_within_contract for one in found.leavings[:4]] == [True] * 3 + [
        False
    ]


def test_without_a_contract_length_no_year_is_within_it() -> None:
    leavings = lock_in_of(laptops(), "goedkoop").leavings

    assert not any(one.is_within_contract for one in leavings)


@settings(max_examples=20, deadline=None)
@given(comparisons)
def test_leaving_at_the_horizon_is_staying_when_the_exit_is_certain(
    sheet: CostSheet,
) -> None:
    lines = tuple(
        line
        for line in sheet.alternatives[0].lines
        if line.category is not Category.EXIT
    )
    one = replace(sheet.alternatives[0], lines=lines)
    sheet = replace(sheet, alternatives=(one, *sheet.alternatives[1:]))

    last: Leaving = lock_in_of(sheet, "a", against=()).leavings[-1]

    assert last.exit_eur == 0
    assert last.used_eur == pytest.approx(value_of(sheet, one))
    assert last.staying_eur == pytest.approx(0, abs=0.01)


def test_switching_pays_in_the_first_year_that_saves_more_than_the_exit() -> None:
    # Staying: 10 × 100, and no exit. Switching after y: 100 y + 250 + 60 (10 - y).
    dear = an_alternative(
        a_line("huur", "100", category=Category.LICENCE, **YEARLY),
        an_exit("250", probability=Decimal(0), first_year=10),
    )
    lean = an_alternative(
        a_line("huur", "60", category=Category.LICENCE, **YEARLY), code="b"
    )
    sheet = a_sheet(dear, lean, rate=NO_RATE)

    (switch,) = lock_in_of(sheet, "a").switches

    assert switch.to == "b"
    assert [one.year for one in switch.years] == list(range(1, 10))
    assert [one.saving_eur for one in switch.years[:4]] == pytest.approx(
        [110, 70, 30, -10]
    )
    assert switch.years[0].total_eur == pytest.approx(890)
    assert switch.first_year == 1


def test_switching_that_never_pays_has_no_year() -> None:
    found = lock_in_of(laptops(), "duurzaam", against=["houden"])

    (switch,) = found.switches
    assert switch.to == "houden"
    assert all(one.saving_eur <= 0 for one in switch.years)
    assert switch.first_year is None


def test_the_other_is_bought_with_the_prices_of_then() -> None:
    rising = an_alternative(a_line("koop", "100", growth=Decimal("0.5")), code="b")
    sheet = a_sheet(an_alternative(a_line("koop", "1000")), rising, rate=NO_RATE)

    (switch,) = lock_in_of(sheet, "a").switches

    assert switch.years[1].total_eur == pytest.approx(1000 + 100 * 1.5**2)


def test_what_one_has_can_be_left_now() -> None:
    sheet = laptops(KEEP, LASTING)

    (switch,) = lock_in_of(sheet, "houden").switches

    now = switch.years[0]
    assert KEEP.kind is AlternativeKind.KEEP
    assert now.year == 0
    assert now.total_eur == pytest.approx(500 - 2000 + value_of(sheet, LASTING))
    assert switch.first_year == 0
