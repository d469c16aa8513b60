# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation settles for its spend, in small forms that save themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.wording.settings import DIGITS
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField

MOST_PLACES, LONGEST_PLACE = 200, 80
LONGEST_YEARS, LONGEST_WINDOW, LONGEST_PAYMENT = 30, 3660, 365
_LARGEST_ORDER, _LARGEST_COST = 99_999_999, 999_999
AGREED = "akkoord"


class TermsForm(EditedForm):
    """A part of the terms, with the edition that it was made from."""

    @property
    def values(self) -> Mapping[str, Any]:
        """What to keep, by the names of the model; call after is_valid."""
        apart = {"edition", AGREED}
        return {
            name: one for name, one in self.cleaned_data.items() if name not in apart
        }


def _whole(low: int, high: int, **kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(
        min_value=low,
        max_value=high,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "invalid": gettext_lazy("Schrijf een heel getal."),
            "required": gettext_lazy("Schrijf een heel getal."),
            "min_value": format_lazy(gettext_lazy("Schrijf {0} of meer."), low),
            "max_value": format_lazy(gettext_lazy("Schrijf hoogstens {0}."), high),
        },
        **kwargs,
    )


class OrdersForm(TermsForm):
    """What a small order is, and what handling one costs."""

    small_order_eur = AmountField(
        label=gettext_lazy("Onder welk bedrag is een factuur klein?"),
        help_text=gettext_lazy("We kijken naar de hele factuur, zonder btw."),
    )
    order_cost_eur = AmountField(
        label=gettext_lazy("Wat kost het om één factuur te verwerken?"),
        help_text=gettext_lazy(
            "Laat leeg om met het bedrag uit de rekenregels te rekenen."
        ),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """No more than can be kept."""
        data = super().clean() or {}
        limits = {"small_order_eur": _LARGEST_ORDER, "order_cost_eur": _LARGEST_COST}
        for name, most in limits.items():
            if (data.get(name) or 0) > most:
                self.add_error(name, _("Dit is meer dan we kunnen bewaren."))
        return data


class ThresholdsForm(TermsForm):
    """How categories and time add up to a threshold."""

    category_digits = forms.TypedChoiceField(
        label=gettext_lazy("Wat telt als één soort inkoop?"),
        help_text=gettext_lazy(
            "Hoe minder cijfers van de CPV-code, hoe breder de soort, en hoe eerder "
            "je een drempel ziet naderen."
        ),
        choices=[(str(digits), label) for digits, label in DIGITS.items()],
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies een van de mogelijkheden."),
            "invalid_choice": gettext_lazy("Kies een van de mogelijkheden."),
        },
    )
    window_days = _whole(
        30,
        LONGEST_WINDOW,
        label=gettext_lazy("Over hoeveel dagen tel je op?"),
        help_text=gettext_lazy(
            "365 is een jaar, 1461 is vier jaar. De periode schuift elke dag mee."
        ),
    )
    is_central = forms.BooleanField(
        label=gettext_lazy("We zijn een onderdeel van het Rijk"),
        help_text=gettext_lazy(
            "Voor het Rijk geldt een lagere drempel voor leveringen en diensten."
        ),
        required=False,
    )


class PaymentForm(TermsForm):
    """Within how many days is paid in time."""

    payment_days = _whole(
        1,
        LONGEST_PAYMENT,
        label=gettext_lazy("Binnen hoeveel dagen betaal je?"),
        help_text=gettext_lazy(
            "Gebruikt als in het bestand geen uiterste datum staat."
        ),
    )


class PlacesForm(TermsForm):
    """Which places count as nearby."""

    local_places = ReadableField(
        label=gettext_lazy("Welke plaatsen zijn lokaal?"),
        help_text=gettext_lazy("Eén plaats per regel, zoals in de adressen."),
        required=False,
        max_length=MOST_PLACES * LONGEST_PLACE,
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean_local_places(self) -> list[str]:
        """Every place once, as it was typed first."""
        found: dict[str, str] = {}
        for line in self.cleaned_data["local_places"].replace(",", "\n").split("\n"):
            place = " ".join(line.split())
            if len(place) > LONGEST_PLACE:
                raise ValidationError(
                    _("Een plaats heeft hoogstens %s tekens.") % LONGEST_PLACE
                )
            if place:
                found.setdefault(place.casefold(), place)
        if len(found) > MOST_PLACES:
            raise ValidationError(_("Noem hoogstens %s plaatsen.") % MOST_PLACES)
        return list(found.values())


class PersonsForm(TermsForm):
    """Whether names of persons are shown."""

    mask_persons = forms.BooleanField(
        label=gettext_lazy("Verberg wie een natuurlijk persoon is"),
        help_text=gettext_lazy(
            "Zet eerst bij een leverancier dat het een natuurlijk persoon is, zoals een "
            "eenmanszaak."
        ),
        required=False,
    )


class RetentionForm(TermsForm):
    """How long lines are kept; less than before has to be meant."""

    keep_years = _whole(
        1,
        LONGEST_YEARS,
        label=gettext_lazy("Hoeveel jaar bewaar je regels?"),
        help_text=gettext_lazy(
            "We wissen een bestand als al zijn regels ouder zijn. Dat is voorgoed."
        ),
    )
    akkoord = forms.BooleanField(
        label=gettext_lazy("Ja, wis vannacht wat dan te oud is"),
        help_text=gettext_lazy("Alleen nodig als er meteen iets te oud is."),
        required=False,
    )


class CurrencyForm(TermsForm):
    """In which currency amounts are shown."""

    currency = ReadableLineField(
        label=gettext_lazy("In welke munt staan de bedragen?"),
        help_text=gettext_lazy(
            "Drie letters, zoals EUR of GBP. We rekenen niets om: dit zegt alleen wat "
            "de bedragen zijn."
        ),
        max_length=3,
        error_messages={"required": gettext_lazy("Vul drie letters in.")},
    )

    def clean_currency(self) -> str:
        """Three capitals."""
        code = str(self.cleaned_data["currency"]).upper()
        RegexValidator(r"\A[A-Z]{3}\Z", _("Vul drie letters in."))(code)
        return code


class SourceForm(TermsForm):
    """What a source is called."""

    name = ReadableLineField(
        label=gettext_lazy("Naam"),
        max_length=120,
        error_messages={"required": gettext_lazy("Geef de bron een naam.")},
    )
