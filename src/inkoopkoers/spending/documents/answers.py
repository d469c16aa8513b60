# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The answers that a report can hold."""

from __future__ import annotations

from collections.abc import Collection

from inkoopkoers.spending.answering.answer import Answer
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.answering.registry import KINDS, Kind

# About one supplier or one category that somebody chose: nothing for a whole report.
_ABOUT_ONE = frozenset({"supplier", "one_threshold"})


def report_kinds() -> tuple[Kind, ...]:
    """Every answer about all spend, in the order of the list."""
    return tuple(kind for kind in KINDS if kind.code not in _ABOUT_ONE)


def answers_for(asked: Asked, codes: Collection[str] = ()) -> tuple[Answer, ...]:
    """These answers, or all of them."""
    return tuple(
        kind.give(asked) for kind in report_kinds() if not codes or kind.code in codes
    )
