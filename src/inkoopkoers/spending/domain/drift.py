# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed from month to month: months without lines, and months unlike others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from statistics import median

from inkoopkoers.spending.domain.hygiene import Gap
from inkoopkoers.spending.domain.hygiene_rows import HygieneRow
from inkoopkoers.spending.domain.periods import Absent, Month, absent_between

# A month is compared with the median of these months before it.
BEFORE = 6
FEWEST = 3
# In a month with fewer lines, one other line is already 10 points or more.
FEWEST_LINES = 10
POINTS = Fraction(1, 5)
TIMES = 2
FILLED = Fraction(1, 2)
# Columns of which the filling can drift.
COLUMNS = (
    Gap.NO_SUPPLIER_CODE, Gap.NO_KVK, Gap.NO_VAT_NUMBER, Gap.NO_IBAN, Gap.NO_INVOICE,
    Gap.NO_ORDER, Gap.NO_CONTRACT, Gap.NO_CATEGORY, Gap.NO_DESCRIPTION, Gap.NO_UNIT,
    Gap.NO_INVOICE_DAY, Gap.NO_DUE_DAY,
)  # fmt: skip


class Drift(StrEnum):
    """How a month differs from those before."""

    VANISHED = "vanished"
    EMPTIER = "emptier"
    FULLER = "fuller"
    MORE_LINES = "more_lines"
    FEWER_LINES = "fewer_lines"
    LARGER_AMOUNTS = "larger_amounts"
    SMALLER_AMOUNTS = "smaller_amounts"


@dataclass(frozen=True)
class Change:
    """A month that differs; `was` and `now` are shares for a column, else figures.

    `gap` names the column; None when lines or amounts changed. `amount` are the
    euros of the month.
    """

    source: int
    month: Month
    drift: Drift
    gap: Gap | None
    was: Fraction
    now: Fraction
    amount: Decimal


def absent_months(rows: Iterable[HygieneRow]) -> dict[int, Absent]:
    """Per source the months that are not there."""
    return {
        source: absent_between(
            {month: next(iter(gaps.values())).all_lines for month, gaps in seen.items()}
        )
        for source, seen in _by_source(rows).items()
    }


def changes(rows: Iterable[HygieneRow]) -> tuple[Change, ...]:
    """Every month that is unlike the six before it, most euros first.

    Filling: a difference of at least 20 points, also with the month right before: a
    column that stays empty is told once. Lines and the mean size of an amount:
    more than twice, or less than half, the median. Fewer than three months before
    say nothing. Of a month with fewer than ten lines only their number is told, and
    a column that is empty.
    """
    found: list[Change] = []
    for source, months in _by_source(rows).items():
        ordered = sorted(months)
        for at, month in enumerate(ordered):
            before = [months[one] for one in ordered[max(0, at - BEFORE) : at]]
            if len(before) >= FEWEST:
                found += _changes(source, month, months[month], before)
    return tuple(sorted(found, key=_most_first))


_Gaps = Mapping[str, HygieneRow]


def _by_source(
    rows: Iterable[HygieneRow],
) -> dict[int, dict[Month, dict[str, HygieneRow]]]:
    found: dict[int, dict[Month, dict[str, HygieneRow]]] = {}
    for one in rows:
        months = found.setdefault(one.source, {})
        months.setdefault((one.year, one.month), {})[one.gap] = one
    return found


def _changes(
    source: int, month: Month, now: _Gaps, before: Sequence[_Gaps]
) -> list[Change]:
    amount = next(iter(now.values())).all_amount
    is_small = _lines(now) < FEWEST_LINES
    found: list[Change] = []
    for gap in COLUMNS:
        change = _filling(now, before, gap)
        if change and (change[0] is Drift.VANISHED or not is_small):
            found.append(Change(source, month, change[0], gap, *change[1:], amount))
    for measure, more, fewer in _MEASURES[: 1 if is_small else None]:
        was, is_now = Fraction(median([measure(one) for one in before])), measure(now)
        if is_now > TIMES * was or TIMES * is_now < was:
            drift = more if is_now > was else fewer
            found.append(Change(source, month, drift, None, was, is_now, amount))
    return found


def _filling(
    now: _Gaps, before: Sequence[_Gaps], gap: Gap
) -> tuple[Drift, Fraction, Fraction] | None:
    """What a column did, the share that was usual, and the share of now."""
    was, last, is_now = _usual(before, gap), _filled(before[-1], gap), _filled(now, gap)
    if was is None or last is None or is_now is None:
        return None
    if abs(was - is_now) < POINTS or abs(last - is_now) < POINTS:
        return None
    return _column_drift(was, is_now), was, is_now


def _column_drift(was: Fraction, now: Fraction) -> Drift:
    if was >= FILLED and not now:
        return Drift.VANISHED
    return Drift.EMPTIER if now < was else Drift.FULLER


def _usual(before: Sequence[_Gaps], gap: Gap) -> Fraction | None:
    shares = [_filled(one, gap) for one in before]
    known = [one for one in shares if one is not None]
    return Fraction(median(known)) if known else None


def _filled(month: _Gaps, gap: Gap) -> Fraction | None:
    row = month.get(gap)
    return 1 - Fraction(row.lines, row.all_lines) if row and row.all_lines else None


def _lines(month: _Gaps) -> Fraction:
    return Fraction(next(iter(month.values())).all_lines)


def _mean(month: _Gaps) -> Fraction:
    row = next(iter(month.values()))
    return Fraction(row.all_moved) / row.all_lines if row.all_lines else Fraction()


_MEASURES = (
    (_lines, Drift.MORE_LINES, Drift.FEWER_LINES),
    (_mean, Drift.LARGER_AMOUNTS, Drift.SMALLER_AMOUNTS),
)


def _most_first(one: Change) -> tuple[Decimal, int, Month, str, str]:
    return (-one.amount, one.source, one.month, one.drift, one.gap or "")
