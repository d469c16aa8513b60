# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules that people make count at once, can be undone, and are never rewritten."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from inkoopkoers.audit.models import AuditEntry
from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.bulk import undo_decision
from inkoopkoers.spending.actions.categories.deciding import BadRule, RuleChanged
from inkoopkoers.spending.actions.categories.rules import (
    change_rule,
    make_rule,
    move_rule,
    put_back,
    retire_rule,
    spread,
)
from inkoopkoers.spending.domain.categories.board import Level
from inkoopkoers.spending.domain.categories.rule import NO_CODE, Draft, Rule
from inkoopkoers.spending.models import CategoryRule, SpendTerms
from inkoopkoers.spending.queries.categories.board import board
from inkoopkoers.spending.queries.categories.effects import (
    effect_of,
    effect_of_many,
)
from inkoopkoers.spending.queries.categories.listing import rule_row
from inkoopkoers.spending.queries.categories.rules import (
    decisions_of,
    draft_of,
    is_category,
    rules_as_of,
    rules_for,
)
from inkoopkoers.spending.tests.categories.making import CLEANING, GLASS


def drafts(organisation: Organisation) -> list[Draft]:
    return [rule.draft for rule in rules_as_of(organisation)]


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
        Draft("9"), Draft("01", ledger="4"), Draft("90"), Draft("90", words="12"),
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


def test_only_categories_of_the_cpv_exist() -> None:
    assert is_category("90")
    assert is_category("90911000")
    assert not is_category("00")
    assert not is_category("90911000-6")
    assert not is_category("٩٠")
    assert not is_category("9" * 30)


def test_a_row_says_what_its_draft_said(wilgenwaard: Organisation, bram: User) -> None:
    assert draft_of(make_rule(wilgenwaard, GLASS, by=bram)) == GLASS
