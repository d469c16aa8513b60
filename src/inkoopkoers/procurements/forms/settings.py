# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The form for how an organisation buys."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.wording.kinds import AUTHORITIES
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.editions import EditedForm

SMALLEST, LARGEST = 1, 7
LONGEST_MONTHS = 600


def _people(label: Any) -> forms.IntegerField:
    refusal = gettext_lazy("Kies een aantal van 1 tot en met 7.")
    return forms.IntegerField(
        label=label,
        min_value=SMALLEST,
        max_value=LARGEST,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"), refusal
        ),
    )


class SettingsForm(EditedForm):
    """Own limits; an empty one leaves it to the rules."""

    authority = forms.ChoiceField(
        label=gettext_lazy("Wat voor aanbestedende dienst zijn jullie?"),
        help_text=gettext_lazy("Dit bepaalt welke Europese drempel geldt."),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies er een uit de lijst.")},
    )
    single_supplies_eur = AmountField(
        label=gettext_lazy(
            "Tot welk bedrag vraag je één offerte: leveringen, diensten"
        ),
        required=False,
    )
    single_works_eur = AmountField(
        label=gettext_lazy("Tot welk bedrag vraag je één offerte: werken"),
        required=False,
    )
    national_works_eur = AmountField(
        label=gettext_lazy("Vanaf welk bedrag besteed je werken nationaal aan"),
        required=False,
    )
    social_return_from_eur = AmountField(
        label=gettext_lazy("Social return vanaf welke loonsom"), required=False
    )
    social_return_months = forms.IntegerField(
        label=gettext_lazy("Social return vanaf hoeveel maanden"),
        required=False,
        min_value=1,
        max_value=LONGEST_MONTHS,
        error_messages={
            name: gettext_lazy("Schrijf een heel aantal maanden, van 1 tot 600.")
            for name in ("invalid", "min_value", "max_value")
        },
    )
    board_from_eur = AmountField(
        label=gettext_lazy("Vanaf welke waarde beslist een groep"),
        help_text=gettext_lazy(
            "Leeg: vanaf € 50.000, en bij elke Europese aanbesteding."
        ),
        required=False,
    )
    small_size = _people(
        gettext_lazy("Hoeveel mensen beslissen over een kleine opdracht")
    )
    board_size = _people(gettext_lazy("Hoeveel mensen zitten in de groep"))

    def __init__(
        self, *args: Any, follows: str, guidance: dict[str, str], **kwargs: Any
    ) -> None:
        """Take what follows from the kind of organisation, and a hint per field."""
        super().__init__(*args, **kwargs)
        authority = self.fields["authority"]
        assert isinstance(authority, forms.ChoiceField)  # noqa: S101 - for the types
        names = [(one.value, str(name)) for one, name in AUTHORITIES.items()]
        authority.choices = [("", _("Volgt uit jullie soort: %s") % follows), *names]
        for name, hint in guidance.items():
            self.fields[name].help_text = hint

    def clean(self) -> dict[str, Any]:
        """A group is never smaller than what a small order asks."""
        data = super().clean() or {}
        small, board = data.get("small_size"), data.get("board_size")
        if small and board and board < small:
            self.add_error(
                "board_size",
                _("Een groep is niet kleiner dan het aantal bij een kleine opdracht."),
            )
        return data

    @property
    def chosen(self) -> dict[str, Any]:
        """The fields as they are kept; call after is_valid."""
        data = self.cleaned_data
        return {name: data[name] for name in self.fields if name != "edition"}
