# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on the first page: figures that other answers give, and tasks."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.answering.brief import brief_of
from inkoopkoers.spending.answering.who_what_where import answer_by_supplier
from inkoopkoers.spending.tests.answers.asking import asking
from inkoopkoers.spending.tests.making import a_line

pytestmark = pytest.mark.once


def test_figures_are_those_of_the_answers(tmp_path: Path) -> None:
    lines = [a_line(600, category_code="90911300"), a_line(400, supplier="Zee")]
    asked = asking(tmp_path, lines)

    brief = brief_of(asked)

    assert brief is not None
    total = answer_by_supplier(asked).tables[0].totals[1]
    assert (brief.amount, brief.suppliers, brief.seen_of_100) == (total, 2, 60)


def test_what_to_do_has_its_euros_and_stops_at_three(tmp_path: Path) -> None:
    lines = [
        a_line(300_000, category_code="90911300"),
        a_line(70, supplier="Dubbel", is_duplicate=True),
        a_line(50, supplier="Zonder"),
        a_line(900, supplier="Onder", category_code="72000000", contract="C1"),
        a_line(100, supplier="Naast", category_code="72000000"),
    ]

    brief = brief_of(asking(tmp_path, lines))

    assert brief is not None
    assert [(one.text[:17], one.eur) for one in brief.tasks] == [
        ("Kijk of je 1 cate", Decimal(300_000)),
        ("Kijk of 1 dubbele", Decimal(70)),
        ("Koop onder het co", Decimal(100)),
    ]


def test_without_lines_there_is_nothing_to_say(tmp_path: Path) -> None:
    assert brief_of(asking(tmp_path, [])) is None
