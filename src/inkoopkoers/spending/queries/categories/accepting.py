# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules that accepting all sure proposals would make."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.categories.accepting import drafts_of
from inkoopkoers.spending.domain.categories.board import Group
from inkoopkoers.spending.domain.categories.rule import Draft
from inkoopkoers.spending.queries.categories.board import all_groups
from inkoopkoers.spending.wording.categories import why


def drafts_above(organisation: Organisation, at_least: Decimal) -> tuple[Draft, ...]:
    """Rules for what is at least this sure, narrow ones first; each says why."""
    groups = [_if_sure(one, at_least) for one in all_groups(organisation)]
    return drafts_of(groups, reason=lambda one: why(one) if one else "")


def _if_sure(group: Group, at_least: Decimal) -> Group:
    sure = group.guess is not None and group.guess.confidence >= at_least
    return group if sure else replace(group, guess=None)
