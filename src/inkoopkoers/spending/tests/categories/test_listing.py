# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules are listed with what they decide, and travel as a table."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.bulk import import_rules
from inkoopkoers.spending.actions.categories.deciding import BadRule
from inkoopkoers.spending.actions.categories.rules import make_rule, retire_rule
from inkoopkoers.spending.domain.categories.rule import NO_CODE, Draft
from inkoopkoers.spending.queries.categories.board import board
from inkoopkoers.spending.queries.categories.importing import (
    COLUMNS,
    NoRules,
    export_rows,
    read_rules,
)
from inkoopkoers.spending.queries.categories.listing import rules_page
from inkoopkoers.spending.queries.categories.rules import decisions_of, rules_as_of
from inkoopkoers.spending.tests.categories.making import CLEANING, GLASS
from inkoopkoers.spending.tests.making import key_of
from inkoopkoers.uploads.tables import Table


def a_table(header: tuple[str, ...], *rows: tuple[str, ...]) -> Table:
    return Table(header, rows, tuple(range(2, 2 + len(rows))))


def test_a_table_of_ledgers_becomes_rules(bought: Organisation, bram: User) -> None:
    table = a_table(
        ("Grootboekrekening", "CPV-code", "Crediteur"),
        ("4310", "90911000-6", ""), ("5000", "zomaar", ""), ("", "", ""),
        ("", "72", "wilg bv"), ("", "72", "Onbekend"), ("", "72", ""),
        ("4310", "90911000-6", ""),
    )  # fmt: skip

    read = read_rules(bought, table)

    assert read.drafts == (
        Draft("90911000", ledger="4310"),
        Draft("72", supplier=key_of("Wilg BV")),
    )
    assert [one.row for one in read.problems] == [3, 6, 7]
    decision = import_rules(bought, read.drafts, by=bram)
    assert decision.rules == 2
    again = read_rules(bought, table)
    assert (again.drafts, again.known) == ((), 3)
    with pytest.raises(BadRule):
        import_rules(bought, read.drafts, by=bram)


def test_what_we_export_we_read_back(bought: Organisation, bram: User) -> None:
    wanted = [GLASS, Draft("72", supplier=key_of("Wilg BV"), given=NO_CODE)]
    import_rules(bought, wanted, by=bram)
    table = a_table(COLUMNS, *export_rows(bought))
    for rule in rules_as_of(bought):
        retire_rule(bought, rule.number, by=bram)

    assert list(read_rules(bought, table).drafts) == wanted


@pytest.mark.parametrize("header", [("Grootboek",), ("CPV",), ("CPV", "Bedrag")])
def test_a_file_without_the_columns_is_refused(
    wilgenwaard: Organisation, header: tuple[str, ...]
) -> None:
    with pytest.raises(NoRules):
        read_rules(wilgenwaard, a_table(header, tuple("4" for _ in header)))


def test_rules_are_listed_with_what_they_decide(
    bought: Organisation, bram: User
) -> None:
    first = make_rule(bought, GLASS, by=bram)
    make_rule(bought, CLEANING, by=bram)
    retire_rule(bought, first.pk, by=bram)

    page = rules_page(bought)
    gone = rules_page(bought, retired=True, page=9)

    assert [(one.draft, one.lines) for one in page.rows] == [(CLEANING, 21)]
    assert (page.rows[0].is_first, page.rows[0].is_last) == (True, True)
    assert [one.draft for one in gone.rows] == [GLASS]
    assert gone.rows[0].retired_by == bram.email
    assert rules_page(bought, search="nergens").rows == ()
    assert rules_page(bought, search="43").found == 1


def test_the_number_of_queries_does_not_grow_with_rules(
    bought: Organisation, bram: User
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            rules_page(bought)
            board(bought)
            decisions_of(bought)
        return len(seen)

    make_rule(bought, GLASS, by=bram)
    queries()
    few = queries()
    import_rules(bought, [Draft("90", ledger=f"7{at}") for at in range(60)], by=bram)
    queries()

    assert queries() == few
