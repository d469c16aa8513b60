# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of a planning: what stands where, from the time line to the legend."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from inkoopkoers.web.dutch import long_date

from .figures import whole
from .marks import BAR, QUIET, diamond
from .rows import Frame, Legend, Place, legend, places, row_label, separators
from .schedule_axis import Days, months
from .schedule_bars import DASHES, STRONG, THICK, PhaseBar, bar, hatched, late, patterns
from .svg import element, lines, number, path, text
from .wrapping import width_of, wrapped

TOP = 68.0
LEADING = 20.0
DOTS: dict[str, object] = {
    "stroke_width": 2.5,
    "stroke_dasharray": "2 5",
    "stroke_linecap": "round",
}


@dataclass(frozen=True)
class ScheduleWords:
    """The words in the picture and at the head of the table."""

    begin: str = "Begin uiterlijk {date}"
    too_late: str = "Te laat: je had uiterlijk {date} moeten beginnen"
    described: str = "Per stap een balk van begin tot eind, met een lijn bij vandaag."
    phase: str = "stap"
    start: str = "begin"
    end: str = "eind"
    days: str = "dagen"
    legal: str = "wettelijk minimum"
    own: str = "eigen dagen"
    late: str = "te laat"
    note: str = "let op"
    moment: str = "moment"
    today: str = "vandaag"
    one_day: str = "1 dag"
    many_days: str = "{count} dagen"
    of_which: str = "{count} wettelijk"
    elsewhere: str = "Vandaag, {date}, valt buiten dit beeld."


DUTCH = ScheduleWords()


@dataclass(frozen=True)
class Rows:
    """Phases below each other: name, when, and bar; with lines for months and today."""

    phases: Sequence[PhaseBar]
    today: date
    days: Days
    frame: Frame
    words: ScheduleWords
    uid: str

    def drawn(self) -> tuple[list[str], float]:
        """Everything in the picture, and where it ends."""
        placed = self._places()
        foot = placed[-1].end + 6
        key = self._key(foot + 30)
        parts = [
            patterns(self.uid),
            *self._today(self._bands(placed)),
            *months(self.days, TOP - 14, self._bands(placed)),
            separators(self.frame, placed),
        ]
        for phase, place in zip(self.phases, placed, strict=True):
            parts += [row_label(place), *self._row(phase, place)]
        parts.append(key.drawn)
        end = key.end
        if not self._is_drawn:
            said = self.words.elsewhere.format(date=long_date(self.today))
            rows = wrapped(said, self.frame.width, 16, 2)
            parts.append(lines(0, end + 16, rows, LEADING, font_size=16))
            end += 16 + LEADING * len(rows)
        return parts, end

    @property
    def _is_drawn(self) -> bool:
        return self.days.first <= self.today <= self.days.last

    def _places(self) -> list[Place]:
        """Below each name stands when it is; the bar stands beside or below both."""
        names = [phase.name for phase in self.phases]
        notes = [LEADING * len(self._note(phase)) for phase in self.phases]
        if self.frame.is_narrow:
            return places(names, [n + THICK + 14 for n in notes], self.frame, top=TOP)
        made: list[Place] = []
        top = TOP
        for name, note in zip(names, notes, strict=True):
            (label,) = places([name], [THICK], self.frame, top=0)
            high = max(22.0 * max(len(label.label), 1) + note, THICK)
            body = top + 11 + (high - THICK) / 2
            made.append(Place(label.label, top + 11, body, top + 11 + high))
            top += high + 22
        return made

    def _bar_top(self, phase: PhaseBar, place: Place) -> float:
        if not self.frame.is_narrow:
            return place.body
        foot = place.top + 22 * max(len(place.label), 1)
        return foot + LEADING * len(self._note(phase)) + 8

    def _bands(self, placed: Sequence[Place]) -> list[tuple[float, float]]:
        """Where lines run down: all the way, or on a phone only behind the bars."""
        if not self.frame.is_narrow:
            return [(TOP - 8, placed[-1].end + 6)]
        both = zip(self.phases, placed, strict=True)
        tops = (self._bar_top(phase, place) for phase, place in both)
        return [(TOP - 8, TOP + 4), *((top - 8, top + THICK + 8) for top in tops)]

    def _note(self, phase: PhaseBar) -> tuple[str, ...]:
        """When, and how long."""
        said = long_date(phase.start)
        if phase.days:
            said = f"{said} – {long_date(phase.end)} · {self._lasting(phase)}"
        return wrapped(said, self.frame.label_width, 15, 3)

    def _lasting(self, phase: PhaseBar) -> str:
        many = self.words.many_days.format(count=whole(phase.days))
        lasting = self.words.one_day if phase.days == 1 else many
        if not phase.legal:
            return lasting
        return f"{lasting}, {self.words.of_which.format(count=whole(phase.legal))}"

    def _row(self, phase: PhaseBar, place: Place) -> Iterator[str]:
        foot = place.top + 22 * max(len(place.label), 1)
        note = self._note(phase)
        small = {"font_size": 15, "opacity": QUIET}
        yield lines(0, foot + 14, note, LEADING, **small)
        y = self._bar_top(phase, place)
        yield from bar(phase, self.days, y, self.uid)
        if phase.is_late:
            ends = (self.frame.start, self.frame.end)
            yield late(phase, self.days, y, word=self.words.late, ends=ends)

    def _today(self, bands: Sequence[tuple[float, float]]) -> Iterator[str]:
        if not self._is_drawn:
            return
        x = self.days.at(self.today)
        yield element(
            "g",
            {"class_": "ik-figure__today"},
            "".join(
                path(f"M{number(x)} {number(top)}V{number(foot)}", **DOTS)
                for top, foot in [(22.0, bands[0][0]), *bands]
            ),
        )
        half = width_of(self.words.today, 16) / 2
        middle = min(max(x, self.frame.start + half), self.frame.end - half)
        yield text(middle, 15, self.words.today, text_anchor="middle", **STRONG)

    def _key(self, top: float) -> Legend:
        return legend(list(self._marks()), self.frame.width, top)

    def _marks(self) -> Iterator[tuple[str, str]]:
        box = {"x": 1.0, "y": -8.0, "width": 18.0, "height": 16.0}
        if any(phase.legal for phase in self.phases):
            yield element("rect", {**box, **hatched(self.uid)}), self.words.legal
        if any(phase.legal < phase.days for phase in self.phases):
            yield element("rect", {**box, **BAR}), self.words.own
        if any(not phase.days for phase in self.phases):
            yield diamond(10, 0), self.words.moment
        if any(phase.is_late for phase in self.phases):
            yield element("rect", {**box, **DASHES}), self.words.late
