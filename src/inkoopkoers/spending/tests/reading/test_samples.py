# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real spend of two councils, as they publish it; not part of this repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from inkoopkoers.spending.reading.inspecting import inspect

pytestmark = pytest.mark.once
SAMPLES = Path(__file__).parents[6] / "shared" / "samples" / "spend"
FILES = sorted(SAMPLES.glob("*/*.csv"))
LAST = {"leeds": "Supplier name", "sheffield": "Thomson Classification Description"}
WIDTH = {"leeds": 12, "sheffield": 11}


@pytest.mark.skipif(not FILES, reason="the samples are not here")
def test_every_sample_has_its_own_headers_and_all_its_rows(tmp_path: Path) -> None:
    for path in FILES:
        found = inspect([(path.name, path)], tmp_path / path.parent.name / path.stem)

        table, council = found.tables[0], path.parent.name
        assert (len(table.headers), table.headers[-1], table.separator) == (
            WIDTH[council],
            LAST[council],
            ",",
        )
        assert table.rows > 7000
        assert len(found.samples[0].first) == 50
        assert len(found.samples[0].spread) > 5
