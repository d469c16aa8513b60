# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An import as pages show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from inkoopkoers.spending.domain.importing import Counts, ImportState
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.imported import ahead_of
from inkoopkoers.spending.queries.imports import Far, counts_of, far
from inkoopkoers.spending.wording.figures import count
from inkoopkoers.spending.wording.importing.money import cents
from inkoopkoers.spending.wording.importing.states import (
    KINDS,
    STATES,
    step,
    time_left,
)

_STEP = 1024


@dataclass(frozen=True)
class ShownProgress:
    """How far the worker is; `percent` None while nobody can tell."""

    doing: str
    percent: int | None
    rows: str
    left: str
    ahead: int
    is_waiting: bool


@dataclass(frozen=True)
class ShownImport:
    """An import in a list."""

    pk: int
    edition: int
    name: str
    source: str
    kind: str
    size: str
    state: str
    state_label: str
    counts: Counts | None
    lines: str
    amount: str
    refused: str
    seen: str
    by: str
    at: datetime
    progress: ShownProgress | None


def shown(row: SpendImport) -> ShownImport:
    """One import."""
    counts = counts_of(row)
    return ShownImport(
        pk=row.pk,
        edition=row.edition,
        name=row.file_name,
        source=row.source.name if row.source else "",
        kind=str(KINDS.get(row.kind, "")),
        size=size_of(row.file_bytes),
        state=row.state,
        state_label=str(STATES[ImportState(row.state)]),
        counts=counts,
        lines=count(counts.imported) if counts else "",
        amount=cents(counts.amount, currency_of(row)) if counts else "",
        refused=count(counts.refused - counts_seen(counts)) if counts else "",
        seen=count(counts_seen(counts)) if counts else "",
        by=str(row.made_by or ""),
        at=row.made_at,
        progress=progress_of(row),
    )


def all_shown(rows: Iterable[SpendImport]) -> list[ShownImport]:
    """Several."""
    return [shown(row) for row in rows]


def counts_seen(counts: Counts) -> int:
    """The rows that were left out because they count already."""
    return sum(rows for why, rows, _eur in counts.reasons if why == "seen_before")


def currency_of(row: SpendImport) -> str:
    """The currency that a file was read in."""
    return str((row.mapping or {}).get("currency", "EUR"))


def progress_of(row: SpendImport, *, with_queue: bool = False) -> ShownProgress | None:
    """How far; `with_queue` also asks how many files come first."""
    found = far(row)
    if found is None:
        return None
    ahead = ahead_of(row) if with_queue and found.is_waiting else 0
    return ShownProgress(
        doing=_("Dit bestand staat in de rij.")
        if found.is_waiting
        else step(found.step, row.state),
        percent=found.percent,
        rows=_rows(found),
        left=time_left(found.seconds_left),
        ahead=ahead,
        is_waiting=found.is_waiting,
    )


def size_of(size: int) -> str:
    """12 kB, 3,4 MB, 2 GB."""
    if size < _STEP:
        return _("%d bytes") % size
    thousands = size / _STEP
    if thousands < _STEP:
        return _("%d kB") % round(thousands)
    millions = thousands / _STEP
    if millions < _STEP:
        return _("%s MB") % _one_decimal(millions)
    return _("%s GB") % _one_decimal(millions / _STEP)


def _one_decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",").removesuffix(",0")


def _rows(found: Far) -> str:
    if not found.total or not found.done:
        return ""
    done = min(found.done, found.total)
    return _("%(done)s van %(total)s rijen") % {
        "done": count(done),
        "total": count(found.total),
    }
