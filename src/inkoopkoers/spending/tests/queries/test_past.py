# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every figure of the past can be made again, whatever was decided since."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.rules import make_rule, retire_rule
from inkoopkoers.spending.actions.contracts import (
    ContractValues,
    add_contract,
    change_contract,
    remove_contract,
    restore_contract,
)
from inkoopkoers.spending.actions.factors import keep_factor
from inkoopkoers.spending.actions.settling import change_terms
from inkoopkoers.spending.actions.suppliers.marking import (
    Marks,
    mark_supplier,
    set_parent,
)
from inkoopkoers.spending.actions.suppliers.moving import merge_suppliers
from inkoopkoers.spending.actions.suppliers.owning import own_supplier
from inkoopkoers.spending.actions.suppliers.persons import mark_person
from inkoopkoers.spending.actions.suppliers.undoing import undo_decision
from inkoopkoers.spending.actions.withdrawing import withdraw
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.registry import KINDS
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.domain.climate import OwnFactor
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.models import KnownContract, SpendTerms, Supplier
from inkoopkoers.spending.queries.asking import asked_for, asker_for
from inkoopkoers.spending.questions.suppliers import SUPPLIER_LIST
from inkoopkoers.spending.tests.life.making import again
from inkoopkoers.spending.tests.making import a_line, key_of
from inkoopkoers.spending.tests.published import published_lines

pytestmark = pytest.mark.django_db

BRON, WILG, LES = "Bron BV", "Wilg BV", "J. Zwaluwenburg"
Change = Callable[[Organisation, User], object]


@pytest.fixture(autouse=True)
def decided(wilgenwaard: Organisation, bram: User) -> Organisation:
    """Three suppliers of two months, about which something was said."""
    for month in (1, 2):
        lines = [
            a_line(100 * month + at, on=f"2026-0{month}-0{at}", supplier=name,
                   ledger=ledger, invoice=f"{month}{at}", unit="Wijk", place="Zeist")
            for at, (name, ledger) in enumerate(
                ((BRON, "4310"), (WILG, "4310"), (LES, "5000"), (BRON, "5000")), 1
            )
        ]  # fmt: skip
        published_lines(wilgenwaard, bram, lines, name=f"{month}.csv")
    for name in (BRON, WILG, LES):
        marks = Marks(name, is_local=name == BRON, is_sme=True)
        mark_supplier(of(wilgenwaard, name, bram), marks, by=bram)
    make_rule(wilgenwaard, Draft("90911000", ledger="4310"), by=bram)
    values = ContractValues("C-1", "Schoonmaak", key_of(BRON), "90911000")
    add_contract(wilgenwaard, values, by=bram)
    terms(wilgenwaard, bram, small_order_eur=Decimal(150), local_places=["Zeist"])
    return wilgenwaard


def of(organisation: Organisation, name: str, by: User) -> Supplier:
    return own_supplier(organisation, key_of(name), by=by)


def terms(organisation: Organisation, by: User, **values: Any) -> None:
    row = SpendTerms.objects.get(organisation=organisation)
    change_terms(organisation, values, by=by, edition=row.edition)


def answers(asked: Asked) -> dict[str, Any]:
    """Every answer there is, as it is told, and the suppliers with their marks."""
    told = {kind.code: kind.give(asked) for kind in KINDS}
    rows = {
        code: [
            (table.code, [row.cells for row in table.rows], table.totals)
            for table in one.tables
        ]
        for code, one in told.items()
    }
    return {**rows, "suppliers": asked.ask(SUPPLIER_LIST)}


def contract(organisation: Organisation) -> KnownContract:
    return KnownContract.objects.get(organisation=organisation)


def contract_elsewhere(organisation: Organisation, by: User) -> None:
    row = contract(organisation)
    values = ContractValues("C-1", "Anders", key_of(WILG), "72000000")
    change_contract(row, values, by=by, edition=row.edition)


def as_person(organisation: Organisation, by: User) -> None:
    from inkoopkoers.spending.actions.suppliers.deciding import deciding

    with deciding("spend.supplier_accepted", organisation, by) as decision:
        mark_person(decision, of(organisation, LES, by), [key_of(LES)])


def factor(organisation: Organisation, by: User) -> None:
    own = OwnFactor(Decimal("0.9"), Decimal("0.1"), Decimal("1.5"))
    keep_factor(organisation, "90", own, source="Eigen meting", by=by, stamp="")


def asked_as_of(
    organisation: Organisation, selection: Selection, moment: datetime
) -> Asked:
    return asked_for(organisation, selection, asker_for(organisation, moment))


CHANGES: dict[str, Change] = {
    "name": lambda org, by: mark_supplier(
        of(org, BRON, by), Marks("Bron en Zoon", is_local=True, is_sme=True), by=by
    ),
    "internal": lambda org, by: mark_supplier(
        of(org, BRON, by), Marks(BRON, is_internal=True), by=by
    ),
    "small": lambda org, by: mark_supplier(
        of(org, WILG, by), Marks(WILG, is_local=True, is_sme=False), by=by
    ),
    "person": as_person,
    "parent": lambda org, by: set_parent(
        of(org, BRON, by), of(org, WILG, by), by=by
    ),
    "merged": lambda org, by: merge_suppliers(
        of(org, BRON, by), of(org, WILG, by), by=by
    ),
    "contract": contract_elsewhere,
    "no contract": lambda org, by: remove_contract(contract(org), by=by),
    "factor": factor,
    "small orders": lambda org, by: terms(
        org, by, small_order_eur=Decimal(5), order_cost_eur=Decimal(99)
    ),
    "terms": lambda org, by: terms(
        org, by, category_digits=5, window_days=30, is_central=True, payment_days=3,
        local_places=["Bunnik"],
    ),
    "rule": lambda org, by: make_rule(org, Draft("72", ledger="5000"), by=by),
    "no rule": lambda org, by: retire_rule(
        org, org.categoryrule_set.get().pk, by=by
    ),
    "file": lambda org, by: withdraw(
        again(org.spendimport_set.latest("pk")), by=by
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CHANGES)
def test_what_was_answered_before_a_change_is_answered_as_of_then(
    decided: Organisation, bram: User, name: str
) -> None:
    selection = Selection()
    before = answers(asked_for(decided, selection))
    moment = timezone.now()

    CHANGES[name](decided, bram)

    after = answers(asked_for(decided, selection))
    assert answers(asked_as_of(decided, selection, moment)) == before
    assert answers(asked_as_of(decided, selection, timezone.now())) == after
    assert after != before


def test_every_moment_between_many_changes_has_its_own_answer(
    decided: Organisation, bram: User
) -> None:
    def told() -> list[Any]:
        asked = asked_for(decided, Selection())
        return [asked.ask(SUPPLIER_LIST), asked.contracts, asked.terms]

    seen: list[tuple[datetime, list[Any]]] = []
    steps: list[Change] = [
        CHANGES["name"],
        CHANGES["no contract"],
        lambda org, by: restore_contract(contract(org), by=by),
        CHANGES["contract"],
        CHANGES["internal"],
        CHANGES["terms"],
        CHANGES["small orders"],
    ]
    for step in steps:
        seen.append((timezone.now(), told()))
        step(decided, bram)

    for moment, before in seen:
        asked = asked_as_of(decided, Selection(), moment)
        assert [asked.ask(SUPPLIER_LIST), asked.contracts, asked.terms] == before


def test_a_mark_that_was_undone_holds_for_the_time_between(
    decided: Organisation, bram: User
) -> None:
    as_person(decided, bram)
    between = timezone.now()
    supplier = Supplier.objects.get(key=key_of(LES))
    at = supplier.members.get(undone_at=None).decided_at
    number = int(at.timestamp()) * 1_000_000 + at.microsecond
    undo_decision(decided, number, by=bram)

    then = asked_as_of(decided, Selection(), between).ask(SUPPLIER_LIST)
    now = asked_for(decided, Selection()).ask(SUPPLIER_LIST)

    assert {one.supplier for one in then if one.is_person} == {key_of(LES)}
    assert not [one for one in now if one.is_person]
