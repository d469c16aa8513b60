# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One answer of one person: what may be given, and how it is written down."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from inkoopkoers.knowledge.domain.documents import (
    Instrument,
    Item,
    ItemKind,
    Outcome,
    Scale,
)

# Compact text: the place of the level on its scale, so a digit on all but odd scales.
_SIGNS = "123456789ab"
_BLANK, _UNKNOWN, _NOT_APPLICABLE = "0", "x", "n"


class State(StrEnum):
    """Not knowing and not applying are states, never numbers."""

    SCORE = "score"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "na"


class BadAnswer(ValueError):
    """An answer that does not fit the question; the text is for the respondent."""


@dataclass(frozen=True)
class Given:
    """An answer: `value` only with a score, `wanted` only in a gap instrument."""

    state: State
    value: int | None = None
    wanted: int | None = None


def is_gap(instrument: Instrument) -> bool:
    """Whether every question is answered twice: now and wanted."""
    return instrument.outcome is Outcome.GAP


def scale_items(instrument: Instrument) -> tuple[Item, ...]:
    """The questions that are answered with a score, in the order of asking."""
    return tuple(item for item in instrument.items if item.kind is ItemKind.SCALE)


def scale_of(instrument: Instrument, item: Item) -> Scale:
    """The scale of a question; KeyError when it has none."""
    for scale in instrument.scales:
        if scale.code == item.scale:
            return scale
    raise KeyError(item.code)


def parse_given(item: Item, scale: Scale, *, text: str, wanted: str | None) -> Given:
    """Read what a form posts: a level, "unknown" or "na"; BadAnswer otherwise.

    `wanted` is None in an instrument that asks only for now. With "unknown" and "na"
    what is posted as wanted is left out.
    """
    if text in (State.UNKNOWN, State.NOT_APPLICABLE):
        return Given(State(text))
    if not text:
        raise BadAnswer("Kies een antwoord.")
    value = _level(scale, text)
    if wanted is None:
        return Given(State.SCORE, value)
    if not wanted:
        raise BadAnswer("Kies ook het niveau dat je wilt.")
    return Given(State.SCORE, value, _level(scale, wanted))


def check(item: Item, scale: Scale, given: Given, *, with_wanted: bool) -> None:
    """BadAnswer unless the answer could have come from the form of this question."""
    has_score = given.state is State.SCORE
    expected = (has_score, has_score and with_wanted)
    if (given.value is not None, given.wanted is not None) != expected:
        raise BadAnswer(f"Het antwoord op {item.short} is niet compleet.")
    for value in (given.value, given.wanted):
        if value is not None:
            _level(scale, str(value))


def compact(instrument: Instrument, answers: Mapping[str, Given]) -> str:
    """Write answers as one line for an address; "0" for what is not answered.

    One character per question, and two (now, wanted) in a gap instrument. The answers
    must have passed `check`.
    """
    width = _width(instrument)
    return "".join(
        _written(scale_of(instrument, item), answers.get(item.code), width)
        for item in scale_items(instrument)
    )


def parse_compact(instrument: Instrument, text: str) -> dict[str, Given]:
    """Read what `compact` wrote; BadAnswer when it is anything else."""
    items = scale_items(instrument)
    width = _width(instrument)
    if len(text) != width * len(items):
        raise BadAnswer("Dit adres is niet compleet. Vul de vragen opnieuw in.")
    return dict(_read(instrument, text, width))


def _read(instrument: Instrument, text: str, width: int) -> Iterator[tuple[str, Given]]:
    for number, item in enumerate(scale_items(instrument)):
        part = text[number * width : (number + 1) * width]
        if part != _BLANK * width:
            yield item.code, _read_one(scale_of(instrument, item), part)


def _read_one(scale: Scale, part: str) -> Given:
    if part == _UNKNOWN * len(part):
        return Given(State.UNKNOWN)
    if part == _NOT_APPLICABLE * len(part):
        return Given(State.NOT_APPLICABLE)
    values = {
        sign: level.value for sign, level in zip(_SIGNS, scale.levels, strict=False)
    }
    if not values.keys() >= set(part):
        raise BadAnswer("Dit adres klopt niet. Vul de vragen opnieuw in.")
    return Given(State.SCORE, *(values[sign] for sign in part))


def _written(scale: Scale, given: Given | None, width: int) -> str:
    if given is None:
        return _BLANK * width
    if given.state is State.UNKNOWN:
        return _UNKNOWN * width
    if given.state is State.NOT_APPLICABLE:
        return _NOT_APPLICABLE * width
    values = [level.value for level in scale.levels]
    shown = (given.value, given.wanted)[:width]
    return "".join(_SIGNS[values.index(value)] for value in shown if value is not None)


def _width(instrument: Instrument) -> int:
    return 2 if is_gap(instrument) else 1


def _level(scale: Scale, text: str) -> int:
    """Compare as text: what a form posts can be a number too large to read."""
    for level in scale.levels:
        if text == str(level.value):
            return level.value
    raise BadAnswer("Kies een van de niveaus die er staan.")
