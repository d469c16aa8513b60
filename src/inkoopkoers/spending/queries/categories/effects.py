# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What would change if a rule were made or changed; before anybody decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending import store
from inkoopkoers.spending.categorising.compiling import Facts, effect_of_rules
from inkoopkoers.spending.domain.categories.board import Effect
from inkoopkoers.spending.domain.categories.rule import Draft, Rule
from inkoopkoers.spending.queries.categories.rules import rules_as_of
from inkoopkoers.spending.queries.datasets import dataset_of

# A rule that does not exist yet; no row ever has it.
NOT_YET = -1


def effect_of(
    organisation: Organisation, draft: Draft, *, instead_of: int | None = None
) -> Effect:
    """Of a new rule, which comes last; or of one in the place of another."""
    before = rules_as_of(organisation)
    fresh = Rule(NOT_YET, draft)
    if instead_of is None:
        return _effect(organisation, before, [*before, fresh])
    after = [fresh if one.number == instead_of else one for one in before]
    return _effect(organisation, before, after)


def effect_of_many(organisation: Organisation, drafts: Sequence[Draft]) -> Effect:
    """Of new rules that come last, in this order."""
    before = rules_as_of(organisation)
    fresh = [Rule(NOT_YET - at, draft) for at, draft in enumerate(drafts)]
    return _effect(organisation, before, [*before, *fresh])


def _effect(
    organisation: Organisation, before: Sequence[Rule], after: Sequence[Rule]
) -> Effect:
    dataset = dataset_of(organisation)
    facts = Facts(
        store.folder_of(organisation.pk),
        tuple(one.subjects for one in dataset.batches),
        dataset.judgements.members,
    )
    found = effect_of_rules(before, after, facts)
    # Most euros first: that is the rule that someone wants to look at.
    ordered = sorted(found.clashes, key=lambda one: (-abs(one.amount), one.rule))
    return replace(found, clashes=tuple(ordered))
