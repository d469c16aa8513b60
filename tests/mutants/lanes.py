# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One buyer gives wrong files, looks at what became of them, and throws them away."""

from __future__ import annotations

import json
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from inkoopkoers.spending.tests.reading.giving import a_zip
from inkoopkoers.spending.tests.safety.whole import Whole, every_kind
from tests.mutants.browser import Browser
from tests.mutants.running import Product

BATCH = 160
DIRECT = 20
PACKED = (".csv", ".xlsx", ".parquet", ".xaf")
WAIT_SECONDS = 600
CONFIRMED = 3
_AT_WORK = ("received", "inspecting", "reading")
_ROWS = """
    SELECT id, key, state, error, error_values, tries, edition, kind, counts
    FROM spending_spendimport WHERE organisation_id = ? ORDER BY id
"""


@dataclass(frozen=True)
class Row:
    """An import as it stands in the database."""

    pk: int
    key: str
    state: str
    error: str
    values: dict[str, Any]
    tries: int
    edition: int
    kind: str
    counts: dict[str, Any]


def _row(*found: Any) -> Row:
    pk, key, state, error, values, tries, edition, kind, counts = found
    read = json.loads
    return Row(
        pk, key, state, error, read(values or "{}"), tries, edition, kind,
        read(counts or "{}") or {},
    )  # fmt: skip


@dataclass
class Lane:
    """What one buyer gave and saw."""

    product: Product
    organisation: int
    browser: Browser
    given: int = 0
    imports: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    good: set[int] = field(default_factory=set)
    seen: dict[int, str] = field(default_factory=dict)
    slowest: float = 0

    @property
    def _files(self) -> str:
        return f"/uitgaven/{self.organisation}/bestanden/"

    @property
    def _folder(self) -> Path:
        return self.product.data / "spend" / str(self.organisation)

    def begin(self) -> None:
        """Good files first, so that later ones are known and read at once."""
        self._give(every_kind(f"begin {self.organisation}"))
        for row in self._settled():
            if row.state == "asking":
                self.browser.send_form(f"{self._files}{row.pk}/kolommen/")
        for row in self._settled():
            self._press(row, "meetellen")
        self.good = {row.pk for row in self.rows() if row.state == "published"}
        assert len(self.good) >= len(every_kind("")) - 2, self.rows()

    def run(self, files: Iterable[Whole]) -> None:
        """Batch after batch."""
        waiting = iter(files)
        while batch := list(islice(waiting, BATCH)):
            self._batch(batch)

    def _batch(self, batch: Sequence[Whole]) -> None:
        begun = time.monotonic()
        self._give(sent(batch))
        self.given += len(batch)
        for at, row in enumerate(self._new(self._settled())):
            self._visit(row)
            self.seen[row.pk] = row.state
            if row.state == "asking" and at % CONFIRMED == 0:
                self.browser.send_form(f"{self._files}{row.pk}/kolommen/")
        found = self._new(self._settled())
        self.imports += len(found)
        for row in found:
            self._note(row)
            if self.seen.pop(row.pk, "") != row.state:
                self._visit(row)
        self.browser.get(self._files)
        for row in found:
            self._press(row, "weggooien")
        self._check_nothing_left()
        self.slowest = max(self.slowest, time.monotonic() - begun)

    def rows(self) -> list[Row]:
        """All imports of this organisation."""
        address = f"file:{self.product.database}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=60)) as found:
            return [_row(*one) for one in found.execute(_ROWS, [self.organisation])]

    def _give(self, files: Sequence[Whole]) -> None:
        self.browser.give(
            f"{self._files}toevoegen/", [(one.name, one.content) for one in files]
        )

    def _settled(self) -> list[Row]:
        """Every import, once the worker has nothing to do for us."""
        end = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < end:
            rows = self.rows()
            if not any(row.state in _AT_WORK for row in rows):
                return rows
            time.sleep(0.1)
        raise TimeoutError(str([row for row in rows if row.state in _AT_WORK]))

    def _new(self, rows: Iterable[Row]) -> list[Row]:
        return [row for row in rows if row.pk not in self.good]

    def _visit(self, row: Row) -> None:
        """Look at everything that a buyer can see of it."""
        here = f"{self._files}{row.pk}/"
        self.browser.get(here)
        if row.state == "asking":
            self.browser.get(f"{here}kolommen/")
        if row.state == "ready":
            for form in ("csv", "xlsx"):
                self.browser.get(f"{here}geweigerd/{form}/")

    def _note(self, row: Row) -> None:
        why = f" {row.error}" if row.error else ""
        bug = f" ({row.values['error']})" if "error" in row.values else ""
        self.ends[f"{row.state}{why}{bug}"] += 1
        if row.tries or row.error == "gave_up" or bug:
            self.wrong.append(f"{row.pk} {row.state}{why}{bug}, tries {row.tries}")
        if row.state not in ("asking", "ready", "failed"):
            self.wrong.append(f"{row.pk} ended as {row.state}")

    def _press(self, row: Row, button: str) -> None:
        self.browser.post(f"{self._files}{row.pk}/{button}/", {"edition": row.edition})

    def _check_nothing_left(self) -> None:
        """Only what was good from the beginning is there, and it still counts."""
        rows = self.rows()
        if {row.pk for row in rows if row.state == "published"} != self.good:
            self.wrong.append("something began or ceased to count")
        if left := [row.pk for row in self._new(rows)]:
            self.wrong.append(f"not thrown away: {left}")
        keys = {row.key.lower() for row in rows}
        for folder in self._folder.iterdir():
            name = folder.name
            if len(name) == 32 and name not in keys:
                self.wrong.append(f"orphan {name}")
        for name in ("incoming", "given", "work"):
            if files := self._inside(name):
                self.wrong.append(f"left in {name}: {files}")

    def _inside(self, name: str) -> list[str]:
        folder = self._folder / name
        return [one.name for one in folder.iterdir()] if folder.is_dir() else []


def sent(batch: Sequence[Whole]) -> list[Whole]:
    """Most tables and auditfiles travel in a zip with others of their kind.

    Electronic invoices are put together by the product itself.
    """
    direct, packed = list(batch[:DIRECT]), dict[str, dict[str, bytes | str]]()
    for one in batch[DIRECT:]:
        if one.kind in PACKED:
            packed.setdefault(one.kind, {})[one.name] = one.content
        else:
            direct.append(one)
    zips = [Whole(f"map{kind}.zip", a_zip(inside)) for kind, inside in packed.items()]
    return direct + zips
