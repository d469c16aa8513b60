# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The parts of the trend page: what moved as text, and the rounds it is of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inkoopkoers.charts.figures import change, figure
from inkoopkoers.measuring import trend_pictures
from inkoopkoers.measuring.domain.attribution import Attributed, DoneAction
from inkoopkoers.measuring.domain.scores import items_of, theme_score
from inkoopkoers.measuring.domain.trend import (
    Direction,
    Movement,
    ThemeMovement,
    theme_movements,
)
from inkoopkoers.measuring.models import Round
from inkoopkoers.measuring.pictures import Picture
from inkoopkoers.measuring.queries.trend import Compared, Trend, TrendRound
from inkoopkoers.measuring.wording import fragile_note
from inkoopkoers.measuring.wording import trend as wording

# Of one question; the rest is counted.
MOST_ACTIONS = 5


@dataclass(frozen=True)
class MovementPart:
    """What one question did; `why_not` is empty when it can be compared."""

    movement: Movement
    told: str
    people: str
    why_not: str
    actions: tuple[DoneAction, ...]
    more_actions: int

    @property
    def is_down(self) -> bool:
        """Whether it needs attention."""
        return self.movement.direction is Direction.DOWN


@dataclass(frozen=True)
class Moves:
    """Every question in one of five lists."""

    with_action: tuple[MovementPart, ...]
    without: tuple[MovementPart, ...]
    did_not_move: tuple[MovementPart, ...]
    neither: tuple[MovementPart, ...]
    not_comparable: tuple[MovementPart, ...]


@dataclass(frozen=True)
class ThemePart:
    """A theme between two rounds, and the lines of its questions."""

    code: str
    name: str
    told: str
    note: str
    fragile: str
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class RoundPart:
    """A round of the trend, in a table."""

    round: Round
    revealed_on: date
    people: int
    version: int


def moves(found: Compared) -> Moves:
    """Lay the attribution out for the page."""
    lists = found.attribution

    def told(several: tuple[Attributed, ...]) -> tuple[MovementPart, ...]:
        return tuple(_movement_part(one, found) for one in several)

    return Moves(
        with_action=told(lists.moved_with_action),
        without=told(lists.moved_without),
        did_not_move=told(lists.finished_did_not_move),
        neither=told(lists.neither),
        not_comparable=told(lists.not_comparable),
    )


def _movement_part(one: Attributed, found: Compared) -> MovementPart:
    return MovementPart(
        movement=one.movement,
        told=wording.movement(one.movement),
        people=_people(one.movement, found),
        why_not=wording.why_not(one.movement),
        actions=one.actions[-MOST_ACTIONS:],
        more_actions=max(len(one.actions) - MOST_ACTIONS, 0),
    )


def _people(moved: Movement, found: Compared) -> str:
    """How many scored then and now; empty when the two cannot be compared."""
    counts = [
        one.measured.result.counts(moved.item.code)
        for one in (found.earlier, found.later)
    ]
    before, after = (one.scored if one else 0 for one in counts)
    if moved.means is None:
        return ""
    return ngettext(
        "toen %(before)s mensen, nu één mens",
        "toen %(before)s mensen, nu %(after)s",
        after,
    ) % {"before": before, "after": after}


def rounds_told(trend: Trend) -> tuple[RoundPart, ...]:
    """The rounds, newest first."""
    return tuple(_round_part(one) for one in reversed(trend.rounds))


def _round_part(one: TrendRound) -> RoundPart:
    result = one.measured.result
    return RoundPart(
        one.round, result.facts.revealed_on, result.people, result.facts.version
    )


def theme_parts(trend: Trend, found: Compared) -> tuple[ThemePart, ...]:
    """Every theme of the version that was asked last."""
    return tuple(_theme_parts(trend, found))


def _theme_parts(trend: Trend, found: Compared) -> Iterator[ThemePart]:
    newest, last = trend.newest, trend.rounds[-1].measured
    asked_later = found.later.measured.instrument
    moved = {one.theme: one for one in theme_movements(found.movements, asked_later)}
    for theme in newest.groups:
        codes = {item.code for item in items_of(newest, theme.code)}
        if codes:
            of = [one for one in found.movements if one.item.code in codes]
            yield ThemePart(
                code=theme.code,
                name=theme.name,
                told=_theme_told(moved.get(theme.code)),
                note=_theme_note(moved.get(theme.code)),
                fragile=fragile_note(theme_score(last.result, newest, theme.code)),
                pictures=trend_pictures.item_pictures(
                    trend, theme.code, wording.moved_in_short(of).removesuffix(".")
                ),
            )


def _theme_told(one: ThemeMovement | None) -> str:
    if one is None:
        return _("Van dit thema is geen enkele vraag te vergelijken.")
    return _("Van %(before)s naar %(after)s (%(change)s).") % {
        "before": figure(one.before),
        "after": figure(one.after),
        "change": change(one.difference),
    }


def _theme_note(one: ThemeMovement | None) -> str:
    return wording.theme_compared(one) if one else ""
