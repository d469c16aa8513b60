# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A sheet as a document that can be kept, and back."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from inkoopkoers.costing.domain.sheet import CostSheet

_SHEET = TypeAdapter(CostSheet)


def document_of(sheet: CostSheet) -> dict[str, Any]:
    """Write a sheet as JSON values; amounts are text, so that they stay exact."""
    document: dict[str, Any] = _SHEET.dump_python(sheet, mode="json")
    return document


def sheet_of(document: Any) -> CostSheet:
    """Read what document_of wrote; pydantic.ValidationError for anything else."""
    return _SHEET.validate_python(document)
