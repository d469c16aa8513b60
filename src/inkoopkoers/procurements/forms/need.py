# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people write down of the need, of who was asked, and of market talks."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.forms.rows import RowForm, lines
from inkoopkoers.web.days import DayField
from inkoopkoers.web.fields import ReadableField, ReadableLineField


class NeedForm(RowForm):
    """As (role) I want (means) so that (goal)."""

    role = ReadableLineField(
        label=gettext_lazy("Als …"),
        help_text=gettext_lazy("Wie heeft dit nodig? Bijvoorbeeld: leerling."),
        max_length=200,
        error_messages={"required": gettext_lazy("Schrijf op wie dit nodig heeft.")},
    )
    means = ReadableField(
        label=gettext_lazy("wil ik …"),
        help_text=gettext_lazy(
            "Wat wil die persoon kunnen? Nog geen product. Bijvoorbeeld: ook thuis "
            "aan mijn schoolwerk kunnen."
        ),
        max_length=1000,
        widget=lines(2),
        error_messages={"required": gettext_lazy("Schrijf op wat iemand wil kunnen.")},
    )
    goal = ReadableField(
        label=gettext_lazy("zodat …"),
        help_text=gettext_lazy("Wat wordt er beter? Mag later."),
        max_length=1000,
        required=False,
        widget=lines(2),
    )


class ConsultationForm(RowForm):
    """Someone who was asked."""

    who = ReadableLineField(
        label=gettext_lazy("Wie vroeg je?"),
        help_text=gettext_lazy("Een groep is genoeg, zoals: leerlingen van 4 havo."),
        max_length=200,
        error_messages={"required": gettext_lazy("Schrijf op wie je vroeg.")},
    )
    how = ReadableLineField(
        label=gettext_lazy("Hoe?"),
        help_text=gettext_lazy("Een gesprek, een vragenlijst of een dag meelopen."),
        max_length=200,
        required=False,
    )
    held_on = DayField(label=gettext_lazy("Wanneer?"))
    learned = ReadableField(
        label=gettext_lazy("Wat leerde je?"),
        max_length=2000,
        required=False,
        widget=lines(3),
    )


class TalkForm(RowForm):
    """A talk with a party on the market."""

    held_on = DayField(label=gettext_lazy("Wanneer?"))
    party = ReadableLineField(
        label=gettext_lazy("Met welke partij?"),
        help_text=gettext_lazy("Deze naam komt niet in het document voor aanbieders."),
        max_length=200,
        error_messages={"required": gettext_lazy("Schrijf op met wie je sprak.")},
    )
    present = ReadableLineField(
        label=gettext_lazy("Wie waren erbij?"), max_length=500, required=False
    )
    about = ReadableField(
        label=gettext_lazy("Waar ging het over?"),
        max_length=2000,
        required=False,
        widget=lines(3),
    )


class QuestionForm(RowForm):
    """A question of a talk; one that stays secret says why."""

    question = ReadableField(
        label=gettext_lazy("Vraag"),
        help_text=gettext_lazy("Schrijf de vraag op zonder te zeggen wie hem stelde."),
        max_length=2000,
        widget=lines(2),
        error_messages={"required": gettext_lazy("Schrijf de vraag op.")},
    )
    answer = ReadableField(
        label=gettext_lazy("Antwoord"),
        help_text=gettext_lazy("Mag later."),
        max_length=4000,
        required=False,
        widget=lines(4),
    )
    is_secret = forms.BooleanField(
        label=gettext_lazy("Deel deze vraag niet met andere aanbieders"), required=False
    )
    secret_because = ReadableLineField(
        label=gettext_lazy("Waarom niet?"),
        help_text=gettext_lazy(
            "Alleen als delen een partij schaadt, zoals bij een bedrijfsgeheim. De "
            "reden blijft binnen je organisatie."
        ),
        max_length=500,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Everyone gets the same information, unless there is a reason."""
        data = super().clean() or {}
        is_asked = data.get("is_secret") and "secret_because" not in self.errors
        if is_asked and not data.get("secret_because"):
            self.add_error("secret_because", _("Schrijf op waarom je dit niet deelt."))
        if not data.get("is_secret") and data.get("secret_because"):
            self.add_error(
                "secret_because",
                _(
                    "Je schrijft een reden op. Zet ook het vinkje, of haal de reden weg."
                ),
            )
        return data
