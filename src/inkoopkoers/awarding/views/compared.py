# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The same bids under every formula, as rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inkoopkoers.awarding.domain.compared import Compared
from inkoopkoers.awarding.wording.compared import WHY_NOT, order_text, swaps_text
from inkoopkoers.awarding.wording.formulas import formula_name
from inkoopkoers.awarding.wording.trying import named

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class ShownFormula:
    """A formula with who wins under it; `why_not` when it cannot be compared."""

    name: str
    is_own: bool
    is_absolute: bool
    winners: str
    is_other: bool
    order: str
    swaps: str
    why_not: StrPromise | str


def shown_formulas(
    found: Sequence[Compared], own: Compared, names: Mapping[str, str]
) -> list[ShownFormula]:
    """The formula of the design first, then the others in their own order."""
    ordered = [own, *(one for one in found if one is not own)]
    return [
        ShownFormula(
            name=formula_name(one.formula),
            is_own=one is own,
            is_absolute=one.formula.is_absolute,
            winners=named(one.winners, names),
            is_other=one.why_not is None and one.winners != own.winners,
            order=order_text(one, names),
            swaps="" if one is own else swaps_text(one, names),
            why_not=WHY_NOT[one.why_not] if one.why_not else "",
        )
        for one in ordered
    ]
