# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Broken files are read or refused with a reason; nothing else ever happens."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest

from inkoopkoers.spending.reading.__main__ import answered
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.child import run
from inkoopkoers.spending.reading.inspection import inspection_of
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.tests.reading.giving import (
    CSV,
    SHEET,
    a_workbook,
    a_zip,
    rows_of,
)

pytestmark = pytest.mark.once
FILES = 300
SEED = 2026


def mutated(chance: random.Random, content: bytes) -> bytes:
    """The same file with bytes changed, taken out, put in, doubled or cut off."""
    changed = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) or 1)
        match chance.randrange(6):
            case 0:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[at : at + chance.randint(1, 40)]
            case 2:
                changed[at:at] = chance.choice(
                    [b'"', b"\0", b"\n", b"\r", b";", b"\xff\xfe", b"\x0b", b"'" * 9]
                )
            case 3:
                changed[at:at] = changed[at : at + chance.randint(1, 400)]
            case 4:
                changed[:] = changed[: max(at, 1)]
            case _:
                changed[at : at + 2] = changed[at : at + 2][::-1]
    return bytes(changed)


def parquet(folder: Path) -> bytes:
    path = folder / "typed.parquet"
    duckdb.connect().execute(
        "COPY (SELECT DATE '2026-03-02' + i::INT AS datum, 'Bron ' || i AS naam, "
        f"i * 1.5 AS bedrag FROM range(200) t(i)) TO '{path}'"
    )
    return path.read_bytes()


def test_three_hundred_mutated_files_are_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    lines = CSV + '"Over\ntwee";x;y\n' + "".join(f"{at};n;{at}\n" for at in range(90))
    whole = [
        ("a.csv", lines.encode()),
        ("b.csv", lines.encode("utf-16")),
        ("c.xlsx", a_workbook({"Blad": SHEET, "Ander": SHEET})),
        ("d.zip", a_zip({"a.csv": lines, "b.xlsx": a_workbook({"Blad": SHEET})})),
        # Parquet is mutated in a child of its own: it may end the whole program.
    ]
    outcomes = {"result": 0, "refused": 0}

    for number in range(FILES):
        name, content = whole[number % len(whole)]
        path, work = tmp_path / "given", tmp_path / "work"
        path.write_bytes(mutated(chance, content))
        spec = {"files": [[name, str(path)]], "work": str(work)}
        answer = answered("inspect", spec, Limits(), lambda step, done, total: None)
        # An exception that nobody expected is named in the values.
        assert "error" not in answer.get("values", {}), (number, name, answer)
        outcomes[next(iter(answer))] += 1
        if "result" in answer:
            for table in inspection_of(answer["result"]).tables:
                rows_of(table)
        shutil.rmtree(work, ignore_errors=True)

    assert min(outcomes.values()) > FILES / 10


def outcome(spec: dict[str, Any]) -> bool:
    """Whether it was read; a refusal is fine, anything else is not."""
    try:
        return bool(run("inspect", spec)["tables"])
    except BadSource:
        return False


def test_mutated_parquet_never_takes_the_parent_along(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    content = parquet(tmp_path)
    path = tmp_path / "given"
    spec = {"files": [["a.parquet", str(path)]], "work": str(tmp_path / "work")}

    outcomes = []
    for _ in range(10):
        path.write_bytes(mutated(chance, content))
        outcomes.append(outcome(spec))

    assert outcomes.count(False) > 2
