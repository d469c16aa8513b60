# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check that what an instrument measures can be counted."""

from __future__ import annotations

from collections.abc import Iterator

from inkoopkoers.knowledge import schema
from inkoopkoers.knowledge.crosscheck.findings import known, problem, unique
from inkoopkoers.knowledge.loader import InstrumentFiles
from inkoopkoers.knowledge.problems import Problem
from inkoopkoers.knowledge.yaml_reader import Route


def check_measure(files: InstrumentFiles) -> Iterator[Problem]:
    """Report descriptions of levels, and a limit between groups, that do not fit."""
    for i, item in enumerate(files.head.file.items):
        yield from _anchors(files, ("items", i), item)
    yield from _scored(files)
    yield from _gate(files)


def _anchors(
    files: InstrumentFiles, route: Route, item: schema.ItemEntry
) -> Iterator[Problem]:
    """All levels of a scale are described, from low to high, or none is."""
    if not item.anchors:
        return
    yaml = files.head.yaml
    if item.kind == "choice":
        message = "een keuze heeft geen niveaus om te beschrijven"
        yield problem(yaml, (*route, "anchors"), message)
        return
    values = [anchor.value for anchor in item.anchors]
    found: list[tuple[Route, str]] = [
        ((*route, "anchors", i, "value"), str(value)) for i, value in enumerate(values)
    ]
    yield from unique(yaml, found, "de waarde")
    levels = _levels(files, item)
    if levels and values != levels:
        wanted = ", ".join(map(str, levels))
        message = f"beschrijf elk niveau van de schaal, op volgorde: {wanted}"
        yield problem(yaml, (*route, "anchors"), message)


def _levels(files: InstrumentFiles, item: schema.ItemEntry) -> list[int]:
    """The steps of the scale of an item; empty when there is no such scale."""
    for scale in files.head.file.scales:
        if scale.code == item.scale:
            return [level.value for level in scale.levels]
    return []


def _scored(files: InstrumentFiles) -> Iterator[Problem]:
    """Only a score can be now and wanted, or limit another score."""
    if files.head.file.outcome not in ("gap", "gate"):
        return
    for i, item in enumerate(files.head.file.items):
        if item.kind == "choice":
            message = "bij deze uitkomst hoort een schaal, geen keuze"
            yield problem(files.head.yaml, ("items", i, "kind"), message)


def _gate(files: InstrumentFiles) -> Iterator[Problem]:
    yaml, head = files.head.yaml, files.head.file
    gate = head.gate
    if gate is None:
        if head.outcome == "gate":
            yield problem(yaml, ("outcome",), "zeg bij 'gate' welke groep begrenst")
        return
    if head.outcome != "gate":
        yield problem(yaml, ("gate",), "dit hoort alleen bij de uitkomst 'gate'")
    sides: list[tuple[Route, str]] = [
        (("gate", "limits"), gate.limits),
        (("gate", "limited"), gate.limited),
    ]
    yield from known(yaml, sides, (group.code for group in head.groups), "de groep")
    yield from unique(yaml, sides, "de groep")
    scales = {
        item.scale for item in head.items if item.group in (gate.limits, gate.limited)
    }
    if len(scales) > 1:
        message = "de vragen van beide groepen hebben dezelfde schaal"
        yield problem(yaml, ("gate",), message)
