# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Creditors as administrations write them, of whom we know who they really are.

Invented names of Dutch companies; each supplier has up to fourteen creditors. Of these
22 % have no KvK number and 3 % a broken one, 15 % no VAT number and 4 % a broken one,
3 % no account number, 2 % a broken and 8 % another one. Names lose their legal form,
capitals, letters or their end, gain a town, or went through the wrong encoding.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from bench.supplier_words import BANKS, FIRSTS, FORMS, SURNAMES, TOWNS, TRADES

MOST = 14


@dataclass(frozen=True)
class Creditors:
    """One row per creditor as parties.parquet has them, and who each really is."""

    table: Any
    truth: npt.NDArray[np.int64]


def creditors(suppliers: int, seed: int = 20260101) -> Creditors:
    """The same creditors for the same seed; about three and a half per supplier."""
    rng = np.random.default_rng(seed)
    rows: list[dict[str, Any]] = []
    truth: list[int] = []
    kvks = rng.choice(np.arange(10_000_000, 95_000_000), suppliers, replace=False)
    for number, name in enumerate(_names(rng, suppliers)):
        numbers = (
            f"{kvks[number]:08d}",
            f"NL{rng.integers(100_000_000, 899_999_999):09d}",
            _iban(rng),
        )
        for written in _variants(rng, name, min(int(rng.poisson(2.9)), MOST - 1)):
            rows.append(_creditor(rng, len(rows), written, numbers))
            truth.append(number)
    return Creditors(pa.Table.from_pylist(rows, _SCHEMA), np.array(truth))


def _creditor(
    rng: np.random.Generator, at: int, name: str, numbers: tuple[str, str, str]
) -> dict[str, Any]:
    kvk, vat, iban = numbers
    luck = rng.random(4)
    amount = Decimal(int(np.exp(rng.normal(12, 2)))) / 100
    given = {
        "kvk": None if luck[0] < 0.22 else kvk if luck[0] < 0.97 else kvk[:7],
        "vat_number": None
        if luck[1] < 0.15
        else f"{vat}B{int(1 + 9 * luck[3] ** 3):02d}"
        if luck[1] < 0.96
        else vat[2:] + "B1",
        "iban": None
        if luck[2] < 0.03
        else iban
        if luck[2] < 0.90
        else _iban(rng)
        if luck[2] < 0.98
        else iban[:-1],
    }
    return {
        "party": int(rng.integers(1, 2**62)),
        "supplier_code": str(100_000 + at),
        "supplier_name": name,
        **given,
        **{f"is_{key}_valid": _fits(key, given[key]) for key in given},
        "is_redacted": False,
        "lines": int(rng.integers(1, 50)),
        "amount": amount,
        "source": 1,
    }


_SHAPES = {"kvk": r"\d{8}", "vat_number": r"NL\d{9}B\d{2}",
           "iban": r"NL\d{2}[A-Z]{4}\d{10}"}  # fmt: skip


def _fits(key: str, value: str | None) -> bool:
    return value is not None and re.fullmatch(_SHAPES[key], value) is not None


def _names(rng: np.random.Generator, wanted: int) -> list[str]:
    found: dict[str, str] = {}
    while len(found) < wanted:
        name = _name(rng)
        form = FORMS[rng.integers(len(FORMS))]
        whole = f"Stichting {name}" if form == "Stichting" else f"{name} {form}".strip()
        found.setdefault(name.lower(), whole)
    return list(found.values())


def _name(rng: np.random.Generator) -> str:
    def one(words: Any) -> str:
        return str(words[rng.integers(len(words))])

    shape = rng.integers(5)
    if shape == 0:
        return f"{one(SURNAMES)} {one(TRADES)}"
    if shape == 1:
        return f"{one(TRADES)} {one(TOWNS)}"
    if shape == 2:
        return f"{one(FIRSTS)}{one(TRADES).lower()} {one(TOWNS)}"
    if shape == 3:
        return f"{one(SURNAMES)} & {one(SURNAMES)} {one(TRADES)}"
    return f"{one(FIRSTS)} {one(TRADES)} {one(SURNAMES)}"


def _variants(rng: np.random.Generator, name: str, more: int) -> list[str]:
    written = [name, *(_variant(rng, name) for _ in range(more))]
    return list(dict.fromkeys(written))


def _variant(rng: np.random.Generator, name: str) -> str:
    luck = rng.random(5)
    if luck[0] < 0.45:
        short = ("BV", "bv", "B.V", "b.v.", "")[rng.integers(5)]
        name = name.replace("B.V.", short).replace("N.V.", "NV")
        name = name.replace("V.O.F.", "VOF")
    if luck[1] < 0.30:
        name = name.upper() if luck[1] < 0.18 else name.lower()
    if luck[2] < 0.25:
        name = _mistyped(rng, name)
    return _cut(luck[4], _told_otherwise(rng, luck[3], name)).strip()


def _told_otherwise(rng: np.random.Generator, luck: float, name: str) -> str:
    if luck < 0.15:
        return name.replace("&", "en")
    if luck < 0.25:
        return f"{name} {TOWNS[rng.integers(len(TOWNS))]}"
    if luck < 0.30:
        return name.encode().decode("latin-1")
    return name.replace(" ", "  ", 1) if luck < 0.36 else name


def _cut(luck: float, name: str) -> str:
    if luck < 0.05:
        return name[:20]
    return " ".join(reversed(name.split(" ", 1))) if luck < 0.09 else name


def _mistyped(rng: np.random.Generator, name: str) -> str:
    if len(name) < 6:
        return name
    at = int(rng.integers(1, len(name) - 2))
    ways = (
        name[:at] + name[at + 1 :],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
        name[:at] + name[at] + name[at:],
        name[:at] + "abcdefghijklmnoprstuvw"[rng.integers(22)] + name[at + 1 :],
    )
    return ways[rng.integers(4)]


def _iban(rng: np.random.Generator) -> str:
    bank = BANKS[rng.integers(len(BANKS))]
    number = int(rng.integers(1, 9_999_999_999))
    digits = "".join(str(int(sign, 36)) for sign in f"{bank}{number:010d}NL00")
    return f"NL{98 - int(digits) % 97:02d}{bank}{number:010d}"


_SCHEMA = pa.schema(
    [
        ("party", pa.int64()),
        *((name, pa.string()) for name in (
            "supplier_code", "supplier_name", "kvk", "vat_number", "iban", "place",
            "country",
        )),
        *((f"is_{name}_valid", pa.bool_()) for name in ("kvk", "vat_number", "iban")),
        ("is_redacted", pa.bool_()),
        ("lines", pa.int64()),
        ("amount", pa.decimal128(18, 2)),
        ("first_on", pa.date32()),
        ("last_on", pa.date32()),
        ("source", pa.int64()),
    ]
)  # fmt: skip
