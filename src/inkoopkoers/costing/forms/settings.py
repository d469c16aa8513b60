# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a comparison counts with, in small forms that each save themselves."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.actions.comparisons import LONGEST_TITLE
from inkoopkoers.costing.domain import editing
from inkoopkoers.costing.domain.checking import (
    HIGHEST_INFLATION,
    LONGEST_HORIZON,
    LOWEST_INFLATION,
)
from inkoopkoers.costing.domain.discounting import as_basis
from inkoopkoers.costing.domain.sheet import (
    Basis,
    Category,
    CostSheet,
    Growth,
    Prices,
    Timing,
    Vat,
)
from inkoopkoers.costing.forms.lines import HIGHEST_GROWTH, LOWEST_GROWTH
from inkoopkoers.costing.forms.years import years
from inkoopkoers.costing.wording.sheet import CATEGORIES, TIMINGS, VATS
from inkoopkoers.knowledge.domain.money import Figure, MoneyRules
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.dutch import number
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField
from inkoopkoers.web.percentages import PercentageField

OWN_PRICE = "eigen"
FIRST_YEAR, LAST_YEAR = 2000, 2100
_GROWTH = "groei-"


class SettingsForm(EditedForm):
    """A part of what the sheet counts with."""

    def __init__(
        self, *args: Any, sheet: CostSheet, rules: MoneyRules, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.sheet, self.rules = sheet, rules
        self.prepare()

    def prepare(self) -> None:
        """Fill in what depends on the sheet and the rules."""

    def changed(self, sheet: CostSheet) -> CostSheet:
        """The sheet with what was filled in; call after is_valid."""
        raise NotImplementedError


class NameForm(SettingsForm):
    """What the comparison is called; that is not in the sheet."""

    title = ReadableLineField(
        label=gettext_lazy("Naam"),
        max_length=LONGEST_TITLE,
        error_messages={"required": gettext_lazy("Geef de vergelijking een naam.")},
    )
    note = ReadableField(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy("Waar gaat het over, en voor welk besluit?"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )


class TermForm(SettingsForm):
    """Over how long, with which VAT, and when in a year is paid."""

    horizon_years = years(
        label=gettext_lazy("Over hoeveel jaar kijk je?"),
        help_text=gettext_lazy(
            "Iedere mogelijkheid rekenen we over hetzelfde aantal jaren. Kosten aan het "
            "eind, zoals vertrek, gaan mee als je dit verandert."
        ),
        min_value=1,
        max_value=LONGEST_HORIZON,
    )
    vat = forms.ChoiceField(
        label=gettext_lazy("Zijn de bedragen met of zonder btw?"),
        help_text=gettext_lazy(
            "Dit verandert geen bedragen. Het zegt alleen wat ze zijn."
        ),
        widget=forms.RadioSelect,
        choices=[(one.value, name) for one, name in VATS.items()],
    )
    timing = forms.ChoiceField(
        label=gettext_lazy("Wanneer betaal je wat elk jaar terugkomt?"),
        help_text=gettext_lazy(
            "Wat je eenmalig betaalt, valt altijd in het jaar dat bij de regel staat."
        ),
        widget=forms.RadioSelect,
        choices=[(one.value, name) for one, name in TIMINGS.items()],
    )

    def changed(self, sheet: CostSheet) -> CostSheet:
        """What is paid at the horizon moves with it."""
        data = self.cleaned_data
        moved = editing.with_horizon(sheet, data["horizon_years"])
        return replace(moved, vat=Vat(data["vat"]), timing=Timing(data["timing"]))


class LevelForm(SettingsForm):
    """The price level, and inflation."""

    price_year = years(
        label=gettext_lazy("Van welk jaar zijn de prijzen?"),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
    )
    inflation = PercentageField(
        label=gettext_lazy("Met welke inflatie reken je?"),
        lowest=LOWEST_INFLATION,
        highest=HIGHEST_INFLATION,
    )

    def changed(self, sheet: CostSheet) -> CostSheet:
        """A prescribed rate with inflation in it follows the inflation."""
        data = self.cleaned_data
        inflation = _kept(self, "inflation", sheet.inflation)
        rate = sheet.rate
        if rate.edition and rate.basis is Basis.NOMINAL:
            real = as_basis(rate, Basis.REAL, sheet.inflation)
            rate = as_basis(real, Basis.NOMINAL, inflation)
        return replace(
            sheet, price_year=data["price_year"], inflation=inflation, rate=rate
        )


class PricesForm(SettingsForm):
    """What electricity and CO2 cost."""

    kwh_eur = AmountField(
        label=gettext_lazy("Wat kost een kWh stroom, in euro?"), places=4
    )
    co2 = forms.ChoiceField(
        label=gettext_lazy("Met welke prijs voor CO2 reken je?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies een prijs."),
            "invalid_choice": gettext_lazy("Kies een van deze prijzen."),
        },
    )
    co2_eur_per_kg = AmountField(
        label=gettext_lazy("Je eigen prijs, in euro per kilo CO2"),
        help_text=gettext_lazy("Alleen als je hierboven een eigen prijs kiest."),
        required=False,
        places=4,
    )
    co2_kg_per_kwh = AmountField(
        label=gettext_lazy("Hoeveel kilo CO2 komt vrij bij een kWh?"),
        places=6,
    )

    def prepare(self) -> None:
        """Offer the prices of the rules, each with its amount."""
        named = [
            (code, _("%(name)s: € %(price)s per kilo") % {
                "name": name, "price": number(figure.amount)
            })
            for code, name, figure in _co2_prices(self.rules)
        ]  # fmt: skip
        choose(self, "co2", [*named, (OWN_PRICE, _("een eigen prijs"))])

    def clean(self) -> dict[str, Any]:
        """A price of one's own has to be there when it is chosen."""
        data = super().clean() or {}
        is_empty = data.get("co2_eur_per_kg") is None
        is_said = "co2_eur_per_kg" in self.errors
        if data.get("co2") == OWN_PRICE and is_empty and not is_said:
            self.add_error("co2_eur_per_kg", _("Vul je eigen prijs in."))
        return data

    def changed(self, sheet: CostSheet) -> CostSheet:
        """With these prices."""
        data = self.cleaned_data
        known = {code: figure.amount for code, _name, figure in _co2_prices(self.rules)}
        co2 = known.get(data["co2"], data["co2_eur_per_kg"])
        return replace(
            sheet, prices=Prices(data["kwh_eur"], co2, data["co2_kg_per_kwh"])
        )


class GrowthForm(SettingsForm):
    """How fast prices rise, per kind of cost."""

    def prepare(self) -> None:
        """A field per category; empty is what happens without it."""
        known = {one.category: one.rate for one in self.sheet.growths}
        for category, name in CATEGORIES.items():
            self.fields[f"{_GROWTH}{category.value}"] = PercentageField(
                label=name,
                required=False,
                lowest=LOWEST_GROWTH,
                highest=HIGHEST_GROWTH,
                initial=known.get(category),
            )

    def changed(self, sheet: CostSheet) -> CostSheet:
        """What was not touched keeps all its decimals."""
        known = {one.category: one.rate for one in sheet.growths}
        growths = [
            Growth(category, rate)
            for category in Category
            for rate in [_kept(self, f"{_GROWTH}{category.value}", known.get(category))]
            if rate is not None
        ]
        return replace(sheet, growths=tuple(growths))


class ExternalForm(SettingsForm):
    """Whether what society pays counts."""

    counts_external = forms.BooleanField(
        label=gettext_lazy("Tel CO2 en milieukosten mee"),
        help_text=gettext_lazy(
            "Die betaal je niet zelf. In de uitkomst staan ze altijd apart."
        ),
        required=False,
    )
    includes_embodied_co2_in_mki = forms.BooleanField(
        label=gettext_lazy("In de MKI zit de CO2 van het maken al"),
        help_text=gettext_lazy(
            "Dan tellen we de CO2 van het maken niet nog een keer bij een alternatief met "
            "een MKI. De CO2 van stroom telt wel."
        ),
        required=False,
    )

    def changed(self, sheet: CostSheet) -> CostSheet:
        """With or without."""
        data = self.cleaned_data
        return replace(
            sheet,
            counts_external=data["counts_external"],
            includes_embodied_co2_in_mki=data["includes_embodied_co2_in_mki"],
        )


def co2_choice(sheet: CostSheet, rules: MoneyRules) -> str:
    """Which price the sheet counts with: one of the rules, or its own."""
    now = sheet.prices.co2_eur_per_kg
    for code, _name, figure in _co2_prices(rules):
        if figure.amount == now:
            return code
    return OWN_PRICE


def _co2_prices(rules: MoneyRules) -> list[tuple[str, str, Figure]]:
    return [
        ("laag", _("laag"), rules.co2_low_eur_per_kg),
        ("midden", _("midden"), rules.co2_eur_per_kg),
        ("hoog", _("hoog"), rules.co2_high_eur_per_kg),
    ]


def _kept(form: forms.Form, name: str, kept: Decimal | None) -> Any:
    """What was typed, or what is kept when it still says what was shown."""
    field = form.fields[name]
    typed = form.data.get(form.add_prefix(name), "")
    if kept is not None and not field.has_changed(kept, typed):
        return kept
    return form.cleaned_data[name]
