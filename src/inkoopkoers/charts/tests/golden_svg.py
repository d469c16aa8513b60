# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Compare a drawing with the one that someone looked at and approved."""

from __future__ import annotations

import os
from pathlib import Path

from inkoopkoers.charts.chart import Chart

GOLDEN = Path(__file__).parent / "golden"
RENEW = "INKOOPKOERS_RENEW_GOLDEN"


def is_approved(chart: Chart, name: str) -> bool:
    """Set the variable to take a new drawing, and look at it before you commit."""
    path = GOLDEN / f"{name}.svg"
    drawn = f"{chart.svg}\n".replace("><", ">\n<")
    if os.environ.get(RENEW):
        path.parent.mkdir(exist_ok=True)
        path.write_text(drawn, encoding="utf-8")
    return path.exists() and path.read_text(encoding="utf-8") == drawn
