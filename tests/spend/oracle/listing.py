# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines, suppliers and categories as lists."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection
from inkoopkoers.spending.questions.drill import LineRow
from inkoopkoers.spending.questions.whole_lines import WholeLine
from tests.spend.oracle.sums import Answer
from tests.spend.oracle.world import (
    BRON,
    MASKED,
    Line,
    Rows,
    World,
    grouped,
    largest,
    ledger_names,
    total,
)

HIDDEN = {
    "lines": ("supplier_name", "kvk", "description"),
    "whole": (
        "supplier_name",
        "supplier_code",
        "kvk",
        "vat_number",
        "iban",
        "description",
    ),
}
# Some groups are surer than this, and some are not.
SURE = Fraction(7, 10)
NAMED = ("zoon", "12345678", "nergens")


def _cells(
    world: World, one: Line, row: type[LineRow | WholeLine], hidden: tuple[str, ...]
) -> tuple[Any, ...]:
    shown = {**one, "name": world.name(one["supplier"])}
    if one["is_person"]:
        shown |= dict.fromkeys(hidden) | {"supplier_name": MASKED}
    return tuple(shown[name] for name in row._fields)


def lines(world: World, selection: Selection) -> Rows:
    """The fifty largest."""
    found = sorted(
        world.spend(selection),
        key=lambda one: (-one["amount"], one["batch"], one["line"]),
    )
    return [_cells(world, one, LineRow, HIDDEN["lines"]) for one in found[:50]]


def lines_after(world: World, selection: Selection) -> Rows:
    """All of the first import."""
    found = [one for one in world.spend(selection) if one["batch"] == 1]
    return [_cells(world, one, WholeLine, HIDDEN["whole"]) for one in found]


def one_line(world: World, selection: Selection) -> Rows:
    """The first line of the first import, when it is selected."""
    found = [
        one for one in world.spend(selection) if (one["batch"], one["line"]) == (1, 1)
    ]
    return [_cells(world, one, WholeLine, HIDDEN["whole"]) for one in found]


def line_sums(world: World, selection: Selection) -> Rows:
    """How many, and their euros."""
    found = world.spend(selection)
    return [(len(found), total(found))]


def batch_money(world: World, selection: Selection) -> Rows:
    """Of each import the euros without their sign."""
    batches = grouped(world.spend(selection), lambda one: one["batch"])
    return [
        (batch, sum((abs(one["amount"]) for one in own), Decimal(0)))
        for batch, own in sorted(batches.items())
    ]


def _paid(world: World, key: int) -> tuple[int, int, Any, Any, Any]:
    own = [one for one in world.parties if world.supplier_of(one["party"]) == key]
    days = [day for one in own for day in one["on"]]
    parties = {one["party"] for one in own}
    return (
        len(parties), sum(one["lines"] for one in own), total(own),
        min(days, default=None), max(days, default=None),
    )  # fmt: skip


def _supplier(world: World, key: int, found: int) -> tuple[Any, ...]:
    one = world.suppliers[key]
    names, many, paid, first, last = _paid(world, key)
    unbought = Selection(supplier=key, category=NO_PURCHASE, include_internal=True)
    out = world.spend(unbought)
    return (
        *one.values(),
        names,
        many,
        paid - total(out),
        total(out),
        first,
        last,
        found,
    )


def supplier_list(world: World, _selection: Selection) -> Rows:
    """Those that were ever paid, most first."""
    keys = {world.supplier_of(one["party"]) for one in world.parties}
    rows = [_supplier(world, key, len(keys)) for key in keys]
    return sorted(rows, key=lambda row: (-row[12], row[0]))


def supplier_one(world: World, _selection: Selection) -> Rows:
    """One of them."""
    return [_supplier(world, BRON, 1)]


def supplier_facts(world: World, _selection: Selection) -> Rows:
    """One of them, with the name of its group."""
    one = world.suppliers[BRON]
    cells = list(one.values())
    cells.insert(3, world.name(one["parent"]))
    return [(*cells, *_paid(world, BRON))]


def supplier_names(world: World, _selection: Selection) -> Rows:
    """What the administration calls it."""
    own = [one for one in world.parties if world.supplier_of(one["party"]) == BRON]
    rows = []
    for party, same in grouped(own, lambda one: one["party"]).items():
        days = [day for one in same for day in one["on"]]
        told = [
            largest(one[column] for one in same)
            for column in (
                "supplier_name",
                "supplier_code",
                "kvk",
                "vat_number",
                "iban",
                "place",
            )
        ]
        rows.append((
            party, *told, sum(one["lines"] for one in same), total(same), min(days), max(days),
        ))  # fmt: skip
    return sorted(rows, key=lambda row: (-row[8], row[0]))


def names_of(world: World, _selection: Selection) -> Rows:
    """What these are called."""
    return [(BRON, world.name(BRON))]


def suppliers_called(world: World, _selection: Selection) -> Rows:
    """By name or number."""
    return sorted(
        (text, one["supplier"], one["name"] or "")
        for text in NAMED
        for one in world.suppliers.values()
        if text in ((one["name"] or "").lower(), one["kvk"])
    )


def supplier_called(world: World, _selection: Selection) -> Rows:
    """By name, in lower case."""
    found = world.suppliers.values()
    return sorted((one["supplier"], "zoon") for one in found if one["name"] == "Zoon")


def _placed(world: World) -> list[Line]:
    found = []
    for one in world.subjects:
        supplier = world.supplier_of(one["party"])
        said = world.judged.get(supplier, {})
        if not said.get("is_internal"):
            text = None if said.get("is_person") else (one["description"] or "").lower()
            found.append({
                **one, "supplier": supplier, "ledger": one["ledger"] or "", "text": text,
                "given": one["category_name"] or one["category_code"] or "",
                "category": world.category_of(one),
                "rule": world.assigned.get(one["subject"], (None, None))[1],
            })  # fmt: skip
    return found


def tagged(world: World, _selection: Selection) -> Rows:
    """Of all lines, and of those without a category."""
    found = _placed(world)
    none = [one for one in found if not one["category"]]
    return [(_many(found), total(found), _many(none), total(none))]


def _many(rows: list[Line]) -> int:
    return sum(one["lines"] for one in rows)


def per_rule(world: World, _selection: Selection) -> Rows:
    """What each rule decided about."""
    found = grouped(
        [one for one in _placed(world) if one["rule"]], lambda one: one["rule"]
    )
    return [(rule, _many(own), total(own)) for rule, own in sorted(found.items())]


def board(world: World, _selection: Selection) -> Rows:
    """Per supplier and ledger, the largest 25."""
    found = _placed(world)
    groups = grouped(
        [one for one in found if not one["category"]],
        lambda one: (one["supplier"], one["ledger"]),
    )
    rows = []
    for (supplier, ledger), own in groups.items():
        texts = [text for text, _ in _texts(own)]
        rows.append((
            supplier, world.name(supplier), ledger,
            next(iter(ledger_names(own)), ""), "", _many(own), total(own),
            *(texts[at] if at < len(texts) else None for at in range(3)),
            *_guess(found, {"supplier": supplier, "ledger": ledger})[1], len(groups),
        ))  # fmt: skip
    return sorted(rows, key=lambda row: (-abs(row[6]), row[0], row[2]))[:25]


def _texts(own: list[Line]) -> list[tuple[str | None, Any]]:
    sums = [
        (text, total(rows))
        for text, rows in grouped(own, lambda one: one["text"]).items()
    ]
    return sorted(sums, key=lambda one: (not one[0], -abs(one[1]), one[0] or ""))


# What two lines share, in the order of Basis; the board by default has no `given`.
BASES = (
    (1, ("supplier", "ledger", "given")), (2, ("supplier", "ledger")),
    (3, ("supplier", "given")), (4, ("ledger", "given")), (5, ("given",)),
    (6, ("supplier",)), (7, ("ledger",)),
)  # fmt: skip


def _guess(found: list[Line], of: dict[str, Any]) -> tuple[Fraction, tuple[Any, ...]]:
    best: list[tuple[Fraction, int, tuple[Any, ...]]] = []
    for basis, names in BASES:
        if not all(of.get(name) for name in names):
            continue
        own = [
            one
            for one in found
            if one["category"] and all(one[name] == of[name] for name in names)
        ]
        counts = {
            key: _many(rows)
            for key, rows in grouped(own, lambda one: one["category"]).items()
        }
        if counts:
            most = min(counts, key=lambda one: (-counts[one], one))
            sure = Fraction(counts[most] + 1, _many(own) + 2)
            best.append((-sure, basis, (most, basis, counts[most], _many(own))))
    if not best:
        return Fraction(0), (None, None, None, None)
    return -min(best)[0], min(best)[2]


def sure_groups(world: World, _selection: Selection) -> Rows:
    """Per supplier, ledger and given category, of suppliers with one guess at least."""
    found = _placed(world)
    rows, sure = [], set()
    groups = grouped(
        [one for one in found if not one["category"]],
        lambda one: (one["supplier"], one["ledger"], one["given"]),
    )
    for key, own in groups.items():
        chance, guess = _guess(
            found, dict(zip(("supplier", "ledger", "given"), key, strict=True))
        )
        rows.append((*key, _many(own), total(own), *guess))
        if chance >= SURE:
            sure.add(key[0])
    kept = [row for row in rows if row[0] in sure]
    return sorted(kept, key=lambda row: (-abs(row[4]), *row[:3]))


ANSWERS: dict[str, Answer] = {
    "lines": lines,
    "lines_after": lines_after,
    "one_line": one_line,
    "line_sums": line_sums,
    "batch_money": batch_money,
    "supplier_list": supplier_list,
    "supplier_one": supplier_one,
    "supplier_facts": supplier_facts,
    "supplier_names": supplier_names,
    "names_of_suppliers": names_of,
    "suppliers_called": suppliers_called,
    "category_suppliers": names_of,
    "category_supplier_called": supplier_called,
    "category_tagged": tagged,
    "category_per_rule": per_rule,
    "category_board": board,
    "category_sure_groups": sure_groups,
}
