# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accepting at once looks at what it may tag, and at nothing else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.bulk import accept_proposals
from inkoopkoers.spending.domain.categories.accepting import rules_for
from inkoopkoers.spending.domain.categories.board import Level
from inkoopkoers.spending.models import CategoryRule, SpendImport, SpendTerms
from inkoopkoers.spending.queries.categories.board import groups_at
from inkoopkoers.spending.queries.categories.sure import STEPS, proposals, sure_groups
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db

_LEAST = STEPS[-1]


def _tagged(ledger: str, supplier: str, lines: int) -> list[dict[str, Any]]:
    return [
        a_line(1, ledger=ledger, supplier=supplier, category_code="90911000-6",
               invoice=f"{supplier}{at}")
        for at in range(lines)
    ]  # fmt: skip


def test_only_groups_of_suppliers_with_a_sure_guess_are_read(
    wilgenwaard: Organisation, bram: User
) -> None:
    lines = [
        *_tagged("4310", "Bron BV", 20),
        a_line(900, ledger="4310", description="Glas"),
        a_line(5, ledger="7000", description="Anders"),
        *(a_line(10, ledger="9", supplier=f"Los {at}") for at in range(300)),
    ]
    published_lines(wilgenwaard, bram, lines)

    groups = sure_groups(wilgenwaard, _LEAST)

    assert {one.supplier for one in groups} == {key_of("Bron BV")}
    assert {one.ledger for one in groups} == {"4310", "7000"}
    with CaptureQueriesContext(connection) as seen:
        accept_proposals(wilgenwaard, at_least=_LEAST, by=bram)
    assert len(seen) < 30
    made = {one.ledger.strip('"') for one in CategoryRule.objects.all()}
    assert made == {"4310", "7000"}


def test_a_page_of_proposals_says_how_many_there_are(
    wilgenwaard: Organisation, bram: User
) -> None:
    names = [f"Bron {letter} BV" for letter in "abcd"]
    lines = [line for name in names for line in _tagged("4310", name, 20)]
    lines += [
        a_line(at, ledger="4310", supplier=name) for at, name in enumerate(names, 1)
    ]
    published_lines(wilgenwaard, bram, lines)

    found = proposals(wilgenwaard, at_least=Decimal("0.95"), limit=3)

    assert found.found == 4
    assert [one.supplier_name for one in found.groups] == names[:0:-1]
    assert proposals(wilgenwaard, at_least=Decimal("0.99"), limit=3).found == 0


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    cells=st.lists(
        st.tuples(
            st.sampled_from(["Bron BV", "Wilg BV", "Es BV"]),
            st.sampled_from(["", "43", "4310"]),
            st.sampled_from([None, None, "72000000-5", "90911000-6"]),
            st.integers(1, 9),
        ),
        min_size=1,
        max_size=30,
    )
)
def test_the_same_rules_come_of_it_as_of_all_groups(
    wilgenwaard: Organisation, bram: User, cells: list[tuple[str, str, str | None, int]]
) -> None:
    SpendImport.objects.all().delete()
    SpendTerms.objects.all().delete()
    lines = [
        a_line(1, supplier=supplier, ledger=ledger, category_code=code, invoice=str(at))
        for at, (supplier, ledger, code, times) in enumerate(cells)
        for _ in range(times)
    ]
    published_lines(wilgenwaard, bram, lines)

    whole = rules_for(groups_at(wilgenwaard, Level.EXACT, limit=1000), _LEAST)
    part = rules_for(sure_groups(wilgenwaard, _LEAST), _LEAST)

    assert [draft for _group, draft in part] == [draft for _group, draft in whole]
