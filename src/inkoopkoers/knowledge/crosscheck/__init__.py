# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check what the files of content/ say of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from inkoopkoers.knowledge import schema
from inkoopkoers.knowledge.crosscheck.findings import known, problem, unique
from inkoopkoers.knowledge.crosscheck.instruments import (
    check_cells,
    check_grid,
    check_head,
)
from inkoopkoers.knowledge.crosscheck.measuring import check_measure
from inkoopkoers.knowledge.loader import Checked, Content
from inkoopkoers.knowledge.problems import BadContent, Problem
from inkoopkoers.knowledge.yaml_reader import Route, YamlFile

_Named = (
    schema.SourceEntry
    | schema.ExampleEntry
    | schema.Theme
    | schema.Term
    | schema.SourceIssue
)
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
            *check_head(instrument),
            *check_cells(content, instrument, codes),
            *check_grid(instrument),
            *check_measure(instrument),
        ]
    if problems:
        raise BadContent(problems)


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
        yield from unique(yaml, found, "de id")


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
    allowed = {link.url for link in listed}
    used = set()
    for yaml, route, url in used_urls(content):
        used.add(url)
        if url not in allowed:
            yield problem(yaml, route, f"zet '{url}' ook in links.yaml")
    routes: list[tuple[Route, str]] = [
        (("links", i, "url"), link.url) for i, link in enumerate(listed)
    ]
    yield from unique(content.links.yaml, routes, "het adres")
    for route, url in routes:
        if url not in used:
            yield problem(content.links.yaml, route, "dit adres wordt nergens gebruikt")


def _issue_order(content: Content) -> Iterator[Problem]:
    ids = [int(issue.id[1:]) for issue in content.issues.file.issues]
    if ids != sorted(ids):
        message = "zet de punten op volgorde van hun nummer"
        yield problem(content.issues.yaml, ("issues",), message)


def _tour(content: Content) -> Iterator[Problem]:
    tour = content.tour
    wegwijzer = [
        files for files in content.instruments if files.head.file.code == "wegwijzer"
    ]
    if not wegwijzer:
        yield problem(tour.yaml, (), "er is geen instrument 'wegwijzer'")
        return
    items = wegwijzer[0].head.file.items
    if [step.item for step in tour.file.steps] != [item.code for item in items]:
        message = "de stappen moeten de vragen van de Wegwijzer volgen"
        yield problem(tour.yaml, ("steps",), message)
    options = {item.code: [option.code for option in item.options] for item in items}
    for i, step in enumerate(tour.file.steps):
        answer: list[tuple[Route, str]] = [(("steps", i, "answer"), step.answer)]
        allowed = options.get(step.item, [step.answer])
        yield from known(tour.yaml, answer, allowed, "het antwoord")
    if "-".join(step.answer for step in tour.file.steps) != tour.file.answers:
        message = "de antwoorden in de stappen zijn anders dan hier"
        yield problem(tour.yaml, ("answers",), message)
