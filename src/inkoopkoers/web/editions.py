# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form over work that a colleague may have changed meanwhile."""

from __future__ import annotations

from django import forms


class EditedForm(forms.Form):
    """A form with the edition of the row that it was made from."""

    edition = forms.IntegerField(
        required=False, min_value=0, max_value=10**9, widget=forms.HiddenInput
    )

    @property
    def made_from(self) -> int:
        """The edition; 0, which is never current, when it did not come along."""
        return int(self.cleaned_data["edition"] or 0)
