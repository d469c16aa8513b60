# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lines by the throw of a die, always the same, with what people decided."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from inkoopkoers.spending.domain.selection import NO_PURCHASE
from inkoopkoers.spending.engine.dataset import Batch, Dataset, Judgements
from inkoopkoers.spending.tests.making import a_dataset, a_line, key_of
from tests.spend.oracle.world import (
    BRON,
    OWN,
    PARENT,
    PERSON,
    REFUSED,
    Line,
    World,
)

NAMES = (
    "Bron BV", "BRON B.V.", "Ünal & Zn", "Van Dijk", "van dijk", "Groen Oost",
    "Eigen dienst", "J. Jansen", "Zoon", "Achtkant",
)  # fmt: skip
CODES = (None, "45210000-2", "45230000", "85300000-2", "85100000", "72000000", "bouw")


def a_world(folder: Path, lines: int = 480, seed: int = 6) -> World:
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
    # No purchase, though the file gave some of them a code.
    assigned |= {
        one["subject"]: (NO_PURCHASE, 3)
        for one in made
        if one["ledger"] == "4500" and one["description"] == "Post A"
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
    return (
        [
            _line(at, dice, start + timedelta(days=dice.randrange(800)))
            for at in range(lines)
        ]
        + [_of_a_customer(at) for at in range(24)]
        + _booked_often()
        + _priced_in_two_units()
    )


def _of_a_customer(at: int) -> Line:
    """One number on every bill, two in most months; the tenth gives something back."""
    day = date(2025, 1, 9) + timedelta(days=at * 17)
    eur = -900 if at == 10 else 9_000 + at
    return a_line(
        eur, day.isoformat(), "Achtkant", category_code="72000000",
        invoice="KLANT-8", unit="Beheer" if at % 3 else "Sociaal", supplier_code="S9",
    )  # fmt: skip


def _priced_in_two_units() -> list[Line]:
    """One thing in two units and two years; in one year each has it often enough."""
    bought = (("Beheer", 2024, 3), ("Sociaal", 2025, 4), ("Beheer", 2025, 3))
    return [
        a_line(
            20, f"{year}-0{at + 1}-15", "BRON B.V.", supplier_code="S1", unit=unit,
            description="Tegel", measure="Stuk", quantity=Decimal(at + 2),
            unit_price=Decimal(f"{year - 2020}.2500") + len(unit),
        )
        for unit, year, times in bought
        for at in range(times)
    ]  # fmt: skip


def _booked_often() -> list[Line]:
    """Invoices under two booking numbers and more, some of them taken back."""
    day = date(2025, 4, 7)
    sets: dict[str, tuple[tuple[int, int, int | None], ...]] = {
        # Per booking: after how many days, euros, how long before it the invoice is.
        "plain": ((0, 410, None), (31, 410, None)),
        "same day": ((0, 75_000, 2), (0, 75_000, 2)),
        "back": ((0, 420, None), (1, 420, None), (2, -420, None)),
        "one of three": ((0, 430, None), (1, 430, None), (1, 430, None), (5, -430, None)),
        "parts": ((0, 440, None), (1, 440, None), (2, 440, None)),
        "customer": ((0, 450, None), (32, 450, None)),
        "late": ((0, 460, 3), (90, 460, 93)),
        "two bills": ((0, 470, 3), (1, 470, 3)),
        "turn of the year": ((268, 490, None), (270, 490, None)),
        "two days": ((0, 480, 3), (1, 480, None), (1, 480, 9)),
    }  # fmt: skip
    made = []
    for number, (name, bookings) in enumerate(sets.items()):
        for at, (after, eur, before) in enumerate(bookings):
            on = day + timedelta(days=after)
            told = {
                "invoice": f"TWICE {name}", "document": f"T{number}{at}",
                "category_code": "45210000-2", "unit": "Beheer" if at % 2 else "Sociaal",
                "invoiced_on": None if before is None else on - timedelta(days=before),
            }  # fmt: skip
            # Two names of one supplier, and two lines of one booking.
            who, code = (("Bron BV", None), ("BRON B.V.", "S1"))[at % 2]
            told["supplier_code"] = code
            made.append(a_line(eur - 9 * (at + 1), str(on), who, **told))
            made.append(a_line(9 * (at + 1), str(on), who, **told))
            if name == "plain":
                made.append(a_line(9, str(on), who, is_duplicate=True, **told))
    return made


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
        contract=dice.choice((*[None] * 6, "C1", "C2", "C3")),
        description=dice.choice((None, "Post A", "Uren", "Uren")),
        quantity=dice.choice((None, Decimal(1), Decimal(3), Decimal("2.5"))),
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
