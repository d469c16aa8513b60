# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the dated rules."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from inkoopkoers.knowledge.domain.rules import Rulebook, RuleGroup
from inkoopkoers.knowledge.published import content_root

if TYPE_CHECKING:
    from inkoopkoers.knowledge.rule_loader import RuleContent


@cache
def rule_content() -> RuleContent:
    """Read and check content/rules once per process; BadContent stops the start."""
    # Advice on the command line starts without what checks files.
    from inkoopkoers.knowledge.rule_loader import load_rules

    return load_rules(content_root())


def rulebook() -> Rulebook:
    """Every edition of every dated rule."""
    return rule_content().book


def rule_groups() -> tuple[RuleGroup, ...]:
    """The rules as they are shown: thresholds, guidance, periods, obligations."""
    return rule_content().groups
