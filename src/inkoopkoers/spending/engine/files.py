# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which files stand behind a table of a dataset."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from inkoopkoers.spending.engine.dataset import Batch, Dataset


@dataclass(frozen=True)
class Part:
    """Files that are read as one; `batch` only where a table says which import."""

    paths: tuple[Path, ...]
    batch: Batch | None = None


def listed(paths: Iterable[Path]) -> str:
    """Files as a list in SQL of DuckDB.

    As text: for a list as parameter it imports pandas when that is installed, which
    costs a second and 100 MB.
    """
    quoted = ("'" + str(path).replace("'", "''") + "'" for path in paths)
    return f"[{', '.join(quoted)}]"


def parts_of(name: str, dataset: Dataset, *, has_batches: bool) -> tuple[Part, ...]:
    """The files of a table; one part unless lines have to say where they are from."""
    if name == "lines" and has_batches:
        return tuple(Part(batch.lines, batch) for batch in dataset.batches)
    paths = tuple(_paths(name, dataset))
    return (Part(paths),) if paths else ()


def _paths(name: str, dataset: Dataset) -> Iterator[Path]:
    judged = dataset.judgements
    decided = {
        "members": judged.members,
        "judged": judged.suppliers,
        "assigned": judged.assigned,
    }
    if name in decided:
        path = decided[name]
        yield from (path,) if path else ()
        return
    for batch in dataset.batches:
        yield from _of(name, batch)


def _of(name: str, batch: Batch) -> tuple[Path, ...]:
    if name == "lines":
        return batch.lines
    path: Path | None = getattr(batch, name)
    return (path,) if path else ()
