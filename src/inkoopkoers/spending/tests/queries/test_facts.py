# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figures of a year that goals can be set by."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.queries.facts import spend_facts
from inkoopkoers.spending.tests.making import a_line
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db


def test_a_year_in_figures(wilgenwaard: Organisation, bram: User) -> None:
    lines = [
        a_line(
            "600",
            "2026-02-02",
            "A",
            category_code="90910000",
            contract="C1",
            invoice="1",
        ),
        a_line("300", "2026-03-02", "B", category_code="90910000", invoice="2"),
        a_line("100", "2026-03-02", "C", invoice="3"),
        a_line("999", "2025-03-02", "C", invoice="4"),
    ]
    published_lines(wilgenwaard, bram, lines)

    found = spend_facts(wilgenwaard, 2026)

    assert found is not None
    assert (found.amount, found.lines, found.suppliers) == (Decimal(1000), 3, 3)
    assert (found.off_contract, found.tagged) == (Fraction(1, 3), Fraction(9, 10))
    assert (found.small_invoices, found.order_cost_eur) == (1, Decimal(35))
    assert found.leaders == 2
    tonnes = [one or 0 for one in (found.tonnes_low, found.tonnes, found.tonnes_high)]
    assert 0 < tonnes[0] < tonnes[1] < tonnes[2]


@pytest.mark.parametrize("year", [2024, 0, -1, 10**30])
def test_a_year_without_lines_has_no_figures(
    year: int, wilgenwaard: Organisation
) -> None:
    assert spend_facts(wilgenwaard, year) is None
