# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a published document says, as frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

DIGEST_SHOWN = 12


class ItemKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SCALE = "scale"


class Outcome(StrEnum):
    """What the answers of an instrument lead to.

    GAP asks every question twice: how it is now, and how it should be. GATE has one
    group of questions that limits how far another can be.
    """

    TIPS = "tips"
    SCORES = "scores"
    GAP = "gap"
    GATE = "gate"


@dataclass(frozen=True)
class Option:
    """One answer of a choice; `short` fits after "omdat je koos: "."""

    code: str
    text: str
    short: str
    help: str | None = None


@dataclass(frozen=True)
class Anchor:
    """A level anchor: what one level of a scale means for one question."""

    value: int
    text: str


@dataclass(frozen=True)
class Item:
    """One question. `rev` goes up only when its meaning changes.

    `anchors` describe every level of its scale, or none.
    """

    code: str
    group: str
    kind: ItemKind
    rev: int
    text: str
    short: str
    help: str
    options: tuple[Option, ...] = ()
    scale: str | None = None
    sub_points: tuple[str, ...] = ()
    anchors: tuple[Anchor, ...] = ()

    def option(self, code: str) -> Option:
        """Return the option with this code; KeyError when there is none."""
        for option in self.options:
            if option.code == code:
                return option
        raise KeyError(code)

    def anchor(self, value: int) -> str:
        """Return what a level means here; empty when the label of the scale says it."""
        found = (anchor.text for anchor in self.anchors if anchor.value == value)
        return next(found, "")


@dataclass(frozen=True)
class Group:
    """Questions that belong together."""

    code: str
    name: str
    question: str | None = None


@dataclass(frozen=True)
class Section:
    """A part of the outcome, such as one of the four purchasing activities."""

    code: str
    name: str
    explanation: str
    moment: str | None = None


@dataclass(frozen=True)
class Level:
    """One step of a scale."""

    value: int
    label: str


@dataclass(frozen=True)
class Scale:
    """The steps between which a respondent chooses."""

    code: str
    levels: tuple[Level, ...]
    note: str | None = None


@dataclass(frozen=True)
class Link:
    """An address with the words that say where it goes."""

    url: str
    label: str


@dataclass(frozen=True)
class Source:
    """A publication; None means that the map does not know it."""

    id: str
    author: str
    title: str | None
    year: int | None
    basis: str
    confirmed: bool
    link: str | None
    note: str | None

    @property
    def citation(self) -> str:
        """Author, year and title as far as they are known."""
        year = f" ({self.year})" if self.year else ""
        title = f", {self.title}" if self.title else ""
        return f"{self.author}{year}{title}"


@dataclass(frozen=True)
class Example:
    """What another organisation did, told in a few sentences."""

    id: str
    organisation: str
    text: str
    year: str | None
    links: tuple[Link, ...]
    nuance: str | None


@dataclass(frozen=True)
class Reference:
    """What a source says about a cell."""

    source: Source
    point: str
    link: str | None
    nuance: str | None

    @property
    def address(self) -> str | None:
        """Where to read it: its own address, or that of the source."""
        return self.link or self.source.link


@dataclass(frozen=True)
class Tip:
    """One idea to act on."""

    code: str
    rev: int
    text: str
    themes: tuple[str, ...]


@dataclass(frozen=True)
class Cell:
    """The tips for one section under one condition.

    `when` is empty for a general cell. `empty` holds the reason why a cell has
    no tips on purpose.
    """

    code: str
    rev: int
    section: str
    when: Mapping[str, tuple[str, ...]]
    empty: str | None
    tips: tuple[Tip, ...]
    examples: tuple[Example, ...]
    references: tuple[Reference, ...]
    nuance: str | None

    @property
    def is_general(self) -> bool:
        """A general cell holds whatever the answers are."""
        return not self.when

    def holds(self, chosen: Mapping[str, str]) -> bool:
        """AND between items, OR inside a list; an unanswered item never holds."""
        return all(chosen.get(item) in codes for item, codes in self.when.items())


@dataclass(frozen=True)
class Origin:
    """Where the ideas of an instrument come from."""

    title: str
    author: str
    client: str
    period: str
    note: str


@dataclass(frozen=True)
class Subject:
    """What a round is about, its subject, when not the whole organisation."""

    label: str
    help: str


@dataclass(frozen=True)
class Gate:
    """The group `limited` cannot be further than the group `limits`; both codes."""

    limits: str
    limited: str


@dataclass(frozen=True)
class Instrument:
    """One version of an instrument, whole."""

    code: str
    version: int
    digest: str
    outcome: Outcome
    title: str
    summary: str
    minutes: int
    origin: Origin
    groups: tuple[Group, ...]
    items: tuple[Item, ...]
    scales: tuple[Scale, ...]
    sections: tuple[Section, ...]
    cells: tuple[Cell, ...]
    subject: Subject | None = None
    gate: Gate | None = None

    @property
    def short_digest(self) -> str:
        """The start of the digest, long enough to compare by eye."""
        return self.digest[:DIGEST_SHOWN]

    @cached_property
    def cells_by_code(self) -> Mapping[str, Cell]:
        """Every cell under its code."""
        return {cell.code: cell for cell in self.cells}

    @cached_property
    def items_by_code(self) -> Mapping[str, Item]:
        """Every item under its code."""
        return {item.code: item for item in self.items}

    def cells_of(self, section: str) -> Iterator[Cell]:
        """Return the cells of one section, in the order of the questions."""
        return (cell for cell in self.cells if cell.section == section)
