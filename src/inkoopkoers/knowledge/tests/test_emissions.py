# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The emission factors that we ship, and what is refused of others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from inkoopkoers.knowledge.domain.emissions import edition_on
from inkoopkoers.knowledge.domain.rules import Status
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.queries import cpv_name, spend_emissions
from inkoopkoers.knowledge.rule_loader import load_rules
from inkoopkoers.knowledge.tests.making import edit, write_content

FILE = "rules/spend_emissions.yaml"


def test_every_factor_is_of_a_cpv_division_and_lies_in_its_range() -> None:
    held = spend_emissions(date(2026, 1, 1))

    for division, one in held.factors.items():
        assert cpv_name(f"{division}000000")
        assert 0 < one.low < one.kg_per_eur < one.high


def test_it_says_plainly_that_nobody_checked_it_for_the_netherlands() -> None:
    held = spend_emissions(date(2026, 1, 1))

    assert held.source.status is Status.UNVERIFIED
    assert held.source.url.startswith("https://doi.org/")
    assert held.average_source.status is Status.VERIFIED


def test_an_earlier_day_gets_the_oldest_edition() -> None:
    held = spend_emissions(date(2026, 1, 1))

    assert spend_emissions(date(2011, 1, 1)) == held
    assert not held.holds_on(date(2011, 1, 1))
    assert held.holds_on(date(2030, 1, 1))
    assert edition_on([held], date(2030, 1, 1)) == held


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('division: "09"', 'division: "03"', "division"),
        ("source: rivm-inkoop-2021", "source: onbekend", "source"),
        ("low: 0.36", "low: 9", "factors"),
        ("kg_per_eur: 1.47", "kg_per_eur: -1", "kg_per_eur"),
        ("valid_to: null", "valid_to: 2020-01-01", "valid_from"),
        ("    status: unverified", "    status: waar", "status"),
    ],
)
def test_a_mistake_stops_the_start(
    tmp_path: Path, old: str, new: str, field: str
) -> None:
    root = write_content(tmp_path)
    edit(root, FILE, old, new)

    with pytest.raises(BadContent) as wrong:
        load_rules(root)

    assert any(field in str(one) for one in wrong.value.problems)
