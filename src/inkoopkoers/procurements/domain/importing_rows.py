# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reading one row of a file with criteria."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.importing_words import (
    KINDS,
    LEVELS,
    LONGEST,
    REQUIRED,
    ImportField,
    key_of,
    one_line,
    readable,
)

LONGEST_MADE_TITLE = 80


class Refusal(StrEnum):
    """Why a row is not taken in."""

    EMPTY = "empty"
    TOO_LONG = "too long"
    BAD_LEVEL = "bad level"
    BAD_KIND = "bad kind"
    UNKNOWN_THEME = "unknown theme"
    UNKNOWN_PRODUCT_GROUP = "unknown product group"
    DUPLICATE = "duplicate"


@dataclass(frozen=True)
class ImportedCriterion:
    """A criterion as a library holds it; `number` is what it is known by."""

    number: str
    level: AmbitionLevel
    kind: CriterionKind
    text: str
    edition: str = ""
    title: str = ""
    theme: str = ""
    product_group: str = ""
    verification: str = ""
    source: str = ""
    replaces: str = ""


@dataclass(frozen=True)
class Refused:
    """One thing wrong in a row; `other_row` is the row that has the same number.

    `said` is the beginning of what stands there.
    """

    row: int
    field: ImportField
    code: Refusal
    said: str = ""
    other_row: int | None = None


@dataclass(frozen=True)
class Vocabulary:
    """What themes and product groups may be called, each with its code.

    An empty mapping takes any text as it is.
    """

    themes: Mapping[str, str] = field(default_factory=dict)
    product_groups: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, themes: Mapping[str, str], product_groups: Mapping[str, str]
    ) -> Vocabulary:
        """From code to title; both may be written, in capitals or not."""
        return cls(_names(themes), _names(product_groups))


def _names(titles: Mapping[str, str]) -> Mapping[str, str]:
    by_title = {key_of(title): code for code, title in titles.items()}
    return by_title | {key_of(code): code for code in titles}


Columns = Mapping[ImportField, str]


@dataclass(frozen=True)
class ReadRow:
    """A row as far as it could be read; `said` is the number as it stands there."""

    number: int
    criterion: ImportedCriterion | None
    known_by: str
    said: str
    problems: tuple[Refused, ...]


def read_row(
    number: int, row: Mapping[str, str], columns: Columns, vocabulary: Vocabulary
) -> ReadRow | None:
    """Read one row; None when nothing stands in it."""
    cells = {
        one: cell_text(one, row.get(header, "")) for one, header in columns.items()
    }
    if not any(cells.values()):
        return None
    problems = tuple(
        Refused(number, one, code, cells[one][:LONGEST_MADE_TITLE])
        for one, code in _problems(cells, vocabulary)
    )
    said = cells[ImportField.NUMBER]
    made = None if problems else _criterion(cells, vocabulary)
    return ReadRow(number, made, key_of(said), said[:LONGEST_MADE_TITLE], problems)


def cell_text(one: ImportField, text: str) -> str:
    """A long text keeps its lines; the rest is one line."""
    return (
        readable(text) if LONGEST[one] > LONGEST[ImportField.TITLE] else one_line(text)
    )


_Cells = Mapping[ImportField, str]


def _problems(
    cells: _Cells, vocabulary: Vocabulary
) -> Iterator[tuple[ImportField, Refusal]]:
    for one, text in cells.items():
        if one in REQUIRED and not text:
            yield one, Refusal.EMPTY
        elif len(text) > LONGEST[one]:
            yield one, Refusal.TOO_LONG
        elif text and (code := _not_in_list(one, text, vocabulary)):
            yield one, code


def _not_in_list(one: ImportField, text: str, vocabulary: Vocabulary) -> Refusal | None:
    lists: Mapping[ImportField, tuple[Mapping[str, object], Refusal]] = {
        ImportField.LEVEL: (LEVELS, Refusal.BAD_LEVEL),
        ImportField.KIND: (KINDS, Refusal.BAD_KIND),
        ImportField.THEME: (vocabulary.themes, Refusal.UNKNOWN_THEME),
        ImportField.PRODUCT_GROUP: (
            vocabulary.product_groups,
            Refusal.UNKNOWN_PRODUCT_GROUP,
        ),
    }
    allowed, code = lists.get(one, ({}, Refusal.EMPTY))
    return code if allowed and key_of(text) not in allowed else None


def _criterion(cells: _Cells, vocabulary: Vocabulary) -> ImportedCriterion:
    """Make the criterion of a row in which nothing is wrong."""

    def cell(one: ImportField) -> str:
        return cells.get(one, "")

    theme, group = cell(ImportField.THEME), cell(ImportField.PRODUCT_GROUP)
    text = cell(ImportField.TEXT)
    return ImportedCriterion(
        number=cell(ImportField.NUMBER),
        level=LEVELS[key_of(cell(ImportField.LEVEL))],
        kind=KINDS[key_of(cell(ImportField.KIND))],
        text=text,
        edition=cell(ImportField.EDITION),
        title=cell(ImportField.TITLE) or _title_from(text),
        theme=vocabulary.themes.get(key_of(theme), theme),
        product_group=vocabulary.product_groups.get(key_of(group), group),
        verification=cell(ImportField.VERIFICATION),
        source=cell(ImportField.SOURCE),
        replaces=cell(ImportField.REPLACES),
    )


def _title_from(text: str) -> str:
    """The beginning of the text, for a file without titles."""
    line = one_line(text)
    if len(line) <= LONGEST_MADE_TITLE:
        return line
    return (
        f"{line[:LONGEST_MADE_TITLE].rpartition(' ')[0] or line[:LONGEST_MADE_TITLE]}…"
    )
