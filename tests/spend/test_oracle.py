# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every question gives what plain Python makes of the same lines, to the cent."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Question, Value
from inkoopkoers.spending.questions import all_questions, off_contract, splitting
from inkoopkoers.spending.questions.named import names_of, suppliers_called
from inkoopkoers.spending.questions.thresholds import (
    might_be_more,
    purchases_in,
    terms,
    thresholds,
)
from tests.spend.oracle import buying, contracts, facts, listing, patterns, small, sums
from tests.spend.oracle.buying import CONTRACTS, KNOWN
from tests.spend.oracle.made import a_world
from tests.spend.oracle.sums import Answer
from tests.spend.oracle.world import BRON, TERMS, World

pytestmark = pytest.mark.once

ORACLES: dict[str, Answer] = {
    **sums.ANSWERS, **buying.ANSWERS, **patterns.ANSWERS, **contracts.ANSWERS,
    **facts.ANSWERS,
    **listing.ANSWERS, **small.ANSWERS,
}  # fmt: skip
SELECTIONS = (
    Selection(),
    Selection(date(2025, 1, 1), date(2025, 12, 31), include_internal=True),
    Selection(date(2024, 3, 11), date(2025, 9, 9), unit="Beheer", source=1),
    Selection(first=date(2025, 2, 1), category="45"),
    Selection(category="-", supplier=BRON),
    Selection(category=NO_PURCHASE),
)
# What a question cannot read in files.
WITH: tuple[Question[Any], ...] = (
    thresholds(KNOWN), terms(KNOWN), purchases_in(CONTRACTS), might_be_more(CONTRACTS),
    splitting.by_supplier(KNOWN), splitting.by_unit(KNOWN), splitting.just_below(KNOWN),
    off_contract.off_contract(CONTRACTS), off_contract.off_contract_suppliers(CONTRACTS),
    off_contract.off_contract_units(CONTRACTS), off_contract.after_end(CONTRACTS),
    suppliers_called(listing.NAMED), names_of([BRON, 1]),
)  # fmt: skip
QUESTIONS: dict[str, Question[Any]] = {
    **{one.name: one for one in all_questions()},
    **{one.name: one for one in WITH},
}
PARAMETERS: dict[str, Mapping[str, Value]] = {
    "category_shares": {"one": BRON},
    "supplier_facts": {"one": BRON},
    "supplier_names": {"one": BRON},
    "supplier_one": {"one": BRON},
    "category_suppliers": {"keys": f",{BRON},1,"},
    "category_sure_groups": {"sure": Decimal("0.7")},
    "category_supplier_called": {"names": "\nzoon\nnergens\n"},
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return a_world(tmp_path_factory.mktemp("world"))


def test_every_question_has_an_answer_of_plain_python() -> None:
    assert set(ORACLES) == set(QUESTIONS)


@pytest.mark.parametrize("name", sorted(ORACLES))
def test_an_answer_is_that_of_plain_python(world: World, name: str) -> None:
    question, seen = QUESTIONS[name], 0

    for selection in SELECTIONS:
        expected = ORACLES[name](world, selection)
        rows = Duck().ask(
            question, world.dataset, selection, TERMS, PARAMETERS.get(name)
        )

        assert [tuple(one) for one in rows] == expected, selection
        seen += len(expected)

    assert seen
