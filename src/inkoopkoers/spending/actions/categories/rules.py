# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make, change, retire, put back and move a rule; a rule that was is never rewritten."""

from __future__ import annotations

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.deciding import (
    RANK_STEP,
    Decision,
    RuleChanged,
    add,
    deciding,
    last_ranks,
    locked_rule,
    retire,
)
from inkoopkoers.spending.domain.categories.rule import Draft, Origin
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.queries.categories.rules import draft_of, holding

_CHUNK = 500


def make_rule(
    organisation: Organisation,
    draft: Draft,
    *,
    by: User,
    origin: Origin = Origin.PERSON,
) -> CategoryRule:
    """Make a rule that comes last: what other rules tag stays as it is."""
    with deciding("spend.rule_made", organisation, by) as decision:
        (row,) = add(decision, [draft], origin.value, last_ranks(organisation))
        decision.subject = f"category_rule:{row.pk}"
    return row


def change_rule(
    organisation: Organisation, number: int, draft: Draft, *, by: User
) -> CategoryRule:
    """Let another rule take the place of this one; RuleChanged when it is gone."""
    with deciding("spend.rule_changed", organisation, by) as decision:
        row = locked_rule(decision, number)
        return _instead(decision, row, draft, row.rank)


def retire_rule(organisation: Organisation, number: int, *, by: User) -> None:
    """Let a rule hold no more; RuleChanged when it does not already."""
    with deciding("spend.rule_retired", organisation, by) as decision:
        retire(decision, locked_rule(decision, number))
        decision.rules = 1


def put_back(organisation: Organisation, number: int, *, by: User) -> CategoryRule:
    """Make a retired rule again, where it stood; RuleChanged when it is not retired."""
    with deciding("spend.rule_put_back", organisation, by) as decision:
        gone = CategoryRule.objects.filter(organisation=organisation, pk=number)
        row = gone.exclude(retired_at=None).first()
        if row is None:
            raise RuleChanged
        if holding(organisation).filter(rank=row.rank).exists():
            # What came in its place holds too now; each has a place of its own.
            spread(organisation)
            row.refresh_from_db()
        (fresh,) = add(decision, [draft_of(row)], row.origin, [row.rank])
        decision.subject = f"category_rule:{fresh.pk}"
    return fresh


def move_rule(
    organisation: Organisation, number: int, *, up: bool, by: User
) -> CategoryRule:
    """Ask a rule one place earlier or later; the first and the last stay there."""
    with deciding("spend.rule_moved", organisation, by) as decision:
        row = locked_rule(decision, number)
        rank = _place_beyond(row, up=up)
        if rank is None:
            spread(organisation)
            row.refresh_from_db()
            rank = _place_beyond(row, up=up)
        return _instead(decision, row, draft_of(row), rank or row.rank)


def spread(organisation: Organisation) -> None:
    """Make room between ranks; the order of all rules, also of old ones, stays."""
    rows = list(CategoryRule.objects.filter(organisation=organisation))
    for place, row in enumerate(rows, 1):
        row.rank = place * RANK_STEP
    CategoryRule.objects.bulk_update(rows, ["rank"], batch_size=_CHUNK)


def _instead(
    decision: Decision, row: CategoryRule, draft: Draft, rank: int
) -> CategoryRule:
    retire(decision, row)
    (fresh,) = add(decision, [draft], row.origin, [rank])
    return fresh


def _place_beyond(row: CategoryRule, *, up: bool) -> int | None:
    """The rank on the other side of its neighbour; None when there is no room."""
    order = "-rank" if up else "rank"
    others = holding(row.organisation).exclude(pk=row.pk)
    side = others.filter(rank__lt=row.rank) if up else others.filter(rank__gt=row.rank)
    next_two = list(side.order_by(order).values_list("rank", flat=True)[:2])
    if not next_two:
        return row.rank
    end = 0 if up else next_two[0] + 2 * RANK_STEP
    passed, beyond = [*next_two, end][:2]
    middle = (passed + beyond) // 2
    return middle if middle not in (passed, beyond) else None
