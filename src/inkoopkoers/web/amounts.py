# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Amounts as people type them: 1.234,56, 1,234.56, € 1 234 or 1 miljoen."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

_LARGEST = Decimal("99999999999.99")
_SPACES = re.compile(r"[\s\u00a0\u202f']")
_SCALES = {"miljoen": 10**6, "mln": 10**6, "miljard": 10**9, "mrd": 10**9}
_SCALED = re.compile(r"(?P<number>.*?)(?P<scale>miljoen|mln\.?|miljard|mrd\.?)")
_PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
# A separator with three digits behind it marks thousands: 1.234 and 1.234.567; behind
# a 0 it cannot: 0,374 is a part of one.
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}(\1[0-9]{3})*")
_THREE = 3
# A thousand to some, one and a bit to others.
_TWO_WAYS = re.compile(
    r"(?:€|eur)?(?P<whole>[0-9]{1,3}),(?P<part>[0-9]{3})", re.IGNORECASE
)


class NotAnAmount(ValueError):
    """Nobody can tell which number this is."""


def parse_amount(text: str) -> Decimal:
    """Read a number of 0 or more; NotAnAmount when it is none, or could be two.

    A comma before exactly three digits is refused: 1,234 is a thousand to some and
    one and a bit to others. A point there marks thousands, as it does in Dutch.
    """
    short = _SPACES.sub("", text.strip().lower()).removeprefix("€").removeprefix("eur")
    short = short.removesuffix(",-").removesuffix(",--")
    scaled = _SCALED.fullmatch(short)
    if scaled:
        times = _SCALES[scaled["scale"].rstrip(".")]
        return _number(scaled["number"], is_scaled=True) * times
    return _number(short, is_scaled=False)


def _number(text: str, *, is_scaled: bool) -> Decimal:
    thousands = _THOUSANDS.fullmatch(text)
    if thousands and not is_scaled:
        groups = text.count(thousands[1])
        if thousands[1] == "," and groups == 1:
            raise NotAnAmount(text)
        text = text.replace(thousands[1], "")
    last = max(text.rfind(","), text.rfind("."))
    if last >= 0:
        whole, part = text[:last], text[last + 1 :]
        other = "." if text[last] == "," else ","
        if text[last] in whole:
            raise NotAnAmount(text)
        if other in whole and not _THOUSANDS.fullmatch(whole):
            raise NotAnAmount(text)
        text = f"{whole.replace(other, '')}.{part}"
    if not _PLAIN.fullmatch(text):
        raise NotAnAmount(text)
    return Decimal(text)


class AmountField(forms.CharField):
    """A number of 0 or more; `places` is how many decimals it may have."""

    def __init__(self, *, places: int = 2, **kwargs: Any) -> None:
        self.places = places
        kwargs.setdefault("max_length", 40)
        super().__init__(
            widget=forms.TextInput(attrs={"inputmode": "decimal"}),
            error_messages={"required": gettext_lazy("Vul een bedrag in.")},
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        """Show a kept number as a Dutch reader writes it."""
        if isinstance(value, Decimal):
            whole, _point, part = f"{value:,f}".partition(".")
            part = part.rstrip("0")
            # 1,125 could be read as a thousand; 1,1250 cannot.
            if len(part) == _THREE and whole != "0":
                part += "0"
            return whole.replace(",", ".") + (f",{part}" if part else "")
        return value

    def clean(self, value: Any) -> Decimal | None:
        """Return the number; None when it may be and is left empty."""
        text = super().clean(value)
        if not text:
            return None
        try:
            amount = parse_amount(text)
        except NotAnAmount:
            raise forms.ValidationError(_refusal(text)) from None
        if amount > _LARGEST:
            raise forms.ValidationError(_("Dit is meer dan we kunnen bewaren."))
        if amount != round(amount, self.places):
            raise forms.ValidationError(
                _("Schrijf hoogstens %s cijfers achter de komma.") % self.places
            )
        return amount


def _refusal(text: str) -> str:
    if "-" in text or "\u2212" in text:
        return _("Vul een getal in van 0 of meer.")
    if one := _TWO_WAYS.fullmatch(_SPACES.sub("", text)):
        return _(
            "Bedoel je %(whole)s.%(three)s, of %(whole)s,%(two)s? Schrijf het zo."
        ) % {
            "whole": one["whole"],
            "three": one["part"],
            "two": one["part"][:2],
        }
    return _("Schrijf een getal als 1.234,56, zonder andere tekens.")
