# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which source a file is from, and whether it can be read without asking anyone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from inkoopkoers.spending.domain.mapping import plain
from inkoopkoers.spending.mappings import document_of, mapping_of
from inkoopkoers.spending.models import SpendImport, SpendSource
from inkoopkoers.spending.reading.inspection import inspection_of
from inkoopkoers.spending.reading.proposing import propose
from inkoopkoers.spending.wording.importing.refusals import REASON

# With this share of its headers known, a file is likely from that source.
LIKELY = 0.6
_LOOKED_BACK = 24


@dataclass(frozen=True)
class Proposed:
    """What to show to a person; `mapping` only when nobody has to be asked.

    The document has no example cells: those stay in files.
    """

    document: dict[str, Any]
    source: SpendSource | None
    mapping: dict[str, Any] | None


def proposed(row: SpendImport, found: Mapping[str, Any]) -> Proposed:
    """The mapping for a file; one that a person confirmed for the same headers holds."""
    headers = headers_in(found)
    source, share = _source_of(row, headers)
    known = source.mapping if source else None
    proposal = propose(inspection_of(found), mapping_of(known) if known else None)
    document = {
        "mapping": document_of(proposal.mapping),
        "concerns": [asdict(one) for one in proposal.concerns],
    }
    return Proposed(document, source, known if known and share == 1 else None)


def headers_in(found: Mapping[str, Any]) -> frozenset[str]:
    """All headers of a file, as mappings know them, but for what we put in ourselves."""
    tables = found.get("tables", [])
    ours = {plain(str(REASON))}
    return frozenset(plain(one) for table in tables for one in table["headers"]) - ours


def _source_of(
    row: SpendImport, headers: frozenset[str]
) -> tuple[SpendSource | None, float]:
    """The source, and which share of the headers it was confirmed with before."""
    if row.source is not None:
        return row.source, _share(headers, _seen(row.source))
    sources = SpendSource.objects.filter(
        organisation=row.organisation_id, mapping__isnull=False
    )
    scored = [(_share(headers, _seen(one)), -one.pk, one) for one in sources]
    share, _order, best = max(scored, default=(0.0, 0, None))
    return (best, share) if share >= LIKELY else (None, 0.0)


def _share(headers: frozenset[str], seen: frozenset[str]) -> float:
    return len(headers & seen) / len(headers) if headers else 0.0


def _seen(source: SpendSource) -> frozenset[str]:
    """Every header of files of this source that a person looked at."""
    rows = SpendImport.objects.filter(source=source, mapping__isnull=False)
    found = rows.order_by("-pk").values_list("inspection", flat=True)[:_LOOKED_BACK]
    return frozenset().union(*(headers_in(one) for one in found if one))
