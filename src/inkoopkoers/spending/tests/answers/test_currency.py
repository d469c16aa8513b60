# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts are told in the currency of the organisation; the law stays in euros."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from inkoopkoers.charts.money import EURO
from inkoopkoers.spending.answering.answer import Answer, CellKind
from inkoopkoers.spending.answering.registry import KINDS, kind_by_code
from inkoopkoers.spending.domain.selection import Terms
from inkoopkoers.spending.tests.answers.making import answered
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.wording.cells import cell_text, money
from inkoopkoers.spending.wording.currency import currency, told_in
from inkoopkoers.spending.wording.currency import money as told

pytestmark = pytest.mark.once

POUNDS = Terms(currency="GBP")
CLEANING = "90910000"
LINES = [
    a_line("140000", "2026-02-02", "Schoon BV", category_code=CLEANING, unit="Werf"),
    a_line("95000", "2026-06-01", "Fris BV", category_code=CLEANING, invoice="F7"),
    a_line("90", "2026-06-02", "Papier BV", invoice="F8", unit="Werf"),
    a_line("-1500", "2026-06-03", "Fris BV", category_code=CLEANING),
    a_line("48000", "2026-06-04", "Bouw BV", category_code=CLEANING, invoice="F9"),
    a_line("49000", "2026-06-05", "Bouw BV", category_code=CLEANING, invoice="F10"),
]
# What the law and rules of thumb say is in euros, whatever the organisation pays in.
IN_EUROS = {"thresholds", "splitting", "small_orders"}


def _texts(answer: Answer) -> Iterator[str]:
    yield answer.sentence
    yield from answer.remarks
    if answer.coverage:
        yield answer.coverage.missing
    for picture in answer.charts:
        for chart in (picture.wide, picture.narrow):
            yield chart.svg
            yield chart.title
            for row in chart.table.rows:
                yield from row
            yield from chart.table.columns


@pytest.mark.parametrize(
    "code", [one.code for one in KINDS if one.code not in IN_EUROS | {"supplier"}]
)
def test_no_sentence_or_picture_writes_euros_for_pounds(code: str) -> None:
    answer = answered(kind_by_code(code).give, LINES, terms=POUNDS)

    assert not [one for one in _texts(answer) if "€" in one]
    if code != "climate":
        assert not [one for one in _texts(answer) if "euro" in one.lower()]


def test_the_same_answer_in_euros_writes_euros() -> None:
    answer = answered(kind_by_code("over_time").give, LINES)

    assert EURO in answer.sentence
    assert "euro" in str(answer.charts[0].wide.svg)


@pytest.mark.parametrize("code", sorted(IN_EUROS))
def test_limits_stay_in_euros_and_it_says_that_nothing_is_converted(code: str) -> None:
    answer = answered(kind_by_code(code).give, LINES, terms=POUNDS)

    assert "GBP" in answer.sentence
    assert "€" in answer.sentence
    assert any("rekenen niet om" in one for one in answer.remarks)
    kinds = {column.kind for table in answer.tables for column in table.columns}
    assert CellKind.LAW_EURO in kinds


def test_factors_of_the_climate_are_per_euro_and_that_is_said() -> None:
    pounds = answered(kind_by_code("climate").give, LINES, terms=POUNDS)
    euros = answered(kind_by_code("climate").give, LINES)

    assert any("rekenen niet om" in one for one in pounds.remarks)
    assert not any("rekenen niet om" in one for one in euros.remarks)


def test_the_currency_is_over_when_the_answer_is_given() -> None:
    with told_in("GBP"):
        assert told(Decimal(-1234)) == "GBP\N{NO-BREAK SPACE}−1.234"

    assert currency() == "EUR"


def test_an_amount_has_both_its_cents_or_none() -> None:
    assert money(Decimal("78917710.5")) == "€\N{NO-BREAK SPACE}78.917.710,50"
    assert money(Decimal("78917710.00"), "GBP") == "GBP\N{NO-BREAK SPACE}78.917.710"
    assert cell_text(Decimal(221000), CellKind.LAW_EURO, "GBP").startswith("€")
