# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of the library beside search: tallies, places and filters."""

from __future__ import annotations

from collections import Counter

import pytest

from inkoopkoers.knowledge.queries import instruments
from inkoopkoers.library.domain import Tally, Wanted, choose, grouped, jumps
from inkoopkoers.library.queries import all_tips, tip

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("tally", "shown"),
    [(Tally(), False), (Tally(yes=2, partly=1, no=1), False), (Tally(3, 1, 1), True)],
)
def test_votes_are_shown_from_five(tally: Tally, shown: bool) -> None:
    assert tally.is_shown is shown


def test_every_tip_of_every_instrument_is_there_under_its_own_code() -> None:
    tips = all_tips()

    counts = Counter(shelved.instrument.code for shelved in tips)

    assert set(counts) == {instrument.code for instrument in instruments()}
    assert counts["wegwijzer"] + counts["checklist"] == 99
    assert len({shelved.tip.code for shelved in tips}) == len(tips)


def test_a_tip_of_the_wegwijzer_knows_its_activity_and_its_answers() -> None:
    shelved = tip("S12-4")

    assert shelved
    assert shelved.section
    assert shelved.section.code == shelved.cell.section
    assert [(item.code, option.code) for item, option in shelved.condition] == [
        (item, code) for item, codes in shelved.cell.when.items() for code in codes
    ]
    assert shelved.item is None


def test_a_tip_of_the_checklist_knows_its_statement_and_has_no_activity() -> None:
    shelved = next(one for one in all_tips() if one.instrument.code != "wegwijzer")

    assert shelved.section is None
    assert shelved.item
    assert shelved.item.code == shelved.cell.code


def test_nothing_asked_is_everything() -> None:
    assert Wanted().is_everything
    assert not Wanted(theme="duurzaam").is_everything
    assert choose(all_tips(), Wanted()) == list(all_tips())


@pytest.mark.parametrize(
    "wanted",
    [Wanted(instrument="x"), Wanted(section="x"), Wanted(item="x"), Wanted(theme="x")],
)
def test_an_unknown_filter_chooses_nothing(wanted: Wanted) -> None:
    assert choose(all_tips(), wanted) == []


def test_every_filter_must_fit() -> None:
    shelved = tip("S12-4")
    assert shelved
    item = next(iter(shelved.cell.when))
    fitting = Wanted(
        instrument=shelved.instrument.code,
        section=shelved.cell.section or "",
        item=item,
        theme=shelved.tip.themes[0],
    )

    chosen = choose(all_tips(), fitting)

    assert shelved in chosen
    for one in chosen:
        assert one.cell.section == shelved.cell.section
        assert item in one.cell.when
        assert shelved.tip.themes[0] in one.tip.themes


def test_tips_stand_together_by_the_part_of_their_instrument() -> None:
    tips = all_tips()

    found = grouped(tips)

    assert [group.name for group in found[:7]] == [
        "Fundering",
        "Analyse",
        "Specificatie",
        "Uitvoering",
        "Strategie",
        "Processen",
        "Mensen, middelen en cultuur",
    ]
    assert [tip for group in found for tip in group.tips] == list(tips)


def test_you_jump_to_an_instrument_first_and_then_to_a_part_of_it() -> None:
    everything = jumps(grouped(all_tips()))
    checklist = jumps(grouped(choose(all_tips(), Wanted(instrument="checklist"))))

    assert everything[0].name == "Wegwijzer"
    assert everything[0].first.name == "Fundering"
    assert sum(jump.tips for jump in everything) == len(all_tips())
    assert [jump.name for jump in checklist] == [
        "Strategie",
        "Processen",
        "Mensen, middelen en cultuur",
    ]
    assert jumps([]) == []
