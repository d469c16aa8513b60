# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choosing a level: what someone chose, and when that asks for a reason."""

from __future__ import annotations

from dataclasses import dataclass

MOST_THEMES = 16  # more do not fit on a web that one can read


@dataclass(frozen=True)
class Choice:
    """A level from 0 to 3 with why."""

    level: int
    reason: str = ""


def lacks_reason(choice: Choice, inherited: int | None) -> bool:
    """A choice that differs from what it starts from, without a word on why."""
    return (
        inherited is not None
        and choice.level != inherited
        and not choice.reason.strip()
    )


def own_code(organisation: int, taken: int) -> str:
    """The code of the next own theme; codes of other organisations never meet it.

    `taken` counts the own themes there ever were, those that were removed too.
    """
    return f"eigen-{organisation}-{taken + 1}"
