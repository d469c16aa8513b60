# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same question about the same files is worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import pytest

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine import kept
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.kept import Kept, forget_answers
from inkoopkoers.spending.engine.question import Question, Row, Value
from inkoopkoers.spending.questions import all_questions
from inkoopkoers.spending.questions.drill import LINES
from inkoopkoers.spending.questions.over_time import PER_MONTH, PER_YEAR
from inkoopkoers.spending.questions.pareto import PARETO
from inkoopkoers.spending.tests.making import a_dataset, a_line

pytestmark = pytest.mark.once


@dataclass(frozen=True)
class Counting:
    """DuckDB, that says how often it was asked."""

    asked: list[str] = field(default_factory=list)

    def ask(
        self,
        question: Question[Row],
        dataset: Dataset,
        selection: Selection,
        terms: Terms,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Engine."""
        self.asked.append(question.name)
        return Duck().ask(question, dataset, selection, terms, parameters)


def test_every_kept_answer_is_the_answer(tmp_path: Path) -> None:
    lines = [a_line(5, category_code="45210000", invoice="1"), a_line("-0.10")]
    dataset = a_dataset(tmp_path, lines)
    engine = Counting()

    for question in all_questions():
        first = Kept(engine).ask(question, dataset, Selection(), Terms())
        again = Kept(engine).ask(question, dataset, Selection(), Terms())

        assert again == first, question.name
        # Equal is not yet the same: a row equals a tuple, and 1 equals Decimal(1).
        assert repr(again) == repr(first), question.name

    lines_too = [one.name for one in all_questions() if not one.is_kept]
    assert len(engine.asked) == len(all_questions()) + len(lines_too)


def test_another_file_period_or_parameter_is_another_answer(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(5)])
    engine = Counting()
    whole, late = Selection(), Selection(first=date(2026, 1, 1))

    Kept(engine).ask(PER_MONTH, dataset, whole, Terms())
    Kept(engine).ask(PER_MONTH, dataset, late, Terms())
    Kept(engine).ask(PER_MONTH, replace(dataset, digest="new"), whole, Terms())
    Kept(engine).ask(PARETO, dataset, whole, Terms())
    Kept(engine).ask(PARETO, dataset, whole, Terms(), {"after": 1})
    Kept(engine).ask(PARETO, dataset, whole, Terms(), {"after": 1})

    assert len(engine.asked) == 5


def test_a_term_that_a_question_does_not_use_changes_nothing(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(5)])
    engine = Counting()

    Kept(engine).ask(PER_YEAR, dataset, Selection(), Terms())
    Kept(engine).ask(PER_YEAR, dataset, Selection(), Terms(payment_days=14))

    assert len(engine.asked) == 1


def test_lines_are_never_kept(tmp_path: Path) -> None:
    Kept(Duck()).ask(LINES, a_dataset(tmp_path, [a_line(5)]), Selection(), Terms())

    assert not (tmp_path / "kept").exists()


class Two(NamedTuple):
    """A row of two cells."""

    lines: int
    year: int


TWO = Question(name="two", row=Two, final="SELECT count(*), max(year) FROM spend")


class Cells(NamedTuple):
    """A row with all that a cell can be."""

    number: int | None
    word: str | None
    is_so: bool | None
    amount: Decimal | None
    day: date | None


VALUES = """
SELECT v.* FROM (VALUES
  (1, 'a', true, CAST(1.50 AS DECIMAL(18,2)), DATE '2026-01-01'),
  (2, 'a', true, CAST(1.50 AS DECIMAL(18,2)), DATE '2026-01-01'),
  (9007199254740993, NULL, NULL, NULL, NULL),
  (0, 'é "', false, CAST(-0.10 AS DECIMAL(18,2)), DATE '2026-01-01'),
  (1, 'a', true, CAST(1.50 AS DECIMAL(18,2)), DATE '2025-01-01')
) AS v(number, word, is_so, amount, day) ORDER BY ALL"""


@pytest.mark.parametrize("often", [1, 3, 100])
def test_cells_come_back_as_they_were_also_when_told_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, often: int
) -> None:
    monkeypatch.setattr(kept, "OFTEN", often)
    dataset, engine = a_dataset(tmp_path, [a_line(5)]), Counting()
    question = Question(name="values", row=Cells, final=VALUES)

    first = Kept(engine).ask(question, dataset, Selection(), Terms())
    again = Kept(engine).ask(question, dataset, Selection(), Terms())

    assert len(first) == 5
    assert repr(again) == repr(first)
    assert engine.asked == ["values"]


@pytest.mark.parametrize(
    "broken",
    [
        "",
        '[[{"decimal"',
        '[["", [2026]]]',
        '[["decimal", ["x"]], ["", [1]]]',
        '[["", [1]], ["", [1, 2]]]',
        '[["", [1], [3]], ["", [1]]]',
        '[["gone", [1]], ["", [1]]]',
        "7",
    ],
)
def test_a_broken_file_is_answered_again(tmp_path: Path, broken: str) -> None:
    dataset = a_dataset(tmp_path, [a_line(5)])
    first = Kept(Duck()).ask(TWO, dataset, Selection(), Terms())
    (path,) = (tmp_path / "kept").iterdir()
    path.write_text(broken)

    assert Kept(Duck()).ask(TWO, dataset, Selection(), Terms()) == first


def test_the_oldest_makes_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "MOST_ANSWERS", 3)
    dataset = a_dataset(tmp_path, [a_line(5)])

    for after in range(6):
        Kept(Duck()).ask(PARETO, dataset, Selection(), Terms(), {"after": after})

    assert len(list((tmp_path / "kept").iterdir())) == 3


def test_answers_are_gone_when_they_are_to_be_forgotten(tmp_path: Path) -> None:
    dataset = a_dataset(tmp_path, [a_line(5)])
    Kept(Duck()).ask(PER_YEAR, dataset, Selection(), Terms())

    forget_answers(tmp_path)

    assert not (tmp_path / "kept").exists()
