# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A design as a document that can be kept, and back."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from inkoopkoers.awarding.domain.design import AwardDesign

_DESIGN = TypeAdapter(AwardDesign)


def document_of(design: AwardDesign) -> dict[str, Any]:
    """Write a design as JSON values; numbers are text, so that they stay exact."""
    document: dict[str, Any] = _DESIGN.dump_python(design, mode="json")
    return document


def design_of(document: Any) -> AwardDesign:
    """Read what document_of wrote; pydantic.ValidationError for anything else."""
    return _DESIGN.validate_python(document)
