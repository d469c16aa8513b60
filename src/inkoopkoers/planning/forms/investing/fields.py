# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The fields that the forms of an investment plan share."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

ROW_NUMBER = re.compile(r"[0-9]{1,18}")


def whole(**kwargs: Any) -> forms.IntegerField:
    """A whole number between two bounds."""
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
    attrs = {"inputmode": "numeric", "maxlength": "12"}
    return forms.IntegerField(widget=forms.TextInput(attrs=attrs), **kwargs)


def choice(label: Any, choices: Any, **kwargs: Any) -> forms.ChoiceField:
    """One of a few, in a list."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        error_messages={
            "required": _("Maak een keuze."),
            "invalid_choice": _("Kies iets uit de lijst."),
        },
        **kwargs,
    )
