# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which proposals may become rules together: none may tag what another one is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from inkoopkoers.spending.domain.categories.board import Group
from inkoopkoers.spending.domain.categories.rule import Draft, Subject, holds


def drafts_of(groups: Iterable[Group], reason: str = "") -> tuple[Draft, ...]:
    """A rule per group that has a guess, narrow ones first.

    A wide rule, of a group without ledger or given category, also holds for the other
    groups of that supplier. It is left out when one of those has no rule of its own
    that says what it is: nothing is tagged that nobody saw.
    """
    of_supplier: dict[int | None, list[Group]] = {}
    for one in groups:
        of_supplier.setdefault(one.supplier, []).append(one)
    drafts = [
        draft for mine in of_supplier.values() for draft in _drafts(mine, reason)
    ]
    return tuple(sorted(drafts, key=_width))


def _drafts(groups: Sequence[Group], reason: str) -> list[Draft]:
    sure = [(one, one.draft(one.guess.category, reason)) for one in groups if one.guess]
    # Leaving one out can leave another without company; then once more.
    while True:
        ordered = sorted((draft for _group, draft in sure), key=_width)
        kept = [
            (group, draft) for group, draft in sure if _is_safe(draft, groups, ordered)
        ]
        if len(kept) == len(sure):
            return [draft for _group, draft in kept]
        sure = kept


def _is_safe(draft: Draft, groups: Sequence[Group], ordered: Sequence[Draft]) -> bool:
    subjects = [(one, _subject(one)) for one in groups]
    return all(
        any(
            holds(own, subject)
            for own in ordered
            if own == group.draft(own.category, own.reason)
        )
        for group, subject in subjects
        if holds(draft, subject)
    )


def _subject(group: Group) -> Subject:
    return Subject(0, group.supplier or 0, group.ledger, None, group.given or None)


def _width(draft: Draft) -> tuple[int, int, str]:
    return (-len(draft.given), -len(draft.ledger), draft.category)
