# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2

"""The blocks a report is made of; every renderer reads the same list."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields
from enum import StrEnum
from itertools import zip_longest
from textwrap import shorten

MAX_LEVEL = 3
SHORT_TITLE, SHORT_AUTHOR = 60, 45
MOST_CHAPTERS_WITHOUT_CONTENTS = 3

# Control and layout characters that XML forbids or that would break a line.
_SPACES = re.compile(r"[ \t\n\r\v\f\x1c-\x1f\x85\u2028\u2029]+")
# Also unpaired surrogates, private use and non-characters: no font shows them,
# and PDF/A refuses them.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufeff\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)
_BEFORE_PERCENT = re.compile(r"(?<=[0-9]) (?=%)")
_ADDRESS = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@)\S*", re.IGNORECASE)


def printable(text: str) -> str:
    """Text every format can hold: one line, no control characters."""
    return _SPACES.sub(" ", _FORBIDDEN.sub("", text))


class Role(StrEnum):
    """What a paragraph is for; it decides how it looks."""

    BODY = "body"
    LEAD = "lead"
    REASON = "reason"
    NOTE = "note"
    SOURCE = "source"
    EMPTY = "empty"


class _Printable:
    """A block whose texts are printable from the moment it exists."""

    __slots__ = ()
    _raw: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for item in fields(self):  # type: ignore[arg-type]  # only dataclasses inherit
            if item.name not in self._raw:
                value = _printable_value(getattr(self, item.name))
                object.__setattr__(self, item.name, value)


def _printable_value(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, StrEnum):
        return printable(value)
    if isinstance(value, tuple):
        return tuple(_printable_value(item) for item in value)
    return value


@dataclass(frozen=True)
class Run(_Printable):
    """A stretch of text in one style."""

    text: str
    link: str | None = None
    strong: bool = False
    emphasis: bool = False

    @property
    def address(self) -> str | None:
        """The link, when it is one that works outside our own pages."""
        if self.link is None or not _ADDRESS.fullmatch(self.link.strip()):
            return None
        return self.link.strip()


Runs = tuple[Run, ...]


def held(text: str) -> str:
    """Keep a number and its percent sign on one line."""
    return _BEFORE_PERCENT.sub("\u00a0", text)


def runs(text: str) -> Runs:
    """Plain text as runs."""
    return (Run(text),) if text else ()


def plain(line: Iterable[Run]) -> str:
    """Return the words of a line, without their style."""
    return "".join(run.text for run in line)


@dataclass(frozen=True)
class Heading(_Printable):
    """A heading; level 1 is a chapter, 3 the deepest.

    `is_listed`: whether the contents name it; not when a chapter says the same again.
    """

    text: str
    level: int
    is_listed: bool = True


@dataclass(frozen=True)
class Paragraph(_Printable):
    """Running text with one role."""

    runs: Runs
    role: Role = Role.BODY


@dataclass(frozen=True)
class BulletList(_Printable):
    """A list; `ordered` when the order of the items matters."""

    items: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Table(_Printable):
    """A table with one header row; numeric columns are counted from 0.

    `may_break`: it may begin on one page and end on the next, however short it is.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric_columns: tuple[int, ...] = ()
    may_break: bool = False

    @property
    def width(self) -> int:
        """Count the columns of the widest row."""
        return max(len(row) for row in (self.header, *self.rows))

    @property
    def full_header(self) -> tuple[str, ...]:
        """Fill the header up to the width."""
        return _padded(self.header, self.width)

    @property
    def full_rows(self) -> tuple[tuple[str, ...], ...]:
        """Fill every row up to the width."""
        width = self.width
        return tuple(_padded(row, width) for row in self.rows)


def _padded(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return row + ("",) * (width - len(row))


@dataclass(frozen=True)
class Figure(_Printable):
    """A picture, what it shows in words, and the numbers behind it."""

    svg: str
    alt: str
    caption: str
    data: Table | None = None

    _raw = frozenset({"svg"})


Block = Heading | Paragraph | BulletList | Table | Figure


@dataclass(frozen=True)
class Report(_Printable):
    """A document: what stands on its cover and the blocks below it.

    `mark` says on every page how to treat it, such as that it is confidential. A letter
    has no page of its own for its title, and no contents.
    """

    title: str
    subtitle: str
    author: str
    subject: str
    date: dt.date
    facts: tuple[tuple[str, str], ...] = ()
    blocks: tuple[Block, ...] = ()
    keywords: tuple[str, ...] = ()
    language: str = field(default="nl")
    mark: str = ""
    is_letter: bool = False

    @property
    def shown_title(self) -> str:
        """PDF/UA and HTML both refuse a document without a title."""
        return self.title.strip() or self.subject.strip() or "Rapport"

    @property
    def shown_subject(self) -> str:
        """What stands above the title; nothing that the cover says already."""
        said = (self.title, self.subtitle)
        return "" if self.subject in said else self.subject

    @property
    def short_author(self) -> str:
        """An author that leaves room for the title in a running header."""
        return shorten(self.author, SHORT_AUTHOR, placeholder=" …")

    @property
    def short_title(self) -> str:
        """A title that fits beside the author in a running header, after the mark."""
        title = shorten(self.shown_title, SHORT_TITLE, placeholder=" …")
        return f"{self.mark} · {title}" if self.mark.strip() else title


def tidy(blocks: Iterable[Block]) -> Iterator[Block]:
    """Leave out what is blank and close gaps between heading levels.

    A screen reader announces an empty heading and a skipped level as faults,
    and PDF/UA forbids the latter.
    """
    level = 0
    for block in blocks:
        if isinstance(block, Heading) and block.text.strip():
            level = max(1, min(block.level, level + 1, MAX_LEVEL))
            yield Heading(block.text, level, block.is_listed)
        elif not isinstance(block, Heading):
            yield from _filled(block)


def _filled(block: Block) -> Iterator[Block]:
    if isinstance(block, Paragraph) and not plain(block.runs).strip():
        return
    if isinstance(block, Table) and block.width == 0:
        return
    if isinstance(block, BulletList):
        items = tuple(item for item in block.items if plain(item).strip())
        if items:
            yield BulletList(items, block.ordered)
        return
    yield block


def with_followers(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, Block | None]]:
    """Every block with the one that comes after it; the last has none."""
    return zip_longest(blocks, blocks[1:])


def lines(blocks: Iterable[Block]) -> Iterator[Runs]:
    """Every line of running text, in reading order."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.runs
        elif isinstance(block, BulletList):
            yield from block.items


def is_source(block: Block | None) -> bool:
    """Say whether this names a source; the text above it stays on its page."""
    return isinstance(block, Paragraph) and block.role is Role.SOURCE


def numbered_addresses(blocks: Iterable[Block]) -> dict[str, int]:
    """Give every address behind a link a number from 1, so that print can name it.

    A link that shows its own address needs no number.
    """
    numbers: dict[str, int] = {}
    for line in lines(blocks):
        for run in line:
            address = run.address
            if address is not None and run.text.strip() and address != run.text.strip():
                numbers.setdefault(address, len(numbers) + 1)
    return numbers


def has_contents(blocks: Iterable[Block]) -> bool:
    """Ask for a table of contents when there are more than three chapters."""
    return sum(isinstance(b, Heading) and b.level == 1 for b in blocks) > (
        MOST_CHAPTERS_WITHOUT_CONTENTS
    )
