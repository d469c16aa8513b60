# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The DuckDB that reads raw tables: sees those, earlier lines and its own folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from inkoopkoers.spending.reading.ducks import STREAMED, a_duck
from inkoopkoers.spending.reading.facts import Order
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.quick_csv import is_quick

# The texts of rows that wait stand in memory beside what waits here.
_STREAMED_QUICK = "16MB"


@contextmanager
def reading_duck(
    order: Order, work: Path, limits: Limits
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection for this order that may write into `work` only."""
    given = (*(table.path for table in order.tables), *order.known)
    folders = sorted({path.parent for path in given})
    streamed = _STREAMED_QUICK if all(map(is_quick, order.tables)) else STREAMED
    with a_duck(work, folders, limits, streamed=streamed) as connection:
        yield connection
