# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people write in a chapter, and what they say of a version."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.forms.rows import RowForm, lines
from inkoopkoers.procurements.models import StrategyVersion
from inkoopkoers.web.fields import ReadableField, ReadableLineField

NOW = 0


class ChapterForm(RowForm):
    """One chapter; an empty one is allowed, and said to be empty in the document."""

    text = ReadableField(
        label=gettext_lazy("Jullie tekst"),
        required=False,
        max_length=12000,
        widget=lines(12),
        error_messages={
            "max_length": gettext_lazy("Maak de tekst korter: hooguit 12.000 tekens.")
        },
    )


class KeepForm(forms.Form):
    """A version with, when wanted, a word on why."""

    note = ReadableLineField(
        label=gettext_lazy("Waarom bewaar je deze versie?"),
        help_text=gettext_lazy(
            "Mag leeg. Bijvoorbeeld: na het gesprek met de wethouder."
        ),
        required=False,
        max_length=500,
        error_messages={
            "max_length": gettext_lazy("Maak het korter: hooguit 500 tekens.")
        },
    )


class CompareForm(forms.Form):
    """Two versions; 0 is the document as it is now."""

    old = forms.TypedChoiceField(label=gettext_lazy("Van"), coerce=int)
    new = forms.TypedChoiceField(label=gettext_lazy("Naar"), coerce=int)

    def __init__(
        self, *args: Any, versions: list[StrategyVersion], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        names = [(one.number, version_name(one.number)) for one in versions]
        for field in (self.fields["old"], self.fields["new"]):
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the types
            field.choices = [*names, (NOW, version_name(NOW))]


def version_name(number: int) -> str:
    """What a version is called; 0 is what is there now."""
    if number == NOW:
        return str(gettext_lazy("Zoals het nu is"))
    return str(gettext_lazy("Versie %d")) % number
