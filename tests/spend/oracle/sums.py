# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who, what, where and when: sums per group, and what depends on them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from inkoopkoers.spending.domain.periods import period_before
from inkoopkoers.spending.domain.selection import Selection
from tests.spend.oracle.world import (
    BRON,
    REFUSED,
    TERMS,
    Line,
    Rows,
    World,
    grouped,
    ledger_names,
    share,
    total,
)

DIGITS = TERMS.category_digits
Answer = Callable[[World, Selection], Rows]


def _invoices(lines: list[Line]) -> int:
    return len({(one["party"], one["invoice"]) for one in lines if one["invoice"]})


def _periods(part: Callable[[Line], int]) -> Answer:
    def answer(world: World, selection: Selection) -> Rows:
        lines = world.spend(selection)
        ever = grouped(world.ever(selection), lambda one: (one["year"], part(one)))
        rows = []
        for (year, at), own in sorted(
            grouped(lines, lambda one: (one["year"], part(one))).items()
        ):
            before = ever.get((year - 1, at))
            rows.append((
                year, at, total(own), len(own), _invoices(own),
                share(total(own), total(lines)), total(before) if before else None,
            ))  # fmt: skip
        return rows

    return answer


def _groups(
    key: Callable[[Line], Any],
    name: Callable[[World, Any, list[Line]], str],
    more: Callable[[list[Line]], tuple[int, ...]] = lambda _lines: (),
) -> Answer:
    def answer(world: World, selection: Selection) -> Rows:
        lines = world.spend(selection)
        first, last = period_before(selection.first, selection.last)
        rows = []
        for one, own in grouped(lines, key).items():
            before = None
            if first and last:
                ever = [each for each in world.ever(selection) if key(each) == one]
                before = total(
                    each for each in ever if first <= each["booked_on"] <= last
                )
            rows.append((
                one, name(world, one, own), total(own), len(own), _invoices(own),
                share(total(own), total(lines)), before, *more(own),
            ))  # fmt: skip
        return sorted(rows, key=lambda row: (-row[2], row[0]))

    return answer


def _cut(line: Line, digits: int = DIGITS) -> str:
    return (line["category"] or "")[:digits]


def _named(world: World, key: int, _lines: list[Line]) -> str:
    return world.name(key)


def _nameless(_world: World, _key: str, _lines: list[Line]) -> str:
    return ""


def _given(line: Line) -> str:
    return line["category_name"] or line["category_code"] or ""


def _ledger(_world: World, _key: str, lines: list[Line]) -> str:
    return next(iter(ledger_names(lines)), "")


def _many_names(lines: list[Line]) -> tuple[int, ...]:
    return (len(ledger_names(lines)),)


def _pareto(world: World, selection: Selection) -> list[Line]:
    sums = {
        key: total(own)
        for key, own in grouped(
            world.spend(selection), lambda one: one["supplier"]
        ).items()
    }
    kept = sorted((-eur, key) for key, eur in sums.items() if eur > 0)
    whole, rows, so_far = -sum((eur for eur, _ in kept), Decimal(0)), [], Decimal(0)
    for rank, (less, key) in enumerate(kept, 1):
        letter = (
            "A"
            if so_far * 100 < whole * 80
            else "B"
            if so_far * 100 < whole * 95
            else "C"
        )
        so_far -= less
        rows.append({
            "rank": rank, "supplier": key, "amount": -less, "so_far": so_far,
            "whole": whole, "letter": letter,
        })  # fmt: skip
    back = [eur for eur in sums.values() if eur <= 0]
    return [
        *rows,
        {"letter": "back", "many": len(back), "amount": sum(back, Decimal(0))},
    ]


def pareto(world: World, selection: Selection) -> Rows:
    """In the order of euros."""
    return [
        (
            one["rank"], one["supplier"], world.name(one["supplier"]), one["amount"],
            share(one["amount"], one["whole"]), one["so_far"],
            share(one["so_far"], one["whole"]), one["letter"],
        )
        for one in _pareto(world, selection)[:-1]
    ]  # fmt: skip


def pareto_sums(world: World, selection: Selection) -> Rows:
    """Per letter, and the tail below 1,000 euros."""
    *rows, back = _pareto(world, selection)
    tail = [one for one in rows if one["amount"] < 1000]
    cells: list[Any] = [len(rows), total(rows)]
    for letter in "ABC":
        own = [one for one in rows if one["letter"] == letter]
        cells += [len(own), total(own)]
    return [(*cells, len(tail), total(tail), back["many"], back["amount"])]


def concentration(world: World, selection: Selection) -> Rows:
    """Shares of those with more than nothing; squares of shares in millionths."""
    tagged = [one for one in world.spend(selection) if one["category"]]
    rows = []
    for category, own in grouped(tagged, _cut).items():
        sums = grouped(own, lambda one: one["supplier"])
        kept = sorted(
            (-total(lines), key) for key, lines in sums.items() if total(lines) > 0
        )
        if not kept:
            continue
        whole = -sum((eur for eur, _ in kept), Decimal(0))
        shares = [share(-eur, whole) or Decimal(0) for eur, _ in kept]
        hhi = sum((one * one for one in shares), Decimal(0))
        less, most = kept[0]
        years = {
            one["year"] for one in world.ever(selection)
            if one["category"] and _cut(one) == category and one["supplier"] == most
        }  # fmt: skip
        rows.append((
            category, whole, len(kept),
            hhi.quantize(Decimal("0.000001"), ROUND_HALF_UP), most, world.name(most),
            -less, shares[0], len(years), world.suppliers[most]["contract_ends"],
        ))  # fmt: skip
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def coverage(world: World, selection: Selection) -> Rows:
    """What lines lack."""
    lines = world.spend(selection)
    days = [one["booked_on"] for one in lines]
    lacks: tuple[Callable[[Line], bool], ...] = (
        lambda one: not one["category"],
        lambda one: not one["contract"],
        lambda one: one["is_redacted"],
        lambda one: one["amount"] < 0,
        lambda one: one["is_duplicate"],
    )
    cells: list[Any] = [
        len(lines),
        total(lines),
        min(days, default=None),
        max(days, default=None),
    ]
    for lack in lacks:
        own = [one for one in lines if lack(one)]
        cells += [len(own), total(own)]
    # A total was counted in the rows above it.
    unread = [Decimal(eur or 0) for why, eur in REFUSED if why != "total_row"]
    return [(*cells, len(unread), sum(unread, Decimal(0)))]


def category_shares(world: World, selection: Selection) -> Rows:
    """What one supplier has of each category."""
    rows = []
    for category, lines in grouped(world.spend(selection), _cut).items():
        own = [one for one in lines if one["supplier"] == BRON]
        if own:
            rows.append(
                (
                    category,
                    total(own),
                    len(own),
                    total(lines),
                    share(total(own), total(lines)),
                )
            )
    return sorted(rows, key=lambda row: (-row[1], row[0]))


def climate(world: World, selection: Selection) -> Rows:
    """Per year and division."""
    found = grouped(world.spend(selection), lambda one: (one["year"], _cut(one, 2)))
    return [(*key, total(own), len(own)) for key, own in sorted(found.items())]


def local(world: World, selection: Selection) -> Rows:
    """What a person said, else the place."""
    found = grouped(
        world.spend(selection),
        lambda one: (one["year"], *_known(world.suppliers[one["supplier"]])),
    )
    return [
        (*key, len(own), total(own), len({one["supplier"] for one in own}))
        for key, own in sorted(found.items())
    ]


def _known(supplier: Line) -> tuple[str, str]:
    told = {True: "yes", False: "no", None: "unknown"}
    near = told[supplier["is_local"]]
    if near == "unknown" and supplier["place"]:
        near = "yes" if supplier["place"] in TERMS.local_places else "no"
    return near, told[supplier["is_sme"]]


def source_months(world: World, selection: Selection) -> Rows:
    """Which months each source has."""
    found = grouped(
        world.spend(selection), lambda one: (one["source"], one["year"], one["month"])
    )
    return [(*key, len(own), total(own)) for key, own in sorted(found.items())]


def unit_names(world: World, selection: Selection) -> Rows:
    """Most lines first."""
    lines = [one for one in world.spend(selection) if one["unit"]]
    found = grouped(lines, lambda one: one["unit"])
    return [(one,) for one in sorted(found, key=lambda one: (-len(found[one]), one))]


def parented(world: World, selection: Selection) -> Rows:
    """Suppliers that belong to another."""
    lines = world.spend(selection)
    return [
        (len({one["supplier"] for one in lines if one["parent"] != one["supplier"]}),)
    ]


def span(world: World, _selection: Selection) -> Rows:
    """Of all that counts."""
    days = [one["booked_on"] for one in world.lines]
    return [(min(days), max(days), len(days))]


ANSWERS: dict[str, Answer] = {
    "per_month": _periods(lambda one: int(one["month"])),
    "per_quarter": _periods(lambda one: int(one["quarter"])),
    "per_year": _periods(lambda _one: 0),
    "by_supplier": _groups(lambda one: one["supplier"], _named),
    "by_parent": _groups(lambda one: one["parent"], _named),
    "by_category": _groups(_cut, _nameless),
    "by_given": _groups(_given, _nameless),
    "by_unit": _groups(lambda one: one["unit"] or "", _nameless),
    "by_ledger": _groups(lambda one: one["ledger"] or "", _ledger, _many_names),
    "pareto": pareto,
    "pareto_sums": pareto_sums,
    "concentration": concentration,
    "coverage": coverage,
    "category_shares": category_shares,
    "climate": climate,
    "local": local,
    "source_months": source_months,
    "unit_names": unit_names,
    "parented": parented,
    "span": span,
}
