# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All weights in one form: of the price and of every criterion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.forms import BoundField
from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Measured,
)
from inkoopkoers.awarding.domain.dividing import in_proportion
from inkoopkoers.awarding.domain.editing import tree_rows
from inkoopkoers.awarding.wording.figures import decimal_text
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.editions import EditedForm

PRICE = "prijs"
_OWN = "w-"
WHOLE = Decimal(100)


@dataclass(frozen=True)
class WeightRow:
    """A line of the table; `criterion` is None for the price."""

    field: BoundField
    criterion: Criterion | None
    kept: Decimal | None

    @property
    def shown(self) -> str:
        """What is kept, for who may only look."""
        return "–" if self.kept is None else decimal_text(self.kept)


class WeightsForm(EditedForm):
    """A weight per criterion in percent, or a value in euros when awarding on value."""

    def __init__(self, *args: Any, design: AwardDesign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.design = design
        self.on_value = design.formula is Formula.VALUE
        self.weighed = tuple(_weighed(design))
        if not self.on_value:
            self._ask(PRICE, _("Prijs"))
        for one in self.weighed:
            self._ask(f"{_OWN}{one.code}", one.name)

    def _ask(self, name: str, label: str) -> None:
        field = AmountField(label=label, required=name == PRICE)
        field.error_messages["required"] = _("Vul het gewicht van de prijs in; 0 mag.")
        self.fields[name] = field

    def clean(self) -> dict[str, Any]:
        """A single weight above 100 % is never meant."""
        data = super().clean() or {}
        for name, value in tuple(data.items()):
            if name != "edition" and not self.on_value and (value or 0) > WHOLE:
                self.add_error(name, _("Een gewicht is hoogstens 100 %."))
        return data

    @property
    def rows(self) -> Sequence[WeightRow]:
        """The lines of the table, the price first."""
        own = [
            WeightRow(
                self[f"{_OWN}{one.code}"], one, _worth(one, on_value=self.on_value)
            )
            for one in self.weighed
        ]
        if self.on_value:
            return own
        return [WeightRow(self[PRICE], None, self.design.price_weight), *own]

    @property
    def weights(self) -> dict[str, Decimal | None]:
        """Per criterion what was filled in; call after is_valid."""
        return {
            one.code: self.cleaned_data[f"{_OWN}{one.code}"] for one in self.weighed
        }

    @property
    def price_weight(self) -> Decimal | None:
        """The weight of the price; None when awarding on value."""
        return self.cleaned_data.get(PRICE)

    @property
    def total(self) -> Decimal:
        """What was filled in makes together; call after is_valid."""
        found = (self.cleaned_data.get(name) for name in self._names)
        return sum((one or Decimal(0) for one in found), Decimal(0))

    @property
    def divided(self) -> dict[str, Decimal]:
        """The same proportions, making 100 %; call after is_valid."""
        given = [self.cleaned_data.get(name) or Decimal(0) for name in self._names]
        return dict(zip(self._names, in_proportion(given), strict=True))

    @property
    def _names(self) -> list[str]:
        return [name for name in self.fields if name != "edition"]


def weight_values(design: AwardDesign) -> dict[str, Any]:
    """What is kept, as the form names it."""
    on_value = design.formula is Formula.VALUE
    own = {
        f"{_OWN}{one.code}": _worth(one, on_value=on_value) for one in _weighed(design)
    }
    return own if on_value else {PRICE: design.price_weight, **own}


def _worth(one: Criterion, *, on_value: bool) -> Decimal | None:
    return one.value_eur if on_value else one.weight


def _weighed(design: AwardDesign) -> Iterator[Criterion]:
    for row in tree_rows(design):
        if not row.is_group and row.criterion.measured is not Measured.LADDER:
            yield row.criterion
