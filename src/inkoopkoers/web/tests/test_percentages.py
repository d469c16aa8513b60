# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Percentages as people type them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.web.percentages import PercentageField, parse_percentage, percent


def refused(field: PercentageField, text: str) -> str:
    """What the field says of this text."""
    with pytest.raises(forms.ValidationError) as error:
        field.clean(text)
    return " ".join(error.value.messages)


@pytest.mark.parametrize(
    ("text", "fraction"),
    [
        ("5 %", "0.05"), ("5%", "0.05"), ("5", "0.05"), ("2,8 %", "0.028"),
        ("2.8", "0.028"), ("0", "0"), ("0,05 %", "0.0005"), ("1", "0.01"),
        ("100%", "1"), ("3 procent", "0.03"),
    ],
)  # fmt: skip
def test_a_percentage_is_kept_as_a_fraction(text: str, fraction: str) -> None:
    assert PercentageField().clean(text) == Decimal(fraction)


def test_a_bare_number_below_one_could_mean_two_things() -> None:
    message = refused(PercentageField(), "0,05")

    assert "Bedoel je 5 % of 0,05 %?" in message
    assert "%-teken" in message


@pytest.mark.parametrize("text", ["vijf", "5 % %", "--5", "%", "5\0", "9" * 30])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    assert refused(PercentageField(), text)


def test_a_percentage_may_be_below_zero_when_the_field_says_so() -> None:
    field = PercentageField(lowest=Decimal("-0.5"))

    assert field.clean("-2 %") == Decimal("-0.02")
    assert field.clean("\u22122 %") == Decimal("-0.02")
    assert "0 % tot en met 100 %" in refused(PercentageField(), "-2 %")


def test_an_empty_field_is_nothing() -> None:
    assert PercentageField(required=False).clean(" ") is None
    assert "Vul een percentage in" in refused(PercentageField(), "")


def test_what_was_not_touched_did_not_change() -> None:
    field, long = PercentageField(), Decimal("0.0123456789")

    assert field.prepare_value(long) == "1,2346 %"
    assert not field.has_changed(long, "1,2346 %")
    assert field.has_changed(long, "1,3 %")


@given(st.decimals(min_value=-50, max_value=900, places=4))
def test_what_we_show_we_can_read(hundredths: Decimal) -> None:
    fraction = hundredths / 100

    assert parse_percentage(percent(fraction)) == fraction


def test_three_decimals_are_no_thousands_in_a_percentage() -> None:
    assert PercentageField().clean("1,125 %") == Decimal("0.01125")
