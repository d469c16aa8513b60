# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From answers to advice, over every combination of answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from inkoopkoers.instruments.domain import (
    Advice,
    Answers,
    CellAdvice,
    Reason,
    SectionAdvice,
    compare,
    flips,
    give_advice,
    parse_answers,
)
from inkoopkoers.instruments.tests.situations import (
    CELLS,
    EVERY_SITUATION,
    example,
    wegwijzer,
)
from inkoopkoers.knowledge.domain.documents import Cell, Instrument

pytestmark = pytest.mark.once


def every_situation(test: Callable[[str], None]) -> Callable[[], None]:
    """All 243 in one test: one for each would cost more than what it tries."""

    def all_of_them() -> None:
        for answers in EVERY_SITUATION:
            test(answers)

    return all_of_them


def advice_of(answers: str) -> Advice:
    return give_advice(parse_answers(wegwijzer(), answers))


def chosen_by(answers: str) -> dict[str, str]:
    codes = zip(wegwijzer().items, answers.split("-"), strict=True)
    return {item.code: code for item, code in codes if code != "0"}


def with_cells(*cells: Cell) -> Instrument:
    """The Wegwijzer with other cells."""
    return replace(wegwijzer(), cells=cells)


def brought(part: SectionAdvice) -> list[tuple[Cell, tuple[Reason, ...]]]:
    """The cells that the answers bring, the silent ones included."""
    return [
        *((one.cell, one.reasons) for one in part.specific),
        *((one.cell, one.reasons) for one in part.silent),
    ]


def test_the_worked_example_gives_exactly_its_cells() -> None:
    advice = example()

    assert advice.codes == CELLS


def test_there_are_243_situations() -> None:
    assert len(set(EVERY_SITUATION)) == 243


@every_situation
def test_a_situation_has_the_cells_whose_condition_holds(answers: str) -> None:
    chosen = chosen_by(answers)

    advice = advice_of(answers)

    for part in advice.sections:
        wanted = [
            cell.code
            for cell in wegwijzer().cells
            if cell.section == part.section.code
            and not cell.empty
            and all(chosen.get(item) in codes for item, codes in cell.when.items())
        ]
        assert sorted(part.codes) == sorted(wanted)


@every_situation
def test_the_general_cells_are_always_there_and_come_first(answers: str) -> None:
    advice = advice_of(answers)

    for part in advice.sections:
        assert [one.cell.code for one in part.general] == [f"{part.section.code}a"]
        assert part.codes[0] == f"{part.section.code}a"
        assert all(one.reasons == () for one in part.general)


@every_situation
def test_the_specific_cells_follow_the_questions(answers: str) -> None:
    numbers = {item.code: number for number, item in enumerate(wegwijzer().items)}

    advice = advice_of(answers)

    for part in advice.sections:
        order = [numbers[one.reasons[0].item.code] for one in part.specific]
        assert order == sorted(order)


@every_situation
def test_every_specific_cell_names_the_answer_that_brought_it(answers: str) -> None:
    chosen = chosen_by(answers)

    advice = advice_of(answers)

    for part in advice.sections:
        for cell, reasons in brought(part):
            found = {reason.item.code: reason.option.code for reason in reasons}
            assert found == {item: chosen[item] for item in cell.when}


@every_situation
def test_an_unanswered_question_brings_nothing_and_is_not_silent(answers: str) -> None:
    unanswered = {item.code for item in wegwijzer().items} - set(chosen_by(answers))

    advice = advice_of(answers)

    for part in advice.sections:
        for cell, _ in brought(part):
            assert not unanswered & set(cell.when)


@every_situation
def test_each_answer_brings_tips_or_a_silent_cell_to_each_section(answers: str) -> None:
    advice = advice_of(answers)

    for part in advice.sections:
        assert len(part.cells) + len(part.silent) == 1 + len(chosen_by(answers))
        assert all(one.cell.tips for one in part.cells)
        assert all(one.cell.empty and not one.cell.tips for one in part.silent)


@every_situation
def test_an_example_is_told_once_and_later_cells_point_back(answers: str) -> None:
    advice = advice_of(answers)

    told: dict[str, str] = {}
    for part in advice.sections:
        for one in part.cells:
            for seen in one.examples:
                first = seen.first_in.code if seen.first_in else None
                assert first == told.get(seen.example.id)
                told.setdefault(seen.example.id, part.section.code)
    listed = [
        new.id
        for part in advice.sections
        for one in part.cells
        for new in one.new_examples
    ]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(told)


def test_an_example_of_an_earlier_section_is_pointed_to() -> None:
    told = [
        (part.section.code, seen.first_in.code)
        for answers in EVERY_SITUATION
        for part in advice_of(answers).sections
        for one in part.cells
        for seen in one.told_before
        if seen.first_in
    ]

    order = [section.code for section in wegwijzer().sections]
    assert told
    assert all(order.index(first) <= order.index(here) for here, first in told)


@every_situation
def test_every_other_answer_is_a_flip(answers: str) -> None:
    advice = advice_of(answers)

    found = flips(advice)

    assert len(found) == 10
    assert len({str(flip.comparison.second.answers) for flip in found}) == 10
    for flip in found:
        now = str(advice.answers).split("-")
        then = str(flip.comparison.second.answers).split("-")
        differing = [
            item.code
            for item, one, other in zip(wegwijzer().items, now, then, strict=True)
            if one != other
        ]
        assert differing == [flip.item.code]
        assert flip.comparison.changed_items == (flip.item,)


@every_situation
def test_what_a_flip_changes_is_the_difference_between_both_advices(
    answers: str,
) -> None:
    advice = advice_of(answers)
    before = {tip.code for tip in advice.tips}

    for flip in flips(advice):
        after = {tip.code for tip in flip.comparison.second.tips}
        gained = [tip.code for tip in flip.comparison.gained]
        lost = [tip.code for tip in flip.comparison.lost]
        assert set(gained) == after - before
        assert set(lost) == before - after
        assert len(gained) == len(set(gained))
        assert len(lost) == len(set(lost))


@every_situation
def test_flipping_back_gives_the_original(answers: str) -> None:
    advice = advice_of(answers)
    chosen = dict(zip(wegwijzer().items_by_code, advice.answers.chosen, strict=True))

    for flip in flips(advice):
        back = flip.comparison.second.answers.changed(flip.item, chosen[flip.item.code])
        assert give_advice(back) == advice


def test_comparing_the_other_way_round_swaps_the_sides() -> None:
    for first in EVERY_SITUATION[::7]:
        for second in EVERY_SITUATION[::11]:
            there = compare(advice_of(first), advice_of(second))
            back = compare(advice_of(second), advice_of(first))

            assert there.gained == back.lost
            assert there.lost == back.gained
            assert there.changed_items == back.changed_items
            for one, other in zip(there.sections, back.sections, strict=True):
                assert one.only_first == other.only_second
                assert codes_of(one.both) == codes_of(other.both)


def codes_of(cells: tuple[CellAdvice, ...]) -> list[str]:
    return [one.cell.code for one in cells]


def test_a_situation_beside_itself_differs_in_nothing() -> None:
    comparison = compare(example(), example())

    assert comparison.gained == ()
    assert comparison.lost == ()
    assert comparison.changed_items == ()
    assert [part.both for part in comparison.sections] == [
        part.cells for part in example().sections
    ]


def test_a_cell_under_two_conditions_needs_both_and_names_both() -> None:
    plain = wegwijzer().cells_by_code["S12"]
    both = replace(plain, code="S-both", when={"product": ("2",), "doel": ("1", "2")})
    instrument = with_cells(both)

    found = give_advice(parse_answers(instrument, "2-0-1-0-0")).codes["S"]
    half = give_advice(parse_answers(instrument, "2-0-0-0-0")).codes["S"]
    reasons = give_advice(parse_answers(instrument, "2-0-1-0-0")).sections[2].specific

    assert found == ("S-both",)
    assert half == ()
    assert [one.item.code for one in reasons[0].reasons] == ["product", "doel"]
    assert len(reasons[0].reason_texts) == 2


def test_a_silent_cell_says_which_answers_it_is_about() -> None:
    silent = [one for part in example().sections for one in part.silent]

    assert all(one.names == one.reasons[0].option.short for one in silent)
    assert len(silent) == 4 * 6 - sum(map(len, CELLS.values()))


def test_the_advice_knows_which_version_it_came_from() -> None:
    assert example().instrument.digest == wegwijzer().digest
    assert example().instrument.version >= 1
    assert len(example().instrument.digest) == 64


def test_two_readings_of_the_same_answers_are_equal() -> None:
    first: Answers = parse_answers(wegwijzer(), "0-0-0-0-0")
    second = parse_answers(wegwijzer(), "0-0-0-0-0")

    assert first == second
    assert first.codes == {}
