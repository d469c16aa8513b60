# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What we spent over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.spending.answering.answer import (
    Answer,
    AnswerRow,
    AnswerTable,
    CellKind,
    Column,
    Coverage,
    Topic,
    Way,
)
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.periods import (
    MONTHS,
    Month,
    absent_between,
    dates_of_month,
    is_whole_month,
    nearly_empty,
)
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.pictures.over_time import months_picture
from inkoopkoers.spending.questions.coverage import COVERAGE, CoverageRow
from inkoopkoers.spending.questions.over_time import (
    PER_MONTH,
    PER_QUARTER,
    PER_YEAR,
    PeriodRow,
)
from inkoopkoers.spending.wording import over_time as words

QUARTER = 3
_Dates = tuple[date, date]


def answer_over_time(asked: Asked) -> Answer:
    """Euros per month, quarter and year, beside the year before."""
    seen = next(iter(asked.ask(COVERAGE)), None)
    last_on = seen.last_on if seen else None
    found = asked.ask(PER_MONTH)
    hollow = _hollow(asked, found)
    months = fair_months(asked.selection, found, last_on, hollow)
    quarters = _whole(asked.ask(PER_QUARTER), months, QUARTER)
    years = _whole(asked.ask(PER_YEAR), months, MONTHS)
    picture = months_picture(months, years)
    return Answer(
        "over_time",
        Topic.WHERE,
        _("Uitgaven over de tijd"),
        words.spent_told(months),
        (
            _table(asked, "months", _("Uitgaven per maand"), _("Maand"), months),
            _table(
                asked, "quarters", _("Uitgaven per kwartaal"), _("Kwartaal"), quarters
            ),
            _table(asked, "years", _("Uitgaven per jaar"), _("Jaar"), years),
        ),
        charts=(picture,) if picture else (),
        coverage=_coverage(asked, seen),
        method=(
            _(
                "Bedragen zijn kosten zonder btw. Een creditnota telt negatief. Elke "
                "regel telt in de maand van de boeking."
            ),
            _(
                "Een kwartaal of jaar zetten we alleen naast een jaar eerder als we van "
                "beide alle maanden kennen. Een bijna lege maand vergelijken we niet: die "
                "heeft minder dan een kwart van de regels van de maanden eromheen "
                "(de mediaan van drie ervoor en drie erna, over alle uitgaven samen)."
            ),
        ),
        remarks=(*_unread(asked, seen), *_remarks(found, hollow, last_on)),
    )


def _remarks(
    months: Sequence[PeriodRow], hollow: frozenset[Month], last_on: date | None
) -> tuple[str, ...]:
    gaps = missing_months(months)
    said = [words.missing_months(gaps)] if gaps else []
    if last_on and not is_whole_month(last_on.year, last_on.month, None, None, last_on):
        beside = any(
            one.year_before is not None
            and (one.year, one.part) == (last_on.year, last_on.month)
            for one in months
        )
        said += [words.unfinished_told(last_on)] if beside else []
        hollow = hollow - {(last_on.year, last_on.month)}
    if named := _named(months, hollow):
        said.append(words.hollow_told(named))
    return tuple(said)


def _named(months: Sequence[PeriodRow], hollow: frozenset[Month]) -> list[Month]:
    """Those that are shown, or that a shown month would stand beside."""
    shown = {(one.year, one.part) for one in months}
    before = {(one.year - 1, one.part) for one in months if one.year_before is not None}
    return sorted(hollow & (shown | before))


def _hollow(asked: Asked, months: Sequence[PeriodRow]) -> frozenset[Month]:
    """Months that are nearly empty over everything: one supplier may have few lines."""
    chosen = asked.selection
    whole = Selection(source=chosen.source, include_internal=chosen.include_internal)
    every = months if whole == chosen else asked.answering(PER_MONTH, whole)
    return nearly_empty({(one.year, one.part): one.lines for one in every})


def fair_months(
    selection: Selection,
    months: Sequence[PeriodRow],
    last_on: date | None,
    hollow: frozenset[Month],
) -> tuple[PeriodRow, ...]:
    """Neither a part of a month nor a nearly empty one is set beside a year before."""
    dates = selection.first, selection.last, last_on

    def is_fair(year: int, month: int) -> bool:
        both = {(year, month), (year - 1, month)}
        return is_whole_month(year, month, *dates) and not both & hollow

    return tuple(
        one if is_fair(one.year, one.part) else one._replace(year_before=None)
        for one in months
    )


def _whole(
    rows: Sequence[PeriodRow], months: Sequence[PeriodRow], size: int
) -> tuple[PeriodRow, ...]:
    """Only periods of which every month can be compared are."""
    known = Counter(
        (one.year, (one.part - 1) // size)
        for one in months
        if one.year_before is not None
    )
    return tuple(
        one
        if known[one.year, max(one.part - 1, 0)] == size
        else one._replace(year_before=None)
        for one in rows
    )


def missing_months(months: Sequence[PeriodRow]) -> tuple[tuple[int, int], ...]:
    """The months between the first and the last without any line."""
    return absent_between({(one.year, one.part): one.lines for one in months}).missing


def _table(
    asked: Asked, code: str, caption: str, head: str, rows: Sequence[PeriodRow]
) -> AnswerTable:
    name, dates = _KINDS[code]
    columns = (
        Column("period", head),
        Column("amount", _("Uitgaven"), CellKind.EURO),
        Column("share", _("Deel"), CellKind.SHARE),
        Column("year_before", _("Een jaar eerder"), CellKind.EURO),
        Column("change", _("Verschil"), CellKind.EURO),
        Column("invoices", _("Facturen"), CellKind.NUMBER),
        Column("lines", _("Regels"), CellKind.NUMBER),
    )
    totals = (
        _("Totaal"),
        sum((row.amount for row in rows), Decimal(0)),
        None,
        None,
        None,
        # One invoice can have lines in two months; a sum would count it twice.
        None,
        sum(row.lines for row in rows),
    )
    cells = tuple(
        AnswerRow(
            (
                name(row.year, row.part),
                row.amount,
                row.share,
                row.year_before,
                row.amount - row.year_before if row.year_before is not None else None,
                row.invoices,
                row.lines,
            ),
            inside(asked.selection, dates(row.year, row.part)),
        )
        for row in rows
    )
    return AnswerTable(code, caption, columns, cells, totals)


def inside(selection: Selection, dates: _Dates) -> Way:
    """The lines of a period, inside the chosen dates."""
    first, last = dates
    return Way(
        replace(
            selection,
            first=max(first, selection.first or first),
            last=min(last, selection.last or last),
        )
    )


def month_dates(year: int, month: int) -> _Dates:
    """The first and the last day of a month."""
    return dates_of_month(year, month)


def _quarter_dates(year: int, quarter: int) -> _Dates:
    return dates_of_month(year, (quarter - 1) * QUARTER + 1, QUARTER)


def year_dates(year: int, _part: int = 0) -> _Dates:
    """The first and the last day of a year."""
    return dates_of_month(year, 1, MONTHS)


_KINDS: dict[str, tuple[Callable[[int, int], str], Callable[[int, int], _Dates]]] = {
    "months": (words.month_name, month_dates),
    "quarters": (words.quarter_name, _quarter_dates),
    "years": (lambda year, _part: str(year), year_dates),
}


def _coverage(asked: Asked, seen: CoverageRow | None) -> Coverage | None:
    """Rows that could not be read have no date: only beside everything they say much."""
    if asked.selection != Selection() or seen is None or not seen.refused_amount:
        return None
    return Coverage(
        seen.amount,
        seen.amount + seen.refused_amount,
        words.unread_told(seen.refused_rows, seen.refused_amount),
    )


def _unread(asked: Asked, seen: CoverageRow | None) -> tuple[str, ...]:
    """Rows whose amount we do not know either: no share can tell of those."""
    if asked.selection != Selection() or seen is None or seen.refused_amount:
        return ()
    if not seen.refused_rows:
        return ()
    return (words.unread_told(seen.refused_rows, seen.refused_amount),)
