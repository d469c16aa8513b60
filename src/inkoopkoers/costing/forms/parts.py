# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Quantities and alternatives, as people fill them in."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.domain.checking import LONGEST_HORIZON
from inkoopkoers.costing.domain.editing import with_quantity
from inkoopkoers.costing.domain.quantities import (
    CircularQuantity,
    UnknownQuantity,
    resolve,
)
from inkoopkoers.costing.domain.sheet import (
    Alternative,
    AlternativeKind,
    CostSheet,
    Quantity,
)
from inkoopkoers.costing.forms.years import years
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableLineField

LONGEST_NAME = 200
LONGEST_SOURCE = 300


class QuantityForm(EditedForm):
    """A number that lines count with."""

    name = ReadableLineField(
        label=gettext_lazy("Waarvan?"),
        help_text=gettext_lazy("Bijvoorbeeld: Laptops, of Leerlingen."),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Schrijf op wat je telt.")},
    )
    number = AmountField(label=gettext_lazy("Hoeveel?"), places=6)
    of = forms.ChoiceField(
        label=gettext_lazy("Hangt het af van een ander aantal?"),
        help_text=gettext_lazy(
            "Bijvoorbeeld 1,1 oplader per laptop. Verander je dan het aantal laptops, "
            "dan gaat dit vanzelf mee."
        ),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een aantal uit de lijst.")
        },
    )
    unit = ReadableLineField(
        label=gettext_lazy("Hoe heet er één?"),
        help_text=gettext_lazy("Bijvoorbeeld: laptop, leerling, uur."),
        required=False,
        max_length=60,
    )
    source = ReadableLineField(
        label=gettext_lazy("Waar komt dit getal vandaan?"),
        required=False,
        max_length=LONGEST_SOURCE,
    )

    def __init__(
        self, *args: Any, sheet: CostSheet, code: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sheet, self.code = sheet, code
        others = [one for one in sheet.quantities if one.code != code]
        named = [(one.code, _("Ja, van: %s") % one.name) for one in others]
        choose(self, "of", [("", _("Nee, dit is gewoon een aantal")), *named])

    def clean(self) -> dict[str, Any]:
        """Refuse a number that comes back to itself, and say along which names."""
        data = super().clean() or {}
        if self.code and data.get("of"):
            try:
                resolve(with_quantity(self.sheet, self.quantity).quantities)
            except CircularQuantity as circle:
                self.add_error("of", self._circle(circle))
            except UnknownQuantity:
                self.add_error("of", _("Dit aantal is er niet meer. Kies een ander."))
        return data

    def _circle(self, circle: CircularQuantity) -> str:
        names = {one.code: one.name for one in self.sheet.quantities}
        way = [names[code] for code in (*circle.codes, circle.codes[0])]
        return _(
            "Zo hangt een aantal van zichzelf af: %s. Kies een ander aantal, of geen."
        ) % " → ".join(way)

    @property
    def quantity(self) -> Quantity:
        """The filled-in form; also while it is being cleaned."""
        data = self.cleaned_data
        return Quantity(
            code=self.code,
            name=data.get("name", ""),
            number=data.get("number") or Decimal(0),
            unit=data.get("unit", ""),
            of=data.get("of", ""),
            source=data.get("source", ""),
        )


def quantity_values(one: Quantity) -> dict[str, Any]:
    """What is kept, as the form names it."""
    names = ("name", "number", "of", "unit", "source")
    return {name: getattr(one, name) for name in names}


class AlternativeForm(EditedForm):
    """One of the things to choose from."""

    name = ReadableLineField(
        label=gettext_lazy("Hoe noem je dit alternatief?"),
        help_text=gettext_lazy("Bijvoorbeeld: Aanbod A, of Nieuwe laptops kopen."),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Geef het alternatief een naam.")},
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Wat is het?"),
        widget=forms.RadioSelect,
        choices=[
            (AlternativeKind.OFFER.value, gettext_lazy("Een aanbod, of iets nieuws")),
            (AlternativeKind.KEEP.value, gettext_lazy("Houden wat je hebt")),
        ],
        initial=AlternativeKind.OFFER.value,
        error_messages={
            "required": gettext_lazy("Kies een van de twee."),
            "invalid_choice": gettext_lazy("Kies een van de twee."),
        },
    )
    supplier = ReadableLineField(
        label=gettext_lazy("Van welke leverancier?"),
        required=False,
        max_length=LONGEST_NAME,
    )
    contract_years = years(
        label=gettext_lazy("Hoeveel jaar zit je aan het contract vast?"),
        required=False,
        min_value=1,
        max_value=LONGEST_HORIZON,
    )

    def __init__(
        self, *args: Any, sheet: CostSheet, code: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.others = [one for one in sheet.alternatives if one.code != code]

    def clean_name(self) -> str:
        """Refuse a name that is there: nobody could tell the two apart."""
        name = str(self.cleaned_data["name"])
        if name.casefold() in {one.name.casefold() for one in self.others}:
            raise forms.ValidationError(
                _("Er is al een alternatief met deze naam. Kies een andere naam.")
            )
        return name

    @property
    def alternative(self) -> Alternative:
        """The filled-in form without code and lines; call after is_valid."""
        data = self.cleaned_data
        return Alternative(
            code="",
            name=data["name"],
            kind=AlternativeKind(data["kind"]),
            supplier=data["supplier"],
            contract_years=data["contract_years"],
        )


def alternative_values(one: Alternative) -> dict[str, Any]:
    """What is kept, as the form names it."""
    names = ("name", "kind", "supplier", "contract_years")
    return {name: getattr(one, name) for name in names}
