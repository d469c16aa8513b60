# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An auditfile parsed in pieces is the same file as parsed in one go."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.reading import xaf_pieces
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.xaf_pieces import PIECE_BYTES, pieces_of
from inkoopkoers.spending.reading.xaf_tables import Sizes, Tables, tables_of
from inkoopkoers.spending.tests.reading.auditfiles import (
    Entry,
    a_journal,
    a_purchase,
    an_auditfile,
    said_of,
)

pytestmark = pytest.mark.once

PURCHASE = a_purchase(Decimal("100.00"))
TWO = an_auditfile(a_journal(PURCHASE, PURCHASE), said=said_of([*PURCHASE, *PURCHASE]))
SUBLEDGERS = (
    "<subledgers><subledger><sbLine><jrnID>Ink</jrnID><trNr>1</trNr>"
    "<custSupID>77</custSupID></sbLine></subledger></subledgers>"
)
# Of each journal, the number of purchases in each of its transactions.
JOURNALS = st.lists(st.lists(st.integers(0, 3), max_size=5), min_size=1, max_size=4)


def a_file(folder: Path, content: str, encoding: str = "utf-8") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "boeken.xaf"
    path.write_text(content, encoding=encoding)
    return path


def in_pieces(path: Path) -> Tables:
    """Each transaction in a piece of its own; fails when the file was read as one."""
    work = path.parent / "in-pieces"
    found = tables_of(path, work, Sizes(piece=0, held=0))
    assert (work / "pieces").exists()
    assert not (work / "whole").exists()
    return found


def as_one(path: Path) -> Tables:
    work = path.parent / "as-one"
    found = tables_of(path, work, Sizes(held=0))
    assert (work / "whole").exists()
    assert not (work / "pieces").exists()
    return found


def with_text(table: pa.Table) -> list[dict[str, Any]]:
    """The tags put around a piece are rows too, without any text."""
    rows: list[dict[str, Any]] = table.to_pylist()
    return [row for row in rows if any(isinstance(one, str) for one in row.values())]


def assert_same(pieces: Tables, whole: Tables) -> None:
    """All rows; a transaction may have another number, its rows share that one."""
    transactions = dict[int, int]()
    for name, table in whole.items():
        found, expected = with_text(pieces[name]), with_text(table)
        for one, other in zip(found, expected, strict=True):
            if "tr" in one:
                number, own = one.pop("tr"), other.pop("tr")
                assert number >> 32 == own >> 32
                assert transactions.setdefault(number, own) == own
        assert found == expected
    assert len(set(transactions.values())) == len(transactions)


def entries_of(purchases: int) -> list[Entry]:
    return [entry for net in range(purchases) for entry in a_purchase(Decimal(net + 1))]


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(journals=JOURNALS, prefix=st.sampled_from(["", "x:"]))
def test_a_file_in_pieces_is_the_same_file(
    tmp_path_factory: pytest.TempPathFactory, journals: list[list[int]], prefix: str
) -> None:
    # Two transactions at the end, so that there is something to cut.
    made = [[entries_of(size) for size in sizes] for sizes in [*journals, [1, 2]]]
    everything = [entry for one in made for entries in one for entry in entries]
    content = an_auditfile(
        *(a_journal(*one) for one in made), said=said_of(everything), after=SUBLEDGERS
    )
    content = re.sub(r"<(/?)(?=[a-zA-Z])", rf"<\1{prefix}", content)
    path = a_file(tmp_path_factory.mktemp("made"), content)

    pieces, whole = in_pieces(path), as_one(path)

    assert whole["posting"].num_rows == len(everything)
    assert_same(pieces, whole)


@pytest.mark.parametrize("held", [0, 1000, 10**9])
def test_what_stays_in_memory_is_the_same_as_what_is_kept_on_disk(
    tmp_path: Path, held: int
) -> None:
    path = a_file(tmp_path, TWO)

    found = tables_of(path, tmp_path / "work", Sizes(piece=0, held=held))

    assert found == in_pieces(path)
    assert (tmp_path / "work" / "pieces").exists() is (held < 10**9)


def test_the_vat_of_a_line_stays_with_it(tmp_path: Path) -> None:
    found = in_pieces(a_file(tmp_path, TWO))

    posting = found["posting"].to_pylist()
    vats = [row for row in found["vat"].to_pylist() if row["vatAmnt"]]
    costs = [row for row in posting if row["accID"] == "4000"]
    assert [(row["tr"], row["line"]) for row in vats] == [
        (row["tr"], row["line"]) for row in costs
    ]


@pytest.mark.parametrize("mark", [("<![CDATA[", "]]>"), ("<!--", "-->")])
def test_text_that_looks_like_a_tag_does_not_break_a_file_in_pieces(
    tmp_path: Path, mark: tuple[str, str]
) -> None:
    tag = f"{mark[0]}</transaction>{' ' * 20_000}</transaction>{mark[1]}"
    path = a_file(tmp_path, TWO.replace("Schilderwerk", tag, 1))

    found = tables_of(path, tmp_path / "work", Sizes(piece=0))

    assert found["posting"].num_rows == 6


def test_bytes_that_are_no_utf_8_do_not_stop_the_pieces(tmp_path: Path) -> None:
    path = a_file(tmp_path, TWO.replace("Boeking", "Café", 1), "latin-1")

    found = tables_of(path, tmp_path / "work", Sizes(piece=0))

    assert "Caf\N{REPLACEMENT CHARACTER}" in found["head"]["tr_desc"].to_pylist()


@pytest.mark.parametrize(
    ("what", "other"), [("</trLine></transaction>", "</transaction>"), ("Boek", "&a;")]
)
def test_what_is_broken_as_one_is_broken_in_pieces(
    tmp_path: Path, what: str, other: str
) -> None:
    path = a_file(tmp_path, TWO.replace(what, other))

    with pytest.raises(BadSource) as found:
        tables_of(path, tmp_path / "work", Sizes(piece=0))

    assert found.value.reason is BadFile.BROKEN


def test_a_small_file_is_not_cut(tmp_path: Path) -> None:
    assert pieces_of(a_file(tmp_path, TWO), b"", PIECE_BYTES) == []


def test_a_piece_that_would_fill_the_memory_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path, TWO)
    monkeypatch.setattr(xaf_pieces, "LARGEST_BYTES", 100)

    assert pieces_of(path, b"", 0) == []


def test_pieces_together_hold_every_byte_of_the_file_once(tmp_path: Path) -> None:
    path = a_file(tmp_path, TWO)

    pieces = pieces_of(path, b"", 0)

    inside = [
        bytes(one.content())[len(one.before) : len(one.content()) - len(one.after)]
        for one in pieces
    ]
    assert len(pieces) > 2
    assert b"".join(inside) == path.read_bytes()
