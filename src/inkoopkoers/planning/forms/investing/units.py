# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A school or department of a plan."""

from __future__ import annotations

from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from inkoopkoers.planning.domain.investing.plan import Unit
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableLineField


class UnitForm(EditedForm):
    """Its name, how files call it, its key and its budget."""

    name = ReadableLineField(
        label=_("Naam van de school of afdeling"),
        max_length=200,
        error_messages={"required": _("Schrijf de naam op.")},
    )
    code = ReadableLineField(
        label=_("Korte code"),
        help_text=_("Zo herken je de school in een bestand. Bijvoorbeeld: eik."),
        max_length=40,
        error_messages={"required": _("Bedenk een korte code.")},
    )
    key_number = AmountField(
        label=_("Verdeelsleutel"),
        help_text=_(
            "Bijvoorbeeld het aantal leerlingen. Zo verdelen we wat het bestuur voor "
            "alle scholen koopt."
        ),
        required=False,
    )
    allocation_eur = AmountField(
        label=_("Budget per jaar voor dit plan"),
        help_text=_("In euro. Mag leeg blijven."),
        required=False,
    )

    @property
    def unit(self) -> Unit:
        """The filled-in form; call after is_valid."""
        data = self.cleaned_data
        return Unit(
            code=data["code"],
            name=data["name"],
            key_number=data["key_number"] or Decimal(0),
            allocation_eur=data["allocation_eur"] or Decimal(0),
        )
