# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check that on every known day exactly one edition of a rule holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from inkoopkoers.knowledge import schema
from inkoopkoers.knowledge.crosscheck.findings import known, problem, unique
from inkoopkoers.knowledge.domain.rules import Period, Seam, seams
from inkoopkoers.knowledge.loader import Checked
from inkoopkoers.knowledge.problems import Problem
from inkoopkoers.knowledge.yaml_reader import Route

SEAMS = {
    Seam.REVERSED: "deze versie eindigt voordat zij begint",
    Seam.OVERLAP: "deze versie begint voordat de vorige eindigt",
    Seam.GAP: "tussen deze versie en de vorige zit een gat",
}


def check_rules(
    sources: Checked[schema.RuleSourcesFile],
    files: Sequence[Checked[schema.RulesFile]],
) -> list[Problem]:
    """Return everything that does not fit together."""
    named: list[tuple[Route, str]] = [
        (("sources", i, "id"), source.id)
        for i, source in enumerate(sources.file.sources)
    ]
    problems = list(unique(sources.yaml, named, "de id"))
    ids = [source.id for source in sources.file.sources]
    seen: set[str] = set()
    for checked in files:
        problems += [*_codes(checked, seen), *_sources(checked, ids), *_seams(checked)]
    return problems


def _codes(checked: Checked[schema.RulesFile], seen: set[str]) -> Iterator[Problem]:
    """A rule is found by its code alone, so a code is used once in all files."""
    for i, rule in enumerate(checked.file.rules):
        if rule.code in seen:
            message = f"de code '{rule.code}' is al gebruikt"
            yield problem(checked.yaml, ("rules", i, "code"), message)
        seen.add(rule.code)


def _sources(
    checked: Checked[schema.RulesFile], ids: Sequence[str]
) -> Iterator[Problem]:
    found: list[tuple[Route, str]] = [
        (("rules", i, "editions", j, "source"), edition.source)
        for i, rule in enumerate(checked.file.rules)
        for j, edition in enumerate(rule.editions)
    ]
    yield from known(checked.yaml, found, ids, "de bron")


def _seams(checked: Checked[schema.RulesFile]) -> Iterator[Problem]:
    for i, rule in enumerate(checked.file.rules):
        periods = [
            Period(_day(edition.valid_from), _day(edition.valid_to))
            for edition in rule.editions
        ]
        for j, seam in seams(periods):
            route: Route = ("rules", i, "editions", j, "valid_from")
            yield problem(checked.yaml, route, SEAMS[seam])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
