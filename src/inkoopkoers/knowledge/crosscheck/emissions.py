# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check that every emission factor has a source and stands there once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from inkoopkoers.knowledge.crosscheck.findings import known, problem, unique
from inkoopkoers.knowledge.crosscheck.rules import SEAMS
from inkoopkoers.knowledge.domain.rules import Period, seams
from inkoopkoers.knowledge.loader import Checked
from inkoopkoers.knowledge.problems import Problem
from inkoopkoers.knowledge.schema.emissions import EmissionsFile
from inkoopkoers.knowledge.yaml_reader import Route


def check_emissions(
    checked: Checked[EmissionsFile], sources: Sequence[str]
) -> Iterator[Problem]:
    """Yield everything that does not fit together."""
    named: list[tuple[Route, str]] = []
    for i, edition in enumerate(checked.file.editions):
        route: Route = ("editions", i)
        named += [
            ((*route, "source"), edition.source),
            ((*route, "average", "source"), edition.average.source),
        ]
        divisions: list[tuple[Route, str]] = [
            ((*route, "factors", j, "division"), one.division)
            for j, one in enumerate(edition.factors)
        ]
        yield from unique(checked.yaml, divisions, "de divisie")
    yield from known(checked.yaml, named, sources, "de bron")
    periods = [
        Period(date.fromisoformat(one.valid_from), _day(one.valid_to))
        for one in checked.file.editions
    ]
    for i, seam in seams(periods):
        yield problem(checked.yaml, ("editions", i, "valid_from"), SEAMS[seam])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
