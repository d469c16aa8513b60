# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A selection of criteria from a file, laid beside the library before it is taken in.

Nothing is stored here: a preview says what is new, changed, the same and refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind
from inkoopkoers.procurements.domain.importing_words import (
    HEADERS,
    KINDS,
    LEVELS,
    LONGEST,
    REQUIRED,
    ImportField,
    key_of,
    one_line,
    readable,
)

MOST_ROWS = 20_000
FIRST_ROW = 2  # the header is row 1
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


class TooManyRows(ValueError):
    """The file has more rows than we take in at once."""

    def __init__(self, rows: int) -> None:
        super().__init__(f"{rows} rows, at most {MOST_ROWS}")
        self.rows = rows


class BadColumns(ValueError):
    """Columns that must be there are not, or two columns mean the same."""

    def __init__(
        self, missing: Sequence[ImportField], double: Sequence[ImportField]
    ) -> None:
        super().__init__(f"missing {missing}, double {double}")
        self.missing = tuple(missing)
        self.double = tuple(double)


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


@dataclass(frozen=True)
class New:
    """A number that the library does not have."""

    row: int
    criterion: ImportedCriterion


@dataclass(frozen=True)
class Difference:
    """One field in the library and in the file."""

    field: ImportField
    was: str
    now: str


@dataclass(frozen=True)
class Changed:
    """A number that the library has otherwise."""

    row: int
    criterion: ImportedCriterion
    differences: tuple[Difference, ...]

    @property
    def is_silent(self) -> bool:
        """Changed under the edition that it had: dossiers that use it would not see."""
        return all(one.field is not ImportField.EDITION for one in self.differences)


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
class Preview:
    """Every row of the file that is not empty in exactly one place.

    A row with two mistakes is twice in `refused`. `same` has the row numbers.
    """

    new: tuple[New, ...] = ()
    changed: tuple[Changed, ...] = ()
    same: tuple[int, ...] = ()
    refused: tuple[Refused, ...] = ()
    unused_headers: tuple[str, ...] = ()

    @property
    def rows_refused(self) -> int:
        """How many rows are not taken in."""
        return len({one.row for one in self.refused})


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


def preview(
    rows: Sequence[Mapping[str, str]],
    existing: Iterable[ImportedCriterion],
    vocabulary: Vocabulary | None = None,
) -> Preview:
    """Lay the rows of a file beside the library; each row is read once.

    TooManyRows above 20,000; BadColumns when the header cannot be used.
    """
    if len(rows) > MOST_ROWS:
        raise TooManyRows(len(rows))
    columns = _columns(rows[0] if rows else {})
    read = [
        _read(number, row, columns, vocabulary or Vocabulary())
        for number, row in enumerate(rows, FIRST_ROW)
    ]
    kept, refused = _apart([one for one in read if one is not None])
    unused = [header for header in (rows[0] if rows else {}) if header.strip()]
    known = {key_of(one.number): one for one in existing}
    return _sorted_out(
        kept,
        known,
        tuple(refused),
        tuple(one for one in unused if one not in columns.values()),
    )


_Columns = Mapping[ImportField, str]


def _columns(row: Mapping[str, str]) -> _Columns:
    """Which header holds which field; a file without rows needs none."""
    found: dict[ImportField, str] = {}
    double: list[ImportField] = []
    for header in row:
        meaning = HEADERS.get(key_of(header))
        if meaning in found:
            double.append(meaning)
        elif meaning:
            found[meaning] = header
    missing = [one for one in REQUIRED if one not in found] if row else []
    if missing or double:
        raise BadColumns(missing, double)
    return found


@dataclass(frozen=True)
class _Row:
    """A row as far as it could be read."""

    number: int
    criterion: ImportedCriterion | None
    known_by: str
    problems: tuple[Refused, ...]


def _read(
    number: int, row: Mapping[str, str], columns: _Columns, vocabulary: Vocabulary
) -> _Row | None:
    """Read one row; None when nothing stands in it."""
    cells = {one: _cell(one, row.get(header, "")) for one, header in columns.items()}
    if not any(cells.values()):
        return None
    problems = tuple(
        Refused(number, one, code, readable(cells[one])[:LONGEST_MADE_TITLE])
        for one, code in _problems(cells, vocabulary)
    )
    known_by = key_of(cells[ImportField.NUMBER])
    made = None if problems else _criterion(cells, vocabulary)
    return _Row(number, made, known_by, problems)


def _cell(one: ImportField, text: str) -> str:
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
    )


def _title_from(text: str) -> str:
    """The beginning of the text, for a file without titles."""
    line = one_line(text)
    if len(line) <= LONGEST_MADE_TITLE:
        return line
    return (
        f"{line[:LONGEST_MADE_TITLE].rpartition(' ')[0] or line[:LONGEST_MADE_TITLE]}…"
    )


def _apart(read: Sequence[_Row]) -> tuple[list[_Row], list[Refused]]:
    """Which rows can be used; of rows with one number we cannot know which is right."""
    same: dict[str, list[int]] = {}
    for row in read:
        if row.known_by:
            same.setdefault(row.known_by, []).append(row.number)
    kept: list[_Row] = []
    refused: list[Refused] = []
    for row in read:
        problems = [*row.problems, *_double(row, same.get(row.known_by, []))]
        refused.extend(problems)
        if not problems:
            kept.append(row)
    return kept, refused


def _double(row: _Row, rows: Sequence[int]) -> Iterator[Refused]:
    if len(rows) > 1:
        other = rows[1] if row.number == rows[0] else rows[0]
        yield Refused(
            row.number, ImportField.NUMBER, Refusal.DUPLICATE, row.known_by, other
        )


def _sorted_out(
    kept: Sequence[_Row],
    known: Mapping[str, ImportedCriterion],
    refused: tuple[Refused, ...],
    unused: tuple[str, ...],
) -> Preview:
    new: list[New] = []
    changed: list[Changed] = []
    same: list[int] = []
    for row in kept:
        assert row.criterion  # a row without problems was read
        before = known.get(row.known_by)
        if before is None:
            new.append(New(row.number, row.criterion))
        elif found := differences(before, row.criterion):
            changed.append(Changed(row.number, row.criterion, found))
        else:
            same.append(row.number)
    return Preview(tuple(new), tuple(changed), tuple(same), refused, unused)


def differences(
    before: ImportedCriterion, after: ImportedCriterion
) -> tuple[Difference, ...]:
    """Field by field what differs; capitals in a number make no difference."""
    return tuple(
        Difference(ImportField(one.name), was, now)
        for one in fields(ImportedCriterion)
        if one.name != ImportField.NUMBER
        and (was := _shown(before, one.name)) != (now := _shown(after, one.name))
    )


def _shown(one: ImportedCriterion, name: str) -> str:
    value = getattr(one, name)
    return str(int(value)) if isinstance(value, AmbitionLevel) else str(value)
