# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of addresses that an organiser pastes."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

# 5,000 lines with an address and three values.
LONGEST_LIST = 700_000


class AddressListForm(forms.Form):
    """A pasted list of people to ask; the lines are read elsewhere."""

    addresses = forms.CharField(
        label=gettext_lazy("Plak hier de e-mailadressen, elk op een eigen regel"),
        max_length=LONGEST_LIST,
        strip=False,
        widget=forms.Textarea(
            attrs={"rows": 10, "spellcheck": "false", "autocomplete": "off"}
        ),
        error_messages={
            "required": gettext_lazy("Plak eerst een of meer adressen."),
            "max_length": gettext_lazy(
                "Deze lijst is te lang. Plak hooguit 5.000 regels tegelijk."
            ),
        },
    )
    skip = forms.BooleanField(
        label=gettext_lazy("Sla de regels over die niet kloppen"), required=False
    )
