# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Many rules in one decision: all proposals that are sure enough, or those of a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.categories.deciding import (
    BadRule,
    Decision,
    RuleChanged,
    add,
    deciding,
    last_ranks,
)
from inkoopkoers.spending.actions.suppliers.undoing import moment_of
from inkoopkoers.spending.domain.categories.accepting import rules_for
from inkoopkoers.spending.domain.categories.rule import Draft, Origin
from inkoopkoers.spending.models import CategoryRule
from inkoopkoers.spending.queries.categories.rules import draft_of, holding
from inkoopkoers.spending.queries.categories.sure import sure_groups
from inkoopkoers.spending.wording.categories import why

LEAST_SURE = Decimal("0.70")


def accept_proposals(
    organisation: Organisation, *, at_least: Decimal, by: User
) -> Decision:
    """Make a rule of every proposal that is at least this sure, in one decision.

    Below LEAST_SURE people look one by one: BadRule, as when there is nothing to accept.
    """
    if at_least < LEAST_SURE:
        raise BadRule(_("Deze voorstellen bekijk je een voor een."))
    with deciding("spend.rules_accepted", organisation, by) as decision:
        pairs = rules_for(sure_groups(organisation, at_least), at_least)
        drafts = [
            replace(draft, reason=why(group.guess)) for group, draft in pairs
            if group.guess is not None
        ]  # fmt: skip
        _add_all(decision, drafts, Origin.BULK)
    return decision


def convert(
    organisation: Organisation, drafts: Sequence[Draft], *, by: User
) -> Decision:
    """Add a rule for each category or ledger of the files that somebody named.

    Those that hold already are left out; BadRule when there is no other.
    """
    with deciding("spend.rules_converted", organisation, by) as decision:
        there = {draft_of(row) for row in holding(organisation)}
        _add_all(decision, [one for one in drafts if one not in there], Origin.PERSON)
    return decision


def import_rules(
    organisation: Organisation, drafts: Sequence[Draft], *, by: User
) -> Decision:
    """Add the rules of a file behind the others, without those that hold already."""
    with deciding("spend.rules_imported", organisation, by) as decision:
        there = {draft_of(row) for row in holding(organisation)}
        _add_all(decision, [one for one in drafts if one not in there], Origin.FILE)
    return decision


def undo_decision(organisation: Organisation, number: int, *, by: User) -> Decision:
    """Let the rules of a decision hold no more, and those that it retired again.

    A rule that was changed since stays as it is. RuleChanged when nothing is left.
    """
    with deciding("spend.rules_undone", organisation, by) as decision:
        at = moment_of(number)
        mine = CategoryRule.objects.filter(organisation=organisation)
        made = holding(organisation).filter(made_at=at)
        if mine.filter(made_at=at).exists() and not made.exists():
            raise RuleChanged
        gone = _not_back(decision, list(mine.filter(retired_at=at)))
        retired = made.update(retired_at=decision.at, retired_by=by)
        for row in gone:
            add(decision, [draft_of(row)], row.origin, [row.rank])
        decision.rules += retired
        if not decision.rules:
            raise RuleChanged
    return decision


def _not_back(decision: Decision, gone: list[CategoryRule]) -> list[CategoryRule]:
    there = {draft_of(row) for row in holding(decision.organisation)}
    return [row for row in gone if draft_of(row) not in there]


def _add_all(decision: Decision, drafts: Sequence[Draft], origin: Origin) -> None:
    if not drafts:
        raise BadRule(_("Er is niets om over te nemen."))
    add(decision, drafts, origin.value, last_ranks(decision.organisation))
