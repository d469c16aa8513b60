# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which parties and names the files of an organisation still hold."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from inkoopkoers.spending import store
from inkoopkoers.spending.domain.matching.naming import looks_like_person
from inkoopkoers.spending.models import FileKind, SpendFile, SpendImport

_PARTY, _NAME = "party", "supplier_name"


class Held:
    """What stands in the imports of an organisation but for one, counting or not.

    Raises FileNotFoundError when a file is not there: then nobody knows.
    """

    def __init__(self, organisation: int, *, but: SpendImport | None = None) -> None:
        rows = SpendFile.objects.filter(
            organisation=organisation, kind=FileKind.PARTIES
        ).select_related("spend_import")
        self._paths = [
            _path(one) for one in rows if but is None or one.spend_import != but
        ]

    def parties(self, asked: Collection[int]) -> set[int]:
        """Those of these that a file holds."""
        wanted = pa.array(sorted(asked), pa.int64())
        return {
            one
            for path in self._paths
            for one in _found(path, _PARTY, wanted, lower=False)
        }

    def names(self, asked: Iterable[str]) -> set[str]:
        """Those of these names that a file holds, whatever the capitals; lower case."""
        wanted = pa.array(sorted({one.lower() for one in asked}), pa.string())
        return {
            one
            for path in self._paths
            for one in _found(path, _NAME, wanted, lower=True)
        }


def persons_in(row: SpendImport) -> dict[int, str]:
    """Every party of an import whose name is that of a person, with that name."""
    found: dict[int, str] = {}
    for one in row.files.filter(kind=FileKind.PARTIES):
        try:
            table = pq.read_table(
                _path(one), columns=[_PARTY, _NAME], partitioning=None
            )
        except FileNotFoundError:
            continue
        pairs = zip(table[_PARTY].to_pylist(), table[_NAME].to_pylist(), strict=True)
        found |= {party: name for party, name in pairs if looks_like_person(name or "")}
    return found


def _path(file: SpendFile) -> Path:
    owner = file.spend_import
    return store.import_folder(owner.organisation_id, owner.key) / file.name


def _found(path: Path, name: str, wanted: pa.Array, *, lower: bool) -> list[Any]:
    if not len(wanted):
        return []
    column = pq.read_table(path, columns=[name], partitioning=None)[name]
    cells = pc.utf8_lower(column) if lower else column
    kept = pc.filter(cells, pc.is_in(cells, value_set=wanted))
    return list(pc.unique(kept).to_pylist())
