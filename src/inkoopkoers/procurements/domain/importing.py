# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A selection of criteria from a file, laid beside the library before it is taken in.

Nothing is stored here: a preview says what is new, changed, the same and refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

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
) -> Preview:
    """Lay the rows of a file beside the library; each row is read once.

    TooManyRows above 20,000; BadColumns when the header cannot be used.
    """
    if len(rows) > MOST_ROWS:
        raise TooManyRows(len(rows))
    columns = _columns(rows[0] if rows else {})
    read = [
        read_row(number, row, columns, vocabulary or Vocabulary())
        for number, row in enumerate(rows, FIRST_ROW)
    ]
    usable, refused = _apart([one for one in read if one is not None])
    unused = [header for header in (rows[0] if rows else {}) if header.strip()]
    known = {key_of(one.number): one for one in existing}
    return _sorted_out(
        usable,
        known,
        tuple(refused),
        tuple(one for one in unused if one not in columns.values()),
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


@dataclass(frozen=True)
class _Usable:
    """A row in which nothing is wrong."""

    number: int
    known_by: str
    criterion: ImportedCriterion


def _apart(read: Sequence[ReadRow]) -> tuple[list[_Usable], list[Refused]]:
    """Which rows can be used; of rows with one number we cannot know which is right."""
    same: dict[str, list[int]] = {}
    for row in read:
        if row.known_by:
            same.setdefault(row.known_by, []).append(row.number)
    usable: list[_Usable] = []
    refused: list[Refused] = []
    for row in read:
        double = [*_double(row, same.get(row.known_by, []))]
        refused += [*row.problems, *double]
        if row.criterion and not double:
            usable.append(_Usable(row.number, row.known_by, row.criterion))
    return usable, refused


def _double(row: ReadRow, rows: Sequence[int]) -> Iterator[Refused]:
    if len(rows) > 1:
        other = rows[1] if row.number == rows[0] else rows[0]
        yield Refused(
            row.number, ImportField.NUMBER, Refusal.DUPLICATE, row.said, other
        )


def _sorted_out(
    usable: Sequence[_Usable],
    known: Mapping[str, ImportedCriterion],
    refused: tuple[Refused, ...],
    unused: tuple[str, ...],
) -> Preview:
    new: list[New] = []
    changed: list[Changed] = []
    same: list[int] = []
    for row in usable:
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
    """As the file would say it, so that only what one can see makes a difference."""
    return cell_text(ImportField(name), str(getattr(one, name)))
