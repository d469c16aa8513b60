# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation found of the CO2 of one kind of purchase."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.domain.climate import OwnFactor
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.fields import ReadableLineField

# More than a hundred kilograms for one euro is a slip of the keyboard.
_HIGHEST = Decimal(100)


class FactorForm(forms.Form):
    """The middle with a range; without a range the middle is all we know."""

    kg_per_eur = AmountField(
        label=gettext_lazy("Kilo CO2 per euro"),
        help_text=gettext_lazy("Zonder btw. Zoals 0,26."),
        places=4,
    )
    low = AmountField(
        label=gettext_lazy("Minstens"),
        help_text=gettext_lazy("Leeg: gelijk aan de kilo per euro."),
        places=4,
        required=False,
    )
    high = AmountField(
        label=gettext_lazy("Hooguit"),
        help_text=gettext_lazy("Leeg: gelijk aan de kilo per euro."),
        places=4,
        required=False,
    )
    source = ReadableLineField(
        label=gettext_lazy("Waar komt dit cijfer vandaan?"),
        help_text=gettext_lazy("Zoals: opgave van de leverancier over 2025."),
        max_length=300,
        error_messages={
            "required": gettext_lazy("Schrijf op waar dit cijfer vandaan komt.")
        },
    )
    stamp = forms.CharField(max_length=32, required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        """Low is not above the middle, high not below it, and nothing is absurd."""
        cleaned = super().clean() or {}
        middle = cleaned.get("kg_per_eur")
        if middle is None:
            return cleaned
        low = middle if cleaned.get("low") is None else cleaned["low"]
        high = middle if cleaned.get("high") is None else cleaned["high"]
        if low > middle:
            self.add_error("low", _("Vul hier hooguit het middelste cijfer in."))
        if high < middle:
            self.add_error("high", _("Vul hier minstens het middelste cijfer in."))
        if max(middle, high) > _HIGHEST:
            self.add_error("kg_per_eur", _("Meer dan 100 kilo per euro kan niet."))
        return {**cleaned, "low": low, "high": high}

    @property
    def factor(self) -> OwnFactor:
        """What was filled in."""
        good = self.cleaned_data
        return OwnFactor(good["kg_per_eur"], good["low"], good["high"])
