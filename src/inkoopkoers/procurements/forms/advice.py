# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about the advice: the situation, a to-do, a reason."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.instruments.domain import UNKNOWN, BadAnswers, parse_answers
from inkoopkoers.knowledge.domain.documents import Instrument, Item
from inkoopkoers.organisations.models import User
from inkoopkoers.planning.actions.acting import Plan
from inkoopkoers.web.days import DayField
from inkoopkoers.web.fields import ReadableField, ReadableLineField

LONGEST_TITLE = 300
THREE_MONTHS = timedelta(days=91)
MOST_EDITION = 10**9


class EditionForm(forms.Form):
    """A form that knows which edition of the step it was made from."""

    edition = forms.IntegerField(
        min_value=0, max_value=MOST_EDITION, widget=forms.HiddenInput
    )


class SituationForm(forms.Form):
    """The questions of the Wegwijzer, with "weet ik niet"."""

    edition = forms.IntegerField(
        min_value=0, max_value=MOST_EDITION, widget=forms.HiddenInput
    )

    def __init__(self, instrument: Instrument, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        for item in instrument.items:
            self.fields[item.code] = _question(item)

    @property
    def answers(self) -> str:
        """The answers as the Wegwijzer writes them; call after is_valid."""
        codes = (self.cleaned_data[item.code] for item in self.instrument.items)
        return "-".join(codes)


def _question(item: Item) -> forms.ChoiceField:
    missing = _("Kies een antwoord. Twijfel je? Kies dan ‘Weet ik niet’.")
    choices = [(option.code, option.text) for option in item.options]
    return forms.ChoiceField(
        choices=[*choices, (UNKNOWN, _("Weet ik niet"))],
        label=item.text,
        help_text=item.help,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": missing},
    )


def answers_before(instrument: Instrument, answers: str) -> dict[str, str]:
    """What to fill in beforehand; nothing when the answers do not fit."""
    try:
        parsed = parse_answers(instrument, answers)
    except BadAnswers:
        return {}
    return {item.code: option.code if option else UNKNOWN for item, option in parsed}


class TakeOverForm(forms.Form):
    """A to-do from a tip: what, who and before when."""

    title = ReadableLineField(
        label=gettext_lazy("Wat gaan jullie doen?"),
        max_length=LONGEST_TITLE,
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "class": "utrecht-textarea utrecht-textarea--html-textarea",
            }
        ),
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
    due = DayField(label=gettext_lazy("Wanneer is het klaar?"))

    def __init__(self, *args: Any, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(user.pk): user for user in people}
        owner = self.fields["owner"]
        assert isinstance(owner, forms.ChoiceField)  # noqa: S101 - for the types
        names = [(pk, str(user)) for pk, user in self.people.items()]
        owner.choices = [("", _("Kies iemand")), *names]

    def plan(self, note: str) -> Plan:
        """The filled-in form; call after is_valid."""
        data = self.cleaned_data
        owner = self.people[data["owner"]]
        return Plan(title=data["title"], due=data["due"], owner=owner, note=note)


def proposed(tip: str, user: User, today: date, before: date | None) -> dict[str, Any]:
    """The tip itself, for whoever chooses it, in three months or before `before`."""
    due = today + THREE_MONTHS
    if before and today < before < due:
        due = before
    return {"title": tip[:LONGEST_TITLE], "owner": str(user.pk), "due": due}


class SetAsideForm(forms.Form):
    """Why a tip does not fit."""

    reason = ReadableField(
        label=gettext_lazy("Waarom past deze tip niet?"),
        help_text=gettext_lazy("De reden komt in de strategie te staan."),
        max_length=1000,
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "class": "utrecht-textarea utrecht-textarea--html-textarea",
            }
        ),
        error_messages={
            "required": gettext_lazy("Schrijf op waarom deze tip niet past."),
            "max_length": gettext_lazy("Maak dit hooguit %(limit_value)s tekens lang."),
        },
    )
