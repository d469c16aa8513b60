# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which answers go along when an open round moves to another version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum

from inkoopkoers.knowledge.domain.difference import Copying, copying
from inkoopkoers.knowledge.domain.documents import Instrument, Item
from inkoopkoers.measuring.domain.answers import (
    BadAnswer,
    Given,
    check,
    is_gap,
    scale_items,
    scale_of,
)


class Fate(StrEnum):
    """What becomes of the answer to a question."""

    COPIED = "copied"
    CONFIRM = "copied, asked to confirm"
    ASKED_AGAIN = "asked again"
    GONE = "gone"
    NEW = "new"


class Why(StrEnum):
    """Why an answer to a question that stays is not good any more."""

    MEANING = "another meaning"
    SCALE = "another scale"
    LEVELS = "levels described differently"
    WISH = "asked with or without a wish"


_CARRIED = (Fate.COPIED, Fate.CONFIRM)
_FATES = {
    Copying.COPIED: Fate.COPIED,
    Copying.CONFIRM: Fate.CONFIRM,
    Copying.NOT_COPIED: Fate.ASKED_AGAIN,
}


@dataclass(frozen=True)
class ItemMove:
    """A question in both versions; `before` or `after` is None where it is not."""

    code: str
    fate: Fate
    before: Item | None
    after: Item | None

    @property
    def is_carried(self) -> bool:
        """Whether an answer of before says the same now."""
        return self.fate in _CARRIED

    @property
    def is_reworded(self) -> bool:
        """Whether the same question is put in other words."""
        if self.before is None or self.after is None:
            return False
        return self.before.text != self.after.text

    @property
    def why(self) -> Why | None:
        """Why it is asked again; None when it is not."""
        before, after = self.before, self.after
        if self.fate is not Fate.ASKED_AGAIN or before is None or after is None:
            return None
        if before.rev != after.rev:
            return Why.MEANING
        if (before.kind, before.scale) != (after.kind, after.scale):
            return Why.SCALE
        return Why.LEVELS if before.anchors != after.anchors else Why.WISH


@dataclass(frozen=True)
class Carried:
    """An answer as it stands in the new version; `confirm` asks to look again."""

    given: Given
    confirm: bool


def moves(old: Instrument, new: Instrument) -> tuple[ItemMove, ...]:
    """What becomes of every question: those of the new version, then those gone."""
    before = {item.code: item for item in scale_items(old)}
    after = {item.code: item for item in scale_items(new)}
    found = []
    for code in dict.fromkeys((*after, *before)):
        pair = before.get(code), after.get(code)
        fate = _fate(*pair)
        if fate in _CARRIED and is_gap(old) != is_gap(new):
            fate = Fate.ASKED_AGAIN
        found.append(ItemMove(code, fate, *pair))
    return tuple(found)


def carry(
    answers: Mapping[str, Given], moved: Iterable[ItemMove], new: Instrument
) -> dict[str, Carried]:
    """The answers that go along to `new`, each with whether to ask to look again."""
    carried = {}
    for move in moved:
        given = answers.get(move.code)
        if given and move.after and move.is_carried and _fits(new, move.after, given):
            carried[move.code] = Carried(given, move.fate is Fate.CONFIRM)
    return carried


def is_still_whole(
    answers: Mapping[str, Given],
    carried: Mapping[str, Carried],
    moved: Iterable[ItemMove],
) -> bool:
    """Whether handing in said all there is to say in the new version too.

    Not with a new question, an answer to look at again, or one that is asked again.
    """
    if any(one.confirm for one in carried.values()):
        return False
    lost = answers.keys() - carried.keys()
    return not any(
        move.fate is Fate.NEW or (move.after and move.code in lost) for move in moved
    )


def _fate(before: Item | None, after: Item | None) -> Fate:
    if before is None:
        return Fate.NEW
    if after is None:
        return Fate.GONE
    return _FATES[copying(asdict(before), asdict(after))]


def _fits(new: Instrument, item: Item, given: Given) -> bool:
    try:
        check(item, scale_of(new, item), given, with_wanted=is_gap(new))
    except BadAnswer:
        return False
    return True
