# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Purchases below a limit that reach it together."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.domain.splitting import JUST_BELOW, SMALLEST_PART, SPLIT_DAYS
from inkoopkoers.spending.domain.thresholds import LimitCode
from tests.spend.oracle.buying import every_purchase, limit_on
from tests.spend.oracle.sums import Answer
from tests.spend.oracle.world import TERMS, Line, Rows, World, total


def _patterns(shape: str) -> Answer:
    key = "unit" if shape == "unit" else "supplier"
    days = TERMS.window_days if shape == "just_below" else SPLIT_DAYS

    def answer(world: World, selection: Selection) -> Rows:
        found: dict[tuple[Any, ...], tuple[Any, ...]] = {}
        for code in LimitCode:
            below = _below(world, selection, shape, code)
            for one in below:
                row = _term(world, shape, code, one, _around(below, one, key, days))
                at = (code, one[key], one["category"])
                if row and (
                    at not in found or (row[-1], row[8]) > (found[at][-1], found[at][8])
                ):
                    found[at] = row
        ordered = sorted(
            found.items(),
            key=lambda each: (-each[1][-1], each[0][0], each[0][2], each[0][1]),
        )
        return [row for _, row in ordered]

    return answer


def _below(
    world: World, selection: Selection, shape: str, code: LimitCode
) -> list[Line]:
    found = []
    for one in every_purchase(world, selection):
        limit = limit_on(code, one["category"], one["booked_on"])
        least = (
            limit * JUST_BELOW / 100 if shape == "just_below" else limit / SMALLEST_PART
        )
        is_wanted = shape != "unit" or (one["unit"] and one["category"])
        if not one["is_covered"] and least <= one["amount"] < limit and is_wanted:
            found.append({**one, "limit": limit})
    return found


def _around(below: list[Line], last: Line, key: str, days: int) -> list[Line]:
    since = last["booked_on"] - timedelta(days=days - 1)
    return [
        one for one in below
        if (one[key], one["category"]) == (last[key], last["category"])
        and since <= one["booked_on"] <= last["booked_on"]
    ]  # fmt: skip


def _term(
    world: World, shape: str, code: LimitCode, last: Line, term: list[Line]
) -> tuple[Any, ...] | None:
    is_reached = shape == "just_below" or total(term) >= last["limit"]
    names = {one["supplier"] for one in term}
    if len(term) < 2 or not is_reached or (shape == "unit" and len(names) < 2):
        return None
    units = {one["unit"] for one in term}
    of_unit = shape == "unit"
    amounts = [one["amount"] for one in term]
    return (
        shape, code.value, last["limit"],
        None if of_unit else last["supplier"],
        None if of_unit else world.name(last["supplier"]),
        units.pop() if len(units) == 1 else None, last["category"],
        min(one["booked_on"] for one in term), last["booked_on"], len(term),
        min(amounts), max(amounts), total(term),
    )  # fmt: skip


ANSWERS: dict[str, Answer] = {
    "splitting_supplier": _patterns("supplier"),
    "splitting_unit": _patterns("unit"),
    "splitting_just_below": _patterns("just_below"),
}
