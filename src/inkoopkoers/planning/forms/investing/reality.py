# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the board and each school spent in one year."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from inkoopkoers.planning.models import PlanUnit
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.editions import EditedForm

BOARD = "bestuur"


def name_of(unit: int | None) -> str:
    """The field of a unit."""
    return BOARD if unit is None else f"school-{unit}"


class SpendingForm(EditedForm):
    """An amount for each; empty is: not known yet."""

    def __init__(self, *args: Any, units: Sequence[PlanUnit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places: list[int | None] = [None, *(one.pk for one in units)]
        self.fields[BOARD] = AmountField(label=_("Het bestuur zelf"), required=False)
        for one in units:
            self.fields[name_of(one.pk)] = AmountField(label=one.name, required=False)

    @property
    def amounts(self) -> dict[int | None, Decimal | None]:
        """Euros per unit; None is the board. Call after is_valid."""
        return {one: self.cleaned_data[name_of(one)] for one in self.places}
