# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A selection of criteria from a file, laid beside the library before it is taken in.

Nothing is stored here: a preview says what is new, changed, the same and refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from inkoopkoers.procurements.domain.importing_rows import (
    Columns,
    ImportedCriterion,
    ReadRow,
    Refusal,
    Refused,
    Vocabulary,
    cell_text,
    read_row,
)
from inkoopkoers.procurements.domain.importing_words import (
    HEADERS,
    REQUIRED,
    ImportField,
    key_of,
)

__all__ = [
    "BadColumns",
    "Changed",
    "Difference",
    "ImportField",
    "ImportedCriterion",
    "New",
    "Preview",
    "Refusal",
    "Refused",
    "TooManyRows",
    "Vocabulary",
    "compared",
    "differences",
    "preview",
]

MOST_ROWS = 20_000
FIRST_ROW = 2  # the header is row 1


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


def preview(
    rows: Sequence[Mapping[str, str]],
    existing: Iterable[ImportedCriterion],
    vocabulary: Vocabulary | None = None,
    numbers: Sequence[int] | None = None,
) -> Preview:
    """Lay the rows of a file beside the library; each row is read once.

    `numbers` says where each row stands when there are empty rows between them.
    TooManyRows above 20,000; BadColumns when the header cannot be used.
    """
    if len(rows) > MOST_ROWS:
        raise TooManyRows(len(rows))
    columns = _columns(rows[0] if rows else {})
    places = numbers or range(FIRST_ROW, FIRST_ROW + len(rows))
    read = [
        read_row(number, row, columns, vocabulary or Vocabulary())
        for number, row in zip(places, rows, strict=True)
    ]
    usable, refused = _apart([one for one in read if one is not None])
    unused = [header for header in (rows[0] if rows else {}) if header.strip()]
    return replace(
        compared(usable, existing),
        refused=tuple(refused),
        unused_headers=tuple(one for one in unused if one not in columns.values()),
    )


def _columns(row: Mapping[str, str]) -> Columns:
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


Numbered = tuple[int, ImportedCriterion]


def _apart(read: Sequence[ReadRow]) -> tuple[list[Numbered], list[Refused]]:
    """Which rows can be used; of rows with one number we cannot know which is right."""
    same: dict[str, list[int]] = {}
    for row in read:
        if row.known_by:
            same.setdefault(row.known_by, []).append(row.number)
    usable: list[Numbered] = []
    refused: list[Refused] = []
    for row in read:
        double = [*_double(row, same.get(row.known_by, []))]
        refused += [*row.problems, *double]
        if row.criterion and not double:
            usable.append((row.number, row.criterion))
    return usable, refused


def _double(row: ReadRow, rows: Sequence[int]) -> Iterator[Refused]:
    if len(rows) > 1:
        other = rows[1] if row.number == rows[0] else rows[0]
        yield Refused(
            row.number, ImportField.NUMBER, Refusal.DUPLICATE, row.said, other
        )


def compared(
    rows: Iterable[Numbered], existing: Iterable[ImportedCriterion]
) -> Preview:
    """Lay criteria that were read, each with its row, beside the library."""
    known = {key_of(one.number): one for one in existing}
    new: list[New] = []
    changed: list[Changed] = []
    same: list[int] = []
    for number, criterion in rows:
        before = known.get(key_of(criterion.number))
        if before is None:
            new.append(New(number, criterion))
        elif found := differences(before, criterion):
            changed.append(Changed(number, criterion, found))
        else:
            same.append(number)
    return Preview(tuple(new), tuple(changed), tuple(same))


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
    """As the file would say it, so that only what one can see makes a difference."""
    return cell_text(ImportField(name), str(getattr(one, name)))
