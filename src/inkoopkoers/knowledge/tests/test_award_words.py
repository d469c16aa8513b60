# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we say of scales and price formulas, and how a mistake in it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.queries import award_scales, price_formulas
from inkoopkoers.knowledge.rule_loader import load_rules
from inkoopkoers.knowledge.tests.making import edit
from inkoopkoers.knowledge.vocabulary_building import build_vocabularies
from inkoopkoers.knowledge.vocabulary_loader import load_vocabularies


def test_a_formula_that_was_not_checked_is_known_and_not_counted_with() -> None:
    unknown = {one.code: one for one in price_formulas() if not one.is_counted}

    assert set(unknown) == {"bilineair", "emvi-superformule"}
    for one in unknown.values():
        assert one.note.startswith("Kennen we, rekenen we nog niet")
        assert not one.origin.is_verified


def test_a_relative_formula_names_the_trap_of_a_third_bidder() -> None:
    words = ("derde inschrijver", "andere", "anderen", "alle inschrijvers")

    for one in price_formulas():
        if not one.is_absolute:
            assert any(word in trap for trap in one.traps for word in words), one.code


def test_each_formula_has_something_for_and_against_it() -> None:
    for one in price_formulas():
        assert one.what
        assert one.strengths
        assert one.traps


def test_each_scale_says_what_every_score_means() -> None:
    counts = {one.code: len(one.meanings) for one in award_scales()}

    assert counts == {"rws-0-3": 5, "pianoo-1-10": 10}


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("award_scales", "score: 0", "score: 2",
         "scales[0].meanings: zet de scores van laag naar hoog"),
        ("award_scales", "code: pianoo-1-10", "code: rws-0-3",
         "scales[1].code: de code 'rws-0-3' is al gebruikt"),
        ("price_formulas", "code: lineair-factor", "code: relatief-laagste",
         "formulas[1].code: de code 'relatief-laagste' is al gebruikt"),
        ("price_formulas", "counted: true", "counted: false",
         "formulas[0].note: zeg in note waarom we hier niet mee rekenen"),
        ("price_formulas", "source: negometrix-laagste", "source: niemand",
         "formulas[0].source: de bron 'niemand' bestaat niet"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_line_and_field(
    content: Path, name: str, old: str, new: str, expected: str
) -> None:
    edit(content, f"vocabularies/{name}.yaml", old, new)

    with pytest.raises(BadContent) as told:
        build_vocabularies(load_vocabularies(content), load_rules(content).book)

    assert expected in str(told.value)
