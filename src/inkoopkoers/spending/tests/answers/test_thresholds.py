# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which categories came near their threshold, and what is behind one of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from inkoopkoers.spending.answering.asking import Contract
from inkoopkoers.spending.answering.splitting import answer_splitting
from inkoopkoers.spending.answering.thresholds import answer_thresholds
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.tests.answers.making import answered, column
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once

CLEANING, PAPER = "90910000", "30197000"
LINES = [
    a_line("140000", "2026-02-02", "Schoon BV", category_code=CLEANING, unit="Werf"),
    a_line("95000", "2026-06-01", "Fris BV", category_code=CLEANING, invoice="F7"),
    a_line("30000", "2026-06-01", "Fris BV", category_code=CLEANING, contract="C1"),
    a_line("5000", "2026-06-02", "Papier BV", category_code=PAPER),
    a_line("12000", "2026-06-02", "Fris BV"),
]

NO_CONTRACT = "We kennen nog geen enkel contract."
OTHERS = Contract("C9", "Papier", key_of("Papier BV"), "30", date(2026, 12, 31))


def test_a_category_above_the_threshold_is_told_with_its_day_and_its_euros() -> None:
    answer = answered(answer_thresholds, LINES)

    assert "Bij 1 categorie" in answer.sentence
    assert column(answer, "peak") == [Decimal("235000.00")]
    assert column(answer, "threshold") == [Decimal(216000)]
    assert column(answer, "on") == [date(2026, 6, 1)]
    assert "€\N{NO-BREAK SPACE}235.000" in answer.sentence
    assert column(answer, "more") == [Decimal("12000.00")]
    assert answer.tables[0].rows[0].is_notable
    assert answer.tables[0].mark == "boven de drempel"


def test_a_row_opens_the_category_and_that_names_every_purchase() -> None:
    way = answered(answer_thresholds, LINES).tables[0].rows[0].way
    assert way is not None

    answer = answered(answer_thresholds, LINES, way.selection)

    assert way.answer == "thresholds"
    assert "€\N{NO-BREAK SPACE}235.000" in answer.sentence
    assert "sinds 1 januari 2026" in answer.sentence
    assert column(answer, "amount") == [140000, 95000, 30000]
    assert column(answer, "contract") == [False, False, True]
    assert column(answer, "invoice") == ["", "F7", ""]
    assert answer.charts
    assert any("zonder categorie" in one for one in answer.remarks)


def test_the_lines_behind_a_purchase_are_those_of_its_term_and_number() -> None:
    answer = answered(answer_thresholds, LINES, Selection(category="909"))

    way = answer.tables[0].rows[1].way

    assert way is not None
    assert way.selection.supplier == key_of("Fris BV")
    assert way.selection.last == date(2026, 6, 1)
    assert way.extra == (("invoice", "F7"),)


def test_a_part_of_the_organisation_does_not_change_what_a_threshold_counts() -> None:
    answer = answered(answer_thresholds, LINES, Selection(unit="Werf"))

    assert column(answer, "peak") == [Decimal("235000.00")]
    assert any("hele organisatie" in one for one in answer.remarks)


def test_a_contract_that_we_know_takes_its_supplier_out_of_the_warning() -> None:
    known = Contract("X", "", key_of("Schoon BV"), "9091")

    answer = answered(answer_thresholds, LINES, contracts=(known,))

    assert answer.is_empty
    assert answer.empty


def test_a_category_below_the_first_level_still_shows_how_it_grew() -> None:
    answer = answered(answer_thresholds, LINES, Selection(category=PAPER))

    assert "hooguit" in answer.sentence
    assert "minder dan 60 %" in answer.sentence
    assert not answer.is_empty


@pytest.mark.parametrize("category", ["", "-", "1", "999", "12345678"])
def test_nothing_at_all_is_no_error(category: str) -> None:
    answer = answered(answer_thresholds, [], Selection(category=category))

    assert answer.is_empty


def test_every_edition_that_counts_is_told_with_its_source() -> None:
    answer = answered(answer_thresholds, LINES, Selection(category="909"))

    assert answer.grounds
    assert all(one.source for one in answer.grounds)
    assert any(one.since == date(2026, 1, 1) for one in answer.grounds)


def test_without_a_single_category_nothing_is_said_to_be_far_from_a_threshold() -> None:
    answer = answered(answer_thresholds, [a_line("900000", "2026-06-02", "Fris BV")])

    assert answer.sentence.startswith("Nog geen enkele regel heeft een categorie.")
    assert answer.sentence in answer.empty


def test_what_has_no_category_stands_beside_nothing_near_a_threshold() -> None:
    lines = [
        a_line("900000", "2026-06-02", "Fris BV"),
        a_line("5000", "2026-06-02", "Papier BV", category_code=PAPER),
    ]

    answer = answered(answer_thresholds, lines)

    assert answer.sentence == (
        "Geen categorie komt in de buurt van de drempel. "
        "€\N{NO-BREAK SPACE}900.000 heeft nog geen categorie."
    )


def test_lines_from_before_the_first_edition_are_left_out_with_their_euros() -> None:
    old = a_line("900000", "2011-03-04", "Schoon BV", category_code=CLEANING)

    alone = answered(answer_thresholds, [old])
    beside = answered(answer_thresholds, [old, *LINES])

    told = (
        "Van vóór 1 januari 2018 kennen we geen drempels en richtgrenzen. Uitgaven van "
        "toen tellen hier niet mee: €\N{NO-BREAK SPACE}900.000, in 1 regel."
    )
    assert alone.is_empty
    assert alone.empty == told
    assert beside.remarks == (told,)
    assert column(beside, "peak") == [Decimal("235000.00")]


def test_without_any_contract_it_is_said_that_what_was_tendered_counts_too() -> None:
    unknown = answered(answer_thresholds, [LINES[0], LINES[1]])
    one = answered(
        answer_thresholds, [LINES[0], LINES[1]], Selection(category=CLEANING[:3])
    )
    known = answered(answer_thresholds, LINES)
    listed = answered(answer_thresholds, LINES[:2], contracts=(OTHERS,))

    assert any(NO_CONTRACT in text for text in unknown.remarks)
    assert any(NO_CONTRACT in text for text in one.remarks)
    assert not any(NO_CONTRACT in text for text in (*known.remarks, *listed.remarks))


def test_old_lines_without_a_category_do_not_ask_for_categories() -> None:
    old = a_line("900000", "2011-03-04", "Schoon BV")

    alone = answered(answer_thresholds, [old])

    assert alone.empty.endswith("in 1 regel.")


def test_old_purchases_are_no_pattern_and_that_is_said() -> None:
    old = [a_line(48000, f"2011-03-{day:02}", "Schoon BV") for day in (4, 5)]
    new = [a_line(48000, f"2026-03-{day:02}", "Schoon BV") for day in (4, 5)]

    alone = answered(answer_splitting, old)
    both = answered(answer_splitting, [*old, *new])

    assert alone.is_empty
    assert alone.empty.startswith("Van vóór 1 januari 2018")
    assert "We zien geen aankopen" not in alone.empty
    assert column(both, "first") == [date(2026, 3, 4)]
    assert any("Van vóór 1 januari 2018" in one for one in both.remarks)
