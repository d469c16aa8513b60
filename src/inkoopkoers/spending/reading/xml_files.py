# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invoices and auditfiles as tables like the others, with what they leave out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inkoopkoers.spending.reading.inspection import Remark, RemarkKind, Skipped
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.tables import RawTable
from inkoopkoers.spending.reading.ubl import read_ubl
from inkoopkoers.spending.reading.xaf import Use, read_xaf

_SPEND = "spend"


def of_xaf(
    path: Path, name: str, work: Path, limits: Limits
) -> tuple[RawTable, tuple[Remark, ...]]:
    """The purchases in an auditfile; a remark for all other lines of a sort."""
    reading = read_xaf(path, work, part=name, limits=limits)
    others = (use for use in reading.uses if use.name != _SPEND)
    return reading.table, tuple(_remark(use, name) for use in others)


def of_invoices(
    files: Sequence[tuple[str, Path]], work: Path, limits: Limits
) -> tuple[RawTable, tuple[Remark, ...], tuple[Skipped, ...]]:
    """All invoices as one table; a bad one is skipped with its reason."""
    reading = read_ubl(files, work)
    bad = (Skipped(one.name, one.reason, one.values) for one in reading.skipped)
    counts = (
        (RemarkKind.ADVANCES, reading.advances),
        (RemarkKind.DEDUCTING, reading.deducting),
    )
    remarks = (Remark(kind, count=count) for kind, count in counts if count)
    return reading.table, tuple(remarks), tuple(bad)


def _remark(use: Use, part: str) -> Remark:
    amount = str(use.debit - use.credit)
    return Remark(RemarkKind.NOT_SPEND, part, use.lines, use.name, amount)
