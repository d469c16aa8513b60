# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the forms of a comparison ask for years."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _


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
