# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows that do not count, as a sheet that can be mended and read again."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pyarrow.parquet as pq
from django.utils.translation import gettext as _

from inkoopkoers.reports.blocks import Table
from inkoopkoers.reports.sheets import to_csv
from inkoopkoers.spending.commands.reading import ReadSource
from inkoopkoers.spending.wording.importing.refusals import refusal

# More rows than this are not mended by hand.
MOST_ROWS = 200_000


def refused_csv(read: Sequence[ReadSource]) -> bytes:
    """Every refused row as it stood, with its file, line and reason; never a formula."""
    rows = [row for one in read for row in _rows_of(one)][:MOST_ROWS]
    cells = [(row, json.loads(row["raw"] or "{}")) for row in rows]
    headers = list(dict.fromkeys(name for _row, raw in cells for name in raw))
    return to_csv(
        Table(
            "",
            (_("bestand"), _("rij"), _("reden"), *headers),
            tuple(
                (
                    row["name"],
                    str(row["row"]),
                    refusal(row["reason"]),
                    *(str(raw.get(name) or "") for name in headers),
                )
                for row, raw in cells
            ),
        )
    )


def _rows_of(one: ReadSource) -> Iterator[dict[str, Any]]:
    if one.batch.refused is None:
        return
    file = pq.ParquetFile(one.batch.refused)
    for batch in file.iter_batches(columns=["part", "row", "reason", "raw"]):
        for row in batch.to_pylist():
            names = (one.source.name, row["part"])
            yield {**row, "name": " / ".join(name for name in names if name)}
