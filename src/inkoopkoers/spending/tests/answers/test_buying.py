# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Splitting, small invoices and buying beside contracts, as answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from inkoopkoers.spending.answering.asking import Contract
from inkoopkoers.spending.answering.off_contract import answer_off_contract
from inkoopkoers.spending.answering.small_orders import answer_small_orders
from inkoopkoers.spending.answering.splitting import answer_splitting
from inkoopkoers.spending.domain.selection import Terms
from inkoopkoers.spending.tests.answers.making import answered, column
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once

ADVICE = "79410000"


def test_purchases_that_together_reach_a_limit_are_shown_without_a_verdict() -> None:
    lines = [
        a_line("40000", "2026-03-02", "Advies BV", category_code=ADVICE, invoice="1"),
        a_line("45000", "2026-03-20", "Advies BV", category_code=ADVICE, invoice="2"),
    ]

    answer = answered(answer_splitting, lines)

    assert "Samen kosten ze €\N{NO-BREAK SPACE}85.000" in answer.sentence
    assert column(answer, "amount") == [85000]
    assert any("goede reden" in one for one in answer.remarks)
    way = answer.tables[0].rows[0].way
    assert way is not None
    assert way.selection.first == date(2026, 3, 2)


def test_without_a_category_a_pattern_still_reads_as_a_sentence() -> None:
    lines = [
        a_line("40000", "2026-03-02", "Advies BV", invoice="1"),
        a_line("45000", "2026-03-20", "Advies BV", invoice="2"),
    ]

    answer = answered(answer_splitting, lines)

    assert "2 keer iets zonder categorie bij Advies BV" in answer.sentence


def test_what_is_older_than_every_limit_is_not_called_in_order() -> None:
    lines = [
        a_line("40000", "2011-03-02", "Advies BV", invoice="1"),
        a_line("45000", "2011-03-20", "Advies BV", invoice="2"),
    ]

    answer = answered(answer_splitting, lines)

    assert answer.sentence.startswith("Voor zover we kunnen vergelijken, zien we geen")
    assert "Van vóór" in answer.remarks[0]


def test_small_invoices_are_counted_with_what_they_cost() -> None:
    lines = [
        a_line("40", "2026-03-02", "Bron BV", invoice="1", unit="Werf"),
        a_line("60", "2026-03-20", "Bron BV", invoice="2", unit="Werf"),
        a_line("9000", "2026-03-20", "Bron BV", invoice="3", unit="Staf"),
    ]

    answer = answered(answer_small_orders, lines)

    assert "2 facturen zijn kleiner dan" in answer.sentence
    assert column(answer, "small") == [2]
    assert column(answer, "cost") == [Decimal("70.00")]
    assert answer.tables[1].totals[1] == 2
    way = answer.tables[0].rows[0].way
    assert way is not None
    assert dict(way.extra) == {"invoice_at_least": "0.01", "invoice_below": "250"}


def test_an_own_cost_per_order_is_told_beside_the_rule() -> None:
    lines = [a_line("40", invoice="1")]
    terms = Terms(order_cost_eur=Decimal(50))

    answer = answered(answer_small_orders, lines, terms=terms)

    assert "afspraak van je organisatie" in answer.grounds[0].text
    assert len(answer.grounds) == 2


def test_buying_beside_a_contract_is_told_per_category_and_supplier() -> None:
    lines = [
        a_line("700", supplier="Vast BV", category_code=ADVICE, contract="C1"),
        a_line("300", supplier="Los BV", category_code=ADVICE, unit="Werf"),
        a_line("100", "2026-09-01", "Vast BV", category_code=ADVICE, contract="C1"),
    ]
    ended = Contract("C1", "Advies", None, "", date(2026, 8, 31))

    answer = answered(answer_off_contract, lines, contracts=(ended,))

    by_code = {one.code: one for one in answer.tables}
    assert column(answer, "off") == [Decimal("400.00")]
    assert {row.cells[0] for row in by_code["suppliers"].rows} == {"Vast BV", "Los BV"}
    assert by_code["after_end"].rows[0].cells[0] == "C1"
    assert any("komt vaak later" in one for one in answer.remarks)


def test_without_any_contract_the_answer_says_what_to_fill_in() -> None:
    answer = answered(answer_off_contract, [a_line()])

    assert answer.is_empty
    assert any("Vul de contracten in" in one for one in answer.remarks)


def test_coverage_is_what_stands_in_categories_with_a_contract() -> None:
    lines = [
        a_line("700", supplier="Vast BV", category_code=ADVICE),
        a_line("300", supplier="Los BV"),
    ]
    known = Contract("C1", "Advies", key_of("Vast BV"))

    answer = answered(answer_off_contract, lines, contracts=(known,))

    assert answer.coverage is not None
    assert answer.coverage.share == Decimal("0.7")


@pytest.mark.parametrize(
    "give", [answer_splitting, answer_small_orders, answer_off_contract]
)
def test_nothing_at_all_is_no_error(give: object) -> None:
    answer = answered(give, [])  # type: ignore[arg-type]

    assert answer.is_empty
    assert answer.empty
