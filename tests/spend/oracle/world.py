# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small authority with dirty lines, and what people decided about them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import floor
from typing import Any

from inkoopkoers.spending.domain.selection import NO_PURCHASE, Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.tests.making import key_of

Line = dict[str, Any]
Rows = list[tuple[Any, ...]]
MASKED = "Natuurlijk persoon"
TERMS = Terms(local_places=("Wilgenwaard",))

BRON, PARENT, OWN, PERSON = 7, 9, key_of("Eigen dienst"), key_of("J. Jansen")
REFUSED = (
    ("bad_amount", None), ("bad_date", "120.50"), ("bad_date", "-20.25"),
    ("total_row", "999.99"),
)  # fmt: skip


@dataclass(frozen=True)
class World:
    """Lines of two imports, with the decisions; `dataset` is the same on disk."""

    dataset: Dataset
    lines: tuple[Line, ...]
    members: Mapping[int, int]
    judged: Mapping[int, Mapping[str, Any]]
    assigned: Mapping[int, tuple[str, int]]

    def spend(self, selection: Selection) -> list[Line]:
        """The lines of a selection."""
        first, last = selection.first or date.min, selection.last or date.max
        return [
            one for one in self.ever(selection) if first <= one["booked_on"] <= last
        ]

    def ever(self, selection: Selection) -> list[Line]:
        """The same, whenever they were booked."""
        return [one for one in map(self._seen, self.lines) if _in(one, selection)]

    def everything(self, selection: Selection) -> list[Line]:
        """All lines that count, of one supplier when that was asked for."""
        whole = Selection(
            supplier=selection.supplier,
            include_internal=selection.include_internal
            or selection.category == NO_PURCHASE,
        )
        chosen = {(one["batch"], one["line"]) for one in self.spend(selection)}
        return [
            {**one, "is_chosen": (one["batch"], one["line"]) in chosen}
            for one in self.spend(whole)
        ]

    def supplier_of(self, party: int) -> int:
        """Who this party is judged to be."""
        return self.members.get(party, party)

    def category_of(self, line: Line) -> str | None:
        """What a rule says, else the CPV code that the file gave."""
        if line["subject"] in self.assigned:
            return self.assigned[line["subject"]][0]
        code = line["category_code"] or ""
        return code[:8] if code[:8].isdigit() and len(code) in (8, 10) else None

    @cached_property
    def parties(self) -> list[Line]:
        """One row per party and import, as the administration has it."""
        return self._folded("party")

    @cached_property
    def subjects(self) -> list[Line]:
        """One row per subject and import."""
        return self._folded("subject")

    @cached_property
    def suppliers(self) -> dict[int, Line]:
        """Every supplier: paid, or made by a person."""
        found: dict[int, list[Line]] = {one: [] for one in self.judged}
        for party in self.parties:
            found.setdefault(self.supplier_of(party["party"]), []).append(party)
        return {key: self._supplier(key, rows) for key, rows in found.items()}

    def name(self, supplier: int) -> str:
        """What we call it."""
        return str(self.suppliers[supplier]["name"] or "")

    def _supplier(self, key: int, rows: list[Line]) -> Line:
        said = self.judged.get(key, {})
        is_person = bool(said.get("is_person"))
        called = said.get("name") or largest(one["supplier_name"] for one in rows)
        return {
            "supplier": key,
            "name": MASKED if is_person else called,
            "parent": said.get("parent") or key,
            "is_internal": bool(said.get("is_internal")),
            "is_person": is_person,
            "is_local": said.get("is_local"),
            "is_sme": said.get("is_sme"),
            "contract_ends": said.get("contract_ends"),
            "place": largest(one["place"] for one in rows),
            "kvk": None if is_person else largest(one["kvk"] for one in rows),
        }

    def _seen(self, line: Line) -> Line:
        supplier = self.supplier_of(line["party"])
        said = self.judged.get(supplier, {})
        return {
            **line,
            "year": line["booked_on"].year,
            "month": line["booked_on"].month,
            "quarter": (line["booked_on"].month + 2) // 3,
            "supplier": supplier,
            "parent": said.get("parent") or supplier,
            "category": self.category_of(line),
            "rule": self.assigned.get(line["subject"], (None, None))[1],
            "is_internal": bool(said.get("is_internal")),
            "is_person": bool(said.get("is_person")),
        }

    def _folded(self, key: str) -> list[Line]:
        found: dict[tuple[int, int], Line] = {}
        for one in self.lines:
            at = (one["batch"], one[key])
            row = found.setdefault(
                at, {**one, "lines": 0, "amount": Decimal(0), "on": []}
            )
            row["lines"] += 1
            row["amount"] += one["amount"]
            row["on"].append(one["booked_on"])
        return list(found.values())


def _in(line: Line, selection: Selection) -> bool:
    wanted = (
        not selection.unit or line["unit"] == selection.unit,
        selection.source in (None, line["source"]),
        selection.supplier in (None, line["supplier"]),
        selection.include_internal or not line["is_internal"],
        selection.include_internal
        or selection.category == NO_PURCHASE
        or line["category"] != NO_PURCHASE,
        _has_category(line["category"], selection.category),
    )
    return all(wanted)


def _has_category(category: str | None, wanted: str) -> bool:
    if wanted == "-":
        return category is None
    return not wanted or (category or "x").startswith(wanted)


def total(lines: Iterable[Line]) -> Decimal:
    """Their euros."""
    return sum((one["amount"] for one in lines), Decimal(0))


def moved(lines: Iterable[Line]) -> Decimal:
    """Their euros, credit as its size."""
    return sum((abs(one["amount"]) for one in lines), Decimal(0))


def largest(values: Iterable[Any]) -> Any:
    """The last in order of what is known."""
    return max((one for one in values if one is not None), default=None)


def smallest(values: Iterable[Any]) -> Any:
    """The first in order of what is known."""
    return min((one for one in values if one is not None), default=None)


def ledger_names(lines: Iterable[Line]) -> list[str]:
    """What a ledger is called, the name with most euros first."""
    named = grouped(
        [one for one in lines if one["ledger_name"]], lambda one: one["ledger_name"]
    )
    return sorted(named, key=lambda name: (-abs(total(named[name])), name))


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """In whole millionths, half up; None when there is no positive whole."""
    if whole <= 0:
        return None
    return (
        Decimal(floor(Fraction(part) / Fraction(whole) * 10**6 + Fraction(1, 2)))
        / 10**6
    )


def grouped(lines: Iterable[Line], key: Callable[[Line], Any]) -> dict[Any, list[Line]]:
    """The lines of each group."""
    found: dict[Any, list[Line]] = {}
    for one in lines:
        found.setdefault(key(one), []).append(one)
    return found


def last_when_unknown(*cells: Any) -> tuple[Any, ...]:
    """Something to sort by: what is not known comes last."""
    return tuple((one is None, "" if one is None else one) for one in cells)
