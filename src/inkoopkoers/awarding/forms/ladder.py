# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The discounts of a ladder in one line: 1 %; 2 %; 3 %."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.web.amounts import NotAnAmount
from inkoopkoers.web.percentages import TwoWays, parse_percentage, percent

MOST_LEVELS = 10


class LadderField(forms.CharField):
    """Fractions per level, from level 1; typed as percentages."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=200,
            error_messages={"required": gettext_lazy("Vul per niveau een korting in.")},
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """Show kept fractions as a Dutch reader writes them."""
        if isinstance(value, tuple):
            return "; ".join(percent(one) for one in value)
        return value

    def clean(self, value: Any) -> tuple[Decimal, ...]:
        """Return the fractions, rising, each from 0 to 1."""
        parts = [part for part in super().clean(value).split(";") if part.strip()]
        if not 1 <= len(parts) <= MOST_LEVELS:
            raise forms.ValidationError(
                _("Schrijf 1 tot en met 10 niveaus, met een puntkomma ertussen.")
            )
        steps = tuple(_step(part) for part in parts)
        if any(low > high for low, high in pairwise(steps)):
            raise forms.ValidationError(
                _("Een hoger niveau geeft nooit minder korting dan een lager niveau.")
            )
        return steps


def _step(text: str) -> Decimal:
    try:
        step = parse_percentage(text)
    except TwoWays:
        raise forms.ValidationError(
            _("Schrijf het %%-teken bij ‘%s’, dan weten we wat je bedoelt.")
            % text.strip()
        ) from None
    except NotAnAmount:
        raise forms.ValidationError(
            _("‘%s’ is geen percentage. Schrijf het zo: 1 %%; 2 %%; 3 %%.")
            % text.strip()[:20]
        ) from None
    if not 0 <= step <= 1:
        raise forms.ValidationError(_("Een korting ligt tussen 0 % en 100 %."))
    return step
