# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an action needs: what, who and before when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import User
from inkoopkoers.planning.actions.acting import Plan
from inkoopkoers.web.choices import choose
from inkoopkoers.web.days import DayField
from inkoopkoers.web.fields import ReadableField, ReadableLineField

SOMEONE_ELSE = "anders"
LONGEST_TITLE = 300
THREE_MONTHS = timedelta(days=91)


class TipActionForm(forms.Form):
    """An action for a question, filled in as far as the tip allows."""

    title = ReadableLineField(
        label=gettext_lazy("Wat gaan jullie doen?"),
        max_length=LONGEST_TITLE,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={
            "required": gettext_lazy("Schrijf op wat jullie gaan doen."),
            "max_length": gettext_lazy("Maak dit hooguit %(limit_value)s tekens lang."),
        },
    )
    owner = forms.ChoiceField(
        label=gettext_lazy("Wie doet het?"),
        error_messages={
            "required": gettext_lazy("Kies wie het doet."),
            "invalid_choice": gettext_lazy("Kies iemand uit de lijst."),
        },
    )
    owner_name = ReadableLineField(
        label=gettext_lazy("Naam, als die niet in de lijst staat"),
        max_length=200,
        required=False,
    )
    due = DayField(label=gettext_lazy("Wanneer is het klaar?"))
    note = ReadableField(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy("Mag leeg blijven."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(
        self, data: Any = None, *, people: QuerySet[User], initial: dict[str, Any]
    ) -> None:
        super().__init__(data, initial=initial)
        self.people = {str(user.pk): user for user in people}
        offered = [
            ("", _("Kies iemand")),
            *((pk, str(user)) for pk, user in self.people.items()),
            (SOMEONE_ELSE, _("Iemand zonder account")),
        ]
        choose(self, "owner", offered)

    def clean(self) -> dict[str, Any]:
        """Ask for a name where nobody of the list does it."""
        data = self.cleaned_data
        if data.get("owner") == SOMEONE_ELSE and not data.get("owner_name"):
            self.add_error("owner_name", _("Schrijf op wie het doet."))
        return data

    @property
    def plan(self) -> Plan:
        """The filled-in form; call after is_valid."""
        data = self.cleaned_data
        return Plan(
            title=data["title"],
            due=data["due"],
            owner=self.people.get(data["owner"]),
            owner_name=data["owner_name"],
            note=data["note"],
        )


def proposal(tip: str, user: User, today: date) -> dict[str, Any]:
    """What a new form shows: the tip itself, for whoever makes it, in three months."""
    return {"title": tip, "owner": str(user.pk), "due": today + THREE_MONTHS}
