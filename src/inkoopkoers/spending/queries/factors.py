# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation found of the CO2 of its purchases, per CPV division."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.spending.domain.climate import OwnFactor
from inkoopkoers.spending.queries.datasets import terms_row


@dataclass(frozen=True)
class KeptFactor:
    """A factor of an organisation, where it comes from, and when it was written down."""

    factor: OwnFactor
    source: str
    on: date


def own_factors_of(organisation: Organisation) -> dict[str, OwnFactor]:
    """The factors by division."""
    return own_factors_in(terms_row(organisation).own_factors)


def own_factors_in(document: Mapping[str, Any]) -> dict[str, OwnFactor]:
    """The factors by division, as SpendTerms keeps them."""
    return {division: one.factor for division, one in _read(document)}


def kept_factors_of(organisation: Organisation) -> dict[str, KeptFactor]:
    """The same with their sources."""
    return dict(_read(terms_row(organisation).own_factors))


def document_of(kept: KeptFactor) -> dict[str, str]:
    """How a factor is kept: exact decimals as text."""
    factor = kept.factor
    return {
        "kg_per_eur": str(factor.kg_per_eur),
        "low": str(factor.low),
        "high": str(factor.high),
        "source": kept.source,
        "on": kept.on.isoformat(),
    }


def stamp_of(document: Mapping[str, str] | None) -> str:
    """Another text whenever a kept factor differs; "" when there is none."""
    if document is None:
        return ""
    whole = "|".join(f"{name}={document[name]}" for name in sorted(document))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def _read(document: Mapping[str, Any]) -> Iterator[tuple[str, KeptFactor]]:
    for division, one in sorted(document.items()):
        factor = OwnFactor(
            Decimal(one["kg_per_eur"]), Decimal(one["low"]), Decimal(one["high"])
        )
        yield division, KeptFactor(factor, one["source"], date.fromisoformat(one["on"]))
