# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read every file of content/ and check the shape of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from inkoopkoers.knowledge import schema
from inkoopkoers.knowledge.messages import in_dutch
from inkoopkoers.knowledge.problems import BadContent, Place, Problem
from inkoopkoers.knowledge.yaml_reader import YamlFile, read_yaml

Shape = TypeVar("Shape", bound=schema.Strict)
OWN_LOADER = frozenset({"rules", "vocabularies"})


@dataclass(frozen=True)
class Checked(Generic[Shape]):
    """A file whose shape is right, with the lines of its fields."""

    yaml: YamlFile
    file: Shape


@dataclass(frozen=True)
class InstrumentFiles:
    """The head of an instrument and the files with its cells."""

    head: Checked[schema.InstrumentFile]
    cells: tuple[Checked[schema.CellsFile], ...]


@dataclass(frozen=True)
class Content:
    """Everything in content/, checked file by file."""

    sources: Checked[schema.SourcesFile]
    examples: Checked[schema.ExamplesFile]
    links: Checked[schema.LinksFile]
    themes: Checked[schema.ThemesFile]
    terms: Checked[schema.TermsFile]
    issues: Checked[schema.IssuesFile]
    tour: Checked[schema.TourFile]
    instruments: tuple[InstrumentFiles, ...]


class Folder:
    """Reads files and gathers what is wrong in all of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []

    def read(self, name: str, shape: type[Shape]) -> Checked[Shape] | None:
        """Read one file; None when something is wrong with it."""
        path = self.root / name
        if not path.is_file():
            message = "dit bestand ontbreekt"
            self.problems.append(Problem(Place(path, 1, ()), message))
            return None
        try:
            found = read_yaml(path)
            return Checked(found, check_shape(found, shape))
        except BadContent as bad:
            self.problems.extend(bad.problems)
            return None

    def instrument(self, head_path: Path) -> InstrumentFiles | None:
        """Read an instrument: its head and every file in the folder beside it."""
        head = self.read(str(head_path.relative_to(self.root)), schema.InstrumentFile)
        names = sorted(head_path.with_suffix("").glob("*.yaml"))
        cells = [
            self.read(str(path.relative_to(self.root)), schema.CellsFile)
            for path in names
        ]
        if head is None or None in cells:
            return None
        parts = [part.code for part in head.file.sections or head.file.groups]
        found = [checked for checked in cells if checked is not None]
        found.sort(key=lambda checked: _place(parts, checked.file.section))
        return InstrumentFiles(head, tuple(found))


def _place(parts: list[str], section: str) -> int:
    """Where a section stands in its instrument; an unknown one comes last."""
    return parts.index(section) if section in parts else len(parts)


def check_shape(found: YamlFile, shape: type[Shape]) -> Shape:
    """Return the file as typed values; BadContent with a line per error."""
    try:
        return shape.model_validate(found.data)
    except ValidationError as error:
        problems = [
            Problem(found.place(_route(detail["loc"])), in_dutch(detail))
            for detail in error.errors()
        ]
        raise BadContent(problems) from None


def _route(loc: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Leave out the mark by which pydantic says that the field name is wrong."""
    return loc[:-1] if loc and loc[-1] == "[key]" else loc


def load(root: Path) -> Content:
    """Read all of content/; BadContent holds everything that is wrong."""
    folder = Folder(root)
    sources = folder.read("sources.yaml", schema.SourcesFile)
    examples = folder.read("examples.yaml", schema.ExamplesFile)
    links = folder.read("links.yaml", schema.LinksFile)
    themes = folder.read("themes.yaml", schema.ThemesFile)
    terms = folder.read("terms.yaml", schema.TermsFile)
    issues = folder.read("source_issues.yaml", schema.IssuesFile)
    tour = folder.read("tour.yaml", schema.TourFile)
    heads = sorted((root / "instruments").glob("*.yaml"))
    instruments = [folder.instrument(path) for path in heads]
    _refuse_strangers(folder)
    if folder.problems or not (
        sources and examples and links and themes and terms and issues and tour
    ):
        raise BadContent(folder.problems)
    whole = tuple(found for found in instruments if found is not None)
    return Content(sources, examples, links, themes, terms, issues, tour, whole)


def _refuse_strangers(folder: Folder) -> None:
    """Report YAML files that nothing reads: a mistake, not an extra.

    The dated rules and the vocabularies have a loader of their own.
    """
    known = {
        "sources.yaml", "examples.yaml", "links.yaml", "themes.yaml", "terms.yaml",
        "source_issues.yaml", "tour.yaml",
    }  # fmt: skip
    heads = sorted((folder.root / "instruments").glob("*.yaml"))
    read = {folder.root / name for name in known}.union(
        heads, *(head.with_suffix("").glob("*.yaml") for head in heads)
    )
    for path in sorted(folder.root.rglob("*.y*ml")):
        if path in read or path.relative_to(folder.root).parts[0] in OWN_LOADER:
            continue
        message = "dit bestand hoort nergens bij; verplaats het of haal het weg"
        folder.problems.append(Problem(Place(path, 1, ()), message))
