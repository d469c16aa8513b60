# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Price by quality as a grid of cells in two or three states, with bids on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from .chart import Chart, Table
from .figures import NOTHING
from .marks import quiet
from .numbered import numbered, told
from .patterns import defs, look, sample
from .rows import AXIS_SIZE, legend
from .svg import drawing, element, text
from .wrapping import one_line, width_of

WIDTH, NARROW_WIDTH = 1000.0, 350.0
MOST = 60
MOST_STATES = 3
MOST_SPOTS = 25
HIGHEST, LARGEST = 420.0, 46.0
TOP = 34.0
# Empty, striped and full: they differ most without colour.
LOOKS = (6, 1, 0)
SIZE = 16


@dataclass(frozen=True)
class Spot:
    """A bid on the map: column and row, counted from 0 at the low ends."""

    column: int
    row: int
    label: str


@dataclass(frozen=True)
class GridWords:
    """The words in the picture and at the head of the table."""

    across: str = "prijs"
    up: str = "kwaliteit"
    between: str = " t/m "


DUTCH = GridWords()


def grid_map(
    *,
    title: str,
    description: str,
    columns: Sequence[str],
    rows: Sequence[str],
    cells: Sequence[Sequence[int]],
    states: Sequence[str],
    uid: str,
    spots: Sequence[Spot] = (),
    words: GridWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 60 by 60 cells; `cells` has a row per `rows`, the lowest first.

    A cell is the place of its state, counted from 0: nothing happens; something; a lot.
    """
    _check(columns, rows, cells, states)
    _check_spots(spots, columns, rows)
    width = NARROW_WIDTH if narrow else WIDTH
    picture = _Grid(columns, rows, cells, states, spots, width, words, uid)
    drawn, end = picture.drawn()
    svg = drawing(
        drawn, size=(width, end), title=title, description=description, uid=uid
    )
    return Chart(svg, title, description, picture.table(title))


def _check(
    columns: Sequence[str],
    rows: Sequence[str],
    cells: Sequence[Sequence[int]],
    states: Sequence[str],
) -> None:
    if not (1 <= len(columns) <= MOST and 1 <= len(rows) <= MOST):
        raise ValueError(f"a map has 1 to {MOST} columns and rows")
    if not 1 <= len(states) <= MOST_STATES:
        raise ValueError(f"a map has 1 to {MOST_STATES} states")
    if len(cells) != len(rows) or any(len(row) != len(columns) for row in cells):
        raise ValueError("a map has a cell for every column and row")
    if any(not 0 <= cell < len(states) for row in cells for cell in row):
        raise ValueError("a cell has one of the states")


def _check_spots(
    spots: Sequence[Spot], columns: Sequence[str], rows: Sequence[str]
) -> None:
    if len(spots) > MOST_SPOTS:
        raise ValueError(f"a map has at most {MOST_SPOTS} bids")
    for one in spots:
        if not (0 <= one.column < len(columns) and 0 <= one.row < len(rows)):
            raise ValueError(f"{one} is not on the map")


@dataclass(frozen=True)
class _Grid:
    columns: Sequence[str]
    rows: Sequence[str]
    cells: Sequence[Sequence[int]]
    states: Sequence[str]
    spots: Sequence[Spot]
    width: float
    words: GridWords
    uid: str

    def drawn(self) -> tuple[list[str], float]:
        """All parts of the picture, and where it ends."""
        key = legend(list(self._key()), self.width, self._foot + 66)
        said, end = told([one.label for one in self.spots], self.width, key.end + 14)
        drawn = [
            defs(self.uid),
            *self._cells(),
            *self._row_names(),
            *self._column_names(),
            *self._spots(),
            key.drawn,
            said,
        ]
        return drawn, end if self.spots else key.end

    @property
    def _left(self) -> float:
        most = self.width / 4
        names = [one_line(name, most, AXIS_SIZE) for name in self.rows]
        return max(width_of(name, AXIS_SIZE) for name in names) + 10

    @property
    def _size(self) -> tuple[float, float]:
        """How wide and high a cell is."""
        wide = (self.width - self._left - 2) / len(self.columns)
        return wide, min(HIGHEST / len(self.rows), LARGEST)

    @property
    def _foot(self) -> float:
        return TOP + self._size[1] * len(self.rows)

    def _at(self, column: float, row: float) -> tuple[float, float]:
        wide, high = self._size
        return self._left + column * wide, self._foot - row * high

    def _cells(self) -> Iterator[str]:
        """Neighbours in one state become one box."""
        wide, high = self._size
        thin = {"stroke_width": 0.5, "stroke_opacity": 0.5}
        for row, states in enumerate(self.cells):
            for state, run in groupby(range(len(states)), key=lambda n: states[n]):
                places = list(run)
                x, y = self._at(places[0], row + 1)
                box = {"x": x, "y": y, "width": wide * len(places), "height": high}
                filled = look(self.uid, LOOKS[state])
                yield element("rect", {**box, **filled, **thin})

    def _row_names(self) -> Iterator[str]:
        yield quiet(0, 17, one_line(self.words.up, self.width, SIZE))
        high = self._size[1]
        space = max(1, -int(-20 // high))
        end = {"font_size": AXIS_SIZE, "text_anchor": "end"}
        for row in range(0, len(self.rows), space):
            _, y = self._at(0, row + 0.5)
            name = one_line(self.rows[row], self.width / 4, AXIS_SIZE)
            yield text(self._left - 8, y + 5, name, **end)

    def _column_names(self) -> Iterator[str]:
        y, wide = self._foot + 20, self._size[0]
        room = self.width / 3
        names = [one_line(name, room, AXIS_SIZE) for name in self.columns]
        space = max(1, -int(-(max(width_of(n, AXIS_SIZE) for n in names) + 12) // wide))
        for column in range(0, len(names), space):
            half = width_of(names[column], AXIS_SIZE) / 2
            x = min(max(self._at(column + 0.5, 0)[0], half), self.width - half)
            yield text(x, y, names[column], font_size=AXIS_SIZE, text_anchor="middle")
        said = one_line(self.words.across, self.width, SIZE)
        yield quiet(self.width, y + 20, said, text_anchor="end")

    def _spots(self) -> Iterator[str]:
        for count, one in enumerate(self.spots, 1):
            x, y = self._at(one.column + 0.5, one.row + 0.5)
            yield numbered(min(x, self.width - 12), y, count)

    def _key(self) -> Iterator[tuple[str, str]]:
        for state, name in enumerate(self.states):
            said = one_line(name, self.width - 40, SIZE)
            yield sample(self.uid, LOOKS[state]), said

    def table(self, caption: str) -> Table:
        """A row per quality, a column per state with the prices at which it is so."""
        places = range(len(self.states))
        found = tuple(
            (name, *(self._ranges(row, state) for state in places))
            for name, row in zip(reversed(self.rows), reversed(self.cells), strict=True)
        )
        return Table(caption, (self.words.up.capitalize(), *self.states), found)

    def _ranges(self, row: Sequence[int], state: int) -> str:
        said = []
        for is_so, run in groupby(range(len(row)), key=lambda n: row[n] == state):
            places = list(run)
            if is_so:
                ends = (self.columns[places[0]], self.columns[places[-1]])
                said.append(self.words.between.join(dict.fromkeys(ends)))
        return "; ".join(said) or NOTHING
