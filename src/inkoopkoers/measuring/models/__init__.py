# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rounds, who was asked, what they answered, and what the group made of it."""

from inkoopkoers.measuring.models.asking import OpenStart, Respondent, Sending
from inkoopkoers.measuring.models.comparison import BenchmarkEntry, TrustedInstallation
from inkoopkoers.measuring.models.outcomes import Consensus, SavedOutcome, Target
from inkoopkoers.measuring.models.rounds import (
    Answer,
    AnswerState,
    Response,
    Round,
    answer_states,
)

__all__ = [
    "Answer",
    "AnswerState",
    "BenchmarkEntry",
    "Consensus",
    "OpenStart",
    "Respondent",
    "Response",
    "Round",
    "SavedOutcome",
    "Sending",
    "Target",
    "TrustedInstallation",
    "answer_states",
]
