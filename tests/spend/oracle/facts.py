# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Gaps, payment, prices, and what is not seen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from math import ceil
from typing import Any

from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection
from tests.spend.oracle.contracts import is_priced
from tests.spend.oracle.sums import Answer
from tests.spend.oracle.world import (
    REFUSED,
    TERMS,
    Line,
    Rows,
    World,
    grouped,
    moved,
    smallest,
    total,
)

_FAR = 92


def _empty(*columns: str) -> Callable[[Line], bool]:
    return lambda one: not any(one[column] for column in columns)


def _apart(one: Line) -> int:
    invoiced: date | None = one["invoiced_on"]
    return abs((one["booked_on"] - invoiced).days) if invoiced else 0


GAPS: dict[str, Callable[[Line], bool]] = {
    "no_identity": _empty("supplier_code", "kvk", "vat_number", "iban"),
    "no_supplier_code": _empty("supplier_code"),
    "no_kvk": _empty("kvk"),
    "no_vat_number": _empty("vat_number"),
    "no_iban": _empty("iban"),
    "no_invoice": _empty("invoice"),
    "no_order": _empty("order_number"),
    "no_contract": _empty("contract"),
    "no_category": _empty("category"),
    "no_description": _empty("description"),
    "no_unit": _empty("unit"),
    "no_invoice_day": _empty("invoiced_on"),
    "no_due_day": _empty("due_on"),
    "bad_kvk": lambda one: one["kvk"] == "99999999",
    "bad_vat_number": lambda _one: False,
    "bad_iban": lambda _one: False,
    "booked_far": lambda one: _apart(one) > _FAR,
    "other_year": lambda one: (
        bool(one["invoiced_on"]) and one["invoiced_on"].year != one["year"]
    ),
    "duplicate": lambda one: bool(one["is_duplicate"]),
    "redacted": lambda one: bool(one["is_redacted"]),
}


def _month(one: Line) -> tuple[int, int, int]:
    return one["source"], one["year"], one["month"]


def hygiene(world: World, selection: Selection) -> Rows:
    """Every gap in every month of every source."""
    rows = []
    for month, own in sorted(grouped(world.spend(selection), _month).items()):
        for gap, holds in sorted(GAPS.items()):
            hit = [one for one in own if holds(one)]
            rows.append((
                *month, gap, len(hit), total(hit), len(own), total(own),
                moved(own),
            ))  # fmt: skip
    return rows


_FIRST = {"first_batch": "batch", "first_line": "line", "first_on": "booked_on"}


def _again(world: World, selection: Selection) -> list[Line]:
    """The lines of an invoice that stands in an earlier import too, when one is chosen."""
    lines = [one for one in world.everything(selection) if one["invoice"]]
    found = grouped(lines, lambda one: (one["supplier"], one["invoice"], one["amount"]))
    again = []
    for own in found.values():
        days = sorted(one["invoiced_on"] or one["booked_on"] for one in own)
        is_bill = (days[-1] - days[0]).days <= 31
        bills = {"": own} if is_bill else grouped(own, lambda one: one["invoiced_on"])
        for on, bill in bills.items():
            first = min(bill, key=lambda one: (one["batch"], one["line"]))
            firsts = [one for one in bill if one["batch"] == first["batch"]]
            is_told = any(one["is_chosen"] for one in firsts)
            again += [
                one | _where(first) for one in bill
                if on is not None and one["batch"] > first["batch"]
                and (is_told or one["is_chosen"])
            ]  # fmt: skip
    return again


def _where(first: Line) -> Line:
    return {name: first[column] for name, column in _FIRST.items()}


def in_two_imports(world: World, selection: Selection) -> Rows:
    """Per month of a source."""
    found = grouped(_again(world, selection), _month)
    return [(*key, len(own), total(own)) for key, own in sorted(found.items())]


def _booking(one: Line) -> tuple[Any, ...]:
    return one["supplier"], one["invoice"], one["batch"], one["document"]


def _booked_again(world: World, selection: Selection) -> list[Line]:
    """The lines of the last of two bookings; what was taken back does not count."""
    lines = [
        one for one in world.everything(selection)
        if one["invoice"] and one["document"] and not one["is_duplicate"]
    ]  # fmt: skip
    again: dict[tuple[Any, ...], Line] = {}
    for own in grouped(lines, lambda one: (one["supplier"], one["invoice"])).values():
        days = sorted(one["booked_on"] for one in own)
        is_bill = (days[-1] - days[0]).days <= 31
        parts = grouped(own, _booking)
        bookings = [(key, *_told(each)) for key, each in parts.items()]
        for key, eur, on, invoiced in bookings:
            same = [
                (day, each[3], each) for each, other, day, bill in bookings
                if (each[2], other, bill) == (key[2], eur, invoiced)
            ]  # fmt: skip
            back = [
                each for each, other, *_ in bookings
                if (each[2], other) == (key[2], -eur)
            ]  # fmt: skip
            is_last = (on, key[3]) == max(same)[:2]
            is_told = any(one["is_chosen"] for *_, each in same for one in parts[each])
            is_two = len(same) - len(back) == 2
            if eur > 0 and is_last and is_two and is_told and (is_bill or invoiced):
                again[key] = _first_of(parts[min(same)[2]])
    return [
        one | _where(again[_booking(one)]) for one in lines if _booking(one) in again
    ]


def _first_of(booking: list[Line]) -> Line:
    """As it is told: its first line, on its first day."""
    first = min(booking, key=lambda one: int(one["line"]))
    return {**first, "booked_on": min(one["booked_on"] for one in booking)}


def _told(own: list[Line]) -> tuple[Decimal, date, date | None]:
    invoiced = smallest(one["invoiced_on"] for one in own)
    return total(own), min(one["booked_on"] for one in own), invoiced


def booked_twice(world: World, selection: Selection) -> Rows:
    """Per month of a source."""
    found = grouped(_booked_again(world, selection), _month)
    return [(*key, len(own), total(own)) for key, own in sorted(found.items())]


def _gap_lines(choose: Callable[[World, Selection], list[Line]], *rest: str) -> Answer:
    def answer(world: World, selection: Selection) -> Rows:
        found = sorted(
            choose(world, selection),
            key=lambda one: (-abs(one["amount"]), one["batch"], one["line"]),
        )
        return [
            (
                one["batch"], one["line"], one["part"], one["row"], one["booked_on"],
                one["supplier"], world.name(one["supplier"]), one["invoice"],
                None if one["is_person"] else one["description"], one["amount"],
                *(one[name] for name in rest),
            )
            for one in found[:500]
        ]  # fmt: skip

    return answer


def _payment(key: Callable[[World, Line], tuple[str, int | None]]) -> Answer:
    def answer(world: World, selection: Selection) -> Rows:
        invoices = [one for one in _invoices(world, selection) if one["amount"] > 0]
        rows = [
            (*at, *_paid(own))
            for at, own in grouped(invoices, lambda one: key(world, one)).items()
        ]
        return sorted(rows, key=lambda row: (-row[9], -row[3], row[0], row[1] or 0))

    return answer


def _invoices(world: World, selection: Selection) -> list[Line]:
    def number(one: Line) -> tuple[Any, ...]:
        own = (one["batch"], one["line"])
        told = ("i", one["invoice"]) if one["invoice"] else ("d", one["document"])
        days = (one["invoiced_on"], one["due_on"], one["paid_on"])
        return one["supplier"], one["unit"] or "", told if told[1] else own, *days

    return [
        {
            "supplier": at[0], "unit": at[1], "amount": total(own),
            "days": (at[5] - at[3]).days if at[5] and at[3] else None,
            "past_due": at[5] > at[4] if at[5] and at[4] else None,
        }
        for at, own in grouped(world.spend(selection), number).items()
    ]  # fmt: skip


def _paid(own: list[Line]) -> tuple[Any, ...]:
    dated = [one for one in own if one["days"] is not None]
    days = sorted(one["days"] for one in dated)
    late = [one for one in dated if one["days"] > TERMS.payment_days]
    due = [one for one in own if one["past_due"] is not None]
    past = [one for one in due if one["past_due"]]
    return (
        len(own), total(own), len(dated), total(dated),
        days[ceil(len(days) / 2) - 1] if days else None,
        days[ceil(len(days) * 9 / 10) - 1] if days else None,
        len(late), total(late), len(due), len(past), total(past),
    )  # fmt: skip


def _cost(lines: list[Line]) -> Decimal:
    return sum((one["quantity"] * one["unit_price"] for one in lines), Decimal(0))


def _quantity(lines: list[Line]) -> Decimal:
    return sum((one["quantity"] for one in lines), Decimal(0))


def _thing(one: Line) -> tuple[int, str, str]:
    return one["supplier"], one["description"].lower(), (one["measure"] or "").lower()


def _quarter(one: Line) -> int:
    return int(one["year"]) * 4 + int(one["quarter"]) - 1


def prices(world: World, selection: Selection) -> Rows:
    """The first quarter beside the last; three purchases or more."""
    rows = []
    lines = [one for one in world.spend(selection) if is_priced(one)]
    for (supplier, *thing), own in sorted(grouped(lines, _thing).items()):
        first, last = min(map(_quarter, own)), max(map(_quarter, own))
        if len(own) >= 3 and first < last:
            then = [one for one in own if _quarter(one) == first]
            now = [one for one in own if _quarter(one) == last]
            rows.append((
                supplier, world.name(supplier), *thing, len(own), first, last,
                _cost(then), _quantity(then), _cost(now), _quantity(now),
            ))  # fmt: skip
    return rows


def prices_between_units(world: World, selection: Selection) -> Rows:
    """The same thing in more than one unit in a year, three purchases each."""
    rows = []
    lines = [one for one in world.spend(selection) if is_priced(one) and one["unit"]]
    for (supplier, *thing), own in sorted(grouped(lines, _thing).items()):
        for year, of_year in sorted(grouped(own, lambda one: one["year"]).items()):
            units = sorted(grouped(of_year, lambda one: one["unit"]).items())
            enough = [(unit, each) for unit, each in units if len(each) >= 3]
            rows += [
                (
                    supplier, world.name(supplier), *thing, year, unit, len(each),
                    _cost(each), _quantity(each),
                )
                for unit, each in enough
                if len(enough) > 1
            ]  # fmt: skip
    return rows


def _part(one: Line) -> str:
    if one["is_internal"]:
        return "internal"
    if one["category"] == NO_PURCHASE:
        return "no_purchase"
    if one["category"]:
        return "seen"
    return "hidden" if one["is_redacted"] else "untagged"


def unseen(world: World, selection: Selection) -> Rows:
    """Where every euro went."""
    lines = [
        {**one, "part": _part(one), "detail": ""} for one in world.spend(selection)
    ]
    lines += [
        {"part": "refused", "detail": why, "amount": Decimal(eur or 0), "bare": not eur}
        for why, eur in REFUSED
    ]
    found = grouped(lines, lambda one: (one["part"], one["detail"]))
    return [
        (*key, len(own), total(own), sum(one.get("bare", False) for one in own))
        for key, own in sorted(found.items())
    ]


def blind(world: World, selection: Selection) -> Rows:
    """What lines do not say; a credit note of which no invoice is known."""
    lines, ever = world.spend(selection), world.ever(selection)

    def alone(one: Line) -> bool:
        before = [
            each["amount"] for each in ever
            if each["supplier"] == one["supplier"] and each["booked_on"] <= one["booked_on"]
        ]  # fmt: skip
        return bool(one["amount"] < 0 and max(before) < -one["amount"])

    holds: dict[str, Callable[[Line], bool]] = {
        "credit_alone": alone,
        "no_contract": lambda one: not one["contract"],
        "no_unit": lambda one: not one["unit"],
        "redacted": lambda one: bool(one["is_redacted"]),
    }
    hits = {name: [one for one in lines if hold(one)] for name, hold in holds.items()}
    return [(name, len(own), total(own)) for name, own in hits.items() if own]


ANSWERS: dict[str, Answer] = {
    "hygiene": hygiene,
    "in_two_imports": in_two_imports,
    "lines_in_two_imports": _gap_lines(_again, *_FIRST),
    "booked_twice": booked_twice,
    "lines_booked_twice": _gap_lines(_booked_again, *_FIRST),
    "lines_with_gap": _gap_lines(
        lambda world, chosen: [
            one for one in world.spend(chosen) if GAPS["no_category"](one)
        ]
    ),
    "payment": _payment(lambda _world, _one: ("", None)),
    "payment_per_unit": _payment(lambda _world, one: (one["unit"], None)),
    "payment_per_supplier": _payment(
        lambda world, one: (world.name(one["supplier"]), one["supplier"])
    ),
    "prices": prices,
    "prices_between_units": prices_between_units,
    "unseen": unseen,
    "blind": blind,
}
