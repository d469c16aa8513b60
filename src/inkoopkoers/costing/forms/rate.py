# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the outcome is for, and with that the discount rate."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.domain.conversion import converted
from inkoopkoers.costing.domain.discounting import as_basis, flat
from inkoopkoers.costing.domain.sheet import Basis, CostSheet, Purpose, Rate
from inkoopkoers.costing.forms.parts import LONGEST_SOURCE
from inkoopkoers.costing.forms.settings import SettingsForm
from inkoopkoers.costing.queries.starting import prescribed_rate
from inkoopkoers.costing.wording.sheet import BASES, PURPOSES
from inkoopkoers.web.fields import ReadableLineField
from inkoopkoers.web.percentages import PercentageField, percent

# Outside this a slip of the keyboard is likelier than a rate.
LOWEST, HIGHEST = Decimal("-0.05"), Decimal("0.5")


class RateForm(SettingsForm):
    """Prescribed, or one's own with where it comes from."""

    purpose = forms.ChoiceField(
        label=gettext_lazy("Waarvoor is de uitkomst?"),
        widget=forms.RadioSelect,
        choices=[(one.value, name) for one, name in PURPOSES.items()],
        error_messages={
            "required": gettext_lazy("Kies waarvoor de uitkomst is."),
            "invalid_choice": gettext_lazy("Kies een van deze drie."),
        },
    )
    own_rate = PercentageField(
        label=gettext_lazy("Je eigen discontovoet"),
        required=False,
        lowest=LOWEST,
        highest=HIGHEST,
    )
    own_basis = forms.ChoiceField(
        label=gettext_lazy("Zit in dat percentage inflatie?"),
        widget=forms.RadioSelect,
        choices=[(one.value, name) for one, name in BASES.items()],
        error_messages={
            "required": gettext_lazy("Kies met of zonder inflatie."),
            "invalid_choice": gettext_lazy("Kies met of zonder inflatie."),
        },
    )
    source = ReadableLineField(
        label=gettext_lazy("Waar komt dat percentage vandaan?"),
        help_text=gettext_lazy(
            "Bijvoorbeeld: rente van de lening, of financieel beleid."
        ),
        required=False,
        max_length=LONGEST_SOURCE,
    )
    converts = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def prepare(self) -> None:
        """Nothing to convert yet."""
        self.asks_conversion: Basis | None = None

    def clean(self) -> dict[str, Any]:
        """Ask what is missing, and never mix amounts and rates of two kinds."""
        data = super().clean() or {}
        if not self.errors:
            self._check_own(data)
        if not self.errors:
            self._check_basis(data)
        return data

    def _check_own(self, data: dict[str, Any]) -> None:
        if data["purpose"] != Purpose.OWN:
            return
        if data["own_rate"] is None:
            self.add_error("own_rate", _("Vul je eigen percentage in."))
        if not data["source"]:
            self.add_error("source", _("Schrijf op waar het percentage vandaan komt."))

    def _check_basis(self, data: dict[str, Any]) -> None:
        needed = self._rate(self.sheet).basis
        if needed is self.sheet.basis or data["converts"]:
            return
        self.asks_conversion = needed
        texts = {
            Basis.NOMINAL: _(
                "In deze discontovoet zit inflatie, en in je bedragen niet. Die twee kun "
                "je niet mengen: dan lijken latere kosten te klein. Laat ons het hele "
                "blad omrekenen, dan klopt het."
            ),
            Basis.REAL: _(
                "In deze discontovoet zit geen inflatie, en in je bedragen wel. Die twee "
                "kun je niet mengen: dan lijken latere kosten te groot. Laat ons het hele "
                "blad omrekenen, dan klopt het."
            ),
        }
        self.add_error(None, texts[needed])

    def _rate(self, sheet: CostSheet) -> Rate:
        data = self.cleaned_data
        prescribed = prescribed_rate(self.rules)
        purpose = Purpose(data["purpose"])
        if purpose is Purpose.SOCIETAL:
            return as_basis(prescribed, sheet.basis, sheet.inflation)
        if purpose is Purpose.BUSINESS:
            if data["own_rate"] is None:
                return as_basis(prescribed, Basis.NOMINAL, sheet.inflation)
            return flat(self._own(), Basis.NOMINAL, data["source"])
        return flat(self._own(), Basis(data["own_basis"]), data["source"])

    def _own(self) -> Decimal:
        """What was not touched keeps all its decimals."""
        typed = self.data.get("own_rate", "")
        kept = rate_values(self.sheet)["own_rate"]
        if kept is not None and percent(kept) == str(typed).strip():
            return Decimal(kept)
        return Decimal(self.cleaned_data["own_rate"])

    def changed(self, sheet: CostSheet) -> CostSheet:
        """The whole sheet goes along when the rate is of the other kind."""
        rate = self._rate(sheet)
        return replace(
            converted(sheet, rate.basis),
            rate=rate,
            purpose=Purpose(self.cleaned_data["purpose"]),
        )


def rate_values(sheet: CostSheet) -> dict[str, Any]:
    """What is kept, as the form names it."""
    is_own = not sheet.rate.edition
    return {
        "purpose": sheet.purpose.value,
        "own_rate": sheet.rate.bands[0].rate if is_own and sheet.rate.bands else None,
        "own_basis": sheet.rate.basis.value,
        "source": sheet.rate.source if is_own else "",
    }
