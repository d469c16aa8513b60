# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A mapping as a document that can be kept, and back; the child reads it as well."""

from __future__ import annotations

import re
from collections.abc import Mapping as ReadMapping
from typing import Any

from inkoopkoers.spending.domain.columns import Field
from inkoopkoers.spending.domain.mapping import (
    Basis,
    DateOrder,
    DecimalMark,
    Mapping,
    Sign,
    plain,
)


def document_of(mapping: Mapping) -> dict[str, Any]:
    """Write a mapping as JSON values; older ones know nothing of `ignored`."""
    ignored = {"ignored": list(mapping.ignored)} if mapping.ignored else {}
    return {
        "headers": {
            field.value: list(names) for field, names in mapping.headers.items()
        },
        "decimal": mapping.decimal.value,
        "dates": mapping.dates.value,
        "sign": mapping.sign.value,
        "basis": mapping.basis.value,
        "currency": mapping.currency,
        **ignored,
    }


def mapping_of(document: ReadMapping[str, Any]) -> Mapping:
    """Read what document_of wrote; ValueError for anything else."""
    try:
        return Mapping(
            {Field(name): _names(given) for name, given in document["headers"].items()},
            DecimalMark(document["decimal"]),
            DateOrder(document["dates"]),
            Sign(document["sign"]),
            Basis(document["basis"]),
            _currency(document["currency"]),
            _names(document.get("ignored", [])),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a mapping") from error


def _names(given: Any) -> tuple[str, ...]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise ValueError("headers are a list of text")
    return tuple(plain(one) for one in given)


def _currency(given: Any) -> str:
    if not isinstance(given, str) or not re.fullmatch("[A-Z]{3}", given):
        raise ValueError("a currency is three capitals")
    return given
