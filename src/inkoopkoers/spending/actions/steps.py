# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of an import, each in a child process: look at a file, and read it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings

from inkoopkoers.spending import store
from inkoopkoers.spending.actions.claiming import Beat
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.seen import INSPECTION, PREVIEW
from inkoopkoers.spending.reading import child
from inkoopkoers.spending.reading.limits import MEGABYTE, Limits


def limits() -> Limits:
    """What a child may use, as the installation chose."""
    memory = settings.SPEND_MEMORY_MB * MEGABYTE
    usual = Limits()
    return replace(
        usual,
        duck_bytes=memory,
        memory_bytes=usual.memory_bytes + 3 * memory,
        seconds=settings.SPEND_STEP_SECONDS,
        source_bytes=settings.SPEND_FILE_MB * MEGABYTE,
    )


def inspect(row: SpendImport, beat: Beat) -> dict[str, Any]:
    """What is in the file, as Inspection.document; kept beside the file."""
    given = store.given_file(row.organisation_id, row.key)
    spec = {"files": [[row.file_name, str(given)]], "work": str(_fresh(row) / "read")}
    found = _run("inspect", spec, beat)
    _keep(row, INSPECTION, found)
    return found


def read(
    row: SpendImport,
    inspection: Mapping[str, Any],
    known: Sequence[Path],
    today: date,
    beat: Beat,
) -> tuple[dict[str, Any], Path]:
    """Write the facts of an import aside: Published.document, and their folder.

    `known` are files of lines that count already. The preview holds lines, so it is
    kept beside the file.
    """
    work = _fresh(row)
    spec = {
        "tables": inspection["tables"],
        "mapping": row.mapping,
        "today": today.isoformat(),
        "known": [str(path) for path in known],
        "skip_seen": row.skip_seen,
        "work": str(work / "preview"),
        "folder": str(work / "facts"),
    }
    _keep(row, PREVIEW, _run("preview", spec, beat))
    return _run("publish", spec, beat), work / "facts"


def _run(step: str, spec: dict[str, Any], beat: Beat) -> dict[str, Any]:
    if beat.should_stop():
        raise child.Stopped
    return child.run(
        step,
        spec,
        limits=limits(),
        on_progress=beat.on_progress,
        should_stop=beat.should_stop,
    )


def _fresh(row: SpendImport) -> Path:
    """A folder for this try alone."""
    work = store.work_folder(row.organisation_id, row.key, row.edition)
    work.mkdir(parents=True, exist_ok=True)
    return work


def _keep(row: SpendImport, name: str, document: dict[str, Any]) -> None:
    """Whole or not at all: a reader may come by at any moment."""
    path = store.given_folder(row.organisation_id, row.key) / name
    aside = path.with_name(f"{name}.{row.edition}.part")
    aside.write_text(json.dumps(document, default=str), encoding="utf-8")
    aside.replace(path)
