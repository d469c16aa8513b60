# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules that people make count at once, can be undone, and are never rewritten."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.bulk import (
    accept_proposals,
    import_rules,
    undo_decision,
)
from inkoopkoers.spending.actions.categories.deciding import BadRule, RuleChanged
from inkoopkoers.spending.actions.categories.rules import (
    change_rule,
    make_rule,
    move_rule,
    put_back,
    retire_rule,
    spread,
)
from inkoopkoers.spending.actions.publishing import publish
from inkoopkoers.spending.domain.categories.board import Level
from inkoopkoers.spending.domain.categories.guessing import Basis
from inkoopkoers.spending.domain.categories.rule import NO_CODE, Draft, Rule
from inkoopkoers.spending.models import CategoryRule, SpendTerms
from inkoopkoers.spending.queries.categories.board import (
    board,
    group_of,
    proposals,
    proposals_above,
)
from inkoopkoers.spending.queries.categories.effects import (
    effect_of,
    effect_of_many,
    effect_of_retiring,
)
from inkoopkoers.spending.queries.categories.importing import (
    COLUMNS,
    NoRules,
    export_rows,
    read_rules,
)
from inkoopkoers.spending.queries.categories.listing import rule_row, rules_page
from inkoopkoers.spending.queries.categories.rules import (
    decisions_of,
    draft_of,
    is_category,
    rules_as_of,
    rules_for,
)
from inkoopkoers.spending.queries.categories.tree import (
    groups_of,
    spend_per_product_group,
    tree_of,
)
from inkoopkoers.spending.tests.life.making import a_ready_import
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.uploads.tables import Table

pytestmark = pytest.mark.usefixtures("spend_folder")

GLASS = Draft("90911300", ledger="4310", words="glasbewassing", reason="Contract 12")
CLEANING = Draft("909", ledger="43")


@pytest.fixture
def bought(wilgenwaard: Organisation, bram: User) -> Organisation:
    """Cleaning of Bron, mostly tagged by the file; of Wilg nothing is."""
    lines = [
        *(
            a_line(10, ledger="4310", category_code="90911000-6", invoice=f"F{at}")
            for at in range(20)
        ),
        a_line(900, ledger="4310", description="Glasbewassing maart"),
        a_line(300, ledger="5000", supplier="Wilg BV", description="drukwerk"),
        a_line(200, ledger="6000", supplier="Wilg BV", category_name="Meubels"),
    ]
    publish(wilgenwaard, [a_ready_import(wilgenwaard, lines).pk], by=bram)
    return wilgenwaard


def drafts(organisation: Organisation) -> list[Draft]:
    return [rule.draft for rule in rules_as_of(organisation)]


def test_the_board_shows_what_is_not_tagged_largest_first(bought: Organisation) -> None:
    page = board(bought)

    assert [(one.supplier_name, one.ledger) for one in page.groups] == [
        ("Bron BV", "4310"), ("Wilg BV", "5000"), ("Wilg BV", "6000"),
    ]  # fmt: skip
    assert page.groups[0].examples == ("glasbewassing maart",)
    assert (page.lines, page.untagged_lines) == (23, 3)
    assert page.untagged_amount == Decimal(1400)
    assert page.tagged_share == Decimal("0.8696")


def test_a_proposal_says_what_the_rest_was(bought: Organisation) -> None:
    first, second, third = board(bought).groups

    assert first.guess is not None
    assert first.guess.category == "90911000"
    assert (first.guess.basis, first.guess.lines, first.guess.of) == (
        Basis.SUPPLIER_LEDGER, 20, 20,
    )  # fmt: skip
    assert first.guess.confidence == Decimal("0.9545")
    assert second.guess is not None
    assert second.guess.basis is Basis.WORDS
    assert second.guess.confidence <= Decimal("0.5")
    assert third.guess is None or third.guess.basis is Basis.WORDS


def test_each_level_has_its_own_groups(bought: Organisation) -> None:
    counts = {level: board(bought, level).found for level in Level}

    assert counts == {
        Level.SUPPLIER: 2, Level.LEDGER: 3, Level.BOTH: 3,
        Level.GIVEN: 1, Level.EXACT: 3,
    }  # fmt: skip


def test_the_board_is_searched_and_paged(bought: Organisation) -> None:
    assert board(bought, search="WILG").found == 2
    assert board(bought, search="nergens").groups == ()
    assert board(bought, page=99).page == 1
    assert board(bought, page=10**30, search="\x00").found == 0


def test_one_group_is_looked_up(bought: Organisation) -> None:
    wilg = key_of("Wilg BV")
    found = group_of(bought, Level.BOTH, supplier=wilg, ledger="5000")

    assert found is not None
    assert found.lines == 1
    assert group_of(bought, Level.BOTH, supplier=wilg, ledger="9") is None
    assert group_of(bought, Level.BOTH, supplier=10**30, ledger="5000") is None
    assert group_of(bought, Level.GIVEN, given="Meubels") is not None


def test_a_decision_tags_the_group_and_nothing_else(
    bought: Organisation, bram: User
) -> None:
    group = board(bought, Level.SUPPLIER).groups[0]
    draft = group.draft("90911300", "Glas")
    expected = effect_of(bought, draft)

    row = make_rule(bought, draft, by=bram)

    assert draft.given == NO_CODE
    assert (expected.tagged_lines, expected.changed_lines) == (1, 0)
    assert board(bought).untagged_lines == 2
    found = rule_row(bought, row.pk)
    assert found is not None
    assert (found.lines, found.amount, found.by) == (1, Decimal(900), bram.email)
    assert found.supplier_name == "Bron BV"
    assert AuditEntry.objects.filter(event="spend.rule_made").count() == 1
    assert rule_row(bought, 10**30) is None


def test_an_effect_is_told_before_it_is_there(bought: Organisation, bram: User) -> None:
    effect = effect_of(bought, CLEANING)

    assert (effect.tagged_lines, effect.changed_lines) == (1, 20)
    assert [(one.rule, one.lines) for one in effect.clashes] == [(0, 20)]
    first = make_rule(bought, CLEANING, by=bram)
    assert effect_of(bought, GLASS).is_nothing
    assert effect_of(bought, GLASS, instead_of=first.pk).changed_lines == 21
    assert effect_of_retiring(bought, first.pk).freed_lines == 1
    assert effect_of_many(bought, [GLASS, Draft("72", ledger="5")]).tagged_lines == 1


def test_a_changed_rule_keeps_its_place_and_the_old_one_is_kept(
    wilgenwaard: Organisation, bram: User
) -> None:
    first = make_rule(wilgenwaard, GLASS, by=bram)
    make_rule(wilgenwaard, CLEANING, by=bram)
    then = timezone.now()
    other = replace(GLASS, category="90911000")

    fresh = change_rule(wilgenwaard, first.pk, other, by=bram)

    assert drafts(wilgenwaard) == [other, CLEANING]
    assert rules_as_of(wilgenwaard, then)[0] == Rule(first.pk, GLASS)
    assert [one.draft for one in rules_as_of(wilgenwaard, then)] == [GLASS, CLEANING]
    with pytest.raises(RuleChanged):
        change_rule(wilgenwaard, first.pk, GLASS, by=bram)
    assert fresh.pk != first.pk


def test_a_retired_rule_comes_back_where_it_stood(
    wilgenwaard: Organisation, bram: User
) -> None:
    first = make_rule(wilgenwaard, GLASS, by=bram)
    make_rule(wilgenwaard, CLEANING, by=bram)

    retire_rule(wilgenwaard, first.pk, by=bram)
    assert drafts(wilgenwaard) == [CLEANING]
    put_back(wilgenwaard, first.pk, by=bram)

    assert drafts(wilgenwaard) == [GLASS, CLEANING]
    with pytest.raises(RuleChanged):
        retire_rule(wilgenwaard, first.pk, by=bram)


def test_rules_move_past_each_other_as_often_as_one_likes(
    wilgenwaard: Organisation, bram: User
) -> None:
    wanted = [Draft("90", ledger=str(at)) for at in range(3)]
    for draft in wanted:
        make_rule(wilgenwaard, draft, by=bram)
    then = timezone.now()

    for _ in range(12):
        last = rules_as_of(wilgenwaard)[-1]
        row = move_rule(wilgenwaard, last.number, up=True, by=bram)
        move_rule(wilgenwaard, row.pk, up=True, by=bram)

    assert drafts(wilgenwaard) == wanted
    assert [one.draft for one in rules_as_of(wilgenwaard, then)] == wanted
    first = rules_as_of(wilgenwaard)[0]
    move_rule(wilgenwaard, first.number, up=False, by=bram)
    assert drafts(wilgenwaard) == [wanted[1], wanted[0], wanted[2]]
    move_rule(wilgenwaard, rules_as_of(wilgenwaard)[0].number, up=True, by=bram)
    assert drafts(wilgenwaard) == [wanted[1], wanted[0], wanted[2]]


def test_making_room_keeps_every_order_there_was(
    wilgenwaard: Organisation, bram: User
) -> None:
    for at in range(4):
        make_rule(wilgenwaard, Draft("90", ledger=str(at)), by=bram)
    CategoryRule.objects.filter(organisation=wilgenwaard).update(rank=7)
    before = rules_as_of(wilgenwaard)

    spread(wilgenwaard)

    assert rules_as_of(wilgenwaard) == before


@pytest.mark.parametrize(
    "draft",
    [
        Draft("9"), Draft("00", ledger="4"), Draft("90"), Draft("90", words="12"),
        Draft("90", ledger="4" * 41), Draft("90", ledger="4", words="1,2"),
        Draft("90", supplier=10**30), Draft("90", ledger="4", reason="x" * 501),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_is_refused(
    wilgenwaard: Organisation, bram: User, draft: Draft
) -> None:
    with pytest.raises(BadRule):
        make_rule(wilgenwaard, draft, by=bram)

    assert not CategoryRule.objects.exists()


def test_who_may_not_manage_makes_no_rules(
    wilgenwaard: Organisation, lies: User, cora: User
) -> None:
    for user in (lies, cora):
        with pytest.raises(PermissionDenied):
            make_rule(wilgenwaard, GLASS, by=user)
    assert not rules_for(cora, wilgenwaard).exists()


def test_all_sure_proposals_become_rules_at_once_and_go_at_once(
    bought: Organisation, bram: User
) -> None:
    (step,) = proposals_above(bought)
    assert (step.at_least, step.groups, step.lines) == (Decimal("0.95"), 1, 1)
    assert [one.ledger for one in proposals(bought, at_least=step.at_least)] == ["4310"]

    decision = accept_proposals(bought, at_least=step.at_least, by=bram)

    assert decision.rules == 1
    assert "20 regels" in CategoryRule.objects.get().reason
    assert board(bought).untagged_lines == 2
    (said,) = decisions_of(bought)
    assert (said.number, said.made, said.open) == (decision.number, 1, 1)
    undo_decision(bought, decision.number, by=bram)
    assert board(bought).untagged_lines == 3
    with pytest.raises(RuleChanged):
        undo_decision(bought, decision.number, by=bram)


def test_unsure_proposals_are_not_accepted_together(
    bought: Organisation, bram: User
) -> None:
    with pytest.raises(BadRule):
        accept_proposals(bought, at_least=Decimal("0.2"), by=bram)
    with pytest.raises(BadRule):
        accept_proposals(bought, at_least=Decimal("0.99"), by=bram)


def test_undoing_a_change_brings_the_rule_before_it_back(
    wilgenwaard: Organisation, bram: User
) -> None:
    row = make_rule(wilgenwaard, GLASS, by=bram)
    change_rule(wilgenwaard, row.pk, CLEANING, by=bram)
    number = decisions_of(wilgenwaard)[0].number

    undo_decision(wilgenwaard, number, by=bram)

    assert drafts(wilgenwaard) == [GLASS]
    with pytest.raises(RuleChanged):
        undo_decision(wilgenwaard, number, by=bram)
    with pytest.raises(RuleChanged):
        undo_decision(wilgenwaard, 12, by=bram)


def test_every_decision_makes_the_answers_anew(
    wilgenwaard: Organisation, bram: User
) -> None:
    row = make_rule(wilgenwaard, GLASS, by=bram)
    before = SpendTerms.objects.get(organisation=wilgenwaard).judgements

    retire_rule(wilgenwaard, row.pk, by=bram)

    assert SpendTerms.objects.get(organisation=wilgenwaard).judgements > before


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


def test_the_tree_follows_the_cpv(bought: Organisation, bram: User) -> None:
    make_rule(bought, Draft("72", ledger="5000"), by=bram)

    ict, cleaning = tree_of(bought)

    assert (ict.code, ict.amount, ict.branches) == ("72", Decimal(300), ())
    assert (cleaning.code, cleaning.lines, cleaning.share) == ("90", 20, Decimal("0.4"))
    assert [one.code for one in cleaning.branches] == ["909"]
    assert [one.code for one in cleaning.branches[0].branches] == ["9091"]


def test_every_euro_with_a_category_has_one_place_among_product_groups(
    bought: Organisation,
) -> None:
    rows = spend_per_product_group(bought)

    assert sum(one.amount for one in rows) == Decimal(200)
    assert [[group.code for group in one.groups] for one in rows] == [["schoonmaak"]]
    assert groups_of("03") == ()
    assert len(groups_of("30120000")) >= 1 or groups_of("30120000") == ()


def test_only_categories_of_the_cpv_exist() -> None:
    assert is_category("90")
    assert is_category("90911000")
    assert not is_category("00")
    assert not is_category("90911000-6")
    assert not is_category("٩٠")
    assert not is_category("9" * 30)


def test_a_row_says_what_its_draft_said(wilgenwaard: Organisation, bram: User) -> None:
    assert draft_of(make_rule(wilgenwaard, GLASS, by=bram)) == GLASS
