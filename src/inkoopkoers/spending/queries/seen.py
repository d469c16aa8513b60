# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was seen of a file before it counts; it holds lines, so it stands in files.

All of it goes with the file itself, once the import counts.
"""

from __future__ import annotations

import json
from typing import Any

from inkoopkoers.spending import store
from inkoopkoers.spending.domain.proposal import Proposal
from inkoopkoers.spending.mappings import mapping_of
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.reading.inspection import Inspection, inspection_of
from inkoopkoers.spending.reading.proposing import propose

INSPECTION = "inspection.json"
PREVIEW = "preview.json"


def inspection_for(row: SpendImport) -> Inspection | None:
    """The tables in the file, with some rows of each."""
    found = kept(row, INSPECTION)
    return inspection_of(found) if found else None


def proposal_for(row: SpendImport) -> Proposal | None:
    """How we propose to read the file; what its source remembers comes first."""
    inspection = inspection_for(row)
    if inspection is None:
        return None
    known = row.mapping or (row.source.mapping if row.source else None)
    return propose(inspection, mapping_of(known) if known else None)


def preview_for(row: SpendImport) -> dict[str, Any] | None:
    """Preview.document of the last time that the file was read."""
    return kept(row, PREVIEW)


def kept(row: SpendImport, name: str) -> dict[str, Any] | None:
    """What a step left beside the file; None when it is not there."""
    path = store.given_folder(row.organisation_id, row.key) / name
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return found
