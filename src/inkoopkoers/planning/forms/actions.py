# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about an action, and what they ask of the list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import Organisation, User
from inkoopkoers.planning.actions.acting import Plan
from inkoopkoers.web.choices import choose
from inkoopkoers.web.days import DayField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField, readable

SOMEONE_ELSE = "anders"


class ActionForm(EditedForm):
    """What, who and before when; the people are members of one organisation."""

    title = ReadableLineField(
        label=gettext_lazy("Wat ga je doen?"),
        max_length=300,
        error_messages={"required": gettext_lazy("Schrijf op wat je gaat doen.")},
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
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user in people}
        names = [(pk, str(user)) for pk, user in self.people.items()]
        offered = [
            ("", _("Kies iemand")),
            *names,
            (SOMEONE_ELSE, _("Iemand zonder account")),
        ]
        choose(self, "owner", offered)

    def clean(self) -> dict[str, Any]:
        """Ask for a name where nobody of the list does it."""
        data = super().clean() or {}
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


class NewActionForm(ActionForm):
    """The same, with for which measured item it is; those fields are hidden."""

    instrument = forms.SlugField(
        required=False, max_length=60, widget=forms.HiddenInput
    )
    version = forms.IntegerField(
        required=False, min_value=1, max_value=9999, widget=forms.HiddenInput
    )
    item = forms.SlugField(required=False, max_length=60, widget=forms.HiddenInput)
    tip = forms.SlugField(required=False, max_length=40, widget=forms.HiddenInput)


class OutcomeForm(forms.Form):
    """What came of an action."""

    outcome = ReadableField(
        label=gettext_lazy("Wat leverde het op?"),
        help_text=gettext_lazy("Mag leeg blijven. Je collega’s lezen het ook."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


@dataclass(frozen=True)
class Wanted:
    """What is asked of the list of actions."""

    whose: str = ""
    state: str = ""
    organisation: str = ""
    query: str = ""

    @property
    def is_filtered(self) -> bool:
        """Whether the list may be shorter than it could be."""
        return bool(self.whose or self.state or self.organisation or self.query)


MAX_QUERY = 120
MAX_DIGITS = 18


def wanted_from(given: dict[str, str], organisations: list[Organisation]) -> Wanted:
    """Read the filters from an address; unknown values ask for nothing."""
    known = {str(one.pk) for one in organisations}
    place = given.get("organisatie", "")
    whose, state = given.get("wie", ""), given.get("stand", "open")
    return Wanted(
        whose=whose if whose == "ik" else "",
        state=state if state in ("open", "laat", "klaar", "alle") else "open",
        organisation=place if place in known else "",
        query=readable(given.get("q", ""))[:MAX_QUERY],
    )
