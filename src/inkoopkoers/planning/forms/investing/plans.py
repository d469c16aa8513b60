# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A plan: its name, its years and the choices of the board."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.planning.actions.investing.plans import LONGEST_TITLE
from inkoopkoers.planning.domain.investing.asset_checks import FIRST_YEAR, LAST_YEAR
from inkoopkoers.planning.domain.investing.checking import MOST_YEARS
from inkoopkoers.planning.domain.investing.plan import (
    Contingency,
    Convention,
    InvestmentPlan,
    MaintenanceMethod,
)
from inkoopkoers.planning.forms.investing.fields import choice, whole
from inkoopkoers.planning.wording.investing import CONVENTIONS, MAINTENANCE
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableLineField
from inkoopkoers.web.percentages import PercentageField

LOWEST_GROWTH = Decimal("-0.5")
USUAL_YEARS = 10


class PlanForm(EditedForm):
    """Everything that the board chooses."""

    title = ReadableLineField(
        label=gettext_lazy("Hoe heet dit plan?"),
        help_text=gettext_lazy("Bijvoorbeeld: Investeringsplan 2027–2036."),
        max_length=LONGEST_TITLE,
        error_messages={"required": gettext_lazy("Geef het plan een naam.")},
    )
    from_year = whole(
        label=gettext_lazy("Eerste jaar"), min_value=FIRST_YEAR, max_value=LAST_YEAR
    )
    to_year = whole(
        label=gettext_lazy("Laatste jaar"),
        help_text=gettext_lazy("Hoogstens 40 jaar vooruit."),
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
    )
    threshold_eur = AmountField(
        label=gettext_lazy("Vanaf welk bedrag zetten jullie iets op de balans?"),
        help_text=gettext_lazy(
            "In euro. Wat minder kost, telt als kosten van het jaar zelf."
        ),
    )
    convention = choice(
        gettext_lazy("Vanaf wanneer schrijven jullie af?"),
        [(one.value, name) for one, name in CONVENTIONS.items()],
    )
    maintenance = choice(
        gettext_lazy("Hoe boeken jullie groot onderhoud?"),
        [(one.value, name) for one, name in MAINTENANCE.items()],
    )
    growth = PercentageField(
        label=gettext_lazy("Prijsstijging per jaar"),
        help_text=gettext_lazy("Geldt voor alles zonder eigen prijsstijging."),
        lowest=LOWEST_GROWTH,
    )
    contingency_share = PercentageField(
        label=gettext_lazy("Onvoorzien, over wat het bestuur voor alle scholen koopt"),
    )
    contingency_eur = AmountField(
        label=gettext_lazy("Onvoorzien, vast bedrag per jaar voor het bestuur"),
    )
    unit_contingency_share = PercentageField(
        label=gettext_lazy("Onvoorzien, over wat een school zelf koopt"),
    )
    opening_cash_eur = AmountField(
        label=gettext_lazy("Geld op de bank aan het begin van het eerste jaar"),
    )
    income_eur = AmountField(
        label=gettext_lazy("Wat het bestuur er per jaar bij legt"),
        help_text=gettext_lazy("Naast het budget dat je per school invult."),
    )
    income_growth = PercentageField(
        label=gettext_lazy("Stijging van budgetten per jaar"), lowest=LOWEST_GROWTH
    )

    def clean(self) -> dict[str, Any]:
        """The years must follow each other, and not be too many."""
        data = super().clean() or {}
        first, last = data.get("from_year"), data.get("to_year")
        if first and last and last < first:
            self.add_error("to_year", _("Kies een jaar na het eerste jaar."))
        elif first and last and last - first >= MOST_YEARS:
            self.add_error("to_year", _("Een plan heeft hoogstens 40 jaar."))
        return data

    def frame(self, before: InvestmentPlan) -> InvestmentPlan:
        """The filled-in form over what is not asked; call after is_valid."""
        data = self.cleaned_data
        return replace(
            before,
            from_year=data["from_year"],
            to_year=data["to_year"],
            threshold_eur=data["threshold_eur"],
            convention=Convention(data["convention"]),
            maintenance=MaintenanceMethod(data["maintenance"]),
            growth=data["growth"],
            contingency=Contingency(data["contingency_eur"], data["contingency_share"]),
            unit_contingency=Contingency(share=data["unit_contingency_share"]),
            opening_cash_eur=data["opening_cash_eur"],
            income_eur=data["income_eur"],
            income_growth=data["income_growth"],
        )


class NewPlanForm(PlanForm):
    """The same, for one of my organisations."""

    organisation = choice(gettext_lazy("Voor welke organisatie?"), [])
    field_order = ("title", "organisation")

    def __init__(
        self, *args: Any, places: Sequence[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.places = {str(one.pk): one for one in places}
        field = self.fields["organisation"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the types
        field.choices = [(pk, one.name) for pk, one in self.places.items()]
        if len(self.places) == 1:
            field.widget = forms.HiddenInput()

    @property
    def place(self) -> Organisation:
        """The chosen organisation; call after is_valid."""
        return self.places[self.cleaned_data["organisation"]]


def proposed(today: date) -> InvestmentPlan:
    """What a new plan begins with."""
    return InvestmentPlan(
        today.year + 1, today.year + USUAL_YEARS, growth=Decimal("0.02")
    )


def shown(frame: InvestmentPlan) -> dict[str, Any]:
    """A frame as the form shows it."""
    return {
        "from_year": frame.from_year,
        "to_year": frame.to_year,
        "threshold_eur": frame.threshold_eur,
        "convention": frame.convention.value,
        "maintenance": frame.maintenance.value,
        "growth": frame.growth,
        "contingency_share": frame.contingency.share,
        "contingency_eur": frame.contingency.fixed_eur,
        "unit_contingency_share": frame.unit_contingency.share,
        "opening_cash_eur": frame.opening_cash_eur,
        "income_eur": frame.income_eur,
        "income_growth": frame.income_growth,
    }
