# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a rule calls no purchase is judged, counts nowhere, and is never hidden."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.bulk import import_rules, undo_decision
from inkoopkoers.spending.actions.categories.rules import make_rule
from inkoopkoers.spending.answering.names import category_name, code_and_name
from inkoopkoers.spending.answering.registry import kind_by_code
from inkoopkoers.spending.domain.categories.board import Group, Level
from inkoopkoers.spending.domain.categories.guessing import Basis, Guess
from inkoopkoers.spending.domain.categories.no_purchase import Sort, is_said, sort_of
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection
from inkoopkoers.spending.queries.asking import asked_for
from inkoopkoers.spending.queries.categories.board import board, with_words
from inkoopkoers.spending.queries.categories.effects import effect_of
from inkoopkoers.spending.queries.categories.importing import (
    COLUMNS,
    export_rows,
    read_rules,
)
from inkoopkoers.spending.queries.categories.listing import rules_page
from inkoopkoers.spending.queries.suppliers.decisions import number_of
from inkoopkoers.spending.questions.coverage import COVERAGE
from inkoopkoers.spending.questions.drill import LINE_SUMS
from inkoopkoers.spending.tests.categories.test_listing import a_table
from inkoopkoers.spending.wording.categories import (
    effect_sentences,
    rule_sentence,
    why,
)

TAX = Draft(NO_PURCHASE, ledger="5000")


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("Loonbelasting", Sort.TAX),
        ("NNDR Other", Sort.TAX),
        ("Council  Tax", Sort.TAX),
        ("Waterschapsheffing 2026", Sort.TAX),
        ("6410 Subsidies cultuur", Sort.SUBSIDY),
        ("Grants to voluntary bodies", Sort.SUBSIDY),
        ("Bijstandsuitkeringen", Sort.BENEFIT),
        ("Rent Allowances", Sort.BENEFIT),
        ("Salarissen ambtenaren", Sort.SALARY),
        ("Police Precept", Sort.TRANSFER),
        ("Aflossing lening", Sort.FINANCE),
    ],
)
def test_a_name_gives_away_that_nothing_is_bought(name: str, sort: Sort) -> None:
    found = sort_of(name)

    assert found is not None
    assert found[0] is sort
    assert found[1].lower() in name.lower()


@pytest.mark.parametrize(
    "name",
    [
        "", "Schoonmaak", "Belastingadvies", "Advies belastingen", "Salarisadministratie",
        "Subsidiesysteem", "Software uitkeringen", "Taxi", "Levying machines",
        "Payroll services", "Currentebestellingen", "Grantham Ltd",
    ],
)  # fmt: skip
def test_help_with_it_is_bought(name: str) -> None:
    assert sort_of(name) is None


@pytest.mark.parametrize("text", ["geen inkoop", " Geen  Inkoop "])
def test_people_write_it_in_words(text: str) -> None:
    assert is_said(text)


@pytest.mark.parametrize("text", ["", "00", "inkoop", "geen inkoop hier"])
def test_other_words_and_codes_do_not_mean_it(text: str) -> None:
    assert not is_said(text)


def a_group(guess: Guess | None = None) -> Group:
    return Group(
        Level.LEDGER, None, "", "91", "NNDR", "", 1, Decimal(9), ("glas",), guess
    )


def test_a_name_is_a_proposal_with_its_reason() -> None:
    guess = with_words(a_group()).guess

    assert guess is not None
    assert (guess.category, guess.basis) == (NO_PURCHASE, Basis.NO_PURCHASE)
    assert Decimal("0.40") <= guess.confidence < Decimal("0.70")
    assert why(guess) == (
        "In de naam staat ‘NNDR’: dat is een belasting of heffing, geen inkoop."
    )


def test_what_was_decided_before_goes_before_a_name() -> None:
    known = Guess("90911000", Basis.LEDGER, Decimal("0.91"), 9, 9)
    weak = replace(known, confidence=Decimal("0.33"), lines=1, of=4)

    assert with_words(a_group(known)).guess == known
    named = with_words(a_group(weak)).guess
    assert named is not None
    assert named.category == NO_PURCHASE


def test_a_rule_reads_as_a_sentence_without_a_code() -> None:
    assert rule_sentence(TAX, category_name="Geen inkoop") == (
        "Grootboek begint met 5000 → Geen inkoop"
    )
    assert code_and_name(NO_PURCHASE) == category_name(NO_PURCHASE) == "Geen inkoop"
    assert code_and_name("90").startswith("90 ")
    same = Guess(NO_PURCHASE, Basis.LEDGER, Decimal("0.91"), 9, 9)
    assert why(same).endswith("op dit grootboek is geen inkoop.")


def test_what_is_no_purchase_is_judged_and_counts_nowhere(
    bought: Organisation, bram: User
) -> None:
    before = asked_for(bought, Selection()).ask(LINE_SUMS)[0]

    effect = effect_of(bought, TAX)
    rule = make_rule(bought, TAX, by=bram)

    assert "zonder categorie is daarna geen inkoop" in effect_sentences(
        effect, NO_PURCHASE
    )[0].replace("\xa0", " ")
    there, seen = board(bought), asked_for(bought, Selection())
    assert (there.lines, there.untagged_lines) == (23, 2)
    assert there.amount == before.amount
    assert seen.ask(LINE_SUMS)[0].amount == before.amount - 300
    assert seen.ask(COVERAGE)[0].no_category_lines == 2
    everything = seen.about(include_internal=True)
    assert everything.ask(LINE_SUMS)[0] == before
    assert seen.about(category=NO_PURCHASE).ask(LINE_SUMS)[0].amount == 300
    (row,) = rules_page(bought, search="geen inkoop").rows
    assert (row.category_name, row.lines) == ("Geen inkoop", 1)
    assert row.amount == 300

    undo_decision(bought, number_of(rule.made_at), by=bram)

    assert asked_for(bought, Selection()).ask(LINE_SUMS)[0] == before


def test_an_answer_says_what_it_leaves_out(bought: Organisation, bram: User) -> None:
    kind = kind_by_code("by_supplier")
    none = kind.give(asked_for(bought, Selection())).left_out
    make_rule(bought, TAX, by=bram)

    said = kind.give(asked_for(bought, Selection())).left_out

    assert none is None
    assert said is not None
    assert said.eur == 300
    assert said.text.replace("\xa0", " ") == "€ 300 is geen inkoop en telt niet mee."
    assert said.way.selection == Selection(category=NO_PURCHASE)
    for chosen in (
        Selection(include_internal=True),
        Selection(category="90"),
        Selection(category=NO_PURCHASE),
        Selection(last=date(2001, 1, 1)),
    ):
        assert kind.give(asked_for(bought, chosen)).left_out is None


def test_what_we_do_not_see_shows_it_apart(bought: Organisation, bram: User) -> None:
    make_rule(bought, TAX, by=bram)

    found = kind_by_code("unseen").give(asked_for(bought, Selection()))

    (row,) = [
        one for one in found.tables[0].rows if one.cells[0] == "Geen inkoop, bewust "
        "weggelaten"
    ]  # fmt: skip
    assert row.cells[1:] == (1, 300, None)
    assert row.way is not None
    assert row.way.selection == Selection(category=NO_PURCHASE)
    assert found.left_out is None


def test_a_code_of_the_file_can_be_overruled(bought: Organisation, bram: User) -> None:
    make_rule(bought, Draft(NO_PURCHASE, ledger="4310"), by=bram)

    assert asked_for(bought, Selection()).ask(LINE_SUMS)[0].lines == 2


def test_a_file_of_rules_says_it_in_words(bought: Organisation, bram: User) -> None:
    table = a_table(
        ("Grootboek", "CPV"), ("5000", "Geen inkoop"), ("6000", "00"), ("7", "niets")
    )

    read = read_rules(bought, table)
    import_rules(bought, read.drafts, by=bram)

    assert read.drafts == (TAX,)
    assert [one.row for one in read.problems] == [3, 4]
    exported = list(export_rows(bought))
    assert exported[0][4:6] == ("geen inkoop", "Geen inkoop")
    assert read_rules(bought, a_table(COLUMNS, *exported)).known == 1


def test_what_was_decided_is_proposed_for_its_neighbours(
    bought: Organisation, bram: User
) -> None:
    make_rule(bought, replace(TAX, ledger="", words="drukwerk"), by=bram)

    other = next(one for one in board(bought).groups if one.ledger == "6000")

    assert other.guess is not None
    assert (other.guess.category, other.guess.basis) == (NO_PURCHASE, Basis.SUPPLIER)
