# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The lines behind a figure: a page of them, one of them, or all of them in turn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import overload

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.line_filter import LineFilter, LineSort
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.engine.question import Unanswered
from inkoopkoers.spending.models import SpendImport
from inkoopkoers.spending.queries.asking import OfOrganisation
from inkoopkoers.spending.queries.datasets import (
    NoAnswer,
    engine_for_settings,
    sentence_for,
)
from inkoopkoers.spending.questions.drill import (
    LineRow,
    LineSums,
    lines_behind,
    sums_behind,
)
from inkoopkoers.spending.questions.whole_lines import (
    ONE_LINE,
    WholeLine,
    lines_after,
)

AT_ONCE = 10_000


@dataclass(frozen=True)
class Lines(Sequence[LineRow]):
    """Lines in an order, of which only a page is ever asked for."""

    asker: OfOrganisation
    selection: Selection
    asked: LineFilter
    sort: LineSort
    sums: LineSums

    def __len__(self) -> int:
        """How many there are."""
        return self.sums.lines

    @overload
    def __getitem__(self, at: int) -> LineRow: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[LineRow]: ...
    def __getitem__(self, at: int | slice) -> LineRow | Sequence[LineRow]:
        """A page; the paginator asks for nothing else."""
        if isinstance(at, int):
            return self[at : at + 1][0]
        first, last, _step = at.indices(len(self))
        if last <= first:
            return ()
        return self.asker(
            lines_behind(self.asked, self.sort),
            self.selection,
            {"limit": last - first, "offset": first},
        )


def lines_of(
    asker: OfOrganisation,
    selection: Selection,
    asked: LineFilter,
    sort: LineSort = LineSort.LARGEST,
) -> Lines:
    """The lines behind a figure."""
    return Lines(asker, selection, asked, sort, sums_of(asker, selection, asked))


def sums_of(asker: OfOrganisation, selection: Selection, asked: LineFilter) -> LineSums:
    """How many lines, and their euros."""
    (sums,) = asker(sums_behind(asked), selection)
    return sums


def line_of(asker: OfOrganisation, batch: int, line: int) -> WholeLine | None:
    """One line of an import that counts; also an internal one."""
    everything = Selection(include_internal=True)
    rows = asker(ONE_LINE, everything, {"one_batch": batch, "one_line": line})
    return rows[0] if rows else None


def file_names(organisation: Organisation) -> dict[int, str]:
    """What the files are called that lines came in."""
    rows = SpendImport.objects.filter(organisation=organisation)
    return dict(rows.values_list("pk", "file_name"))


def all_lines(
    asker: OfOrganisation, selection: Selection, asked: LineFilter
) -> Iterator[tuple[WholeLine, ...]]:
    """Every line, by import and in its order, some thousands at once.

    All of it is about the same moment. Raises NoAnswer when files were deleted since.
    """
    dataset, terms = asker.dataset, asker.terms
    engine, question = engine_for_settings(), lines_after(asked)
    for batch in dataset.batches:
        after: int | None = 0
        while after is not None:
            place = {"one_batch": batch.number, "after": after, "limit": AT_ONCE}
            try:
                rows = engine.ask(question, dataset, selection, terms, place)
            except Unanswered as why:
                raise NoAnswer(sentence_for(why.obstacle)) from why
            if rows:
                yield rows
            after = rows[-1].line if len(rows) == AT_ONCE else None
