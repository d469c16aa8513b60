# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers that were given before, in the folder of the organisation itself.

The name of a file is the digest of all that the answer depends on, so nothing ever has
to be thrown away because it is old; only to make room.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from types import NoneType
from typing import Any
from uuid import uuid4

from pydantic_core import from_json

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.question import Engine, Question, Row, Value
from inkoopkoers.spending.engine.tables import parameters_of, statement_of

MOST_ANSWERS = 500
MOST_ROWS = 20_000
# A cell that stands in a column this often on average is told once, with its places.
OFTEN = 3
# What JSON has no value for, with what makes it again of its text.
_KINDS: dict[str, tuple[type, Callable[[str], object]]] = {
    "decimal": (Decimal, Decimal),
    "date": (date, date.fromisoformat),
}
_ALIKE = {str, NoneType}


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
        path = Path(dataset.folder, "kept", f"{key}.json")
        found = _read(path, question)
        if found is not None:
            return found
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
    whole = (dataset.digest, question.name, statement.digest, sorted(told.items()))
    return sha256(repr(whole).encode()).hexdigest()


def _write(path: Path, rows: tuple[Any, ...]) -> None:
    columns = [_told(column) for column in zip(*rows, strict=True)]
    # Fewer signs are read back sooner.
    text = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    _put(path, text)


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    _make_room(path.parent)
    # Nobody ever reads half a file.
    half = path.with_suffix(f".{uuid4().hex}")
    try:
        half.write_text(text, encoding="utf-8")
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


def _told(column: tuple[object, ...]) -> tuple[Any, ...]:
    """What a column holds, and the cells; what is there often is told only once.

    Reading it back is most of what keeping costs.
    """
    kinds = set(map(type, column))
    name = next((one for one, (kind, _made) in _KINDS.items() if kind in kinds), "")
    cells = [None if one is None else str(one) for one in column] if name else column
    # Numbers can be equal and not the same, as 1 and True.
    if not (name or kinds <= _ALIKE):
        return name, cells
    once = {cell: at for at, cell in enumerate(dict.fromkeys(cells))}
    if len(once) * OFTEN > len(cells):
        return name, cells
    return name, list(once), [once[cell] for cell in cells]


def _read(path: Path, question: Question[Row]) -> tuple[Row, ...] | None:
    try:
        columns = [
            _cells(*told) for told in from_json(path.read_bytes(), cache_strings=False)
        ]
        path.touch()
        return question.filled(columns)
    except (OSError, ValueError, TypeError, LookupError, ArithmeticError):
        return None


def _cells(
    name: str, cells: list[Any], places: list[int] | None = None
) -> list[object]:
    if name:
        cells = _made(_KINDS[name][1], cells)
    return cells if places is None else list(map(cells.__getitem__, places))


def _made(make: Callable[[str], object], texts: list[Any]) -> list[object]:
    if None in texts:
        return [None if text is None else make(text) for text in texts]
    return list(map(make, texts))
