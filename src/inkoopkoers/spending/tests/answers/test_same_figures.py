# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What several pages tell is one figure, of the same lines."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.covering import category_coverage
from inkoopkoers.spending.answering.hygiene import hygiene_of
from inkoopkoers.spending.answering.overview import overview_of
from inkoopkoers.spending.answering.pareto import answer_pareto
from inkoopkoers.spending.answering.unseen import answer_unseen, sight_of
from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.line_filter import LineFilter, LineTrait
from inkoopkoers.spending.questions.categories import TAGGED
from inkoopkoers.spending.questions.drill import sums_behind
from inkoopkoers.spending.tests.answers.asking import asking
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once

CPV = "45233141"
LINES = [
    a_line(140, supplier="Weg BV", category_code=CPV),
    a_line(-20, supplier="Weg BV", category_code=CPV),
    a_line(200, supplier="Groen BV"),
    a_line(-150, supplier="Groen BV"),
    a_line(50, supplier="Weggelakt", is_redacted=True),
    a_line(-5, supplier="Terug BV"),
    a_line(999, supplier="Eigen dienst"),
]
UNTAGGED = Decimal(200 - 150 + 50 - 5)


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    folder: Path = tmp_path_factory.mktemp("same")
    internal = {"supplier": key_of("Eigen dienst"), "name": "x", "is_internal": True}
    return asking(folder, LINES, suppliers=[internal])


def test_what_has_no_category_is_one_figure_everywhere(given: Asked) -> None:
    overview, coverage = overview_of(given), category_coverage(given)
    finding = hygiene_of(given).finding(Gap.NO_CATEGORY)
    (lines,) = given.ask(sums_behind(LineFilter(lacking=(LineTrait.CATEGORY,))))
    (board,) = given.ask(TAGGED)

    assert finding is not None
    assert coverage is not None
    assert finding.amount == UNTAGGED
    assert sight_of(given)[0].no_category == UNTAGGED
    assert coverage.all_eur - coverage.covered_eur == UNTAGGED
    assert (lines.lines, lines.amount) == (finding.lines, UNTAGGED)
    assert (board.untagged_lines, board.untagged_amount) == (finding.lines, UNTAGGED)
    told = [
        *(one.text for one in (overview.stands_out if overview else ())),
        coverage.missing,
        answer_unseen(given).sentence,
    ]
    assert sum("€\xa095" in one for one in told) == 3


def test_suppliers_are_counted_alike(given: Asked) -> None:
    overview = overview_of(given)

    assert overview is not None
    assert overview.suppliers == 4
    assert "aan 4 leveranciers" in overview.sentence
    assert "van de 4 leveranciers" in answer_pareto(given).sentence
