# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The reference shelf: what stands beside the instruments in content/."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from inkoopkoers.knowledge.crosscheck import crosscheck
from inkoopkoers.knowledge.domain.documents import (
    Example,
    Instrument,
    Source,
    build_example,
)
from inkoopkoers.knowledge.loader import Content, load
from inkoopkoers.knowledge.problems import BadContent, Place, Problem
from inkoopkoers.knowledge.published import content_root
from inkoopkoers.knowledge.schema import SourceIssue, Term, Theme, TourFile


@dataclass(frozen=True)
class Shelf:
    """Themes, terms, sources, examples, decisions and the worked example."""

    themes: Mapping[str, Theme]
    terms: tuple[Term, ...]
    sources: tuple[Source, ...]
    examples: tuple[Example, ...]
    issues: tuple[SourceIssue, ...]
    tour: TourFile


@cache
def shelf() -> Shelf:
    """Read and check content/ once per process; BadContent stops the start."""
    content = load(content_root())
    crosscheck(content)
    return build_shelf(content)


def check_fits(books: Shelf, published: Iterable[Instrument]) -> None:
    """Raise BadContent when a published version needs what the shelf dropped.

    content/ may run ahead of what is published, but keeps what is in use.
    """
    place = Place(content_root() / "themes.yaml", 1, ("themes",))
    problems = [
        Problem(
            place,
            f"het thema '{theme}' ontbreekt, maar tip {tip.code} van "
            f"{instrument.code} {instrument.version} gebruikt het",
        )
        for instrument in published
        for cell in instrument.cells
        for tip in cell.tips
        for theme in tip.themes
        if theme not in books.themes
    ]
    if problems:
        raise BadContent(problems)


def build_shelf(content: Content) -> Shelf:
    """Arrange checked content for readers."""
    return Shelf(
        themes={theme.id: theme for theme in content.themes.file.themes},
        terms=tuple(
            sorted(content.terms.file.terms, key=lambda term: term.term.casefold())
        ),
        sources=tuple(
            Source(**source.model_dump()) for source in content.sources.file.sources
        ),
        examples=tuple(
            build_example(example.model_dump())
            for example in content.examples.file.examples
        ),
        issues=tuple(content.issues.file.issues),
        tour=content.tour.file,
    )
