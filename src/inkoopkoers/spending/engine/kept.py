# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers that were given before, in the folder of the organisation itself.

The name of a file is the digest of all that the answer depends on, so nothing ever has
to be thrown away because it is old; only to make room.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import uuid4

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.question import Engine, Question, Row, Value
from inkoopkoers.spending.engine.tables import parameters_of, statement_of

MOST_ANSWERS = 500
MOST_ROWS = 20_000
# What JSON has no value for, with what makes it again of its text.
_KINDS: dict[str, tuple[type, Callable[[str], object]]] = {
    "decimal": (Decimal, Decimal),
    "date": (date, date.fromisoformat),
}


@dataclass(frozen=True)
class Kept:
    """An engine that remembers what another one answered."""

    engine: Engine

    def ask(
        self,
        question: Question[Row],
        dataset: Dataset,
        selection: Selection,
        terms: Terms,
        parameters: Mapping[str, Value] | None = None,
    ) -> tuple[Row, ...]:
        """See Engine."""
        if not question.is_kept:
            return self.engine.ask(question, dataset, selection, terms, parameters)
        given = {**question.parameters, **(parameters or {})}
        key = _key(question, dataset, selection, terms, given)
        path = dataset.folder / "kept" / f"{key}.json"
        found = _read(path)
        if found is not None:
            return question.rows_of(found)
        rows = self.engine.ask(question, dataset, selection, terms, parameters)
        if len(rows) <= MOST_ROWS:
            # An answer is worth giving, also when the disk is full.
            with suppress(OSError):
                _write(path, rows)
        return rows


def recall(folder: Path, key: str) -> Any | None:
    """What was kept of more answers together; None when it has to be made."""
    path = folder / "kept" / f"{key}.json"
    try:
        found = json.loads(path.read_text())
        path.touch()
    except (OSError, ValueError):
        return None
    return found


def remember(folder: Path, key: str, document: Any) -> None:
    """Keep it beside the answers; without room it is made again the next time."""
    with suppress(OSError):
        _put(folder / "kept" / f"{key}.json", json.dumps(document))


def forget_answers(folder: Path) -> None:
    """Delete every answer of an organisation: when files of it are really deleted."""
    shutil.rmtree(folder / "kept", ignore_errors=True)


def _key(
    question: Question[Row],
    dataset: Dataset,
    selection: Selection,
    terms: Terms,
    given: Mapping[str, Value],
) -> str:
    statement = statement_of(question, dataset, selection)
    values = statement.used(parameters_of(dataset, selection, terms, given))
    told = {name: [type(one).__name__, str(one)] for name, one in values.items()}
    whole = (dataset.digest, question.name, statement.plain, sorted(told.items()))
    return sha256(repr(whole).encode()).hexdigest()


def _write(path: Path, rows: tuple[Any, ...]) -> None:
    names = [one.name for one in fields(rows[0])] if rows else []
    columns = [[getattr(row, name) for row in rows] for name in names]
    _put(path, json.dumps([_told(column) for column in columns]))


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    _make_room(path.parent)
    # Nobody ever reads half a file.
    half = path.with_suffix(f".{uuid4().hex}")
    try:
        half.write_text(text)
        half.replace(path)
    finally:
        half.unlink(missing_ok=True)


def _make_room(folder: Path) -> None:
    files = list(folder.iterdir())
    if len(files) < MOST_ANSWERS:
        return
    for path in sorted(files, key=_when)[: len(files) - MOST_ANSWERS + 1]:
        path.unlink(missing_ok=True)


def _when(path: Path) -> float:
    with suppress(OSError):
        return path.stat().st_mtime
    return 0


def _told(column: list[object]) -> tuple[str, list[object]]:
    """What a column holds, said once: reading it back is most of what keeping costs."""
    for name, (kind, _made) in _KINDS.items():
        if any(isinstance(cell, kind) for cell in column):
            return name, [None if cell is None else str(cell) for cell in column]
    return "", column


def _read(path: Path) -> list[tuple[object, ...]] | None:
    try:
        columns = [_cells(*told) for told in json.loads(path.read_text())]
        path.touch()
    except (OSError, ValueError, TypeError, KeyError, ArithmeticError):
        return None
    return list(zip(*columns, strict=True))


def _cells(name: str, column: list[Any]) -> Iterable[object]:
    if not name:
        return column
    _kind, made = _KINDS[name]
    if None in column:
        return [None if text is None else made(text) for text in column]
    return map(made, column)
