# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ask a question over a few lines, in a folder that is gone afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from inkoopkoers.spending.domain.selection import Selection, Terms
from inkoopkoers.spending.engine.dataset import Dataset
from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Question, Value
from inkoopkoers.spending.tests.making import a_dataset

Row = TypeVar("Row")
Lines = Sequence[Mapping[str, Any]]


def asked(
    question: Question[Row],
    *imports: Lines,
    selection: Selection | None = None,
    terms: Terms | None = None,
    parameters: Mapping[str, Value] | None = None,
    **judged: Lines,
) -> tuple[Row, ...]:
    """The answer over these imports, each a source of its own."""
    with TemporaryDirectory() as folder:
        dataset = of_imports(Path(folder), *imports, **judged)
        return Duck().ask(
            question, dataset, selection or Selection(), terms or Terms(), parameters
        )


def of_imports(folder: Path, *imports: Lines, **judged: Lines) -> Dataset:
    """One dataset of several imports, numbered from 1."""
    made = [
        a_dataset(folder / str(at), lines, **judged)  # type: ignore[arg-type]
        for at, lines in enumerate(imports, 1)
    ]
    batches = tuple(
        replace(one.batches[0], number=at, source=at) for at, one in enumerate(made, 1)
    )
    return replace(made[0], batches=batches, folder=folder, digest=folder.name)


def these(*values: object) -> tuple[object, ...]:
    """Values side by side, to compare with whole numbers."""
    return values
