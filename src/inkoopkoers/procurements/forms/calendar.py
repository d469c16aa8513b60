# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What goes on the calendar, what is erased, and what a reader asks of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.publication import PublicField
from inkoopkoers.procurements.queries.calendar.public import (
    EARLIER,
    UNDATED,
    Wanted,
)
from inkoopkoers.procurements.queries.calendar.publishing import Choice
from inkoopkoers.procurements.wording.publication import FIELDS
from inkoopkoers.web.days import FIRST_YEAR, LAST_YEAR
from inkoopkoers.web.fields import readable

MAX_QUERY = 120
LOOSE = (
    PublicField.DESCRIPTION,
    PublicField.KIND,
    PublicField.PRODUCT_GROUP,
    PublicField.CPV,
    PublicField.PROCEDURE,
    PublicField.DURATION,
)
# What tells much about a purchase, and no estimate.
PROPOSED = Choice(
    (
        PublicField.KIND,
        PublicField.PRODUCT_GROUP,
        PublicField.CPV,
        PublicField.QUARTER,
    )
)
_MARK = re.compile(r"[0-9a-f]{64}")
_QUARTER = re.compile(r"([0-9]{4})-Q[1-4]")


class PublishForm(forms.Form):
    """The fields that go public. Of two grains of one thing, one is chosen.

    `seen` is the mark of the preview that this form was sent from.
    """

    shown = forms.MultipleChoiceField(
        label=gettext_lazy("Wat mag iedereen lezen?"),
        required=False,
        choices=[(one.value, FIELDS[one]) for one in LOOSE],
        error_messages={
            "invalid_choice": gettext_lazy("Kies uit de gegevens op deze pagina.")
        },
    )
    when = forms.ChoiceField(
        label=gettext_lazy("Wanneer komt de aankondiging?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            ("", gettext_lazy("Zeg dat niet")),
            (PublicField.QUARTER.value, gettext_lazy("Alleen het kwartaal")),
            (PublicField.DAY.value, gettext_lazy("De dag")),
        ],
    )
    size = forms.ChoiceField(
        label=gettext_lazy("Hoe groot is de opdracht?"),
        required=False,
        widget=forms.RadioSelect,
        choices=[
            ("", gettext_lazy("Zeg dat niet")),
            (PublicField.VALUE_BAND.value, gettext_lazy("Alleen de grootteklasse")),
            (PublicField.AMOUNT.value, gettext_lazy("Het bedrag")),
        ],
    )
    contact = forms.EmailField(
        label=gettext_lazy("E-mailadres voor vragen"),
        required=False,
        help_text=gettext_lazy(
            "Mag leeg blijven. Kies een adres van de afdeling: iedereen kan het lezen."
        ),
        error_messages={
            "invalid": gettext_lazy("Schrijf een adres als inkoop@gemeente.nl.")
        },
    )
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    @classmethod
    def initial_of(cls, choice: Choice) -> dict[str, Any]:
        """The form as it was filled in for this choice."""
        return {
            "shown": [one.value for one in LOOSE if one in choice.fields],
            "when": _one_of((PublicField.DAY, PublicField.QUARTER), choice),
            "size": _one_of((PublicField.AMOUNT, PublicField.VALUE_BAND), choice),
            "contact": choice.contact,
        }

    def clean_seen(self) -> str:
        """Something else than a mark was never seen."""
        seen: str = self.cleaned_data["seen"]
        return seen if _MARK.fullmatch(seen) else ""

    @property
    def choice(self) -> Choice:
        """What was chosen; call after is_valid."""
        data = self.cleaned_data
        named = {*data["shown"], data["when"], data["size"]}
        chosen = tuple(field for field in PublicField if field in named)
        return Choice(chosen, data["contact"])


def _one_of(fields: Collection[PublicField], choice: Choice) -> str:
    return next((one.value for one in fields if one in choice.fields), "")


class EraseForm(forms.Form):
    """Which older values go; there is no way back, so it asks for a yes."""

    erased = forms.MultipleChoiceField(
        label=gettext_lazy("Wat wis je uit de geschiedenis?"),
        error_messages={
            "required": gettext_lazy("Kies wat je wist."),
            "invalid_choice": gettext_lazy(
                "Dit staat niet meer in de geschiedenis. Kies uit wat er nog staat."
            ),
        },
    )

    def __init__(self, *args: Any, erasable: Collection[PublicField], **kw: Any):
        super().__init__(*args, **kw)
        choices = [(one.value, FIELDS[one]) for one in erasable]
        cast("forms.MultipleChoiceField", self.fields["erased"]).choices = choices

    @property
    def chosen(self) -> list[PublicField]:
        """What was chosen; call after is_valid."""
        return [PublicField(one) for one in self.cleaned_data["erased"]]


def wanted_from(given: Mapping[str, str], places: Collection[int]) -> Wanted:
    """Read the filters; a value that is not known asks for nothing."""
    when, kind = given.get("kwartaal", ""), given.get("soort", "")
    here = given.get("organisatie", "")
    return Wanted(
        organisation=next((pk for pk in places if str(pk) == here), None),
        kind=kind if kind in list(ContractKind) else "",
        when=when if _is_when(when) else "",
        query=readable(given.get("q", ""))[:MAX_QUERY],
    )


def _is_when(text: str) -> bool:
    found = _QUARTER.fullmatch(text)
    if found:
        return FIRST_YEAR <= int(found[1]) <= LAST_YEAR
    return text in (EARLIER, UNDATED)
