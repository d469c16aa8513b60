# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a visitor fills in about a tip, and what is asked of the library."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.library.actions import Experience
from inkoopkoers.library.domain import Verdict, Wanted
from inkoopkoers.web.days import DayField
from inkoopkoers.web.fields import ReadableField, readable


class ExperienceForm(forms.Form):
    """An experience with one tip."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("Werkte deze tip bij jou?"),
        choices=[
            (Verdict.YES.value, gettext_lazy("Ja")),
            (Verdict.PARTLY.value, gettext_lazy("Deels")),
            (Verdict.NO.value, gettext_lazy("Nee")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies ja, deels of nee."),
            "invalid_choice": gettext_lazy("Kies ja, deels of nee."),
        },
    )
    context = ReadableField(
        label=gettext_lazy("Wat kocht je, en voor wat voor organisatie?"),
        help_text=gettext_lazy(
            "Bijvoorbeeld: schoonmaak, gemeente met 40.000 inwoners."
        ),
        required=False,
        max_length=300,
    )
    remark = ReadableField(
        label=gettext_lazy("Wat wil je erover kwijt?"),
        help_text=gettext_lazy("Noem geen namen van mensen of bedrijven."),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    # A field that people do not see and programs fill in.
    website = forms.CharField(
        label=gettext_lazy("Laat dit veld leeg"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def clean_website(self) -> str:
        """Refuse what was filled in by a program."""
        if self.cleaned_data["website"]:
            raise forms.ValidationError(_("Laat dit veld leeg."))
        return ""

    @property
    def experience(self) -> Experience:
        """The filled-in form; call after is_valid."""
        data = self.cleaned_data
        return Experience(Verdict(data["verdict"]), data["context"], data["remark"])


MAX_QUERY = 120


def wanted_from(given: dict[str, str]) -> Wanted:
    """Read the filters of the library from an address; unknown ones find nothing."""
    return Wanted(
        query=readable(given.get("q", ""))[:MAX_QUERY],
        instrument=given.get("instrument", ""),
        section=given.get("activiteit", ""),
        item=given.get("vraag", ""),
        theme=given.get("thema", ""),
    )


class RuleDayForm(forms.Form):
    """The day on which a rule held."""

    op = DayField(label=gettext_lazy("Wat gold op deze dag?"), required=False)
