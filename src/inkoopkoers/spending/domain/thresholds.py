# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How close spend came to a threshold: kinds, editions, moving terms and warnings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from inkoopkoers.spending.domain.selection import Selection, Terms

# At these parts of a threshold, in percents, we warn.
LEVELS = (60, 80, 100)

ZERO = Decimal("0.00")
_WORKS = "45"


class Kind(StrEnum):
    """What is bought; the law has a threshold for each.

    SOCIAL is the social and other specific services of Annex XIV of the directive.
    """

    WORKS = "works"
    SOCIAL = "social"
    OTHER = "other"


def kind_of(category: str, social: Iterable[str]) -> Kind:
    """The kind of a CPV code or the beginning of one; `social` are such beginnings.

    A beginning of which only a part is social is not: then the lower threshold warns.
    """
    if category.startswith(_WORKS):
        return Kind.WORKS
    if any(category.startswith(one) for one in social):
        return Kind.SOCIAL
    return Kind.OTHER


def is_partly_social(category: str, social: Iterable[str]) -> bool:
    """Some codes of the category have the higher threshold, and others do not."""
    return any(one != category and one.startswith(category) for one in social)


class LimitCode(StrEnum):
    """The threshold of the law, or the limit of practice for asking one supplier."""

    PRACTICE = "practice"
    THRESHOLD = "threshold"


@dataclass(frozen=True)
class Limit:
    """One edition of an amount; both days belong to it, None is an open end."""

    code: LimitCode
    kind: Kind
    amount: Decimal
    valid_from: date | None = None
    valid_to: date | None = None

    def holds_on(self, day: date) -> bool:
        """This edition is in force on this day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


def without_gaps(limits: Iterable[Limit]) -> tuple[Limit, ...]:
    """The same editions, each until the next: one amount per kind and day.

    The last also holds after what we know: the nearest we have. Before the first day
    that we know nothing holds: those lines are not judged.
    """
    found: dict[tuple[LimitCode, Kind], list[Limit]] = {}
    for one in limits:
        found.setdefault((one.code, one.kind), []).append(one)
    return tuple(part for same in found.values() for part in _stretched(same))


def _stretched(limits: list[Limit]) -> Iterator[Limit]:
    ordered = sorted(limits, key=lambda one: one.valid_from or date.min)
    for place, one in enumerate(ordered):
        following = ordered[place + 1].valid_from if ordered[place + 1 :] else None
        yield replace(
            one,
            valid_to=following - timedelta(days=1) if following else None,
        )


def known_from(limits: Iterable[Limit]) -> date | None:
    """The first day that any of these holds on; None when one has no beginning."""
    days = [one.valid_from for one in limits]
    known = [one for one in days if one]
    return min(known) if known and len(known) == len(days) else None


def limit_on(limits: Iterable[Limit], kind: Kind, day: date) -> Limit | None:
    """The edition in force, if we know one for that day."""
    found = (one for one in limits if one.kind == kind and one.holds_on(day))
    return next(found, None)


def moving_sum(
    daily: Mapping[date, Decimal], window_days: int
) -> tuple[tuple[date, Decimal], ...]:
    """Per day with spend, what was spent on it and in the days before: one term."""
    return tuple((day, _term_sum(daily, day, window_days)) for day in sorted(daily))


def month_ends(
    daily: Mapping[date, Decimal], window_days: int, months: Sequence[date], last: date
) -> tuple[Decimal, ...]:
    """What was spent in the term that ends with each month; `months`: their first days.

    Also in a month without spend: what is a term ago leaves it. After `last` we know
    nothing: the term of that month ends there.
    """
    ends = (min(_last_day(one), last) for one in months)
    return tuple(_term_sum(daily, one, window_days) for one in ends)


def months_of(first: date, last: date) -> tuple[date, ...]:
    """The first day of every month from one day to another, both included."""
    start, end = first.year * 12 + first.month - 1, last.year * 12 + last.month - 1
    return tuple(date(at // 12, at % 12 + 1, 1) for at in range(start, end + 1))


def _last_day(month: date) -> date:
    return (month.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(1)


def _term_sum(daily: Mapping[date, Decimal], last: date, window_days: int) -> Decimal:
    first = last - timedelta(days=window_days - 1)
    return sum((eur for on, eur in daily.items() if first <= on <= last), ZERO)


class ThresholdRow(NamedTuple):
    """How high one category came under one edition of its threshold.

    Euros without `total` are those that no contract covers. `peak_eur` is the highest
    sum of a moving term, the term that ends on `peak_on`; `reached_…_on` the first day
    that the category was at that part of a threshold, of whatever edition. `now_…` is the term that ends on the
    last day of the selection's lines.
    """

    category: str
    kind: str
    threshold_eur: Decimal
    peak_on: date
    peak_eur: Decimal
    peak_total_eur: Decimal
    reached_60_on: date | None
    reached_80_on: date | None
    reached_100_on: date | None
    now_eur: Decimal
    now_total_eur: Decimal


@dataclass(frozen=True)
class ThresholdWarning:
    """A category that came near its threshold, or passed it, without a contract.

    `since` is None and `is_beyond` true when we know no edition for that day any more:
    then the last edition was taken.
    """

    category: str
    kind: Kind
    threshold_eur: Decimal
    since: date | None
    is_beyond: bool
    peak_on: date
    peak_eur: Decimal
    peak_total_eur: Decimal
    reached: tuple[tuple[int, date], ...]
    now_eur: Decimal
    now_total_eur: Decimal

    @property
    def share(self) -> Fraction:
        """The peak as part of the threshold of that day; 1 is all of it."""
        return _share(self.peak_eur, self.threshold_eur)

    @property
    def level(self) -> int:
        """The highest of the levels that was reached, in percents."""
        return self.reached[-1][0]

    @property
    def is_passed(self) -> bool:
        """The threshold itself was reached: the law speaks of equal or more."""
        return self.level == LEVELS[-1]


def warnings_of(
    rows: Iterable[ThresholdRow], thresholds: Sequence[Limit]
) -> tuple[ThresholdWarning, ...]:
    """One warning per category that reached the lowest level; the nearest first.

    Limits of practice may stand among the thresholds: those are left out.
    """
    thresholds = [one for one in thresholds if one.code is LimitCode.THRESHOLD]
    found: dict[str, list[ThresholdRow]] = {}
    for one in rows:
        found.setdefault(one.category, []).append(one)
    made = [
        _warning(same, thresholds) for same in found.values() if any(_reached(same))
    ]
    return tuple(sorted(made, key=lambda one: (-one.share, one.category)))


def _warning(rows: list[ThresholdRow], thresholds: Sequence[Limit]) -> ThresholdWarning:
    """The edition under which it came nearest; of equals the latest."""
    highest = max(
        rows, key=lambda one: (_share(one.peak_eur, one.threshold_eur), one.peak_on)
    )
    kind = Kind(highest.kind)
    known = limit_on(thresholds, kind, highest.peak_on)
    return ThresholdWarning(
        category=highest.category,
        kind=kind,
        threshold_eur=highest.threshold_eur,
        since=known.valid_from if known else None,
        is_beyond=known is None,
        peak_on=highest.peak_on,
        peak_eur=highest.peak_eur,
        peak_total_eur=highest.peak_total_eur,
        reached=tuple(_reached(rows)),
        now_eur=highest.now_eur,
        now_total_eur=highest.now_total_eur,
    )


def _reached(rows: Sequence[ThresholdRow]) -> Iterator[tuple[int, date]]:
    """Each level that a peak came to, with the first day that it was reached."""
    highest = max(_share(one.peak_eur, one.threshold_eur) for one in rows)
    days = [(one.reached_60_on, one.reached_80_on, one.reached_100_on) for one in rows]
    for level, of_level in zip(LEVELS, zip(*days, strict=True), strict=True):
        known = [day for day in of_level if day]
        if known and highest * 100 >= level:
            yield level, min(known)


def _share(part: Decimal, whole: Decimal) -> Fraction:
    return Fraction(part) / Fraction(whole) if whole else Fraction(0)


def whole_authority(selection: Selection, terms: Terms) -> Selection:
    """What a threshold looks at: every unit and supplier, and a term further back.

    The law counts the authority as one; a part of it would hide what is together.
    """
    return Selection(
        first=_before(selection.first, terms) if selection.first else None,
        last=selection.last,
        include_internal=selection.include_internal,
    )


def term_of(selection: Selection, category: str, last: date, terms: Terms) -> Selection:
    """The lines of one category in the term that ends on this day."""
    return Selection(
        first=_before(last, terms),
        last=last,
        category=category,
        include_internal=selection.include_internal,
    )


def _before(day: date, terms: Terms) -> date:
    return day - timedelta(days=min(terms.window_days - 1, (day - date.min).days))
