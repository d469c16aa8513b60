# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A score as people type it: 7, 2,5 or -1."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.web.dutch import number

PLACES = 3
_SCORE = re.compile(
    r"(?P<sign>[-\u2212\u2013]?)\s*(?P<size>[0-9]{1,5}([.,][0-9]{1,3})?)"
)


class ScoreField(forms.CharField):
    """A number below 100,000 of at most three decimals; it may be below zero."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=12,
            error_messages={"required": gettext_lazy("Vul een score in.")},
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """Show a kept score as a Dutch reader writes it."""
        return number(value) if isinstance(value, Decimal) else value

    def clean(self, value: Any) -> Decimal | None:
        """Return the score; None when it may be and is left empty."""
        text = super().clean(value)
        if not text:
            return None
        found = _SCORE.fullmatch(text.strip())
        if not found:
            raise forms.ValidationError(_("Schrijf een score als 3 of 2,5."))
        size = Decimal(found["size"].replace(",", "."))
        return -size if found["sign"] else size
