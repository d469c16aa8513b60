# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The light version: two alternatives in a few numbers, all of it in the address."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.costing.domain.checking import LONGEST_HORIZON
from inkoopkoers.costing.domain.quick import Choice, QuickCase
from inkoopkoers.costing.domain.sheet import Vat
from inkoopkoers.costing.forms.years import years
from inkoopkoers.costing.wording.sheet import VATS
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.fields import ReadableLineField

LONGEST_NAME = 80
SIDES = ("a", "b")
# Without these there is nothing to compare; the others stand behind "Meer kosten".
MAIN = ("naam", "prijs", "levensduur", "licentie", "onderhoud")
MORE = ("kwh", "eenmalig", "vertrek", "restwaarde")


class QuickForm(forms.Form):
    """What, how many and how long, and then the same few numbers for both."""

    def __init__(self, data: Mapping[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields.update(_shared())
        for side in SIDES:
            self.fields.update(_side(side))

    @property
    def sides(self) -> list[dict[str, Any]]:
        """The fields of each alternative; `is_open` when there is more to see."""
        return [
            {
                "code": side,
                "title": _("Mogelijkheid %s") % side.upper(),
                "main": [self[f"{side}_{name}"] for name in MAIN],
                "more": (more := [self[f"{side}_{name}"] for name in MORE]),
                "is_open": any(_is_used(field) for field in more),
            }
            for side in SIDES
        ]

    def clean(self) -> dict[str, Any]:
        """Electricity needs a price; both have a name of their own."""
        data = super().clean() or {}
        uses = any(data.get(f"{side}_kwh") for side in SIDES)
        if uses and data.get("stroom") is None and "stroom" not in self.errors:
            self.add_error("stroom", _("Vul in wat je voor een kWh betaalt."))
        names = [data.get(f"{side}_naam") for side in SIDES]
        if names[0] and names[0] == names[1]:
            self.add_error("b_naam", _("Geef ze verschillende namen."))
        return data

    @property
    def case(self) -> QuickCase:
        """What was filled in; call after is_valid."""
        data = self.cleaned_data
        return QuickCase(
            what=data["wat"],
            number=data["aantal"],
            years=data["jaren"],
            kwh_eur=data["stroom"] or Decimal(0),
            vat=Vat(data["btw"] or Vat.EXCLUDED),
            choices=tuple(_choice(side, data) for side in SIDES),
        )

    @property
    def parameters(self) -> dict[str, str]:
        """What was typed, as an address has it; what is empty is left out."""
        typed = ((name, str(self.data.get(name, "")).strip()) for name in self.fields)
        return {name: value for name, value in typed if value}


class KeepForm(forms.Form):
    """In which organisation to keep it."""

    organisation = forms.ChoiceField(
        label=gettext_lazy("Voor welke organisatie?"),
        error_messages={
            "required": gettext_lazy("Kies een organisatie."),
            "invalid_choice": gettext_lazy("Kies een organisatie uit de lijst."),
        },
    )

    def __init__(self, *args: Any, places: list[Organisation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = {str(one.pk): one for one in places}
        choose(
            self, "organisation", [(pk, str(one)) for pk, one in self.places.items()]
        )

    @property
    def place(self) -> Organisation:
        """What was chosen; call after is_valid."""
        return self.places[self.cleaned_data["organisation"]]


def _is_used(field: BoundField) -> bool:
    return bool(field.errors or field.value())


def _choice(side: str, data: Mapping[str, Any]) -> Choice:
    return Choice(
        code=side,
        name=data[f"{side}_naam"],
        price_eur=data[f"{side}_prijs"],
        life_years=data[f"{side}_levensduur"],
        licence_eur=data[f"{side}_licentie"] or Decimal(0),
        maintenance_eur=data[f"{side}_onderhoud"] or Decimal(0),
        kwh=data[f"{side}_kwh"] or Decimal(0),
        one_off_eur=data[f"{side}_eenmalig"] or Decimal(0),
        exit_eur=data[f"{side}_vertrek"] or Decimal(0),
        residual_eur=data[f"{side}_restwaarde"],
    )


def _shared() -> dict[str, forms.Field]:
    """The fields about both; their names are Dutch, because they are the address."""
    number = AmountField(label=_("Hoeveel heb je nodig?"))
    number.error_messages["required"] = _("Schrijf een aantal.")
    return {
        "wat": ReadableLineField(
            label=_("Wat wil je kopen?"),
            max_length=LONGEST_NAME,
            error_messages={"required": _("Schrijf wat je wilt kopen.")},
        ),
        "aantal": number,
        "jaren": years(
            label=_("Hoeveel jaar wil je het gebruiken?"),
            min_value=1,
            max_value=LONGEST_HORIZON,
        ),
        "stroom": AmountField(
            label=_("Wat betaal je voor een kWh stroom, in euro?"),
            help_text=_("Alleen nodig als je hierboven kWh invult."),
            places=4,
            required=False,
        ),
        "btw": forms.ChoiceField(
            label=_("Zijn de bedragen met of zonder btw?"),
            help_text=_("Kies voor alle bedragen hetzelfde."),
            choices=[(one.value, name) for one, name in VATS.items()],
            required=False,
            error_messages={"invalid_choice": _("Kies met of zonder btw.")},
        ),
    }


def _side(side: str) -> dict[str, forms.Field]:
    """The fields of one alternative; every label says which, also when read aloud."""
    which = side.upper()

    def amount(label: str, help_text: str = "", *, required: bool = False) -> Any:
        return AmountField(
            label=f"{label} ({which})", help_text=help_text, required=required
        )

    made: dict[str, forms.Field] = {
        "naam": ReadableLineField(
            label=_("Naam (%s)") % which,
            max_length=LONGEST_NAME,
            error_messages={"required": _("Geef deze mogelijkheid een naam.")},
        ),
        "prijs": amount(_("Prijs per stuk, in euro"), required=True),
        "levensduur": years(
            label=_("Gaat hoeveel jaar mee (%s)") % which,
            help_text=_(
                "Daarna koop je het opnieuw. Laat leeg als het de hele tijd meegaat."
            ),
            min_value=1,
            max_value=LONGEST_HORIZON,
            required=False,
        ),
        "licentie": amount(_("Licentie of abonnement per stuk per jaar, in euro")),
        "onderhoud": amount(_("Onderhoud en beheer per stuk per jaar, in euro")),
        "kwh": amount(_("Stroom per stuk per jaar, in kWh")),
        "eenmalig": amount(
            _("Eenmalig bij de start, in euro"),
            _("Alles samen: installeren, inrichten, mensen opleiden."),
        ),
        "vertrek": amount(
            _("Kosten om er weer vanaf te komen, in euro"),
            _("Alles samen, aan het eind: gegevens overzetten, afvoeren."),
        ),
        "restwaarde": amount(
            _("Nog waard aan het eind per stuk, in euro"),
            _("Laat je dit leeg, dan telt wat nog niet versleten is naar verhouding."),
        ),
    }
    return {f"{side}_{name}": field for name, field in made.items()}
