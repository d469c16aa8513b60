# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pins follow a choice, let go of what it rested on, and can be looked back on."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.pinned import (
    PROCEDURE_RULES,
    as_pinned,
    pins_of,
    repinned,
)

CENTRAL = "drempel-leveringen-diensten-centraal"
DECENTRAL = "drempel-leveringen-diensten-decentraal"
DAY = date(2026, 5, 1)


def test_a_choice_lets_go_of_the_rules_of_an_earlier_choice() -> None:
    pinned = {CENTRAL: "2024-01-01", "termijn-openbaar": "oudste"}

    found = repinned(pinned, {DECENTRAL: "2026-01-01"}, PROCEDURE_RULES, ())

    assert found == {"termijn-openbaar": "oudste", DECENTRAL: "2026-01-01"}


def test_what_something_else_rests_on_too_stays() -> None:
    found = repinned({CENTRAL: "2024-01-01"}, {}, PROCEDURE_RULES, [CENTRAL])

    assert found == {CENTRAL: "2024-01-01"}


def test_the_pins_name_code_and_edition() -> None:
    held = rulebook().on(DECENTRAL, DAY)

    assert pins_of([held]) == {DECENTRAL: "2026-01-01"}


def test_the_rulebook_as_pinned_gives_the_old_amount_on_a_new_day() -> None:
    book = as_pinned(rulebook(), {DECENTRAL: "2024-01-01"})

    assert book.on(DECENTRAL, DAY).rule.value == Decimal(221000)
    assert book.on(CENTRAL, DAY) == rulebook().on(CENTRAL, DAY)
    assert book.codes == rulebook().codes


def test_an_edition_that_is_no_longer_known_stays_as_the_book_says() -> None:
    book = as_pinned(rulebook(), {DECENTRAL: "1999-01-01", "weg": "oudste"})

    assert book.on(DECENTRAL, DAY) == rulebook().on(DECENTRAL, DAY)
