# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Refuse a proposal: these are not the same, and that is not proposed again."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.spending.actions.suppliers.deciding import (
    ChangedMeanwhile,
    Decision,
    deciding,
)
from inkoopkoers.spending.actions.suppliers.making import refuse
from inkoopkoers.spending.domain.matching.evidence import Candidate, Kind
from inkoopkoers.spending.queries.suppliers.proposals import proposal_of
from inkoopkoers.web.errors import DomainError

# Refusing a hundred names keeps some 5,000 pairs.
MOST_PAIRS = 20_000


def refuse_proposal(organisation: Organisation, code: str, *, by: User) -> Decision:
    """Say that these are not one supplier, or that this is not a person.

    Of names that only resemble each other, what keys hold together stays together.
    """
    with deciding("spend.supplier_refused", organisation, by) as decision:
        whole = proposal_of(organisation, code)
        if whole is None:
            raise ChangedMeanwhile
        kind, candidates = whole.proposal.kind, whole.candidates
        if kind is Kind.PERSON:
            pairs = {(one.party, one.party) for one in candidates}
        else:
            pairs = _refused(candidates, across_parts=kind is Kind.SIMILAR)
        refuse(decision, pairs)
        decision.parties = len(candidates)
        decision.subject = f"evidence:{kind.value}"
    return decision


def _refused(
    candidates: Sequence[Candidate], *, across_parts: bool
) -> set[tuple[int, int]]:
    pairs = set()
    for at, one in enumerate(candidates, 1):
        for other in candidates[at:]:
            if _belongs(one, other) or (across_parts and one.part == other.part):
                continue
            pairs.add((min(one.party, other.party), max(one.party, other.party)))
        if len(pairs) > MOST_PAIRS:
            raise DomainError(
                _(
                    "Dit zijn te veel namen om in een keer te weigeren. Kies de namen "
                    "die wel bij elkaar horen."
                )
            )
    return pairs


def _belongs(one: Candidate, other: Candidate) -> bool:
    """Whether somebody decided before that these are the same."""
    return one.supplier is not None and one.supplier == other.supplier
