# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three ways in which a field does not fit with others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkoopkoers.knowledge.problems import Problem
from inkoopkoers.knowledge.yaml_reader import Route, YamlFile


def problem(yaml: YamlFile, route: Route, message: str) -> Problem:
    """Return one thing that is wrong, at its line."""
    return Problem(yaml.place(route), message)


def unique(
    yaml: YamlFile, found: Iterable[tuple[Route, str]], what: str
) -> Iterator[Problem]:
    """Report every value that was there before."""
    seen: set[str] = set()
    for route, value in found:
        if value in seen:
            yield problem(yaml, route, f"{what} '{value}' is al gebruikt")
        seen.add(value)


def known(
    yaml: YamlFile,
    found: Iterable[tuple[Route, str]],
    allowed: Iterable[str],
    what: str,
) -> Iterator[Problem]:
    """Report every value that is not one of the allowed."""
    names = set(allowed)
    for route, value in found:
        if value not in names:
            yield problem(yaml, route, f"{what} '{value}' bestaat niet")
