# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Percentages as people type them: 2,8 %, 5% or 5; kept as a fraction."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.web.amounts import NotAnAmount, parse_amount
from inkoopkoers.web.dutch import number

_HUNDRED = Decimal(100)
_SIGN = re.compile(r"^[-\u2212\u2013]\s*")
_MARK = re.compile(r"\s*(%|procent)\s*$", re.IGNORECASE)
_EIGHTH = re.compile(r"[0-9]{1,3}[.,][0-9]{3}")
# More decimals than anyone means come from converting, and are not shown.
_SHOWN_PLACES = 4


class TwoWays(ValueError):
    """A bare number between 0 and 1: 0,05 is 5 % to some and 0.05 % to others."""

    def __init__(self, value: Decimal) -> None:
        super().__init__(str(value))
        self.value = value


def parse_percentage(text: str) -> Decimal:
    """Read 2,8 % as 0.028; NotAnAmount when it is no number, TwoWays when unclear."""
    short = text.strip()
    is_below = bool(_SIGN.match(short))
    bare = _MARK.sub("", _SIGN.sub("", short))
    # Nobody means a thousand per cent: 1,125 is one and an eighth.
    value = parse_amount(f"{bare}0" if _EIGHTH.fullmatch(bare) else bare)
    if 0 < value < 1 and not _MARK.search(short):
        raise TwoWays(-value if is_below else value)
    return (-value if is_below else value) / _HUNDRED


def percent(fraction: Decimal) -> str:
    """0.028 as 2,8 %, with at most four decimals."""
    return f"{number(round(fraction * _HUNDRED, _SHOWN_PLACES))} %"


class PercentageField(forms.CharField):
    """A fraction such as 0.028, typed as 2,8 %; `lowest` and `highest` are fractions."""

    def __init__(
        self,
        *,
        lowest: Decimal = Decimal(0),
        highest: Decimal = Decimal(1),
        **kwargs: Any,
    ) -> None:
        self.lowest, self.highest = lowest, highest
        kwargs.setdefault("max_length", 40)
        super().__init__(
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            error_messages={"required": gettext_lazy("Vul een percentage in.")},
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """Show a kept fraction as a Dutch reader writes it."""
        return percent(value) if isinstance(value, Decimal) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether the reader typed something else than what was shown."""
        return str(self.prepare_value(initial) or "") != str(data or "").strip()

    def clean(self, value: Any) -> Decimal | None:
        """Return the fraction; None when it may be and is left empty."""
        text = super().clean(value)
        if not text:
            return None
        try:
            fraction = parse_percentage(text)
        except TwoWays as unclear:
            raise forms.ValidationError(_which(unclear.value)) from None
        except NotAnAmount:
            raise forms.ValidationError(
                _("Schrijf een percentage als 2,8 %, zonder andere tekens.")
            ) from None
        if not self.lowest <= fraction <= self.highest:
            raise forms.ValidationError(
                _("Schrijf een percentage van %(lowest)s tot en met %(highest)s.")
                % {"lowest": percent(self.lowest), "highest": percent(self.highest)}
            )
        return fraction


def _which(value: Decimal) -> str:
    return _(
        "Bedoel je %(many)s of %(few)s? Schrijf het %%-teken erbij, dan weten we het."
    ) % {"many": percent(value), "few": percent(value / _HUNDRED)}
