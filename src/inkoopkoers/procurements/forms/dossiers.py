# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms for a new dossier and for the facts of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.domain.cpv import CpvCode
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.domain.dossiers import DAYS, Facts
from inkoopkoers.procurements.queries.categories import (
    cpv_choices,
    cpv_digits,
    groups_by_cluster,
)
from inkoopkoers.procurements.wording.kinds import KINDS
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.days import DayField
from inkoopkoers.web.fields import ReadableField, ReadableLineField

# Above this a slip of the keyboard is likelier than a purchase.
HARDLY_EVER_EUR = Decimal(10_000_000_000)
LONGEST_MONTHS = 600
MONEY = ("value_eur", "options_eur", "wage_sum_eur")


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class WhatForm(forms.Form):
    """What is bought, for whom, and what kind of contract that is."""

    title = ReadableLineField(
        label=gettext_lazy("Hoe heet dit dossier?"),
        help_text=gettext_lazy("Bijvoorbeeld: Laptops voor de scholen."),
        max_length=200,
        error_messages={"required": gettext_lazy("Geef het dossier een naam.")},
    )
    what = ReadableField(
        label=gettext_lazy("Wat is er nodig?"),
        help_text=gettext_lazy("In een paar zinnen, zoals je het een collega vertelt."),
        required=False,
        max_length=4000,
        widget=_area(4),
    )
    for_whom = ReadableLineField(
        label=gettext_lazy("Voor wie?"),
        help_text=gettext_lazy("Wie gaat het gebruiken, of merkt er iets van?"),
        required=False,
        max_length=300,
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Wat voor opdracht is het?"),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": gettext_lazy("Kies een van deze soorten.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds = [(kind.value, str(name)) for kind, name in KINDS.items()]
        choose(self, "kind", [*kinds, ("", _("Weet ik nog niet"))])


class StartForm(WhatForm):
    """The same with the organisation, one of those that I may start one in."""

    organisation = forms.ChoiceField(
        label=gettext_lazy("Voor welke organisatie?"),
        error_messages={
            "required": gettext_lazy("Kies een organisatie."),
            "invalid_choice": gettext_lazy("Kies een organisatie uit de lijst."),
        },
    )

    takes_value = forms.BooleanField(
        required=False,
        help_text=gettext_lazy(
            "Vier keer de laatste twaalf maanden. Pas het aan als je meer weet."
        ),
    )

    def __init__(
        self,
        *args: Any,
        places: Sequence[Organisation],
        offer: str = "",
        **kwargs: Any,
    ) -> None:
        """`offer` is the label of the value that can be taken over, if there is one."""
        super().__init__(*args, **kwargs)
        self.fields["takes_value"].label = offer
        self.has_offer = bool(offer)
        self.places = {str(one.pk): one for one in places}
        names = [(pk, str(one)) for pk, one in self.places.items()]
        choose(self, "organisation", names)

    @property
    def place(self) -> Organisation:
        """Where the dossier belongs; call after is_valid."""
        return self.places[self.cleaned_data["organisation"]]

    @property
    def facts(self) -> Facts:
        """What is filled in; call after is_valid."""
        names = ("title", "what", "for_whom", "kind")
        return Facts(**{name: self.cleaned_data[name] for name in names})


class FactsForm(WhatForm):
    """Everything that is known of a purchase; only the title must be there."""

    product_group = forms.ChoiceField(
        label=gettext_lazy("Productgroep"),
        help_text=gettext_lazy("Hier horen criteria voor duurzaam inkopen bij."),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een groep uit de lijst.")},
    )
    cpv = ReadableLineField(
        label=gettext_lazy("CPV-code"),
        help_text=gettext_lazy(
            "Acht cijfers. Weet je de code niet? Schrijf een woord, dan zoeken we mee."
        ),
        required=False,
        max_length=100,
    )
    value_eur = AmountField(
        label=gettext_lazy("Geschatte waarde in euro, zonder btw"),
        help_text=gettext_lazy("Over de hele looptijd, zonder opties en verlengingen."),
        required=False,
    )
    options_eur = AmountField(
        label=gettext_lazy("Wat opties en verlengingen erbij kunnen doen"),
        help_text=gettext_lazy("Ze tellen mee voor de drempel."),
        required=False,
    )
    wage_sum_eur = AmountField(
        label=gettext_lazy("Waarvan loonsom"),
        help_text=gettext_lazy(
            "Wat de leverancier aan lonen betaalt. Nodig voor social return."
        ),
        required=False,
    )
    months = forms.IntegerField(
        label=gettext_lazy("Looptijd in maanden, met verlengingen"),
        required=False,
        min_value=1,
        max_value=LONGEST_MONTHS,
        error_messages={
            "invalid": gettext_lazy("Schrijf een heel aantal maanden."),
            "min_value": gettext_lazy("Schrijf 1 maand of meer."),
            "max_value": gettext_lazy("Schrijf hoogstens 600 maanden."),
        },
    )
    publish_on = DayField(
        label=gettext_lazy("Wanneer wil je publiceren?"), required=False
    )
    needed_on = DayField(label=gettext_lazy("Wanneer is het nodig?"), required=False)
    ends_on = DayField(
        label=gettext_lazy("Wanneer eindigt het contract?"), required=False
    )
    budget_holder = ReadableLineField(
        label=gettext_lazy("Budgethouder"), required=False, max_length=200
    )
    is_category_managed = forms.BooleanField(
        label=gettext_lazy("Dit valt onder categoriemanagement"), required=False
    )
    is_sure = forms.BooleanField(
        label=gettext_lazy("Ja, dit bedrag klopt"), required=False
    )
    edition = forms.IntegerField(
        required=False, min_value=0, max_value=10**9, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(
            self, "product_group", [("", _("Nog niet gekozen")), *groups_by_cluster()]
        )
        self.found_cpv: tuple[CpvCode, ...] = ()
        self.asks_sure = False

    def clean_cpv(self) -> str:
        """Take the code, or the one that was picked from those that fit the words."""
        text: str = self.cleaned_data["cpv"]
        picked = cpv_digits(self.data.get("cpv_choice", ""))
        if picked or not text:
            return picked
        if code := cpv_digits(text):
            return code
        self.found_cpv = cpv_choices(text)
        if self.found_cpv:
            raise forms.ValidationError(_("Kies hieronder welke code past."))
        raise forms.ValidationError(_no_code(text))

    def clean(self) -> dict[str, Any]:
        """Look at what must fit together: amounts, and the order of the days."""
        data = super().clean() or {}
        self._check_amounts(data)
        self._check_days(data)
        return data

    def _check_amounts(self, data: dict[str, Any]) -> None:
        large = [name for name in MONEY if (data.get(name) or 0) > HARDLY_EVER_EUR]
        self.asks_sure = bool(large)
        is_empty = data.get("value_eur") is None and "value_eur" not in self.errors
        if data.get("options_eur") and is_empty:
            self.add_error("value_eur", _("Vul ook de waarde zonder opties in."))
        for name in () if data.get("is_sure") else large:
            self.add_error(
                name, _("Dit is meer dan € 10 miljard. Klopt dat? Vink het aan.")
            )

    def _check_days(self, data: dict[str, Any]) -> None:
        publish_on, needed_on, ends_on = (data.get(name) for name in DAYS)
        days = Facts("", publish_on=publish_on, needed_on=needed_on, ends_on=ends_on)
        for later, earlier in days.misplaced_days:
            self.add_error(
                later,
                _("Deze datum ligt voor ‘%(earlier)s’. Draai ze om of pas er een aan.")
                % {"earlier": self.fields[earlier].label},
            )

    @property
    def facts(self) -> Facts:
        """The filled-in form; call after is_valid."""
        return Facts(**{one.name: self.cleaned_data[one.name] for one in fields(Facts)})


def _no_code(text: str) -> str:
    if any(one.isdecimal() for one in text):
        return _("Deze code kennen we niet. Schrijf acht cijfers, of een woord.")
    return _(
        "Bij ‘%(words)s’ vinden we geen code. Probeer een algemener woord, zoals "
        "computer of schoonmaak. Of schrijf acht cijfers."
    ) % {"words": Truncator(text).chars(40)}
