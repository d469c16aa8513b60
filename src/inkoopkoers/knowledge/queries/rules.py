# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the dated rules."""

from __future__ import annotations

from functools import cache

from inkoopkoers.knowledge.domain.rules import Rulebook, RuleGroup
from inkoopkoers.knowledge.published import content_root
from inkoopkoers.knowledge.rule_loader import RuleContent, load_rules


@cache
def _rules() -> RuleContent:
    """Read and check content/rules once per process; BadContent stops the start."""
    return load_rules(content_root())


def rulebook() -> Rulebook:
    """Every edition of every dated rule."""
    return _rules().book


def rule_groups() -> tuple[RuleGroup, ...]:
    """The rules as they are shown: thresholds, guidance, periods, obligations."""
    return _rules().groups
