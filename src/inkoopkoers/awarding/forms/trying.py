# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What one assumes before the tender: prices, scores, the market. All in the address."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, ClassVar, Self

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from inkoopkoers.awarding.domain.expecting import USUAL_PRICES, USUAL_SCORES
from inkoopkoers.web.percentages import PercentageField

FEWEST_BIDDERS, MOST_BIDDERS = 2, 15
LARGEST_SEED = 9999
CORRELATIONS = (
    ("geen", _("Er is geen verband"), Decimal(0)),
    ("duurder-beter", _("Wie duurder is, is vaak beter"), Decimal("0.6")),
    ("duurder-slechter", _("Wie duurder is, is vaak slechter"), Decimal("-0.6")),
)


class AskedForm(forms.Form):
    """A form that is filled in with what is usual as long as nobody asked."""

    usual: ClassVar[dict[str, Any]] = {}

    @classmethod
    def of(cls, given: Any) -> Self:
        """What was asked, over what is usual; a field that was not sent is usual."""
        fields = cls.base_fields
        data = {
            name: given.get(name)
            if name in given
            else fields[name].prepare_value(cls.usual[name])
            for name in fields
        }
        return cls(data)

    @property
    def known(self) -> dict[str, Any]:
        """What was asked where it is right, and what is usual elsewhere."""
        self.is_valid()
        right = {
            name: value
            for name, value in self.cleaned_data.items()
            if value not in (None, "")
        }
        return {**self.usual, **right}


class SpreadForm(AskedForm):
    """How far prices lie apart, and how much of their scale assessors use."""

    prices = PercentageField(
        label=_("Verschil tussen laagste en hoogste prijs"),
        help_text=_("Als deel van de verwachte prijs."),
        lowest=Decimal(0),
        highest=Decimal("1.5"),
    )
    scores = PercentageField(
        label=_("Deel van de schaal dat beoordelaars gebruiken"),
        help_text=_(
            "Geeft niemand de laagste of de hoogste score, dan is dit minder dan 100 %."
        ),
        lowest=Decimal(0),
        highest=Decimal(1),
    )
    usual = {"prices": USUAL_PRICES, "scores": USUAL_SCORES}


class MarketForm(AskedForm):
    """The markets that are made up."""

    bidders = forms.IntegerField(
        label=_("Aantal inschrijvers"),
        min_value=FEWEST_BIDDERS,
        max_value=MOST_BIDDERS,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            name: format_lazy(
                _("Schrijf een heel getal van {0} tot en met {1}."),
                FEWEST_BIDDERS,
                MOST_BIDDERS,
            )
            for name in ("invalid", "required", "min_value", "max_value")
        },
    )
    prices = PercentageField(
        label=_("Spreiding van de prijzen"),
        help_text=_(
            "Twee van de drie inschrijvers zitten binnen deze afstand van de verwachte prijs."
        ),
        lowest=Decimal(0),
        highest=Decimal(1),
    )
    scores = PercentageField(
        label=_("Spreiding van de kwaliteit"),
        help_text=_(
            "Twee van de drie scores zitten binnen deze afstand van het midden van de schaal."
        ),
        lowest=Decimal(0),
        highest=Decimal(1),
    )
    relation = forms.ChoiceField(
        label=_("Hoort een hoge prijs bij kwaliteit?"),
        choices=[(code, name) for code, name, _value in CORRELATIONS],
        error_messages={"invalid_choice": _("Kies een van de mogelijkheden.")},
    )
    seed = forms.IntegerField(
        label=_("Startgetal"),
        help_text=_(
            "Hetzelfde getal geeft dezelfde markten. Zo kan een ander het narekenen."
        ),
        min_value=1,
        max_value=LARGEST_SEED,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            name: format_lazy(
                _("Schrijf een heel getal van 1 tot en met {0}."), LARGEST_SEED
            )
            for name in ("invalid", "required", "min_value", "max_value")
        },
    )
    usual = {
        "bidders": 5,
        "prices": Decimal("0.12"),
        "scores": Decimal("0.2"),
        "relation": "geen",
        "seed": 1,
    }

    @property
    def correlation(self) -> Decimal:
        """From -1 to 1: above 0 who is dear tends to be good."""
        chosen = self.known["relation"]
        return next(value for code, _name, value in CORRELATIONS if code == chosen)
