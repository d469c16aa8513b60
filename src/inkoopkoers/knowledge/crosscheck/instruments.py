# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check that the head and the cells of one instrument fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inkoopkoers.knowledge import schema
from inkoopkoers.knowledge.crosscheck.findings import known, problem, unique
from inkoopkoers.knowledge.loader import Content, InstrumentFiles
from inkoopkoers.knowledge.problems import Problem
from inkoopkoers.knowledge.yaml_reader import Route, YamlFile

MIN_OPTIONS = 2

_Coded = schema.GroupEntry | schema.ItemEntry | schema.ScaleEntry | schema.SectionEntry
_Condition = frozenset[tuple[str, frozenset[str]]]


def check_head(files: InstrumentFiles) -> Iterator[Problem]:
    """Report codes used twice and groups, scales and answers that do not fit."""
    yaml, head = files.head.yaml, files.head.file
    if head.code != yaml.path.stem:
        yield problem(yaml, ("code",), f"de code moet '{yaml.path.stem}' zijn")
    lists: tuple[tuple[str, Sequence[_Coded]], ...] = (
        ("groups", head.groups),
        ("items", head.items),
        ("scales", head.scales),
        ("sections", head.sections),
    )
    for name, entries in lists:
        codes: list[tuple[Route, str]] = [
            ((name, i, "code"), entry.code) for i, entry in enumerate(entries)
        ]
        yield from unique(yaml, codes, "de code")
    groups: list[tuple[Route, str]] = [
        (("items", i, "group"), item.group) for i, item in enumerate(head.items)
    ]
    yield from known(yaml, groups, (group.code for group in head.groups), "de groep")
    for i, scale in enumerate(head.scales):
        values: list[tuple[Route, str]] = [
            (("scales", i, "levels", j, "value"), str(level.value))
            for j, level in enumerate(scale.levels)
        ]
        yield from unique(yaml, values, "de waarde")
    for i, item in enumerate(head.items):
        yield from _item(files, ("items", i), item)


def _item(
    files: InstrumentFiles, route: Route, item: schema.ItemEntry
) -> Iterator[Problem]:
    yaml = files.head.yaml
    options = [
        ((*route, "options", i, "code"), option.code)
        for i, option in enumerate(item.options)
    ]
    yield from unique(yaml, options, "de code")
    if item.kind == "choice":
        if len(item.options) < MIN_OPTIONS:
            yield problem(yaml, route, "een keuze heeft minstens twee antwoorden")
        if item.scale:
            yield problem(yaml, (*route, "scale"), "een keuze heeft geen schaal")
        return
    scales = {scale.code for scale in files.head.file.scales}
    if item.scale not in scales:
        yield problem(yaml, (*route, "scale"), "deze schaal bestaat niet")
    if item.options:
        message = "een vraag met een schaal heeft geen eigen antwoorden"
        yield problem(yaml, (*route, "options"), message)


def check_cells(
    content: Content, files: InstrumentFiles, codes: set[str]
) -> Iterator[Problem]:
    """Report what cells name that is not there; adds the codes used to `codes`."""
    head = files.head.file
    sections = {part.code for part in head.sections or head.groups}
    shelf = _Shelf(
        {source.id for source in content.sources.file.sources},
        {example.id for example in content.examples.file.examples},
        {theme.id for theme in content.themes.file.themes},
    )
    for checked in files.cells:
        yaml, file = checked.yaml, checked.file
        if file.section not in sections:
            message = f"het onderdeel '{file.section}' bestaat niet"
            yield problem(yaml, ("section",), message)
        elif file.section != yaml.path.stem:
            message = f"het onderdeel moet '{yaml.path.stem}' zijn, net als het bestand"
            yield problem(yaml, ("section",), message)
        for i, cell in enumerate(file.cells):
            route: Route = ("cells", i)
            yield from _codes(yaml, route, cell, codes)
            yield from _filled(yaml, route, cell)
            yield from _when(files, yaml, route, cell)
            yield from _beside(shelf, yaml, route, cell)


@dataclass(frozen=True)
class _Shelf:
    """The ids that a cell may name."""

    sources: set[str]
    examples: set[str]
    themes: set[str]


def _beside(
    shelf: _Shelf, yaml: YamlFile, route: Route, cell: schema.CellEntry
) -> Iterator[Problem]:
    sources: list[tuple[Route, str]] = [
        ((*route, "references", j, "source"), reference.source)
        for j, reference in enumerate(cell.references)
    ]
    yield from known(yaml, sources, shelf.sources, "de bron")
    examples: list[tuple[Route, str]] = [
        ((*route, "examples", j), name) for j, name in enumerate(cell.examples)
    ]
    yield from known(yaml, examples, shelf.examples, "het voorbeeld")
    yield from unique(yaml, examples, "het voorbeeld")
    for j, tip in enumerate(cell.tips):
        themes: list[tuple[Route, str]] = [
            ((*route, "tips", j, "themes", k), theme)
            for k, theme in enumerate(tip.themes)
        ]
        yield from known(yaml, themes, shelf.themes, "het thema")
        yield from unique(yaml, themes, "het thema")


def _codes(
    yaml: YamlFile, route: Route, cell: schema.CellEntry, seen: set[str]
) -> Iterator[Problem]:
    found = [((*route, "code"), cell.code)]
    for j, tip in enumerate(cell.tips):
        found.append(((*route, "tips", j, "code"), tip.code))
        if not tip.code.startswith(f"{cell.code}-"):
            message = f"de code van een tip begint met '{cell.code}-'"
            yield problem(yaml, (*route, "tips", j, "code"), message)
    for place, code in found:
        if code in seen:
            yield problem(yaml, place, f"de code '{code}' is al gebruikt")
        seen.add(code)


def _filled(yaml: YamlFile, route: Route, cell: schema.CellEntry) -> Iterator[Problem]:
    holds = bool(cell.tips or cell.examples or cell.references)
    if cell.empty and holds:
        yield problem(yaml, (*route, "empty"), "een lege cel heeft geen inhoud")
    if not cell.empty and not holds:
        message = "deze cel heeft geen inhoud; zeg bij 'empty' waarom"
        yield problem(yaml, route, message)


def _when(
    files: InstrumentFiles, yaml: YamlFile, route: Route, cell: schema.CellEntry
) -> Iterator[Problem]:
    items = {item.code: item for item in files.head.file.items}
    for name, answers in cell.when.items():
        place = (*route, "when", name)
        if name not in items:
            yield problem(yaml, place, f"de vraag '{name}' bestaat niet")
            continue
        allowed = {option.code for option in items[name].options}
        found: list[tuple[Route, str]] = [
            ((*place, i), answer) for i, answer in enumerate(answers)
        ]
        yield from known(yaml, found, allowed, "het antwoord")
        yield from unique(yaml, found, "het antwoord")


def check_grid(files: InstrumentFiles) -> Iterator[Problem]:
    """Tips need a cell for every section × option; a measurement one per item."""
    head = files.head.file
    if head.outcome != "tips":
        yield from _one_cell_per_item(files)
        return
    if not head.sections:
        message = "een instrument met tips heeft onderdelen"
        yield problem(files.head.yaml, ("sections",), message)
    for section in head.sections:
        yield from _grid_of(files, section.code)


def _one_cell_per_item(files: InstrumentFiles) -> Iterator[Problem]:
    items = {item.code: item for item in files.head.file.items}
    found = {cell.code for checked in files.cells for cell in checked.file.cells}
    for i, code in enumerate(items):
        if code not in found:
            message = f"er is geen cel '{code}' met tips"
            yield problem(files.head.yaml, ("items", i), message)
    for checked in files.cells:
        for i, cell in enumerate(checked.file.cells):
            item = items.get(cell.code)
            if item is None or item.group != checked.file.section:
                message = f"'{cell.code}' is geen vraag van '{checked.file.section}'"
                yield problem(checked.yaml, ("cells", i, "code"), message)
            if cell.when:
                message = "een cel bij een stelling heeft geen voorwaarde"
                yield problem(checked.yaml, ("cells", i, "when"), message)


def _grid_of(files: InstrumentFiles, section: str) -> Iterator[Problem]:
    found: set[_Condition] = set()
    for checked in files.cells:
        if checked.file.section != section:
            continue
        for i, cell in enumerate(checked.file.cells):
            when = frozenset((item, frozenset(cell.when[item])) for item in cell.when)
            if when in found:
                message = f"in '{section}' heeft al een cel deze voorwaarde"
                yield problem(checked.yaml, ("cells", i, "when"), message)
            found.add(when)
    for words, when in _wanted_conditions(files.head.file.items):
        if when not in found:
            message = f"in '{section}' ontbreekt de cel voor {words}"
            yield problem(files.head.yaml, ("sections",), message)


def _wanted_conditions(
    items: Iterable[schema.ItemEntry],
) -> Iterator[tuple[str, _Condition]]:
    yield "algemeen", frozenset()
    for item in items:
        for option in item.options:
            condition = frozenset([(item.code, frozenset([option.code]))])
            yield f"{item.code}={option.code}", condition
