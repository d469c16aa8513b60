# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rules about actions: what is late, what comes soon, who may finish one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SOON_DAYS = 14


class Standing(StrEnum):
    """Where an action stands today."""

    DONE = "done"
    LATE = "late"
    SOON = "soon"
    LATER = "later"


def standing(*, due: date, is_done: bool, today: date) -> Standing:
    """On the day itself an action is not late yet."""
    if is_done:
        return Standing.DONE
    if due < today:
        return Standing.LATE
    if due <= today + timedelta(days=SOON_DAYS):
        return Standing.SOON
    return Standing.LATER


@dataclass(frozen=True)
class ForItem:
    """What an action is for: an item of a version of an instrument, and the tip."""

    instrument: str = ""
    version: int | None = None
    item: str = ""
    tip: str = ""


@dataclass(frozen=True)
class DoneAction:
    """A finished action, as far as a trend needs it."""

    item: str
    title: str
    done_on: date
