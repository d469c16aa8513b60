# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing what a comparison counts with."""

from __future__ import annotations

from collections.abc import Callable

from inkoopkoers.costing.actions.comparisons import changing
from inkoopkoers.costing.domain.sheet import CostSheet
from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.models import User


def change_sheet(
    comparison: Comparison,
    change: Callable[[CostSheet], CostSheet],
    *,
    by: User,
    edition: int | None,
) -> None:
    """Save the sheet as `change` makes it, of the sheet that is there now."""
    with changing(comparison, by=by, edition=edition) as draft:
        draft.sheet = change(draft.sheet)


def rename(
    comparison: Comparison, title: str, note: str, *, by: User, edition: int
) -> None:
    """Change how it is called and what it is about."""
    with changing(comparison, by=by, edition=edition) as draft:
        draft.row.title, draft.row.note = title, note
