# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dated rules in templates."""

from __future__ import annotations

from django import template

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.knowledge.rule_words import value_in_words
from inkoopkoers.procurements.wording import rules as words

register = template.Library()


@register.filter
def rule_since(held: Held) -> str:
    """Since when this edition holds."""
    return words.since(held)


@register.filter
def rule_doubts(held: Held) -> tuple[str, ...]:
    """What makes it less sure."""
    return words.doubts(held)


@register.filter
def rule_value(held: Held) -> str:
    """What it says: an amount, days, a share."""
    return value_in_words(held.rule)
