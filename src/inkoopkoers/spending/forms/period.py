# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From which day to which day; both may stay empty."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2200, 12, 31)


class PeriodForm(forms.Form):
    """What a form about lines of a period begins with."""

    van = forms.DateField(
        label=gettext_lazy("Van"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Vul een datum in, zoals 1-1-2026.")},
    )
    tot = forms.DateField(
        label=gettext_lazy("Tot en met"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Vul een datum in, zoals 31-12-2026.")},
    )

    def clean(self) -> dict[str, Any]:
        """The period runs forward, within the years that we know."""
        cleaned = super().clean() or {}
        for name in ("van", "tot"):
            day = cleaned.get(name)
            if day and not FIRST_DAY <= day <= LAST_DAY:
                self.add_error(name, _("Kies een datum tussen 1990 en 2200."))
        first, last = cleaned.get("van"), cleaned.get("tot")
        if first and last and first > last:
            self.add_error("tot", _("Kies een datum op of na de eerste datum."))
        return cleaned
