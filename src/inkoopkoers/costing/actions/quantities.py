# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adding and changing the quantities that lines count with."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from inkoopkoers.costing.actions.comparisons import changing
from inkoopkoers.costing.actions.lines import TooManyParts
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.checking import MOST_QUANTITIES
from inkoopkoers.costing.domain.sheet import Quantity
from inkoopkoers.costing.models import Comparison
from inkoopkoers.organisations.models import User


def add_quantity(comparison: Comparison, one: Quantity, *, by: User) -> Quantity:
    """Add it under a code of its own; TooManyParts when there are 200."""
    with changing(comparison, by=by) as draft:
        there = draft.sheet.quantities
        if len(there) >= MOST_QUANTITIES:
            raise TooManyParts(
                _("Er staan al %s aantallen. Haal er eerst een weg.") % MOST_QUANTITIES
            )
        made = replace(
            one, code=editing.new_code(one.name, {other.code for other in there})
        )
        draft.sheet = editing.with_quantity(draft.sheet, made)
    return made


def change_quantity(
    comparison: Comparison, changed: Quantity, *, by: User, edition: int
) -> None:
    """Change it in its place; UnknownPart when it is gone."""
    with changing(comparison, by=by, edition=edition) as draft:
        editing.found(draft.sheet.quantities, changed.code)
        draft.sheet = editing.with_quantity(draft.sheet, changed)
