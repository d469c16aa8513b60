# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new comparison: a few questions, filled in as far as a template knows."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.actions.comparisons import LONGEST_TITLE
from inkoopkoers.costing.domain.checking import LONGEST_HORIZON
from inkoopkoers.costing.domain.sheet import Vat
from inkoopkoers.costing.forms.years import years
from inkoopkoers.costing.queries.starting import Start
from inkoopkoers.costing.wording.sheet import VATS
from inkoopkoers.knowledge.domain.cost_templates import CostTemplate
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.fields import ReadableLineField

_NUMBER = "aantal-"


class StartForm(forms.Form):
    """What it is called, for whom, over how many years, and of what how many."""

    title = ReadableLineField(
        label=gettext_lazy("Hoe heet deze vergelijking?"),
        help_text=gettext_lazy("Bijvoorbeeld: Laptops voor de scholen."),
        max_length=LONGEST_TITLE,
        error_messages={"required": gettext_lazy("Geef de vergelijking een naam.")},
    )
    organisation = forms.ChoiceField(
        label=gettext_lazy("Voor welke organisatie?"),
        error_messages={
            "required": gettext_lazy("Kies een organisatie."),
            "invalid_choice": gettext_lazy("Kies een organisatie uit de lijst."),
        },
    )
    horizon_years = years(
        label=gettext_lazy("Over hoeveel jaar kijk je?"),
        help_text=gettext_lazy(
            "Neem zo lang als je het wilt gebruiken. Iedere mogelijkheid rekenen we over "
            "hetzelfde aantal jaren."
        ),
        min_value=1,
        max_value=LONGEST_HORIZON,
    )
    vat = forms.ChoiceField(
        label=gettext_lazy("Vul je bedragen in met of zonder btw?"),
        help_text=gettext_lazy(
            "Kun je de btw terugvragen, reken dan zonder. Kies voor alles hetzelfde."
        ),
        widget=forms.RadioSelect,
        choices=[(one.value, name) for one, name in VATS.items()],
        error_messages={
            "required": gettext_lazy("Kies met of zonder btw."),
            "invalid_choice": gettext_lazy("Kies met of zonder btw."),
        },
    )

    def __init__(
        self,
        *args: Any,
        places: Sequence[Organisation],
        template: CostTemplate | None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.places = {str(one.pk): one for one in places}
        choose(
            self, "organisation", [(pk, str(one)) for pk, one in self.places.items()]
        )
        if template:
            self._ask_numbers(template)

    def _ask_numbers(self, template: CostTemplate) -> None:
        for one in template.quantities:
            if not one.of:
                self.fields[f"{_NUMBER}{one.code}"] = AmountField(
                    label=f"{one.name}: {_('hoeveel?')}",
                    help_text=_("Geteld in: %s") % one.unit if one.unit else "",
                    places=4,
                    initial=one.number,
                )
        if template.example_kwh_eur is not None:
            self.fields["kwh_eur"] = AmountField(
                label=_("Wat betaal je voor een kWh stroom?"),
                help_text=_("In euro. Dit is een voorbeeld; kijk op je rekening."),
                places=4,
                initial=template.example_kwh_eur,
            )
        if any(line.is_example for line in template.lines):
            self.fields["with_examples"] = forms.BooleanField(
                label=_("Begin met voorbeeldbedragen"),
                help_text=_(
                    "Handig om te zien hoe het werkt. Bij elk bedrag staat dat het een "
                    "voorbeeld is, tot je het vervangt."
                ),
                required=False,
            )

    @property
    def place(self) -> Organisation:
        """For whom; call after is_valid."""
        return self.places[self.cleaned_data["organisation"]]

    @property
    def start(self) -> Start:
        """What was chosen; call after is_valid."""
        data = self.cleaned_data
        return Start(
            horizon_years=data["horizon_years"],
            vat=Vat(data["vat"]),
            numbers={
                name.removeprefix(_NUMBER): value
                for name, value in data.items()
                if name.startswith(_NUMBER)
            },
            kwh_eur=data.get("kwh_eur") or Decimal(0),
            with_examples=data.get("with_examples", False),
        )
