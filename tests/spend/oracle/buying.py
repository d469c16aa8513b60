# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Thresholds and purchases, day by day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.domain.thresholds import Kind, Limit, LimitCode
from inkoopkoers.spending.questions.thresholds import Known
from tests.spend.oracle.sums import Answer
from tests.spend.oracle.world import (
    BRON,
    TERMS,
    Line,
    Rows,
    World,
    grouped,
    last_when_unknown,
    smallest,
    total,
)

_SHOWN = (
    "unit",
    "category",
    "order_number",
    "invoice",
    "lines",
    "amount",
    "is_covered",
)
FOREVER = date(9999, 12, 31)
NEW_EDITION = date(2026, 1, 1)
SOCIAL = ("85",)
# Low enough that a few hundred lines reach them; the second edition is another amount.
_AMOUNTS = {Kind.WORKS: 400_000, Kind.SOCIAL: 90_000, Kind.OTHER: 60_000}
CONTRACTS = (
    Contract("C1", BRON, "4521", date(2025, 6, 30)),
    Contract("C2", None, "", date(2025, 12, 31)),
    Contract("", None, "72", None),
)


def _limits() -> tuple[Limit, ...]:
    until = NEW_EDITION - timedelta(days=1)
    found = []
    for kind, eur in _AMOUNTS.items():
        found += [
            Limit(LimitCode.THRESHOLD, kind, Decimal(eur), None, until),
            Limit(LimitCode.THRESHOLD, kind, Decimal(eur) / 2, NEW_EDITION),
            Limit(LimitCode.PRACTICE, kind, Decimal(eur) / 3),
        ]
    return tuple(found)


KNOWN = Known(_limits(), SOCIAL, CONTRACTS)


def limit_on(code: LimitCode, category: str, day: date) -> Decimal:
    """The amount of that day."""
    kind = Kind.OTHER
    if category.startswith("45"):
        kind = Kind.WORKS
    elif category.startswith(SOCIAL):
        kind = Kind.SOCIAL
    of_kind = [one for one in KNOWN.limits if (one.code, one.kind) == (code, kind)]
    return next(one.amount for one in of_kind if one.holds_on(day))


def bought(world: World, selection: Selection) -> list[Line]:
    return [
        {
            **one,
            "full": one["category"] or "",
            "category": (one["category"] or "")[: TERMS.category_digits],
            "is_covered": _is_covered(one),
        }
        for one in world.spend(selection)
    ]


def _is_covered(line: Line) -> bool:
    number, day = line["contract"], line["booked_on"]
    if number and day <= end_of(number):
        return True
    return any(
        one.supplier == line["supplier"]
        and (line["category"] or "").startswith(one.category)
        and day <= (one.ends_on or FOREVER)
        for one in CONTRACTS
    )


def end_of(number: str) -> date:
    ends = [one.ends_on or FOREVER for one in CONTRACTS if one.number == number]
    return max(ends, default=FOREVER)


def every_purchase(world: World, selection: Selection) -> list[Line]:
    """Orders, else invoices or their months, else lines."""
    lines = bought(world, selection)
    stays = _numbers_that_stay(lines)

    def key(one: Line) -> tuple[Any, ...]:
        number: tuple[Any, ...] = (one["order_number"], None, None, None)
        month = ""
        if not one["order_number"]:
            number = (None, one["invoice"], None, None)
            if _number(one) in stays:
                month = f"{one['booked_on']:%Y-%m}"
            if not one["invoice"]:
                number = (None, None, one["batch"], one["line"])
        return (one["supplier"], one["category"], month, *number)

    return [
        {
            "supplier": at[0],
            "category": at[1],
            "place": at[3:],
            "order_number": at[3],
            "unit": _only(one["unit"] for one in own),
            "invoice": smallest(one["invoice"] for one in own),
            "booked_on": min(one["booked_on"] for one in own),
            "last_on": max(one["booked_on"] for one in own),
            "amount": total(own),
            "lines": len(own),
            "is_covered": all(one["is_covered"] for one in own),
        }
        for at, own in grouped(lines, key).items()
    ]


def _number(one: Line) -> tuple[Any, ...]:
    return one["supplier"], one["category"], one["invoice"]


def _numbers_that_stay(lines: list[Line]) -> set[tuple[Any, ...]]:
    """Bills without an order whose number came back after more than 31 days."""
    loose = [one for one in lines if one["invoice"] and not one["order_number"]]
    found = set()
    for number, own in grouped(loose, _number).items():
        days = sorted(one["booked_on"] for one in own)
        if days[0] + timedelta(days=31) < days[-1]:
            found.add(number)
    return found


def _only(values: Any) -> Any:
    known = {one for one in values if one is not None}
    return known.pop() if len(known) == 1 else None


def purchases(world: World, selection: Selection) -> Rows:
    """Orders, else invoices or their months, else lines."""
    found = sorted(
        every_purchase(world, selection),
        key=lambda one: (
            -one["amount"], one["booked_on"], one["supplier"], one["category"],
            last_when_unknown(*one["place"]),
        ),
    )  # fmt: skip
    return [
        (
            one["booked_on"], one["last_on"], one["supplier"],
            world.name(one["supplier"]),
            *(one[name] for name in _SHOWN),
        )
        for one in found[:500]
    ]  # fmt: skip


def _terms(world: World, selection: Selection) -> Rows:
    lines = [one for one in bought(world, selection) if one["category"]]
    rows = []
    for category, own in sorted(grouped(lines, lambda one: one["category"]).items()):
        for day in sorted({one["booked_on"] for one in own}):
            today = [one for one in own if one["booked_on"] == day]
            since = day - timedelta(days=TERMS.window_days - 1)
            term = [one for one in own if since <= one["booked_on"] <= day]
            limit = limit_on(LimitCode.THRESHOLD, category, day)
            rows.append(
                (
                    category,
                    day,
                    free(today),
                    total(today),
                    free(term),
                    total(term),
                    limit,
                )
            )
    return rows


def free(lines: list[Line]) -> Decimal:
    return total(one for one in lines if not one["is_covered"])


def thresholds(world: World, selection: Selection) -> Rows:
    """The highest term per edition."""
    rows = []
    terms = _terms(world, selection)
    for category in sorted({one[0] for one in terms}):
        own = [one for one in terms if one[0] == category]
        reached = [
            min((one[1] for one in own if one[4] * 100 >= one[6] * part), default=None)
            for part in (60, 80, 100)
        ]
        for is_new in (False, True):
            days = [one for one in own if (one[1] >= NEW_EDITION) == is_new]
            peak = min(days, key=lambda one: (-one[4], one[1]), default=None)
            if peak and peak[4] > 0:
                known = _AMOUNTS.items()
                kind = next(
                    kind.value for kind, eur in known if eur / peak[6] in (1, 2)
                )
                rows.append((
                    category, kind, peak[6], peak[1], peak[4], peak[5], *reached,
                    *_now(world, selection, category),
                ))  # fmt: skip
    return rows


def _now(world: World, selection: Selection, category: str) -> tuple[Decimal, Decimal]:
    lines = bought(world, selection)
    last = max(one["booked_on"] for one in lines)
    since = last - timedelta(days=TERMS.window_days - 1)
    own = [
        one
        for one in lines
        if one["category"] == category and one["booked_on"] >= since
    ]
    return free(own), total(own)


def might_be_more(world: World, selection: Selection) -> Rows:
    """Not tagged, but of a supplier or an account that also has lines in it."""
    lines = bought(world, selection)
    untagged = [one for one in lines if not one["category"] and not one["is_covered"]]
    rows = []
    tagged = [one for one in lines if one["category"]]
    for category, own in sorted(grouped(tagged, lambda one: one["category"]).items()):
        names = {one["supplier"] for one in own}
        accounts = {one["ledger"] for one in own if one["ledger"]}
        by_name = [one for one in untagged if one["supplier"] in names]
        by_account = [one for one in untagged if one["ledger"] in accounts]
        either = [one for one in untagged if one in by_name or one in by_account]
        if either:
            rows.append((category, total(by_name), total(by_account), total(either)))
    return rows


ANSWERS: dict[str, Answer] = {
    "purchases": purchases,
    "threshold_terms": _terms,
    "thresholds": thresholds,
    "might_be_more": might_be_more,
}
