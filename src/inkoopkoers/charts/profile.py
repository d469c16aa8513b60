# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mean per theme as bars on the scale, each on its own: themes are never added."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .chart import Chart, Table
from .figures import NOTHING, Value, figure, whole
from .marks import BAR, FAINT, INK, QUIET, goal, quiet
from .rows import (
    NARROW,
    WIDE,
    Axis,
    Level,
    Place,
    axis_of,
    check_rows,
    header,
    header_height,
    legend,
    places,
    row_label,
    separators,
)
from .svg import drawing, element, lines, text
from .wrapping import wrapped

THICK = 22.0
BODY = 40.0
GAP = 9.0
FIGURE_WIDTH = 32.0
STRONG = {"font_weight": 600}


@dataclass(frozen=True)
class Theme:
    """A theme with its mean; None when too few scores can be shown.

    `people` is how many gave a score. `note` says what a reader has to know, such as
    that it rests on two questions.
    """

    label: str
    mean: Value | None
    people: int | None = None
    target: Value | None = None
    note: str = ""


@dataclass(frozen=True)
class ProfileWords:
    """The words in the picture and at the head of the table."""

    theme: str = "Thema"
    mean: str = "gemiddelde"
    people: str = "mensen"
    target: str = "streefscore"
    note: str = "let op"
    hidden: str = "Te weinig scores om te laten zien"


DUTCH = ProfileWords()


def profile_chart(
    *,
    title: str,
    description: str,
    themes: Sequence[Theme],
    levels: Sequence[Level],
    uid: str,
    words: ProfileWords = DUTCH,
    narrow: bool = False,
) -> Chart:
    """Draw at most 25 themes in the order given."""
    check_rows(themes)
    axis = axis_of(levels, NARROW if narrow else WIDE)
    placed = places(
        [theme.label for theme in themes],
        [BODY + 22 * len(_notes(theme, axis, words)) for theme in themes],
        axis.frame,
        top=header_height(axis),
    )
    key = legend(list(_key(themes, words)), axis.frame.width, placed[-1].end + 34)
    column = text(1000, 18, words.people, font_size=15, text_anchor="end")
    parts = [header(axis), "" if narrow else column, separators(axis.frame, placed)]
    for theme, place in zip(themes, placed, strict=True):
        parts += [row_label(place), _row(theme, place, axis, words)]
    picture = drawing(
        [*parts, key.drawn],
        size=(axis.frame.width, key.end),
        title=title,
        description=description,
        uid=uid,
    )
    return Chart(picture, title, description, _table(title, themes, words))


def _row(theme: Theme, place: Place, axis: Axis, words: ProfileWords) -> str:
    frame, top = axis.frame, place.body + (BODY - THICK) / 2
    if theme.mean is None:
        middle = (frame.start + frame.end) / 2
        return quiet(middle, top + 17, words.hidden, text_anchor="middle")
    whole_scale = {"x": frame.start, "width": frame.end - frame.start}
    bar = {"x": frame.start, "width": axis.at(theme.mean) - frame.start}
    high = {"y": top, "height": THICK}
    drawn = element("rect", {**whole_scale, **high, **INK, "fill_opacity": FAINT / 2})
    drawn += element("rect", {**bar, **high, **BAR})
    drawn += text(_beside(theme, axis), top + 17, figure(theme.mean), **STRONG)
    if theme.target is not None:
        drawn += goal(axis.at(theme.target), top - 3, THICK + 10)
    if not frame.is_narrow:
        drawn += text(1000, top + 17, _people(theme), text_anchor="end")
    notes = _notes(theme, axis, words)
    small = {"font_size": 15, "opacity": QUIET}
    return drawn + lines(frame.start, place.body + BODY + 14, notes, 20, **small)


def _beside(theme: Theme, axis: Axis) -> float:
    """Where the figure begins: after the bar, and after a target in its way."""
    end = axis.at(theme.mean) if theme.mean is not None else axis.frame.start
    target = axis.at(theme.target) if theme.target is not None else end
    is_in_the_way = end - GAP < target < end + GAP + FIGURE_WIDTH
    return (max(end, target) if is_in_the_way else end) + GAP


def _notes(theme: Theme, axis: Axis, words: ProfileWords) -> tuple[str, ...]:
    """What stands below the bar; on a phone also how many people."""
    said = [theme.note]
    if axis.frame.is_narrow and theme.mean is not None:
        said = [f"{_people(theme)} {words.people}", theme.note]
    line = " · ".join(part for part in said if part)
    return wrapped(line, axis.frame.end - axis.frame.start, 15, 3)


def _people(theme: Theme) -> str:
    return NOTHING if theme.people is None else whole(theme.people)


def _key(themes: Sequence[Theme], words: ProfileWords) -> Iterator[tuple[str, str]]:
    box = {"x": 2.0, "y": -8.0, "width": 16.0, "height": 16.0}
    yield element("rect", {**box, **BAR}), words.mean
    if any(theme.target is not None for theme in themes):
        yield goal(10, -11, 20), words.target


def _table(caption: str, themes: Sequence[Theme], words: ProfileWords) -> Table:
    names = (words.theme, words.mean, words.people, words.target, words.note)
    return Table(
        caption,
        tuple(name.capitalize() for name in names),
        tuple(
            (
                theme.label,
                figure(theme.mean),
                _people(theme),
                figure(theme.target),
                theme.note,
            )
            for theme in themes
        ),
    )
