# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""An amount as a bar from nothing to beyond, with the limits that it passes or not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.web.dutch import euro

from .chart import Chart, Table
from .marks import BAR, FAINT, INK, PAPER
from .svg import drawing, element, number, path, text
from .wrapping import one_line, width_of

__all__ = ["Limit", "PositionWords", "position_chart"]

WIDE, NARROW = 1000.0, 350.0
# The wide one stands in a column of text and shrinks there: so it starts larger.
LARGER = 1.5
EDGE_ROOM = 12.0
BAR_TOP, THICK = 40.0, 28.0
FIRST_ROW, ROW, LEADING = 30.0, 52.0, 21.0
NAME, AMOUNT = 16.0, 18.0
MOST_LIMITS = 5
# So much of the drawing stays free behind the last limit, for its words.
LAST_AT = Decimal("0.58")
ROOM_FOR_AMOUNT = Decimal("0.94")


@dataclass(frozen=True)
class Limit:
    """An amount that matters; `is_main` is the one that the picture is about."""

    name: str
    amount: Decimal
    is_main: bool = False


@dataclass(frozen=True)
class PositionWords:
    """The words in the picture and at the head of the table."""

    amount: str = "Deze opdracht"
    what: str = "Wat"
    euros: str = "Bedrag"
    side: str = "Deze opdracht"
    over: str = "erop of erboven"
    below: str = "eronder"
    nothing: str = "nog niet geraamd"


DUTCH = PositionWords()


@dataclass(frozen=True)
class _Label:
    """The words of a limit: where its line stands, in which row, how wide it may be."""

    limit: Limit
    x: float
    row: int
    room: float


def position_chart(
    amount: Decimal | None,
    limits: Sequence[Limit],
    *,
    uid: str,
    title: str,
    description: str,
    words: PositionWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw 1 to 5 limits, and the amount when it is known."""
    if not 1 <= len(limits) <= MOST_LIMITS:
        raise ValueError(f"a picture has 1 to {MOST_LIMITS} limits, not {len(limits)}")
    ordered = sorted(limits, key=lambda one: one.amount)
    end = _end(amount, ordered)
    scale = _Scale(end, NARROW, 1.0) if narrow else _Scale(end, WIDE, LARGER)
    labels = _placed(ordered, scale)
    lowest = max(label.row for label in labels)
    height = BAR_TOP + THICK + FIRST_ROW + lowest * ROW + LEADING + 10
    parts = [*_bar(amount, scale, words), *_limits(labels, scale.times)]
    picture = drawing(
        parts,
        size=(scale.width, height * scale.times),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, _table(title, amount, ordered, words))


@dataclass(frozen=True)
class _Scale:
    """From nothing at the left to `end` at the right; all sizes are so many `times`."""

    end: Decimal
    width: float
    times: float

    def at(self, amount: Decimal) -> float:
        share = float(amount / self.end)
        return EDGE_ROOM + share * (self.width - 2 * EDGE_ROOM)


def _end(amount: Decimal | None, limits: Sequence[Limit]) -> Decimal:
    """Far enough for the words behind the last limit, and for the whole amount."""
    last = max(limits[-1].amount, Decimal(1))
    return max(last / LAST_AT, (amount or Decimal(0)) / ROOM_FOR_AMOUNT)


def _placed(limits: Sequence[Limit], scale: _Scale) -> list[_Label]:
    """Give each limit the highest row where its words cross no other line."""
    placed: list[_Label] = []
    for limit in reversed(limits):
        x = scale.at(limit.amount)
        room = scale.width - x - 14 * scale.times
        end = scale.width - room + min(room, _width(limit) * scale.times)
        row = 0
        while any(end > other.x for other in placed if other.row >= row):
            row += 1
        placed.append(_Label(limit, x, row, room))
    return placed


def _width(limit: Limit) -> float:
    return max(width_of(limit.name, NAME), width_of(euro(limit.amount), AMOUNT))


def _bar(amount: Decimal | None, scale: _Scale, words: PositionWords) -> Iterator[str]:
    times, size = scale.times, AMOUNT * scale.times
    whole = scale.width - 2 * EDGE_ROOM
    high = {"x": EDGE_ROOM, "y": BAR_TOP * times, "height": THICK * times}
    above = (BAR_TOP - 12) * times
    yield element("rect", {"width": whole, **high, **INK, "fill_opacity": FAINT / 2})
    if amount is None:
        yield text(EDGE_ROOM, above, words.nothing, font_size=NAME * times)
        return
    end = scale.at(amount)
    yield element("rect", {"width": end - EDGE_ROOM, **high, **BAR})
    said = one_line(f"{words.amount}: {euro(amount)}", whole, size)
    wide = width_of(said, size)
    start = min(end - wide / 2, scale.width - EDGE_ROOM - wide)
    yield text(max(EDGE_ROOM, start), above, said, font_size=size, font_weight=600)


def _limits(labels: Sequence[_Label], times: float) -> Iterator[str]:
    for label in labels:
        limit = label.limit
        name_at = (BAR_TOP + THICK + FIRST_ROW + label.row * ROW) * times
        amount_at = name_at + LEADING * times
        # On the filled bar a dark line needs light beside it.
        light = {"x": label.x - 4, "width": 8, "y": BAR_TOP * times}
        yield element("rect", {**light, "height": THICK * times, **PAPER})
        top = (BAR_TOP - (7 if limit.is_main else 0)) * times
        line = f"M{number(label.x)} {number(top)}V{number(amount_at + 4)}"
        yield path(line, stroke_width=4 if limit.is_main else 2)
        weight = {"font_weight": 600} if limit.is_main else {}
        lines = (
            (name_at, limit.name, NAME * times),
            (amount_at, euro(limit.amount), AMOUNT * times),
        )
        for y, words, size in lines:
            said = one_line(words, label.room, size)
            yield text(label.x + 10, y, said, font_size=size, **weight)


def _table(
    caption: str,
    amount: Decimal | None,
    limits: Sequence[Limit],
    words: PositionWords,
) -> Table:
    rows = [(one.name, euro(one.amount), _side(amount, one, words)) for one in limits]
    if amount is not None:
        rows.insert(0, (words.amount, euro(amount), ""))
    return Table(caption, (words.what, words.euros, words.side), tuple(rows))


def _side(amount: Decimal | None, limit: Limit, words: PositionWords) -> str:
    if amount is None:
        return words.nothing
    return words.over if amount >= limit.amount else words.below
