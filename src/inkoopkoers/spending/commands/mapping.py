# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which sources look alike, and one way to read those that do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inkoopkoers.spending.commands.gathering import Source
from inkoopkoers.spending.domain.mapping import Mapping, plain
from inkoopkoers.spending.domain.proposal import ColumnProposal, Concern, Trouble
from inkoopkoers.spending.mappings import document_of, mapping_of
from inkoopkoers.spending.reading.inspection import Inspection
from inkoopkoers.spending.reading.proposing import propose
from inkoopkoers.spending.reading.tables import Origin

# With this share of its headers known, a file is read like the others.
ALIKE = 0.6
# Without these there is nothing to read.
MISSING = (Trouble.NO_DATE, Trouble.NO_SUPPLIER, Trouble.NO_AMOUNT)


class BadMapping(Exception):
    """The file with a mapping is not one."""


@dataclass(frozen=True)
class Inspected:
    """A source with what stands in it."""

    source: Source
    inspection: Inspection

    @property
    def headers(self) -> frozenset[str]:
        """As mappings know them."""
        tables = self.inspection.tables
        return frozenset(plain(one) for table in tables for one in table.headers)


@dataclass(frozen=True)
class Group:
    """Sources that are read in one way; `is_given` when someone gave that way."""

    members: tuple[Inspected, ...]
    mapping: Mapping
    columns: tuple[ColumnProposal, ...]
    concerns: tuple[Concern, ...]
    is_given: bool

    @property
    def is_fixed(self) -> bool:
        """Whether a standard says what the columns are, and that amounts have no VAT."""
        return self.members[0].inspection.kind in {Origin.UBL, Origin.XAF}

    @property
    def missing(self) -> tuple[Concern, ...]:
        """What cannot be done without; a mapping that someone gave is taken as it is."""
        if self.is_given:
            return ()
        return tuple(one for one in self.concerns if one.trouble in MISSING)


def grouped(found: Sequence[Inspected], given: Sequence[Mapping]) -> tuple[Group, ...]:
    """Months of one ledger together: one month alone can leave the order of dates open."""
    alike: list[tuple[set[str], list[Inspected]]] = []
    for one in found:
        home = next((pair for pair in alike if _is_alike(one, *pair)), None)
        if home:
            home[0].update(one.headers)
            home[1].append(one)
        else:
            alike.append((set(one.headers), [one]))
    return tuple(_group(members, headers, given) for headers, members in alike)


def _is_alike(one: Inspected, headers: set[str], members: list[Inspected]) -> bool:
    if one.inspection.kind is not members[0].inspection.kind:
        return False
    mine = one.headers
    return bool(mine) and len(mine & headers) / len(mine) >= ALIKE


def _group(
    members: list[Inspected], headers: set[str], given: Sequence[Mapping]
) -> Group:
    chosen = _best(headers, given)
    proposal = propose(_merged(members), chosen)
    return Group(
        tuple(members),
        chosen or proposal.mapping,
        proposal.columns,
        proposal.concerns,
        chosen is not None,
    )


def _best(headers: set[str], given: Sequence[Mapping]) -> Mapping | None:
    """The given mapping that knows most of these headers; None when none knows any."""
    scored = [
        (sum(name in headers for names in one.headers.values() for name in names), one)
        for one in given
    ]
    known, best = max(scored, key=lambda pair: pair[0], default=(0, None))
    return best if known else None


def _merged(members: Sequence[Inspected]) -> Inspection:
    """All tables as if they stood in one file, each as a part of its own."""
    first = members[0].inspection
    tables = tuple(
        replace(table, part=f"{one.source.name} / {table.part}")
        for one in members
        for table in one.inspection.tables
    )
    samples = tuple(sample for one in members for sample in one.inspection.samples)
    return Inspection(Origin(first.kind), tables, samples)


def read_mappings(path: Path) -> tuple[Mapping, ...]:
    """What --save-mapping wrote; raises BadMapping, or OSError."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise BadMapping from error
    many = document.get("mappings") if isinstance(document, dict) else None
    listed = many if isinstance(many, list) else [document]
    try:
        return tuple(mapping_of(one) for one in listed)
    except ValueError as error:
        raise BadMapping from error


def mappings_document(groups: Sequence[Group]) -> dict[str, Any]:
    """What --mapping reads back."""
    return {"mappings": list(_documents(groups))}


def _documents(groups: Sequence[Group]) -> Iterator[dict[str, Any]]:
    for group in groups:
        names = [one.source.name for one in group.members]
        yield {"files": names, **document_of(group.mapping)}
