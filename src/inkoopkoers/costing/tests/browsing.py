# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short words for what tests of pages do all the time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.test import Client

from inkoopkoers.costing.domain.editing import line_of
from inkoopkoers.costing.domain.sheet import CostLine, CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.costing.sheets import sheet_of
from inkoopkoers.organisations.models import User

Browse = Callable[[User], Client]


def at(comparison: Comparison, rest: str = "") -> str:
    """An address under this comparison."""
    return f"/rekenen/kosten/{comparison.pk}/{rest}"


def kept(comparison: Comparison) -> CostSheet:
    """The sheet that is stored now."""
    comparison.refresh_from_db()
    return sheet_of(comparison.sheet)


def kept_line(comparison: Comparison, alternative: str, code: str) -> CostLine:
    """A line that is stored now."""
    return line_of(kept(comparison), alternative, code)


def text_of(response: Any) -> str:
    """The page as text."""
    return str(response.content.decode())


def form_of(response: Any) -> dict[str, Any]:
    """What the form of a page would send back untouched."""
    form = response.context["form"]
    values: dict[str, Any] = {}
    for field in form:
        value = field.value()
        if value is None or value is False:
            continue
        shown = form.fields[field.name].prepare_value(value)
        values[field.html_name] = "on" if value is True else str(shown)
    return values
