# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the forms of rows in a dossier share."""

from __future__ import annotations

from typing import Any

from django import forms

from inkoopkoers.web.editions import EditedForm


class RowForm(EditedForm):
    """A form with the edition of the step that it was made from."""

    @property
    def values(self) -> dict[str, Any]:
        """What was filled in, named as the row names it; call after is_valid."""
        return {
            name: value
            for name, value in self.cleaned_data.items()
            if name != "edition"
        }


def lines(rows: int) -> forms.Textarea:
    """A box of so many lines."""
    return forms.Textarea(attrs={"rows": rows})
