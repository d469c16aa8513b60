# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The DuckDB that reads raw tables: sees those, earlier lines and its own folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from inkoopkoers.spending.reading.ducks import a_duck
from inkoopkoers.spending.reading.facts import Order
from inkoopkoers.spending.reading.limits import Limits


@contextmanager
def reading_duck(
    order: Order, work: Path, limits: Limits
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection for this order that may write into `work` only."""
    given = (*(table.path for table in order.tables), *order.known)
    folders = sorted({path.parent for path in given})
    with a_duck(work, folders, limits) as connection:
        yield connection
