# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days across a drawing, with marks at the first of months that have room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from .marks import FAINT, PAPER
from .svg import element, number, path, text
from .wrapping import width_of

MONTHS = (
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
)  # fmt: skip
YEAR = 12
STEPS = (1, 2, 3, 6, YEAR, 2 * YEAR, 5 * YEAR, 10 * YEAR, 100 * YEAR, 1000 * YEAR)
SIZE = 15


@dataclass(frozen=True)
class Days:
    """From the first to the last day that is drawn, between two places."""

    first: date
    last: date
    start: float
    end: float

    def at(self, day: date) -> float:
        """Where a day begins; ValueError when it is not drawn."""
        if not self.first <= day <= self.last:
            raise ValueError(f"{day} is not between {self.first} and {self.last}")
        span = max((self.last - self.first).days, 1)
        return self.start + (self.end - self.start) * (day - self.first).days / span

    def marks(self) -> list[date]:
        """The first days of months, so far apart that their names have room."""
        for step in STEPS:
            found = list(self._firsts(step))
            if not found or (self.end - self.start) / len(found) >= self._room(step):
                break
        return found

    def _room(self, step: int) -> float:
        return width_of("2027", SIZE) + 10 if step >= YEAR else 52.0

    def _firsts(self, step: int) -> Iterator[date]:
        begin = _month(self.first)
        for month in range(begin + (-begin) % step, _month(self.last) + 1, step):
            # Before year 1 there is no calendar.
            if month >= YEAR:
                day = date(month // YEAR, month % YEAR + 1, 1)
                if self.first <= day <= self.last:
                    yield day


def _month(day: date) -> int:
    return day.year * YEAR + day.month - 1


def months(
    days: Days, foot: float, bands: Sequence[tuple[float, float]]
) -> Iterator[str]:
    """Write the months with their feet at `foot`, and lines down through the bands."""
    marks = days.marks()
    is_years = all(day.month == 1 for day in marks) and len(marks) > 1
    free = days.start
    for place, day in enumerate(marks):
        x = days.at(day)
        d = "".join(f"M{number(x)} {number(a)}V{number(b)}" for a, b in bands)
        yield path(d, stroke_width=1, stroke_opacity=FAINT)
        said = str(day.year) if is_years else MONTHS[day.month - 1]
        yield _named(days, x, foot, said, weight=400)
        if not is_years and (place == 0 or day.month == 1) and x >= free:
            yield _named(days, x, foot - 19, str(day.year), weight=600)
            free = x + width_of("2027 ", SIZE)


def _named(days: Days, x: float, y: float, said: str, *, weight: int) -> str:
    """Words on paper that begin at their line, or end at the end of the drawing."""
    wide = width_of(said, SIZE)
    inside = min(x, days.end - wide)
    place = {"x": inside, "y": y - 12, "width": wide, "height": 16}
    return element("rect", {**place, **PAPER}) + text(
        inside, y, said, font_size=SIZE, font_weight=weight
    )
