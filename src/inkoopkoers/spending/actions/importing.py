# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work on an import: look at the file, then read it, until a person has to look.

Nothing counts before `publishing`. Every end is one conditional change of the row, so
a try that was thought dead, or was stopped, leaves nothing that is seen.
"""

from __future__ import annotations

import errno
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from inkoopkoers.spending import store
from inkoopkoers.spending.actions import steps
from inkoopkoers.spending.actions.claiming import Beat, moved
from inkoopkoers.spending.actions.proposing import proposed
from inkoopkoers.spending.domain.importing import BadFile, ImportState
from inkoopkoers.spending.models import SpendFile, SpendImport
from inkoopkoers.spending.queries.batches import batch_of
from inkoopkoers.spending.queries.imports import counting
from inkoopkoers.spending.queries.seen import INSPECTION, kept
from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.child import Stopped

# A page shows no more of them; the rest stands beside the file.
MOST_PARTS = 200

log = logging.getLogger(__name__)


def work_on(row: SpendImport) -> None:
    """Bring a claimed import to where a person is needed, or to its end."""
    beat = Beat(row)
    try:
        _advance(row, beat)
    except Stopped:
        _stopped(row)
    except BadSource as bad:
        if bad.reason is BadFile.OUR_FAULT:
            log.error("import %s: %s", row.pk, bad.values.get("error"))  # noqa: TRY400 - see below
        _failed(row, bad.reason, dict(bad.values))
    except OSError as error:
        log.error("import %s: error %s", row.pk, error.errno)  # noqa: TRY400 - see below
        _failed(row, BadFile.DISK_FULL if _is_full(error) else BadFile.OUR_FAULT, {})
    except Exception as error:  # noqa: BLE001 - a bug must not stop the worker
        # No traceback: it can hold what stands in the file.
        log.error("import %s: %s", row.pk, type(error).__name__)  # noqa: TRY400
        _failed(row, BadFile.OUR_FAULT, {})


def _advance(row: SpendImport, beat: Beat) -> None:
    if row.state == ImportState.INSPECTING:
        if not _inspected(row, beat):
            return
        beat = Beat(row)
    _read(row, beat)


def _inspected(row: SpendImport, beat: Beat) -> bool:
    """Whether it can be read at once: everything in it is known from before."""
    found = steps.inspect(row, beat)
    proposal = proposed(row, found)
    fields: dict[str, Any] = {
        "kind": str(found["kind"]),
        "inspection": _without_lines(found),
        "proposal": proposal.document,
        "source": proposal.source,
        "started_at": timezone.now(),
    }
    if proposal.mapping is None:
        _settled(row, ImportState.ASKING, **fields)
        return False
    fields |= {"mapping": proposal.mapping, "beat_at": timezone.now()}
    return moved(row, ImportState.READING, **fields)


def _read(row: SpendImport, beat: Beat) -> None:
    inspection = kept(row, INSPECTION)
    if inspection is None or not _is_there(inspection):
        inspection = steps.inspect(row, beat)
    replaced = (row.overlap or {}).get("replaces", [])
    known = [one for one in counting(row.organisation_id) if one.pk not in replaced]
    lines = [path for one in known for path in batch_of(one).lines]
    outcome, folder = steps.read(row, inspection, lines, timezone.localdate(), beat)
    overlap = {
        "earlier": _earlier(outcome["overlap"], known),
        "replaces": replaced,
        "compared": [one.pk for one in known],
    }
    with transaction.atomic():
        if not moved(
            row, ImportState.READY, counts=outcome["counts"], overlap=overlap, tries=0
        ):
            return
        _put(row, outcome["files"])
        _bring_home(row, folder)
    _clean(row, keep_given=True)


def _earlier(
    overlap: Sequence[Mapping[str, Any]], known: Sequence[SpendImport]
) -> dict[str, int]:
    """How many lines stood in which earlier import."""
    numbers = {one.key.hex: str(one.pk) for one in known}
    found: Counter[str] = Counter()
    for one in overlap:
        found[numbers[Path(one["path"]).parent.name]] += one["lines"]
    return dict(found)


def _is_there(inspection: dict[str, Any]) -> bool:
    """A file that was rewritten for reading may be gone after a crash."""
    return all(Path(table["path"]).exists() for table in inspection["tables"])


def _put(row: SpendImport, files: list[dict[str, Any]]) -> None:
    """The rows of the manifest; they count once the state says so."""
    SpendFile.objects.filter(spend_import=row).delete()
    SpendFile.objects.bulk_create(
        SpendFile(
            organisation_id=row.organisation_id,
            spend_import=row,
            kind=one["kind"],
            name=one["name"],
            rows=one["rows"],
            bytes=one["bytes"],
            digest=one["digest"],
        )
        for one in files
    )


def _bring_home(row: SpendImport, folder: Path) -> None:
    """Inside the transaction that made it ours; before it, nobody reads this folder."""
    home = store.import_folder(row.organisation_id, row.key)
    store.remove(home)
    folder.rename(home)


def _stopped(row: SpendImport) -> None:
    """Asked for: stopped. Else another process has it, and everything is its own."""
    asked = SpendImport.objects.filter(pk=row.pk, stop_asked=True).exists()
    if asked and moved(row, ImportState.STOPPED, tries=0):
        _clean(row, keep_given=True)
    else:
        _clean_own(row)


def _failed(row: SpendImport, why: BadFile, values: dict[str, Any]) -> None:
    _settled(row, ImportState.FAILED, error=why.value, error_values=values)


def _settled(row: SpendImport, state: ImportState, **fields: Any) -> None:
    edition = row.edition
    if not moved(row, state, tries=0, **fields):
        row.edition = edition
        _clean_own(row)
    elif state is ImportState.FAILED:
        _clean(row, keep_given=True)


def _clean_own(row: SpendImport) -> None:
    store.remove(store.work_folder(row.organisation_id, row.key, row.edition))


def _clean(row: SpendImport, *, keep_given: bool) -> None:
    """What is not needed to try again; the file itself is, until it counts."""
    for folder in store.folders_of_import(row.organisation_id, row.key):
        if folder.parent.name == "work" and not (keep_given and _is_used(row, folder)):
            store.remove(folder)


def _is_used(row: SpendImport, folder: Path) -> bool:
    """Whether the tables that were found stand there."""
    inspection = kept(row, INSPECTION) or {"tables": []}
    return any(folder in Path(one["path"]).parents for one in inspection["tables"])


def _without_lines(found: dict[str, Any]) -> dict[str, Any]:
    """What a page needs to know; no line ever stands in the database."""
    tables = [
        {name: one[name] for name in ("part", "headers", "rows") if name in one}
        for one in found["tables"][:MOST_PARTS]
    ]
    return {
        "kind": found["kind"],
        "tables": tables,
        "parts": len(found["tables"]),
        "remarks": found.get("remarks", [])[:MOST_PARTS],
        "skipped": found.get("skipped", [])[:MOST_PARTS],
    }


def _is_full(error: OSError) -> bool:
    return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
