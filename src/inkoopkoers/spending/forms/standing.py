# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Of which day the state is asked for, from the address."""

from __future__ import annotations

from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.web.dutch import long_date


class StandForm(forms.Form):
    """Empty is now. `first_day`: before it nothing counted; None when nothing ever did."""

    first_day: date | None = None

    stand = forms.DateField(
        label=gettext_lazy("Stand van (leeg: nu)"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Vul een datum in, zoals 1-1-2026.")},
    )

    def clean_stand(self) -> date | None:
        """A day on which something counted, until today."""
        day: date | None = self.cleaned_data["stand"]
        if day is None:
            return None
        if day > timezone.localdate():
            raise ValidationError(_("Kies vandaag of een dag die voorbij is."))
        if self.first_day is None:
            raise ValidationError(_("Er heeft nog geen bestand meegeteld."))
        if day < self.first_day:
            raise ValidationError(
                _("Kies %s of later: toen telde het eerste bestand mee.")
                % long_date(self.first_day)
            )
        return day


def day_in(data: QueryDict, first_day: date | None) -> date | None:
    """The day that is asked for; None is now, also for a day that cannot be."""
    form = StandForm(data)
    form.first_day = first_day
    form.is_valid()
    day: date | None = form.cleaned_data.get("stand")
    return day
