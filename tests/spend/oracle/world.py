# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small authority with dirty lines, and what people decided about them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Batch, Dataset, Judgements
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of

Line = dict[str, Any]
Rows = list[tuple[Any, ...]]
MASKED = "Natuurlijk persoon"
TERMS = Terms(local_places=("Wilgenwaard",))

BRON, PARENT, OWN, PERSON = 7, 9, key_of("Eigen dienst"), key_of("J. Jansen")
NAMES = (
    "Bron BV", "BRON B.V.", "Ünal & Zn", "Van Dijk", "van dijk", "Groen Oost",
    "Eigen dienst", "J. Jansen", "Zoon", "Achtkant",
)  # fmt: skip
CODES = (None, "45210000-2", "45230000", "85300000-2", "85100000", "72000000", "bouw")
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

    def supplier_of(self, party: int) -> int:
        """Who this party is judged to be."""
        return self.members.get(party, party)

    def category_of(self, line: Line) -> str | None:
        """What a rule says, else the CPV code that the file gave."""
        if line["subject"] in self.assigned:
            return self.assigned[line["subject"]][0]
        code = line["category_code"] or ""
        return code[:8] if code[:8].isdigit() and len(code) in (8, 10) else None

    def parties(self) -> list[Line]:
        """One row per party and import, as the administration has it."""
        return self._folded("party")

    def subjects(self) -> list[Line]:
        """One row per subject and import."""
        return self._folded("subject")

    def suppliers(self) -> dict[int, Line]:
        """Every supplier: paid, or made by a person."""
        found: dict[int, list[Line]] = {one: [] for one in self.judged}
        for party in self.parties():
            found.setdefault(self.supplier_of(party["party"]), []).append(party)
        return {key: self._supplier(key, rows) for key, rows in found.items()}

    def name(self, supplier: int) -> str:
        """What we call it."""
        return str(self.suppliers()[supplier]["name"] or "")

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


def a_world(folder: Path, lines: int = 360, seed: int = 6) -> World:
    """The same lines for the same seed, written to disk too."""
    made = _made(lines, random.Random(seed))
    cut = lines * 2 // 3
    # What both imports hold: three invoices come again.
    parts = (made[:cut], [*made[cut:], *made[20:23]])
    members = {key_of("Bron BV"): BRON, key_of("BRON B.V."): BRON}
    judged: dict[int, dict[str, Any]] = {
        BRON: {"name": "Bron", "parent": PARENT, "is_sme": True},
        PARENT: {"name": "Moeder", "contract_ends": date(2027, 1, 1)},
        OWN: {"name": "Eigen", "is_internal": True, "is_local": True},
        PERSON: {"name": "J. Jansen", "is_person": True, "is_sme": False},
    }  # fmt: skip
    ruled = [
        one for one in made if one["ledger"] == "4400" and not one["category_code"]
    ]
    assigned = {
        one["subject"]: ("85000000", at % 2 + 1) for at, one in enumerate(ruled)
    }
    batches, seen = [], []
    for number, part in enumerate(parts, 1):
        home = a_dataset(
            folder / str(number), part,
            members=[{"party": party, "supplier": key} for party, key in members.items()],
            suppliers=[{"supplier": key, **said} for key, said in judged.items()],
            assigned=[
                {"subject": subject, "category": category, "rule": rule}
                for subject, (category, rule) in assigned.items()
            ],
        )  # fmt: skip
        refused = _refused(folder / str(number)) if number == 1 else None
        batches.append(_numbered(home.batches[0], number, refused))
        for at, one in enumerate(part, 1):
            seen.append(
                {**one, "line": at, "row": at + 1, "batch": number, "source": number}
            )
    judgements: Judgements = home.judgements
    dataset = Dataset(tuple(batches), judgements, "world", folder)
    return World(dataset, tuple(seen), members, judged, assigned)


def _numbered(batch: Batch, number: int, refused: Path | None) -> Batch:
    return replace(batch, number=number, source=number, refused=refused)


def _made(lines: int, dice: random.Random) -> list[Line]:
    start = date(2024, 1, 1)
    return [
        _line(at, dice, start + timedelta(days=dice.randrange(1000)))
        for at in range(lines)
    ]


def _line(at: int, dice: random.Random, day: date) -> Line:
    name = dice.choice(NAMES)
    code = dice.choice(CODES)
    place = NAMES.index(name)
    invoiced = day - timedelta(days=dice.choice((1, 5, 30, 100, -3)))
    cents = dice.choice(
        (dice.randrange(500, 30_000), dice.randrange(30_000, 6_000_000))
    )
    credit = dice.random() < 0.12
    return a_line(
        f"{Decimal(-cents if credit else cents) / 100:.2f}",
        day.isoformat(),
        name,
        unit=dice.choice((None, "Beheer", "Sociaal")),
        category_code=code,
        category_name="Bouw" if code == "bouw" else None,
        ledger=dice.choice((None, "4300", "4400", "4500")),
        ledger_name=dice.choice((None, "Inhuur")),
        invoice=dice.choice((None, f"F{at // 2}", f"F{at}")),
        document=dice.choice((None, f"D{at}")),
        order_number=dice.choice((None, None, f"O{at // 3}")),
        contract=dice.choice((None, None, None, "C1", "C2", "C3")),
        description=dice.choice((None, "Post A", "Post B", "Uren")),
        quantity=dice.choice((None, Decimal(1), Decimal(3))),
        measure=dice.choice((None, "Stuk")),
        unit_price=dice.choice((None, Decimal("12.5000"), Decimal("13.7500"))),
        invoiced_on=dice.choice((None, invoiced, invoiced)),
        due_on=dice.choice((None, invoiced + timedelta(days=30))),
        paid_on=dice.choice((None, day + timedelta(days=dice.randrange(60)))),
        is_redacted=dice.random() < 0.05,
        is_duplicate=dice.random() < 0.05,
        kvk="12345678" if place == 2 else "99999999" if place == 3 else None,
        is_kvk_valid=True if place == 2 else False if place == 3 else None,
        supplier_code=f"S{place}" if place % 2 else None,
        iban="NL91ABNA0417164300" if place == 4 else None,
        place="Wilgenwaard" if place in (2, 5) else "Elders" if place == 3 else None,
    )


def _refused(folder: Path) -> Path:
    path = folder / "refused.parquet"
    table = pa.table(
        {
            "part": ["" for _ in REFUSED],
            "row": list(range(900, 900 + len(REFUSED))),
            "reason": [reason for reason, _ in REFUSED],
            "field": pa.array([None] * len(REFUSED), pa.string()),
            "amount": pa.array(
                [None if one is None else Decimal(one) for _, one in REFUSED],
                pa.decimal128(18, 2),
            ),
            "raw": ["{}" for _ in REFUSED],
        }
    )
    pq.write_table(table, path)
    return path
