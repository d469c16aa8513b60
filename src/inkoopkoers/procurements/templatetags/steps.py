# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Look something up for a step in a template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template

register = template.Library()


@register.filter
def of_step(known: Mapping[str, Any], step: str) -> Any:
    """What a mapping holds for this step; None when there is nothing."""
    return known.get(step)
