# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the organiser of a round does, and what is forgotten of it afterwards."""

from __future__ import annotations

from inkoopkoers.measuring.actions.rounds.asking import (
    add_respondents,
    next_round,
    remove_respondent,
    take_part,
)
from inkoopkoers.measuring.actions.rounds.forgetting import forget
from inkoopkoers.measuring.actions.rounds.making import (
    ChangedMeanwhile,
    RoundFixed,
    RoundPlan,
    change,
    make,
    remove,
    set_open_link,
)
from inkoopkoers.measuring.actions.rounds.sending import (
    NoLetters,
    start_sending,
    stop_sending,
)

__all__ = [
    "ChangedMeanwhile",
    "NoLetters",
    "RoundFixed",
    "RoundPlan",
    "add_respondents",
    "change",
    "forget",
    "make",
    "next_round",
    "remove",
    "remove_respondent",
    "set_open_link",
    "start_sending",
    "stop_sending",
    "take_part",
]
