# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of templates, formulas and scales in content are those that we count with."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import get_args

import pytest

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.scales import KNOWN_SCALES
from inkoopkoers.costing.domain.sheet import (
    AlternativeKind,
    Basis,
    Budget,
    Category,
    CostSheet,
    Informant,
    Measure,
    Rate,
    Remaining,
    Rhythm,
)
from inkoopkoers.knowledge.queries import award_scales, price_formulas, rulebook
from inkoopkoers.knowledge.schema.money import CostAlternativeEntry, CostLineEntry

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("entry", "field", "words"),
    [
        (CostLineEntry, "category", Category),
        (CostLineEntry, "measure", Measure),
        (CostLineEntry, "rhythm", Rhythm),
        (CostLineEntry, "budget", Budget),
        (CostLineEntry, "supplied_by", Informant),
        (CostAlternativeEntry, "kind", AlternativeKind),
    ],
)
def test_a_template_uses_every_word_of_the_sheet(
    entry: type[CostLineEntry | CostAlternativeEntry],
    field: str,
    words: type[StrEnum],
) -> None:
    assert set(get_args(entry.model_fields[field].annotation)) == set(words)


def test_a_template_leaves_the_market_value_to_the_one_who_knows_it() -> None:
    written = get_args(CostLineEntry.model_fields["remaining"].annotation)

    assert set(written) == set(Remaining) - {Remaining.MARKET}


def test_every_formula_that_is_said_to_be_counted_is_counted() -> None:
    counted = {one.code: one.is_absolute for one in price_formulas() if one.is_counted}

    assert counted == {one.value: one.is_absolute for one in Formula}


def test_every_scale_says_the_scores_that_it_has() -> None:
    said = {one.code: [step.score for step in one.meanings] for one in award_scales()}

    assert said == {
        code: [step.score for step in scale.steps]
        for code, scale in KNOWN_SCALES.items()
    }


def test_the_default_inflation_of_a_sheet_is_the_rule_of_today() -> None:
    rule = rulebook().on("inflatie", date(2026, 11, 22)).rule

    sheet = CostSheet(horizon_years=1, rate=Rate((), Basis.REAL), price_year=2026)

    assert sheet.inflation * 100 == rule.value
