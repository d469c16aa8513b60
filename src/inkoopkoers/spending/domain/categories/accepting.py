# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which proposals may become rules together: none may tag what another one is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from inkoopkoers.spending.domain.categories.board import Group
from inkoopkoers.spending.domain.categories.rule import Draft, Subject, holds

Pair = tuple[Group, Draft]


def rules_for(groups: Iterable[Group], at_least: Decimal) -> tuple[Pair, ...]:
    """A rule for every group with a guess that is this sure, narrow ones first.

    `groups` are all groups without a category, by supplier, ledger and given category.
    A wide rule, for a group without ledger or given category, also holds for other
    groups of that supplier. It is left out when one of those gets no rule of its own:
    nothing is tagged that nobody was sure of.
    """
    of_supplier: dict[int | None, list[Group]] = {}
    for one in groups:
        of_supplier.setdefault(one.supplier, []).append(one)
    pairs = [pair for mine in of_supplier.values() for pair in _pairs(mine, at_least)]
    return tuple(sorted(pairs, key=_width))


def _pairs(groups: Sequence[Group], at_least: Decimal) -> list[Pair]:
    sure = [
        (one, one.draft(one.guess.category))
        for one in groups
        if one.guess is not None and one.guess.confidence >= at_least
    ]
    # Whatever is left out can leave another one alone with it; then look once more.
    while True:
        own = {id(group) for group, _draft in sure}
        bare = [_subject(one) for one in groups if id(one) not in own]
        kept = [
            (group, draft)
            for group, draft in sure
            if not any(holds(draft, subject) for subject in bare)
        ]
        if len(kept) == len(sure):
            return kept
        sure = kept


def _subject(group: Group) -> Subject:
    return Subject(0, group.supplier or 0, group.ledger, None, group.given or None)


def _width(pair: Pair) -> tuple[bool, int, bool, int, str, str]:
    """Narrow ones first: a given category, the longest ledger."""
    group, draft = pair
    return (
        not group.given, -len(group.ledger), group.supplier is None,
        group.supplier or 0, group.given, draft.category,
    )  # fmt: skip
