# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A published document as frozen values, built from its JSON form."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

Json = Mapping[str, Any]

DIGEST_SHOWN = 12


class ItemKind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SCALE = "scale"


class Outcome(StrEnum):
    """What the answers of an instrument lead to."""

    TIPS = "tips"
    SCORES = "scores"


@dataclass(frozen=True)
class Option:
    """One answer of a choice; `short` fits after "omdat je koos: "."""

    code: str
    text: str
    short: str
    help: str | None = None


@dataclass(frozen=True)
class Item:
    """One question. `rev` goes up only when its meaning changes."""

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

    def option(self, code: str) -> Option:
        """Return the option with this code; KeyError when there is none."""
        for option in self.options:
            if option.code == code:
                return option
        raise KeyError(code)


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


def canonical(document: Json) -> bytes:
    """Return the one JSON form over which a digest is taken."""
    text = json.dumps(
        document, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode()


def digest_of(document: Json) -> str:
    """SHA-256 of the canonical form, in hexadecimal."""
    return hashlib.sha256(canonical(document)).hexdigest()


def build_instrument(document: Json, digest: str | None = None) -> Instrument:
    """Build the values from the JSON form of a checked document."""
    sources = {entry["id"]: Source(**entry) for entry in document["sources"]}
    examples = {entry["id"]: build_example(entry) for entry in document["examples"]}
    return Instrument(
        code=document["code"],
        version=document["version"],
        digest=digest or digest_of(document),
        outcome=Outcome(document["outcome"]),
        title=document["title"],
        summary=document["summary"],
        minutes=document["minutes"],
        origin=Origin(**document["origin"]),
        groups=tuple(Group(**entry) for entry in document["groups"]),
        items=tuple(_item(entry) for entry in document["items"]),
        scales=tuple(_scale(entry) for entry in document["scales"]),
        sections=tuple(Section(**entry) for entry in document["sections"]),
        cells=tuple(_cell(entry, sources, examples) for entry in document["cells"]),
    )


def build_example(entry: Json) -> Example:
    """Build one example from its JSON form."""
    links = tuple(Link(**link) for link in entry["links"])
    return Example(**{**entry, "links": links})


def _item(entry: Json) -> Item:
    return Item(
        **{
            **entry,
            "kind": ItemKind(entry["kind"]),
            "options": tuple(Option(**option) for option in entry["options"]),
            "sub_points": tuple(entry["sub_points"]),
        }
    )


def _scale(entry: Json) -> Scale:
    levels = tuple(Level(**level) for level in entry["levels"])
    return Scale(**{**entry, "levels": levels})


def _cell(
    entry: Json, sources: Mapping[str, Source], examples: Mapping[str, Example]
) -> Cell:
    return Cell(
        code=entry["code"],
        rev=entry["rev"],
        section=entry["section"],
        when={item: tuple(codes) for item, codes in entry["when"].items()},
        empty=entry["empty"],
        tips=tuple(
            Tip(**{**tip, "themes": tuple(tip["themes"])}) for tip in entry["tips"]
        ),
        examples=tuple(examples[code] for code in entry["examples"]),
        references=tuple(
            Reference(**{**reference, "source": sources[reference["source"]]})
            for reference in entry["references"]
        ),
        nuance=entry["nuance"],
    )
