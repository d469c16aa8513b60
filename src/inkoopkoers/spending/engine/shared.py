# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How many lines stand in two sets of files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inkoopkoers.spending.engine.files import listed
from inkoopkoers.spending.engine.pool import POOL, Limits
from inkoopkoers.spending.reading.keys import content_sql

# A line that stands three times here and twice there is shared twice.
_SHARED = """
WITH here AS ({here}), there AS ({there})
SELECT coalesce(sum(least(here.times, there.times)), 0)::BIGINT
FROM here JOIN there USING (content, booked_on, amount)
"""


def shared_among(folder: Path, here: Sequence[Path], there: Sequence[Path]) -> int:
    """Lines of the one that also stand in the other; `folder` is the organisation's."""
    if not here or not there:
        return 0
    statement = _SHARED.format(here=_counted(here), there=_counted(there))
    with POOL.connection(Limits(folder)) as connection:
        found = connection.execute(statement).fetchone()
    return int(found[0]) if found else 0


def _counted(paths: Sequence[Path]) -> str:
    return (
        f"SELECT {content_sql()} AS content, booked_on, amount, count(*) AS times "
        f"FROM read_parquet({listed(paths)}) GROUP BY ALL"
    )
