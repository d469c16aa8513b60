# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What questions about buying need beside files: dated limits and known contracts."""

from __future__ import annotations

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.answering.known import limits, social
from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.questions.thresholds import Known

__all__ = ["contracts_of", "known_of", "limits", "social"]


def known_of(organisation: Organisation, *, is_central: bool) -> Known:
    """Every edition of every limit, and the contracts that people told us of."""
    return Known(limits(is_central=is_central), social(), contracts_of(organisation))


def contracts_of(organisation: Organisation) -> tuple[Contract, ...]:
    """The contracts that were not removed."""
    found = KnownContract.objects.filter(organisation=organisation, removed_at=None)
    return tuple(
        Contract(one.number, one.supplier, one.category, one.ends_on) for one in found
    )
