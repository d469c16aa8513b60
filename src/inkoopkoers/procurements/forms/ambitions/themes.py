# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a theme, and which themes of a preset one wants."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.domain.ambitions import AmbitionPreset
from inkoopkoers.web.choices import choose
from inkoopkoers.web.fields import ReadableField, ReadableLineField

LONGEST = gettext_lazy("Maak dit hooguit %(limit_value)s tekens lang.")


class ThemeForm(forms.Form):
    """A theme in the words of the organisation."""

    name = ReadableLineField(
        label=gettext_lazy("Hoe heet het thema?"),
        max_length=100,
        error_messages={
            "required": gettext_lazy("Geef het thema een naam."),
            "max_length": LONGEST,
        },
        widget=forms.TextInput(
            attrs={"class": "utrecht-textbox utrecht-textbox--html-input"}
        ),
    )
    meaning = ReadableField(
        label=gettext_lazy("Wat betekent het?"),
        help_text=gettext_lazy("Eén zin die iedereen begrijpt. Mag leeg blijven."),
        max_length=500,
        required=False,
        error_messages={"max_length": LONGEST},
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "class": "utrecht-textarea utrecht-textarea--html-textarea",
            }
        ),
    )
    # A browser sends line ends of its own.
    seen = ReadableField(required=False, max_length=700, widget=forms.HiddenInput)


class PresetForm(forms.Form):
    """Which themes of a preset."""

    themes = forms.MultipleChoiceField(
        error_messages={
            "required": gettext_lazy("Kies ten minste één thema."),
            "invalid_choice": gettext_lazy("Kies thema’s uit de lijst."),
        }
    )

    def __init__(self, preset: AmbitionPreset, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "themes", [(one.code, one.name) for one in preset.themes])
