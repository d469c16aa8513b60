# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which engine answers: one setting."""

from __future__ import annotations

from inkoopkoers.spending.engine.duck import Duck
from inkoopkoers.spending.engine.question import Engine, Obstacle, Unanswered
from inkoopkoers.spending.engine.spark import Spark


def engine(name: str = "duckdb", master: str = "local[*]") -> Engine:
    """The engine by its name in the settings.

    Raises Unanswered for a name that we do not know.
    """
    if name == "duckdb":
        return Duck()
    if name == "spark":
        return Spark(master)
    raise Unanswered(
        Obstacle.NO_ENGINE, f"no engine is called {name!r}: choose duckdb or spark"
    )
