# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rulebooks of our own making, for what the real one does not have."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Rule, Rulebook, Status
from inkoopkoers.knowledge.queries import rulebook


def edition(
    code: str,
    value: int | None,
    valid_from: date | None = None,
    valid_to: date | None = None,
    status: Status = Status.VERIFIED,
) -> Rule:
    """One edition; what is not about dates is the same for all."""
    return Rule(
        code=code,
        title=code,
        value=None if value is None else Decimal(value),
        unit="dagen",
        valid_from=valid_from,
        valid_to=valid_to,
        law="Een wet, artikel 1",
        source_title="Een bron",
        source_url="https://example.org/",
        checked_on=date(2026, 11, 1),
        status=status,
    )


def changing(code: str, before: int, after: int, on: date) -> tuple[Rule, Rule]:
    """Two editions of a rule, of which the second holds from a day on."""
    return (
        edition(code, before, None, on - timedelta(days=1)),
        edition(code, after, on),
    )


def with_editions(*rules: Rule) -> Rulebook:
    """The real rulebook, in which the codes of these rules are replaced."""
    replaced = {rule.code for rule in rules}
    real = rulebook()
    kept = [
        rule
        for code in real.codes
        if code not in replaced
        for rule in real.editions(code)
    ]
    return Rulebook([*kept, *rules])
