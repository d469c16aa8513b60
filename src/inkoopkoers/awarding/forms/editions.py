# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the forms of an award model share."""

from __future__ import annotations

from typing import Any

from django import forms


class EditedForm(forms.Form):
    """A form with the edition of the model that it was made from."""

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


def error_of(form: forms.BaseForm, name: str, message: str) -> None:
    """Put an error at a field, or above the form where it has no such field."""
    form.add_error(name if name in form.fields else None, message)
