# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was taken over, as a document that is kept, and back."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from inkoopkoers.procurements.domain.taken import TakenAward, TakenCosts

_COSTS = TypeAdapter(TakenCosts)
_AWARD = TypeAdapter(TakenAward)
T = TypeVar("T")


def document_of(taken: TakenCosts | TakenAward) -> dict[str, Any]:
    """As JSON values; amounts are text, so that they stay exact."""
    found: dict[str, Any] = (
        _COSTS.dump_python(taken, mode="json")
        if isinstance(taken, TakenCosts)
        else _AWARD.dump_python(taken, mode="json")
    )
    return found


def taken_costs(document: Any) -> TakenCosts | None:
    """None when nothing was taken over."""
    return _read(_COSTS, document)


def taken_award(document: Any) -> TakenAward | None:
    """None when nothing was taken over."""
    return _read(_AWARD, document)


def _read(adapter: TypeAdapter[T], document: Any) -> T | None:
    try:
        return adapter.validate_python(document) if document else None
    except ValidationError:
        return None
