# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was bought beside a contract, after its end, or without an order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from inkoopkoers.spending.domain.selection import Selection
from tests.spend.oracle.buying import (
    CONTRACTS,
    FOREVER,
    bought,
    end_of,
    free,
)
from tests.spend.oracle.sums import Answer
from tests.spend.oracle.world import (
    Line,
    Rows,
    World,
    grouped,
    last_when_unknown,
    total,
)


def _beside(world: World, selection: Selection) -> list[Line]:
    """The lines of every category in which a contract is used or known."""
    lines = [one for one in bought(world, selection) if one["category"]]
    covered = {one["category"] for one in lines if one["is_covered"]}
    told = [one.category for one in CONTRACTS if one.category]
    return [
        one for one in lines
        if one["category"] in covered
        or any(
            each.startswith(one["category"]) or one["category"].startswith(each)
            for each in told
        )
    ]  # fmt: skip


def _off(lines: list[Line]) -> list[Line]:
    return [one for one in lines if not one["is_covered"]]


def _units(lines: list[Line]) -> int:
    return len({one["unit"] for one in lines if one["unit"]})


def off_contract(world: World, selection: Selection) -> Rows:
    """Per category, the most first."""
    rows = []
    found = grouped(_beside(world, selection), lambda one: one["category"])
    for category, own in found.items():
        off = _off(own)
        under = {one["supplier"] for one in own if one["is_covered"]}
        rows.append((
            category, total(own), total(own) - free(own), free(own), len(off),
            len({one["supplier"] for one in off}), _units(off), len(under),
            len({one["supplier"] for one in own} - under),
        ))  # fmt: skip
    return sorted(rows, key=lambda row: (-row[3], row[0]))


def suppliers(world: World, selection: Selection) -> Rows:
    """Who was paid beside it."""
    rows = []
    found = grouped(
        _beside(world, selection), lambda one: (one["category"], one["supplier"])
    )
    for (category, supplier), own in found.items():
        off = _off(own)
        if off:
            rows.append((
                category, supplier, world.name(supplier), len(off) < len(own),
                total(off), len(off), _units(off),
            ))  # fmt: skip
    return sorted(rows, key=lambda row: (-row[4], row[0], row[1]))


def units(world: World, selection: Selection) -> Rows:
    """Which unit bought it."""
    found = grouped(_beside(world, selection), lambda one: one["unit"] or "")
    rows = [
        (unit, total(own) - free(own), free(own), len(_off(own)))
        for unit, own in found.items()
    ]
    return sorted(rows, key=lambda row: (-row[2], row[0]))


def after_end(world: World, selection: Selection) -> Rows:
    """Lines with the number of a contract that had ended."""

    def ended(one: Line) -> date:
        return end_of(one["contract"]) if one["contract"] else FOREVER

    late = [one for one in world.spend(selection) if one["booked_on"] > ended(one)]
    rows = [
        (
            number, end_of(number), supplier, world.name(supplier), len(own), total(own),
            max(one["booked_on"] for one in own),
        )
        for (number, supplier), own in grouped(
            late, lambda one: (one["contract"], one["supplier"])
        ).items()
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (-row[5], row[0], row[2]))


def without_order(world: World, selection: Selection) -> Rows:
    """Of what we pay, per unit."""
    paid = [one for one in world.spend(selection) if one["amount"] > 0]
    rows = []
    for unit, own in grouped(paid, lambda one: one["unit"]).items():
        lacking = [one for one in own if not one["order_number"]]
        rows.append((unit, len(own), total(own), len(lacking), total(lacking)))
    return sorted(rows, key=lambda row: (-row[4], last_when_unknown(row[0])))


def priced_share(world: World, selection: Selection) -> Rows:
    """How much has a price of one."""
    paid = [one for one in world.spend(selection) if one["amount"] > 0]
    priced = [one for one in paid if is_priced(one)]
    return [(len(priced), total(priced), len(paid), total(paid))]


def is_priced(one: Line) -> bool:
    """A line that we pay, with a quantity, a price and words."""
    known = one["quantity"] and one["unit_price"] and one["description"]
    return bool(known) and one["amount"] > Decimal(0)


ANSWERS: dict[str, Answer] = {
    "off_contract": off_contract,
    "off_contract_suppliers": suppliers,
    "off_contract_units": units,
    "contract_after_end": after_end,
    "without_order": without_order,
    "priced_share": priced_share,
}
