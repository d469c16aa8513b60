# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a report on spend is about, beside its answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inkoopkoers.spending.answering.brief import Brief
from inkoopkoers.spending.domain.selection import Selection, Terms


@dataclass(frozen=True)
class FileSeen:
    """A file that counts; `digest` is the SHA-256 of the file as it was given."""

    name: str
    digest: str
    imported: int
    refused: int
    amount: Decimal
    refused_amount: Decimal
    first_on: date | None = None
    last_on: date | None = None


@dataclass(frozen=True)
class Subject:
    """Whose spend, of which period, from which files, with which decisions.

    `edition` and `digest` name the decisions and everything that counted: with the same
    files they give the same figures again. `notes`: doubts that hold for every answer.
    `brief`: what stands on the first page; None where nobody asked.
    """

    author: str
    day: date
    selection: Selection
    terms: Terms
    files: tuple[FileSeen, ...]
    edition: str = ""
    digest: str = ""
    notes: tuple[str, ...] = ()
    mark: str = ""
    brief: Brief | None = None

    @property
    def period(self) -> Selection:
        """The chosen days; where nothing was chosen, the days of which there are lines."""
        firsts = [one.first_on for one in self.files if one.first_on]
        lasts = [one.last_on for one in self.files if one.last_on]
        return Selection(
            self.selection.first or min(firsts, default=None),
            self.selection.last or max(lasts, default=None),
        )

    @property
    def refused(self) -> tuple[int, Decimal]:
        """Rows that could not be read in all files, and the euros that stood there."""
        return (
            sum(one.refused for one in self.files),
            sum((one.refused_amount for one in self.files), Decimal(0)),
        )
