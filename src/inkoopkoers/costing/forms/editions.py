# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the forms of a comparison share."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


class EditedForm(forms.Form):
    """A form with the edition of the comparison that it was made from."""

    edition = forms.IntegerField(
        required=False, min_value=0, max_value=10**9, widget=forms.HiddenInput
    )

    @property
    def made_from(self) -> int:
        """The edition; 0, which is never current, when it did not come along."""
        return int(self.cleaned_data["edition"] or 0)


def choose(form: forms.Form, name: str, choices: list[Any]) -> None:
    """Give a choice field what can be chosen."""
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the types
    field.choices = choices


def years(**kwargs: Any) -> forms.IntegerField:
    """A whole number of years."""
    low, high = kwargs["min_value"], kwargs["max_value"]
    kwargs.setdefault(
        "error_messages",
        {
            "invalid": _("Schrijf een heel getal."),
            "required": _("Schrijf een heel getal."),
            "min_value": format_lazy(_("Schrijf {0} of meer."), low),
            "max_value": format_lazy(_("Schrijf hoogstens {0}."), high),
        },
    )
    return forms.IntegerField(
        widget=forms.TextInput(attrs={"inputmode": "numeric"}), **kwargs
    )
