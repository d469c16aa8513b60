# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What questions about buying need beside files: dated limits and known contracts."""

from __future__ import annotations

from collections.abc import Iterator

from inkoopkoers.knowledge.queries import rulebook, social_services
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.domain.thresholds import Kind, Limit, LimitCode
from inkoopkoers.spending.models import KnownContract
from inkoopkoers.spending.questions.thresholds import Known

_CENTRAL = "drempel-leveringen-diensten-centraal"
_DECENTRAL = "drempel-leveringen-diensten-decentraal"
# The code of a rule per limit and kind; OTHER differs for central government.
_RULES = (
    (LimitCode.THRESHOLD, Kind.WORKS, "drempel-werken"),
    (LimitCode.THRESHOLD, Kind.SOCIAL, "drempel-sociaal"),
    (LimitCode.PRACTICE, Kind.WORKS, "richtgrens-enkelvoudig-werken"),
    (LimitCode.PRACTICE, Kind.SOCIAL, "richtgrens-enkelvoudig-leveringen-diensten"),
    (LimitCode.PRACTICE, Kind.OTHER, "richtgrens-enkelvoudig-leveringen-diensten"),
)


def known_of(organisation: Organisation, *, is_central: bool) -> Known:
    """Every edition of every limit, and the contracts that people told us of."""
    return Known(limits(is_central=is_central), social(), contracts_of(organisation))


def limits(*, is_central: bool) -> tuple[Limit, ...]:
    """Every edition of the thresholds and of the limits of practice."""
    other = _CENTRAL if is_central else _DECENTRAL
    rules = (*_RULES, (LimitCode.THRESHOLD, Kind.OTHER, other))
    return tuple(one for rule in rules for one in _editions(*rule))


def social() -> tuple[str, ...]:
    """The beginnings of the CPV codes with the higher threshold."""
    return social_services().prefixes


def contracts_of(organisation: Organisation) -> tuple[Contract, ...]:
    """The contracts that were not removed."""
    found = KnownContract.objects.filter(organisation=organisation, removed_at=None)
    return tuple(
        Contract(one.number, one.supplier, one.category, one.ends_on) for one in found
    )


def _editions(code: LimitCode, kind: Kind, rule: str) -> Iterator[Limit]:
    for one in rulebook().editions(rule):
        if one.value is not None:
            yield Limit(code, kind, one.value, one.valid_from, one.valid_to)
