# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The child: what it may use, how it ends, and what its parent hears of that."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from inkoopkoers.spending.domain.importing import BadFile
from inkoopkoers.spending.mappings import document_of
from inkoopkoers.spending.reading import child
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.child import Progress, Stopped, run
from inkoopkoers.spending.reading.inspection import inspection_of
from inkoopkoers.spending.reading.limits import MEGABYTE, Limits
from inkoopkoers.spending.reading.proposing import propose
from inkoopkoers.spending.reading.reasons import reason_of
from inkoopkoers.spending.tests.reading.giving import CSV, a_workbook

pytestmark = [
    pytest.mark.once,
    pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc"),
]


def order(folder: Path, content: str | bytes, name: str = "a.csv") -> dict[str, Any]:
    path = folder / "given"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return {"files": [[name, str(path)]], "work": str(folder / "work")}


def slow(rows: int = 400_000) -> str:
    """Rows over two lines, which take patience."""
    return "a;b\n" + '"een\ntwee";1\n' * rows


def children() -> list[int]:
    mine = Path(f"/proc/{os.getpid()}/task")
    return [
        int(pid)
        for task in mine.iterdir()
        for pid in (task / "children").read_text().split()
    ]


def reason(step: dict[str, Any], **limits: int) -> BadFile:
    with pytest.raises(BadSource) as bad:
        run("inspect", step, limits=Limits(**limits))
    return bad.value.reason


def test_a_step_gives_its_result_and_says_how_far_it_is(tmp_path: Path) -> None:
    heard: list[Progress] = []

    result = run("inspect", order(tmp_path, CSV), on_progress=heard.append)

    assert inspection_of(result).tables[0].rows == 2
    assert heard[-1] == Progress("inspect", 1, 1)


def test_a_refusal_comes_back_with_its_reason_and_values(tmp_path: Path) -> None:
    with pytest.raises(BadSource) as bad:
        run("inspect", order(tmp_path, CSV), limits=Limits(source_bytes=10))

    assert (bad.value.reason, bad.value.values) == (BadFile.TOO_LARGE, {"most": 10})


def test_a_child_that_is_asked_to_stop_is_gone_within_two_seconds(
    tmp_path: Path,
) -> None:
    before = children()
    started = time.monotonic()

    with pytest.raises(Stopped):
        run("inspect", order(tmp_path, slow()), should_stop=lambda: True)

    assert time.monotonic() - started < 2
    assert children() == before


def test_a_child_that_is_killed_is_a_reason_and_no_crash(tmp_path: Path) -> None:
    before = set(children())

    def kill(progress: Progress) -> None:
        (pid,) = set(children()) - before
        os.kill(pid, signal.SIGKILL)

    with pytest.raises(BadSource) as bad:
        run("inspect", order(tmp_path, slow()), on_progress=kill)

    assert bad.value.reason is BadFile.TOO_MUCH_MEMORY


def test_a_step_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    assert reason(order(tmp_path, slow()), seconds=1) is BadFile.TOO_SLOW


def test_too_little_memory_is_a_reason(tmp_path: Path) -> None:
    step = order(tmp_path, slow(50_000))

    assert reason(step, memory_bytes=20 * MEGABYTE) is BadFile.TOO_MUCH_MEMORY


def test_a_full_disk_is_a_reason_for_text_and_for_a_workbook(tmp_path: Path) -> None:
    rows = [("Naam", "Bedrag"), *((f"naam {at}", at) for at in range(5000))]
    book = a_workbook({"Blad": rows})

    text = reason(order(tmp_path, CSV.encode("utf-16") * 50), scratch_bytes=100)
    sheet = reason(order(tmp_path, book, "a.xlsx"), scratch_bytes=2000)

    assert (text, sheet) == (BadFile.DISK_FULL, BadFile.DISK_FULL)


def test_a_child_ends_when_its_parent_is_gone(tmp_path: Path) -> None:
    message = {
        "step": "inspect",
        "spec": order(tmp_path, slow()),
        "limits": asdict(Limits()),
    }
    started = subprocess.Popen(
        [sys.executable, "-I", "-m", "inkoopkoers.spending.reading"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert started.stdin
    assert started.stdout
    started.stdin.write(json.dumps(message).encode() + b"\n")
    started.stdin.flush()
    started.stdout.readline()

    started.stdin.close()

    assert started.wait(timeout=5) == 1
    started.stdout.close()


def test_when_the_parent_cannot_keep_progress_the_child_ends_too(
    tmp_path: Path,
) -> None:
    before = children()

    def fail(progress: Progress) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        run("inspect", order(tmp_path, slow()), on_progress=fail)

    assert children() == before


@pytest.mark.parametrize(
    "line", [b"", b"een cel uit het bestand", b"{kapot", b"[1]", b"{}"]
)
def test_what_a_library_prints_is_no_message(line: bytes) -> None:
    assert child._message(line) in (None, {})


def test_an_unknown_error_never_carries_text_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(BadSource) as bad:
        run("inspect", {"files": [["a.csv", "/geen/geheim"]], "work": str(tmp_path)})

    assert bad.value.reason is BadFile.OUR_FAULT
    assert bad.value.values == {"error": "FileNotFoundError"}


@pytest.mark.parametrize(
    ("step", "spec", "error"),
    [
        ("knip", {}, "KeyError"),
        ("inspect", {}, "KeyError"),
        ("preview", {"tables": [{"part": ""}]}, "KeyError"),
        ("publish", {"tables": 3}, "TypeError"),
    ],
)
def test_an_order_of_ours_that_is_wrong_is_not_blamed_on_the_file(
    step: str, spec: dict[str, Any], error: str
) -> None:
    with pytest.raises(BadSource) as bad:
        run(step, spec)

    assert bad.value.reason is BadFile.OUR_FAULT
    assert bad.value.values == {"error": error}


@dataclass(frozen=True)
class MoreLimits(Limits):
    """With a bound that a child knows nothing of."""

    colours: int = 3


def test_an_order_that_the_child_cannot_read_is_our_fault_too() -> None:
    with pytest.raises(BadSource) as bad:
        run("inspect", {}, limits=MoreLimits())

    assert bad.value.reason is BadFile.OUR_FAULT


def test_a_child_that_falls_down_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    before = set(children())

    def fall(progress: Progress) -> None:
        (pid,) = set(children()) - before
        os.kill(pid, signal.SIGSEGV)

    with pytest.raises(BadSource) as bad:
        run("inspect", order(tmp_path, slow()), on_progress=fall)

    assert bad.value.reason is BadFile.OUR_FAULT


def test_a_table_that_is_gone_is_not_blamed_on_the_file(tmp_path: Path) -> None:
    found = run("inspect", order(tmp_path, CSV.encode("utf-16")))
    for table in found["tables"]:
        Path(table["path"]).unlink()
    spec = {
        "tables": found["tables"],
        "mapping": document_of(propose(inspection_of(found), None).mapping),
        "today": "2027-03-03",
        "known": [],
        "skip_seen": True,
        "folder": str(tmp_path / "facts"),
    }

    with pytest.raises(BadSource) as bad:
        run("publish", spec)

    assert bad.value.reason is BadFile.OUR_FAULT


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (OSError(28, "No space left on device"), BadFile.DISK_FULL),
        (FileNotFoundError(2, "No such file"), BadFile.OUR_FAULT),
        (KeyError("kolom"), BadFile.OUR_FAULT),
        (ValueError("not what we write"), BadFile.OUR_FAULT),
        (duckdb.BinderException("no such column"), BadFile.OUR_FAULT),
        (duckdb.InvalidInputException("no magic bytes"), BadFile.BROKEN),
        (duckdb.IOException("No files found that match"), BadFile.OUR_FAULT),
        (pa.ArrowInvalid("bad page"), BadFile.BROKEN),
        (zlib.error("incorrect header check"), BadFile.BROKEN),
        (UnicodeDecodeError("utf-8", b"x", 0, 1, "no"), BadFile.BROKEN),
        (ValueError("could not write: File too large"), BadFile.DISK_FULL),
        (RuntimeError("std::bad_alloc"), BadFile.TOO_MUCH_MEMORY),
    ],
)
def test_an_error_becomes_a_reason(error: Exception, expected: BadFile) -> None:
    assert reason_of(error) is expected
