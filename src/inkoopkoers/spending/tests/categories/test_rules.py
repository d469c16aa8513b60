# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a rule says of a line, the plain way, and of millions the same."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.categorising.compiling import (
    Facts,
    compile_categories,
    effect_of_rules,
)
from inkoopkoers.spending.domain.categories.rule import (
    NO_CODE,
    Draft,
    Rule,
    Subject,
    code_of,
    first_of,
    holds,
    words_of,
)
from inkoopkoers.spending.tests.categories.making import written_facts
from inkoopkoers.spending.tests.making import rows_in

pytestmark = pytest.mark.once

GLASS = Subject(1, 7, "4310", None, "Schoonmaak", "glasbewassing maart, open water")


@pytest.mark.parametrize(
    ("draft", "answer"),
    [
        (Draft("90", ledger="43"), True),
        (Draft("90", ledger="431000"), False),
        (Draft("90", ledger='"4310"'), True),
        (Draft("90", ledger='"431"'), False),
        (Draft("90", ledger='""'), False),
        (Draft("90", supplier=7), True),
        (Draft("90", supplier=8), False),
        (Draft("90", given="Schoonmaak"), True),
        (Draft("90", given="schoonmaak"), False),
        (Draft("90", given=NO_CODE), True),
        (Draft("90", words="verf, Glasbewas"), True),
        (Draft("90", words="bewassing"), False),
        (Draft("90", words="open wat"), True),
        (Draft("90", words="open maart"), False),
        (Draft("90", words="123"), False),
        (Draft("90", ledger="43", supplier=8), False),
        (Draft("90"), True),
    ],
)
def test_every_filled_condition_must_hold(draft: Draft, answer: bool) -> None:
    assert holds(draft, GLASS) is answer


def test_a_rule_can_keep_off_what_the_file_says_itself() -> None:
    coded = Subject(1, 7, "4310", "90911000-6", None, None)

    assert not holds(Draft("45", supplier=7, given=NO_CODE), coded)
    assert holds(Draft("45", supplier=7), coded)
    assert holds(Draft("45", given="90911000-6"), coded)


def test_the_first_rule_that_holds_decides() -> None:
    rules = [
        Rule(3, Draft("45", ledger="9")),
        Rule(9, Draft("90", ledger="4")),
        Rule(1, Draft("72", supplier=7)),
    ]

    assert first_of(rules, GLASS) == rules[1]


def test_words_are_letters_only() -> None:
    assert words_of("Glas-bewassing, , 12, open  water,glas bewassing") == (
        "glas bewassing",
        "open water",
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("90911000-6", "90911000"),
        (" 9091 ", "9091"),
        ("90", "90"),
        ("9", None),
        ("909110001", None),
        ("9091-6", None),
        ("bouw", None),
        ("٩٠", None),
        ("", None),
    ],
)
def test_a_code_is_two_to_eight_digits(text: str, code: str | None) -> None:
    assert code_of(text) == code


def test_a_rule_without_conditions_is_open() -> None:
    assert Draft("90").is_open
    assert Draft("90", words="12").is_open
    assert not Draft("90", given=NO_CODE).is_open


LEDGERS = st.sampled_from(["", "4", "43", "4310", "44", "431", '""', '"43"'])
GIVEN = st.sampled_from(["", "Bouw", "90911000-6", NO_CODE, "x"])
LETTERS = st.text("ab é1,-", max_size=6)
drafts = st.builds(
    Draft,
    category=st.sampled_from(["45", "90", "90911000"]),
    ledger=LEDGERS,
    supplier=st.sampled_from([None, None, 1, 2, 3]),
    given=GIVEN,
    words=LETTERS,
)
subjects = st.builds(
    Subject,
    subject=st.integers(0, 10**6),
    supplier=st.sampled_from([1, 2, 3]),
    ledger=st.none() | LEDGERS,
    category_code=st.sampled_from([None, "", "Bouw", "90911000-6", "90911000"]),
    category_name=st.sampled_from([None, "", "Bouw", "x"]),
    text=st.none() | st.text("ab éx-,_²", max_size=12),
)


def oracle(rules: Sequence[Rule], found: Sequence[Subject]) -> set[tuple[object, ...]]:
    """One by one."""
    first = ((one, first_of(rules, one)) for one in found)
    return {
        (one.subject, rule.draft.category, rule.number) for one, rule in first if rule
    }


@settings(max_examples=120, deadline=None)
@given(
    st.lists(drafts, max_size=8),
    st.lists(subjects, max_size=12, unique_by=lambda one: one.subject),
)
def test_millions_at_once_say_what_one_by_one_does(
    wanted: list[Draft], found: list[Subject]
) -> None:
    rules = [Rule(100 - at, draft) for at, draft in enumerate(wanted)]
    with TemporaryDirectory() as folder:
        facts = written_facts(Path(folder), found)
        target = Path(folder) / "assigned.parquet"

        rows = compile_categories(rules, facts, target)

        written = rows_in(target) if rows else []
        assert rows == len(written)
        assert target.exists() is bool(rows)
        assert set(written) == oracle(rules, found)


def test_a_supplier_is_known_by_its_members(tmp_path: Path) -> None:
    facts = written_facts(tmp_path, [Subject(1, 5), Subject(2, 6)], members={5: 77})
    target = tmp_path / "assigned.parquet"

    compile_categories([Rule(4, Draft("90", supplier=77))], facts, target)

    assert rows_in(target) == [(1, "90", 4)]


def test_a_subject_of_two_imports_stands_there_once(tmp_path: Path) -> None:
    one = written_facts(tmp_path / "a", [GLASS])
    other = written_facts(tmp_path / "b", [GLASS])
    facts = Facts(tmp_path, one.subjects + other.subjects, None)
    target = tmp_path / "assigned.parquet"

    assert compile_categories([Rule(4, Draft("90", words="glas"))], facts, target) == 1


def test_an_effect_tells_what_changes_and_who_gives_way(tmp_path: Path) -> None:
    facts = written_facts(
        tmp_path,
        [
            Subject(1, 1, "4310"),
            Subject(2, 1, "4320"),
            Subject(3, 1, "4400", "90911000-6"),
            Subject(4, 1, "5000"),
        ],
    )
    cleaning, ict = (
        Rule(1, Draft("90", ledger="431")),
        Rule(2, Draft("72", ledger="432")),
    )

    effect = effect_of_rules(
        [cleaning, ict], [ict, Rule(3, Draft("45", ledger="4"))], facts
    )

    assert (effect.tagged_lines, effect.changed_lines, effect.freed_lines) == (0, 2, 0)
    assert effect.changed_amount == Decimal("200.00")
    assert {(one.rule, one.category) for one in effect.clashes} == {
        (1, "90"),
        (0, "90911000"),
    }
    gone = effect_of_rules([cleaning], [], facts)
    assert (gone.freed_lines, gone.is_nothing) == (1, False)
    assert effect_of_rules([ict], [ict], facts).is_nothing


def test_the_same_by_another_rule_changes_nothing(tmp_path: Path) -> None:
    facts = written_facts(tmp_path, [Subject(1, 1, "4310")])

    effect = effect_of_rules(
        [Rule(1, Draft("90", ledger="4"))],
        [Rule(2, Draft("90", ledger="43")), Rule(1, Draft("90", ledger="4"))],
        facts,
    )

    assert effect.is_nothing
    assert (effect.same_lines, effect.clashes) == (1, ())
