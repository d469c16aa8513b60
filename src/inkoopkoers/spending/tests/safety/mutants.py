# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that were good once: with bytes changed, cells poisoned, parts rewritten."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Iterator
from pathlib import PurePosixPath

from inkoopkoers.spending.tests.reading.test_fuzz import mutated
from inkoopkoers.spending.tests.safety.whole import Whole, every_kind, repacked

# What people, programs and attackers put where a cell is expected.
POISON = (
    b"", b"=cmd|'/c calc'!A1", b"@SUM(1)", b"1e308", b"-1e-400", b"NaN", b"Infinity",
    b"99999999999999999999999999", b"0,005", b"1.2.3,4", b"--5", b"31-2-2026",
    b"1-1-1900", b"31-12-2999", b"0001-01-01", b"-5-3-2026", b"\x0b", b"\0", b"\xff",
    b"\xc3", "\u202eVB nor\u202c".encode(), "\ufeff".encode(), "\ud83d\ude00".encode(
        "utf-8", "surrogatepass"), "٣٤".encode(), b"'; DROP TABLE lines; --", b'"', b'""',
    b"{{ 7*7 }}", b"<script>alert(1)</script>", b"&lol;", b"&#0;", b"]]>", b"<!--",
    b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>", b"../../../etc/passwd",
    b"read_parquet('/etc/passwd')", b"%s%n{0}", b"x" * 5000, b";" * 600, b"\r" * 50,
    b"999999999,99", b"XXXXXXX", b"Totaal", b"USD",
)  # fmt: skip
_WORD = re.compile(rb"[0-9A-Za-z.,/-]{2,}")
NAMES = (
    "regel\neen.csv", "\u202efdp.csv", "../../../../etc/cron.csv", "a" * 300 + ".csv",
    "x\x0b.csv", "con.csv", "'; DROP TABLE.csv", "<b>vet</b>.csv", ".csv", "csv",
    "bestand.pdf", "dubbel.csv.xlsx", "\ufeffnaam.zip", "%00.xml", "é%s{}.parquet",
)  # fmt: skip


def mutants(number: int, seed: int) -> Iterator[Whole]:
    """So many files, each wrong in its own way; the same seed gives the same files."""
    chance = random.Random(seed)
    kinds = every_kind("goed")
    for at in range(number):
        yield _one(chance, kinds[at % len(kinds)], at)


def _one(chance: random.Random, whole: Whole, at: int) -> Whole:
    ways = (_bytes, _cells) if not _is_zip(whole) else (_bytes, _parts, _parts)
    content = chance.choice(ways)(chance, whole.content)
    name = f"{at}-{whole.name}"
    if chance.random() < 1 / 12:
        name = chance.choice((chance.choice(NAMES), f"{at}.csv"))
    return Whole(name, content, PurePosixPath(whole.name).suffix)


def _is_zip(whole: Whole) -> bool:
    return whole.content.startswith(b"PK")


def _bytes(chance: random.Random, content: bytes) -> bytes:
    return mutated(chance, content)


def _cells(chance: random.Random, content: bytes) -> bytes:
    """Some words become poison, the rest stays as it was."""
    for _ in range(chance.randint(1, 8)):
        found = list(_WORD.finditer(content))
        if not found:
            break
        word = chance.choice(found)
        poison = chance.choice(POISON)
        content = content[: word.start()] + poison + content[word.end() :]
    return content


def _parts(chance: random.Random, content: bytes) -> bytes:
    """One part inside changed and packed again, so that its checksum is right."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        name = chance.choice(book.namelist())
        part = book.read(name)
    change = chance.choice((_bytes, _cells, _cells))
    return repacked(content, {name: change(chance, part)})
