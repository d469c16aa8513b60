# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light try-out: a formula, a weight and up to six bids, all in the address."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.quick import HIGHEST_MARK, MOST_BIDS, Mark
from inkoopkoers.awarding.wording.formulas import formula_name
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.fields import ReadableLineField
from inkoopkoers.web.percentages import PercentageField

FEWEST = 2
LONGEST_NAME = 60
FORMULA, WEIGHT = "formule", "gewicht"
PARTS = ("naam", "prijs", "kwaliteit")


@dataclass(frozen=True)
class Row:
    """The three fields of one bid."""

    number: int
    name: BoundField
    price: BoundField
    quality: BoundField

    @property
    def fields(self) -> tuple[BoundField, ...]:
        """In the order in which they stand."""
        return (self.name, self.price, self.quality)

    @property
    def is_open(self) -> bool:
        """Something was typed, or something is wrong."""
        return any(one.value() or one.errors for one in self.fields)


class QuickForm(forms.Form):
    """Rows that are empty are no bids; a row that is half filled in is asked for."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        usual = {FORMULA: Formula.RELATIVE.value, WEIGHT: "40 %"}
        asked = {name: str(value) for name, value in data.items()}
        super().__init__({**usual, **asked})
        self.fields[FORMULA] = forms.ChoiceField(
            label=_("Hoe telt de prijs?"),
            choices=[(one.value, formula_name(one)) for one in Formula],
            error_messages={"invalid_choice": _("Kies een van deze formules.")},
        )
        self.fields[WEIGHT] = PercentageField(
            label=_("Gewicht van de prijs"),
            help_text=_("De rest is kwaliteit."),
            lowest=Decimal("0.01"),
            highest=Decimal("0.99"),
        )
        for number in range(1, MOST_BIDS + 1):
            self.fields.update(_fields_of(number))

    def clean(self) -> dict[str, Any]:
        """Every row is empty or whole, and there are two bids to compare."""
        data = super().clean() or {}
        filled = [one for one in range(1, MOST_BIDS + 1) if self._is_filled(one)]
        for number in filled:
            self._check_whole(number, data)
        if len(filled) < FEWEST:
            self.add_error(None, _("Vul minstens twee inschrijvingen in."))
        return data

    @property
    def rows(self) -> tuple[Row, ...]:
        """A row per bid that can be filled in."""
        return tuple(
            Row(number, *(self[f"{part}{number}"] for part in PARTS))
            for number in range(1, MOST_BIDS + 1)
        )

    @property
    def first_rows(self) -> list[Row]:
        """What is filled in, and at least two."""
        return [one for one in self.rows if one.is_open or one.number <= FEWEST]

    @property
    def more_rows(self) -> list[Row]:
        """What can be added."""
        return [one for one in self.rows if one not in self.first_rows]

    @property
    def formula(self) -> Formula:
        """The chosen formula; call after is_valid."""
        return Formula(self.cleaned_data[FORMULA])

    @property
    def price_weight(self) -> Decimal:
        """In percent; call after is_valid."""
        part: Decimal = self.cleaned_data[WEIGHT]
        return part * 100

    def marks(self) -> tuple[Mark, ...]:
        """The bids; one without a name gets its number. Call after is_valid."""
        return tuple(self._marks())

    def _marks(self) -> Iterator[Mark]:
        for number in range(1, MOST_BIDS + 1):
            price = self.cleaned_data.get(f"prijs{number}")
            if price is None:
                continue
            name = self.cleaned_data.get(f"naam{number}")
            quality = self.cleaned_data[f"kwaliteit{number}"]
            yield Mark(name or _("Inschrijver %s") % number, price, quality)

    def _is_filled(self, number: int) -> bool:
        return any(str(self.data.get(f"{one}{number}", "")).strip() for one in PARTS)

    def _check_whole(self, number: int, data: Mapping[str, Any]) -> None:
        price, quality = f"prijs{number}", f"kwaliteit{number}"
        if data.get(price) is None and price not in self.errors:
            self.add_error(price, _("Vul een prijs in, of maak de hele regel leeg."))
        elif data.get(price) == 0:
            self.add_error(price, _("Vul een prijs in van meer dan € 0."))
        if data.get(quality) is None and quality not in self.errors:
            self.add_error(quality, _("Vul een cijfer in van 0 tot en met 100."))


def _fields_of(number: int) -> dict[str, forms.Field]:
    wrong = format_lazy(
        gettext_lazy("Schrijf een heel getal van 0 tot en met {0}."), HIGHEST_MARK
    )
    return {
        f"naam{number}": ReadableLineField(
            label=_("Inschrijver %s") % number,
            required=False,
            max_length=LONGEST_NAME,
        ),
        f"prijs{number}": AmountField(label=_("Prijs %s (€)") % number, required=False),
        f"kwaliteit{number}": forms.IntegerField(
            label=_("Kwaliteit %s (0 tot 100)") % number,
            required=False,
            min_value=0,
            max_value=HIGHEST_MARK,
            widget=forms.TextInput(attrs={"inputmode": "numeric"}),
            error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
        ),
    }
