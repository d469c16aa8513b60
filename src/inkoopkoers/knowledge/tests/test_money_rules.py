# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dated figures that costs over years are counted with."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from inkoopkoers.knowledge.domain.money import Band, NoValue, figure, money_rules_on
from inkoopkoers.knowledge.domain.rules import Rule, Rulebook, Status, UnknownRule
from inkoopkoers.knowledge.queries import money_rules, rulebook

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("first", "last", "bands"),
    [
        (date(2016, 4, 1), date(2020, 12, 31), ((None, Decimal("0.03")),)),
        (date(2021, 1, 1), date(2025, 12, 31), ((None, Decimal("0.0225")),)),
        (date(2026, 1, 1), date(2060, 1, 1),
         ((35, Decimal("0.028")), (None, Decimal("0.018")))),
    ],
)  # fmt: skip
def test_the_discount_rate_holds_from_its_first_to_its_last_day(
    first: date, last: date, bands: tuple[Band, ...]
) -> None:
    for day in (first, last):
        found = money_rules(day)

        assert found.discount_bands == bands
        assert found.discount.amount == bands[0][1]
        assert found.edition == first.isoformat()
        assert not found.discount.is_beyond


def test_before_the_first_edition_the_oldest_is_used_and_said_so() -> None:
    found = money_rules(date(2010, 1, 1))

    assert found.discount.is_beyond
    assert found.discount_bands == ((None, Decimal("0.03")),)


def test_a_rate_that_nobody_read_in_its_source_says_so() -> None:
    assert money_rules(TODAY).status is Status.UNVERIFIED
    assert money_rules(date(2025, 12, 31)).status is Status.VERIFIED


def test_the_rate_names_who_set_it_and_where_it_stands() -> None:
    found = money_rules(TODAY)

    assert "2025" in found.edition_title
    assert found.source_title
    assert found.source_url.startswith("https://")


def test_percentages_become_fractions_and_other_units_stay() -> None:
    found = money_rules(TODAY)

    assert found.co2_growth.amount == Decimal("0.035")
    assert found.inflation.amount == Decimal("0.02")
    assert found.co2_kg_per_kwh.amount == Decimal("0.374")
    assert found.order_cost_eur.amount == 35


def test_the_central_price_of_co2_lies_between_low_and_high() -> None:
    found = money_rules(TODAY)

    prices = (
        found.co2_low_eur_per_kg, found.co2_eur_per_kg, found.co2_high_eur_per_kg,
    )  # fmt: skip
    amounts = [one.amount for one in prices]
    assert amounts == [Decimal("0.05"), Decimal("0.13"), Decimal("0.16")]


def test_every_figure_has_its_rule_with_a_source_and_a_date() -> None:
    figures = money_rules(TODAY).figures

    assert len(figures) == 8
    for one in figures:
        assert one.rule.source_title
        assert one.rule.checked_on
        assert one.rule in rulebook().editions(one.rule.code)


def test_what_was_not_read_in_the_source_itself_says_where_it_was_read() -> None:
    groups = ("discontovoet", "co2-", "signaal-")
    codes = [code for code in rulebook().codes if code.startswith(groups)]

    for code in codes:
        for rule in rulebook().editions(code):
            if not rule.is_verified:
                assert "elezen" in rule.note or code == "discontovoet-eerste-periode"


def test_a_rule_without_a_value_is_no_figure() -> None:
    rule = Rule(
        code="leeg", title="Leeg", value=None, unit="EUR", valid_from=None,
        valid_to=None, law="Wet", source_title="Bron", source_url="",
        checked_on=TODAY, status=Status.VERIFIED,
    )  # fmt: skip
    book = Rulebook([rule])

    with pytest.raises(NoValue):
        figure(book, "leeg", TODAY)
    with pytest.raises(UnknownRule):
        money_rules_on(book, TODAY)
