# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a visitor fills in about a tip, and what is asked of the library."""

from __future__ import annotations

import re
import unicodedata

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.library.actions import Experience
from inkoopkoers.library.domain import Verdict, Wanted

_LAYOUT = "\n\t"
# Control and format characters, private ones, and halves of a character.
_UNSEEN = ("Cc", "Cf", "Co", "Cs")
# Format characters that build emoji and the letters of some languages.
_JOINERS = "\u200c\u200d"
# The last two of every plane, and a block that Unicode keeps free for programs.
_NO_CHARACTERS = frozenset(
    chr(code)
    for code in (
        *range(0xFDD0, 0xFDF0),
        *(
            plane + last
            for plane in range(0, 0x110000, 0x10000)
            for last in (0xFFFE, 0xFFFF)
        ),
    )
)
_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")


def readable(text: str) -> str:
    """Drop what no reader can see: control characters and odd line ends.

    With them go the marks that turn the direction of a text around.
    """
    kept = (char for char in _LINE_ENDS.sub("\n", text) if _is_seen(char))
    return "".join(kept).strip(f" {_LAYOUT}{_JOINERS}")


def _is_seen(char: str) -> bool:
    if char in _LAYOUT or char in _JOINERS:
        return True
    return unicodedata.category(char) not in _UNSEEN and char not in _NO_CHARACTERS


class ReadableField(forms.CharField):
    """Text of a person, without invisible characters."""

    def to_python(self, value: object) -> str:
        """Clean before the length is looked at."""
        return readable(str(super().to_python(value) or ""))


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
