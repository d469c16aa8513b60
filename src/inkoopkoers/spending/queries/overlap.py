# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many lines of an import stand in others too."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inkoopkoers.spending import store
from inkoopkoers.spending.engine.shared import shared_among
from inkoopkoers.spending.models import FileKind, SpendImport
from inkoopkoers.spending.queries.imports import counts_of


def shared_lines(row: SpendImport, others: Sequence[SpendImport]) -> int:
    """Lines that also stand in one of the others; only the same days are looked at."""
    near = [one for one in others if _same_days(row, one)]
    here, there = _lines([row]), _lines(near)
    return shared_among(store.folder_of(row.organisation_id), here, there)


def _lines(rows: Sequence[SpendImport]) -> list[Path]:
    return [
        _home(row) / one.name
        for row in rows
        for one in row.files.all()
        if one.kind == FileKind.LINES
    ]


def _home(row: SpendImport) -> Path:
    return store.import_folder(row.organisation_id, row.key)


def _same_days(one: SpendImport, other: SpendImport) -> bool:
    """Whether the stretches of days touch; without days it may be any."""
    mine, theirs = counts_of(one), counts_of(other)
    days = [
        day
        for counts in (mine, theirs)
        if counts
        for day in (counts.first_on, counts.last_on)
        if day
    ]
    if len(days) < 4:  # noqa: PLR2004 - two of each
        return True
    return days[0] <= days[3] and days[2] <= days[1]
