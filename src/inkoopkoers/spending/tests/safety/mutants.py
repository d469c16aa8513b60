# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files that were good once: with bytes changed, cells poisoned, parts rewritten."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.parquet as pq

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
# How often each kind has its turn.
TURNS = (
    *("boekingen.csv", "blad.xlsx", "kolommen.parquet", "audit.xaf") * 3,
    *("windows.csv", "factuur.xml") * 3, "alles.zip", "facturen.zip",
)  # fmt: skip
_WORD = re.compile(rb"[0-9A-Za-z.,/-]{2,}")
_TEXT = re.compile(rb"(?<=>)[^<>\s][^<>]*(?=<)")
ODD_COLUMNS: tuple[tuple[pa.DataType, list[Any]], ...] = (
    (pa.float64(), [float("nan"), float("inf"), -1e308, 5e-324, None]),
    (pa.decimal128(38, 0), [Decimal(10) ** 37, Decimal(-1), None]),
    (pa.decimal256(70, 30), [Decimal("1e39"), None]),
    (pa.uint64(), [2**64 - 1, 0]),
    (pa.date32(), [-(2**31), 2**31 - 1, 0, None]),
    (pa.timestamp("ns", "UTC"), [-(2**63) + 1, 2**63 - 1, 0]),
    (pa.time64("us"), [0, 86_399_999_999]),
    (pa.binary(), [b"\xff\x00", b"", None]),
    (pa.string(), [one.decode(errors="ignore") for one in POISON]),
    (pa.list_(pa.int8()), [[1, 2], [], None]),
    (pa.struct([("a", pa.int8())]), [{"a": 1}, None]),
    (pa.map_(pa.string(), pa.string()), [[("a", "b")], []]),
    (pa.bool_(), [True, False, None]),
    (pa.null(), [None]),
)
NAMES = (
    "regel\neen.csv", "\u202efdp.csv", "../../../../etc/cron.csv", "a" * 300 + ".csv",
    "x\x0b.csv", "con.csv", "'; DROP TABLE.csv", "<b>vet</b>.csv", ".csv", "csv",
    "bestand.pdf", "dubbel.csv.xlsx", "\ufeffnaam.zip", "%00.xml", "é%s{}.parquet",
)  # fmt: skip


def mutants(number: int, seed: int) -> Iterator[Whole]:
    """So many files, each wrong in its own way; the same seed gives the same files."""
    chance = random.Random(seed)
    kinds = {whole.name: whole for whole in every_kind("goed")}
    for at in range(number):
        yield _one(chance, kinds[TURNS[at % len(TURNS)]], at)


def _one(chance: random.Random, whole: Whole, at: int) -> Whole:
    content = chance.choice(_ways(whole))(chance, whole.content)
    name = f"{at}-{whole.name}"
    if chance.random() < 1 / 12:
        name = chance.choice((chance.choice(NAMES), f"{at}.csv"))
    return Whole(name, content, PurePosixPath(whole.name).suffix)


Way = Callable[[random.Random, bytes], bytes]


def _ways(whole: Whole) -> tuple[Way, ...]:
    if whole.content.startswith(b"PK"):
        return _bytes, _parts, _parts
    if whole.content.startswith(b"PAR1"):
        return _bytes, _columns
    if whole.content.startswith(b"<"):
        return _bytes, _texts, _texts
    return _bytes, _cells


def _bytes(chance: random.Random, content: bytes) -> bytes:
    return mutated(chance, content)


def _cells(chance: random.Random, content: bytes) -> bytes:
    """Some words become poison, the rest stays as it was."""
    return _poisoned(chance, content, _WORD)


def _texts(chance: random.Random, content: bytes) -> bytes:
    """Some texts between tags become poison, so that it mostly stays well formed."""
    return _poisoned(chance, content, _TEXT)


def _poisoned(
    chance: random.Random, content: bytes, pattern: re.Pattern[bytes]
) -> bytes:
    for _ in range(chance.randint(1, 8)):
        found = list(pattern.finditer(content))
        if not found:
            break
        place = chance.choice(found)
        poison = chance.choice(POISON)
        if pattern is _TEXT and chance.random() < 1 / 2:
            poison = escape(poison.decode(errors="ignore")).encode()
        content = content[: place.start()] + poison + content[place.end() :]
    return content


def _columns(chance: random.Random, content: bytes) -> bytes:
    """Columns with other types, other names, or none; it is a good Parquet file."""
    table = pq.read_table(io.BytesIO(content))
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(table.num_columns)
        other = chance.choice(ODD_COLUMNS)
        values = [chance.choice(other[1]) for _row in range(table.num_rows)]
        poison = chance.choice(POISON).decode(errors="ignore")
        name = chance.choice((table.column_names[at], poison, "datum"))
        table = table.set_column(at, name, pa.array(values, other[0]))
    if chance.random() < 1 / 10:
        table = table.slice(0, 0)
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


def _parts(chance: random.Random, content: bytes) -> bytes:
    """One part inside changed and packed again, so that its checksum is right."""
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        name = chance.choice(book.namelist())
        part = book.read(name)
    change = chance.choice((_bytes, _cells, _cells))
    return repacked(content, {name: change(chance, part)})
