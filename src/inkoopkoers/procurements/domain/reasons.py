# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Why a rule decided what it did, without a language."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Held


@dataclass(frozen=True)
class Reason:
    """One reason, with the editions of the rules that it rests on.

    `amount` is what the reason compares with, `words` names what it is about, such
    as the factors that tip the scale.
    """

    code: str
    rules: tuple[Held, ...] = ()
    amount: Decimal | None = None
    words: tuple[str, ...] = ()


def value_of(held: Held) -> Decimal:
    """The number of a rule; ValueError when it has none."""
    if held.rule.value is None:
        raise ValueError(f"{held.rule.code} {held.rule.edition} has no value")
    return held.rule.value
