# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Workbooks of others, read by a program of their own that may use little."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.uploads.bad_table import refusal
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.uploads.remarks import Remark, RemarkKind

# Isolated: no setting and no secret of ours, and nothing from the working folder.
_READER = (sys.executable, "-I", "-m", "inkoopkoers.uploads.reading")
# Windows starts no Python without knowing where it is itself.
_ENVIRONMENT = {
    name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ
}
# What a program ended by the system for want of time comes back with.
_OUT_OF_TIME = (-24, -9)


@dataclass(frozen=True)
class Workbook:
    """The rows of one sheet; notes are sentences, remarks say place by place."""

    rows: list[list[str]]
    notes: tuple[str, ...]
    remarks: tuple[Remark, ...]
    more_remarks: int


def rows_of_workbook(data: bytes, limits: Limits) -> Workbook:
    """The rows of the first sheet and what its reader should know."""
    first, *rows = _lines(_read(data, limits))
    if "refused" in first:
        raise refusal(first["refused"], limits)
    # A refusal halfway is the last line.
    if rows and isinstance(rows[-1], dict):
        raise refusal(rows[-1]["refused"], limits)
    remarks = (Remark(RemarkKind(kind), place) for kind, place in first["remarks"])
    return Workbook(rows, tuple(_notes(first)), tuple(remarks), first["more_remarks"])


def _read(data: bytes, limits: Limits) -> bytes:
    command = [*_READER, json.dumps(asdict(limits))]
    try:
        done = subprocess.run(
            command,
            input=data,
            capture_output=True,
            env=_ENVIRONMENT,
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise refusal("too_slow") from None
    if done.returncode in _OUT_OF_TIME:
        raise refusal("too_slow")
    # Out of memory, a reader may be ended at once, without a word.
    if done.returncode < 0:
        raise refusal("too_large")
    if done.returncode:
        raise refusal("unreadable")
    return done.stdout


def _lines(out: bytes) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


def _notes(seen: dict[str, Any]) -> list[str]:
    told = [
        (
            seen["sheets"] > 1,
            _("Het bestand heeft {sheets} tabbladen. We lazen alleen ‘{sheet}’."),
        ),
        (
            seen["formulas"],
            ngettext(
                "In één cel staat een formule. We lazen de uitkomst.",
                "In {formulas} cellen staat een formule. We lazen de uitkomsten.",
                seen["formulas"],
            ),
        ),
        (
            seen["merged"],
            _(
                "Er zijn samengevoegde cellen. Alleen de eerste cel daarvan heeft een "
                "waarde."
            ),
        ),
        (
            seen["hidden_rows"],
            ngettext(
                "Eén rij is verborgen. Die lazen we ook.",
                "{hidden_rows} rijen zijn verborgen. Die lazen we ook.",
                seen["hidden_rows"],
            ),
        ),
        (
            seen["hidden_columns"],
            _("Er zijn verborgen kolommen. Die lazen we ook."),
        ),
    ]
    return [text.format(**seen) for is_so, text in told if is_so]
