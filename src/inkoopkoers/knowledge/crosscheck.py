# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check what the files of content/ say of each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from inkoopkoers.knowledge import schema
from inkoopkoers.knowledge.loader import Checked, Content, InstrumentFiles
from inkoopkoers.knowledge.problems import BadContent, Problem
from inkoopkoers.knowledge.yaml_reader import Route, YamlFile

MIN_OPTIONS = 2

_Coded = schema.GroupEntry | schema.ItemEntry | schema.ScaleEntry | schema.SectionEntry
_Named = (
    schema.SourceEntry
    | schema.ExampleEntry
    | schema.Theme
    | schema.Term
    | schema.SourceIssue
)
_Condition = frozenset[tuple[str, frozenset[str]]]
Found = tuple[YamlFile, Route, str]


def crosscheck(content: Content) -> None:
    """Raise BadContent with everything that does not fit together."""
    problems = [
        *_doubles(content),
        *_links(content),
        *_issue_order(content),
        *_tour(content),
    ]
    # A tip is found by its code alone, so a code is used once in all instruments.
    codes: set[str] = set()
    for instrument in content.instruments:
        problems += [
            *_head(instrument),
            *_cells(content, instrument, codes),
            *_grid(instrument),
        ]
    if problems:
        raise BadContent(problems)


def _problem(yaml: YamlFile, route: Route, message: str) -> Problem:
    return Problem(yaml.place(route), message)


def _unique(
    yaml: YamlFile, found: Iterable[tuple[Route, str]], what: str
) -> Iterator[Problem]:
    seen: set[str] = set()
    for route, value in found:
        if value in seen:
            yield _problem(yaml, route, f"{what} '{value}' is al gebruikt")
        seen.add(value)


def _known(
    yaml: YamlFile, found: Iterable[tuple[Route, str]], known: Iterable[str], what: str
) -> Iterator[Problem]:
    names = set(known)
    for route, value in found:
        if value not in names:
            yield _problem(yaml, route, f"{what} '{value}' bestaat niet")


def _doubles(content: Content) -> Iterator[Problem]:
    lists: tuple[tuple[YamlFile, str, Sequence[_Named]], ...] = (
        (content.sources.yaml, "sources", content.sources.file.sources),
        (content.examples.yaml, "examples", content.examples.file.examples),
        (content.themes.yaml, "themes", content.themes.file.themes),
        (content.terms.yaml, "terms", content.terms.file.terms),
        (content.issues.yaml, "issues", content.issues.file.issues),
    )
    for yaml, name, entries in lists:
        found = [((name, i, "id"), entry.id) for i, entry in enumerate(entries)]
        yield from _unique(yaml, found, "de id")


def used_urls(content: Content) -> Iterator[Found]:
    """Every address in content/ outside links.yaml, with where it stands."""
    yield from _shelf_urls(content)
    for files in content.instruments:
        for checked in files.cells:
            yield from _cell_urls(checked)


def _shelf_urls(content: Content) -> Iterator[Found]:
    for i, source in enumerate(content.sources.file.sources):
        if source.link:
            yield content.sources.yaml, ("sources", i, "link"), source.link
    for i, example in enumerate(content.examples.file.examples):
        for j, link in enumerate(example.links):
            route: Route = ("examples", i, "links", j, "url")
            yield content.examples.yaml, route, link.url
    for i, issue in enumerate(content.issues.file.issues):
        if issue.evidence:
            yield content.issues.yaml, ("issues", i, "evidence"), issue.evidence


def _cell_urls(checked: Checked[schema.CellsFile]) -> Iterator[Found]:
    for i, cell in enumerate(checked.file.cells):
        for j, reference in enumerate(cell.references):
            if reference.link:
                route: Route = ("cells", i, "references", j, "link")
                yield checked.yaml, route, reference.link


def _links(content: Content) -> Iterator[Problem]:
    listed = content.links.file.links
    known = {link.url for link in listed}
    used = set()
    for yaml, route, url in used_urls(content):
        used.add(url)
        if url not in known:
            yield _problem(yaml, route, f"zet '{url}' ook in links.yaml")
    routes: list[tuple[Route, str]] = [
        (("links", i, "url"), link.url) for i, link in enumerate(listed)
    ]
    yield from _unique(content.links.yaml, routes, "het adres")
    for route, url in routes:
        if url not in used:
            yield _problem(
                content.links.yaml, route, "dit adres wordt nergens gebruikt"
            )


def _issue_order(content: Content) -> Iterator[Problem]:
    ids = [int(issue.id[1:]) for issue in content.issues.file.issues]
    if ids != sorted(ids):
        message = "zet de punten op volgorde van hun nummer"
        yield _problem(content.issues.yaml, ("issues",), message)


def _tour(content: Content) -> Iterator[Problem]:
    tour = content.tour
    wegwijzer = [
        files for files in content.instruments if files.head.file.code == "wegwijzer"
    ]
    if not wegwijzer:
        yield _problem(tour.yaml, (), "er is geen instrument 'wegwijzer'")
        return
    items = wegwijzer[0].head.file.items
    if [step.item for step in tour.file.steps] != [item.code for item in items]:
        message = "de stappen moeten de vragen van de Wegwijzer volgen"
        yield _problem(tour.yaml, ("steps",), message)
    options = {item.code: [option.code for option in item.options] for item in items}
    for i, step in enumerate(tour.file.steps):
        answer: list[tuple[Route, str]] = [(("steps", i, "answer"), step.answer)]
        known = options.get(step.item, [step.answer])
        yield from _known(tour.yaml, answer, known, "het antwoord")
    if "-".join(step.answer for step in tour.file.steps) != tour.file.answers:
        message = "de antwoorden in de stappen zijn anders dan hier"
        yield _problem(tour.yaml, ("answers",), message)


def _head(files: InstrumentFiles) -> Iterator[Problem]:
    yaml, head = files.head.yaml, files.head.file
    if head.code != yaml.path.stem:
        yield _problem(yaml, ("code",), f"de code moet '{yaml.path.stem}' zijn")
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
        yield from _unique(yaml, codes, "de code")
    groups: list[tuple[Route, str]] = [
        (("items", i, "group"), item.group) for i, item in enumerate(head.items)
    ]
    yield from _known(yaml, groups, (group.code for group in head.groups), "de groep")
    for i, scale in enumerate(head.scales):
        values: list[tuple[Route, str]] = [
            (("scales", i, "levels", j, "value"), str(level.value))
            for j, level in enumerate(scale.levels)
        ]
        yield from _unique(yaml, values, "de waarde")
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
    yield from _unique(yaml, options, "de code")
    if item.kind == "choice":
        if len(item.options) < MIN_OPTIONS:
            yield _problem(yaml, route, "een keuze heeft minstens twee antwoorden")
        if item.scale:
            yield _problem(yaml, (*route, "scale"), "een keuze heeft geen schaal")
        return
    scales = {scale.code for scale in files.head.file.scales}
    if item.scale not in scales:
        yield _problem(yaml, (*route, "scale"), "deze schaal bestaat niet")
    if item.options:
        message = "een vraag met een schaal heeft geen eigen antwoorden"
        yield _problem(yaml, (*route, "options"), message)


def _cells(
    content: Content, files: InstrumentFiles, codes: set[str]
) -> Iterator[Problem]:
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
            yield _problem(yaml, ("section",), message)
        elif file.section != yaml.path.stem:
            message = f"het onderdeel moet '{yaml.path.stem}' zijn, net als het bestand"
            yield _problem(yaml, ("section",), message)
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
    yield from _known(yaml, sources, shelf.sources, "de bron")
    examples: list[tuple[Route, str]] = [
        ((*route, "examples", j), name) for j, name in enumerate(cell.examples)
    ]
    yield from _known(yaml, examples, shelf.examples, "het voorbeeld")
    yield from _unique(yaml, examples, "het voorbeeld")
    for j, tip in enumerate(cell.tips):
        themes: list[tuple[Route, str]] = [
            ((*route, "tips", j, "themes", k), theme)
            for k, theme in enumerate(tip.themes)
        ]
        yield from _known(yaml, themes, shelf.themes, "het thema")
        yield from _unique(yaml, themes, "het thema")


def _codes(
    yaml: YamlFile, route: Route, cell: schema.CellEntry, seen: set[str]
) -> Iterator[Problem]:
    found = [((*route, "code"), cell.code)]
    for j, tip in enumerate(cell.tips):
        found.append(((*route, "tips", j, "code"), tip.code))
        if not tip.code.startswith(f"{cell.code}-"):
            message = f"de code van een tip begint met '{cell.code}-'"
            yield _problem(yaml, (*route, "tips", j, "code"), message)
    for place, code in found:
        if code in seen:
            yield _problem(yaml, place, f"de code '{code}' is al gebruikt")
        seen.add(code)


def _filled(yaml: YamlFile, route: Route, cell: schema.CellEntry) -> Iterator[Problem]:
    holds = bool(cell.tips or cell.examples or cell.references)
    if cell.empty and holds:
        yield _problem(yaml, (*route, "empty"), "een lege cel heeft geen inhoud")
    if not cell.empty and not holds:
        message = "deze cel heeft geen inhoud; zeg bij 'empty' waarom"
        yield _problem(yaml, route, message)


def _when(
    files: InstrumentFiles, yaml: YamlFile, route: Route, cell: schema.CellEntry
) -> Iterator[Problem]:
    items = {item.code: item for item in files.head.file.items}
    for name, answers in cell.when.items():
        place = (*route, "when", name)
        if name not in items:
            yield _problem(yaml, place, f"de vraag '{name}' bestaat niet")
            continue
        known = {option.code for option in items[name].options}
        found: list[tuple[Route, str]] = [
            ((*place, i), answer) for i, answer in enumerate(answers)
        ]
        yield from _known(yaml, found, known, "het antwoord")
        yield from _unique(yaml, found, "het antwoord")


def _grid(files: InstrumentFiles) -> Iterator[Problem]:
    """Tips need a cell for every section × option; scores one for every item."""
    head = files.head.file
    if head.outcome == "scores":
        yield from _one_cell_per_item(files)
        return
    if not head.sections:
        message = "een instrument met tips heeft onderdelen"
        yield _problem(files.head.yaml, ("sections",), message)
    for section in head.sections:
        yield from _grid_of(files, section.code)


def _one_cell_per_item(files: InstrumentFiles) -> Iterator[Problem]:
    items = {item.code: item for item in files.head.file.items}
    found = {cell.code for checked in files.cells for cell in checked.file.cells}
    for i, code in enumerate(items):
        if code not in found:
            message = f"er is geen cel '{code}' met tips"
            yield _problem(files.head.yaml, ("items", i), message)
    for checked in files.cells:
        for i, cell in enumerate(checked.file.cells):
            item = items.get(cell.code)
            if item is None or item.group != checked.file.section:
                message = f"'{cell.code}' is geen vraag van '{checked.file.section}'"
                yield _problem(checked.yaml, ("cells", i, "code"), message)
            if cell.when:
                message = "een cel bij een stelling heeft geen voorwaarde"
                yield _problem(checked.yaml, ("cells", i, "when"), message)


def _grid_of(files: InstrumentFiles, section: str) -> Iterator[Problem]:
    found: set[_Condition] = set()
    for checked in files.cells:
        if checked.file.section != section:
            continue
        for i, cell in enumerate(checked.file.cells):
            when = frozenset((item, frozenset(cell.when[item])) for item in cell.when)
            if when in found:
                message = f"in '{section}' heeft al een cel deze voorwaarde"
                yield _problem(checked.yaml, ("cells", i, "when"), message)
            found.add(when)
    for words, when in _wanted_conditions(files.head.file.items):
        if when not in found:
            message = f"in '{section}' ontbreekt de cel voor {words}"
            yield _problem(files.head.yaml, ("sections",), message)


def _wanted_conditions(
    items: Iterable[schema.ItemEntry],
) -> Iterator[tuple[str, _Condition]]:
    yield "algemeen", frozenset()
    for item in items:
        for option in item.options:
            condition = frozenset([(item.code, frozenset([option.code]))])
            yield f"{item.code}={option.code}", condition
