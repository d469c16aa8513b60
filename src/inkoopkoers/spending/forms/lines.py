# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lines someone looks at: a selection, and further filters of the lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.domain.line_filter import (
    IN_ADDRESS,
    LineFilter,
    LineSort,
    LineTrait,
)
from inkoopkoers.spending.forms.selection import Choices, SelectionForm
from inkoopkoers.spending.wording.lines import SORTS
from inkoopkoers.web.fields import ReadableLineField

NUMBERS = ("parent", "party", "subject", "batch", "rule")
TEXTS = (
    "ledger", "cost_centre", "contract", "order_number", "invoice", "document",
    "given",
)  # fmt: skip
BOUNDS = ("at_least", "below", "invoice_at_least", "invoice_below")
TRAITS = ("having", "lacking")
# Those that the form shows; the others come from a link and stand as chips.
SHOWN = ("zoek", "vanaf", "onder")
_KEY = 2**63
_LONGEST = 1000
_NOTHING = (None, "", ())
_LARGEST = Decimal(10) ** 14


class SignedAmountField(forms.CharField):
    """An amount as a person or a link writes it, which may be less than 0."""

    def clean(self, value: Any) -> Decimal | None:
        """None when it is empty."""
        text = super().clean(value)
        if not text:
            return None
        short = text.replace("\u2212", "-").replace("€", "").replace(" ", "")
        if "," in short:
            short = short.replace(".", "").replace(",", ".")
        try:
            amount = Decimal(short)
        except InvalidOperation:
            raise forms.ValidationError(_not_an_amount()) from None
        if not amount.is_finite() or abs(amount) > _LARGEST:
            raise forms.ValidationError(_not_an_amount())
        return amount.quantize(Decimal("0.01"))


class TraitsField(forms.Field):
    """Names of traits with commas between them."""

    def clean(self, value: Any) -> tuple[LineTrait, ...]:
        """Every trait once."""
        names = [one for one in str(value or "").split(",") if one]
        if not set(LineTrait).issuperset(names):
            raise forms.ValidationError(_unknown())
        return tuple(dict.fromkeys(LineTrait(one) for one in names))


class LineForm(SelectionForm):
    """Every field may stay empty; what is wrong is said and then not asked."""

    zoek = ReadableLineField(
        label=gettext_lazy("Zoek"),
        required=False,
        max_length=200,
    )
    vanaf = SignedAmountField(
        label=gettext_lazy("Bedrag vanaf"), required=False, max_length=40
    )
    onder = SignedAmountField(
        label=gettext_lazy("Bedrag onder"), required=False, max_length=40
    )
    sorteer = forms.ChoiceField(
        label=gettext_lazy("Volgorde"),
        required=False,
        choices=[(one.value, name) for one, name in SORTS.items()],
        error_messages={
            "invalid_choice": gettext_lazy("Kies een volgorde uit de lijst.")
        },
    )

    def __init__(self, data: QueryDict, choices: Choices) -> None:
        super().__init__(_in_dutch(data), choices)
        for field, name in IN_ADDRESS.items():
            if name not in SHOWN:
                self.fields[name] = _hidden(field)

    def clean(self) -> dict[str, Any]:
        """What came from a link has no place on the page to say what is wrong with."""
        cleaned = super().clean()
        hidden = [name for name in IN_ADDRESS.values() if name not in SHOWN]
        wrong = [name for name in hidden if name in self.errors]
        for name in wrong:
            del self.errors[name]
        if wrong:
            self.add_error(None, _unknown())
        return cleaned

    @property
    def line_filter(self) -> LineFilter:
        """What is asked of lines; a field with a mistake asks nothing."""
        self.is_valid()
        good = self.cleaned_data
        given = {field: good.get(name) for field, name in IN_ADDRESS.items()}
        asked = {name: one for name, one in given.items() if one not in _NOTHING}
        return LineFilter(**asked)

    @property
    def sort(self) -> LineSort:
        """The order; the largest first unless another is asked."""
        self.is_valid()
        return LineSort(self.cleaned_data.get("sorteer") or LineSort.LARGEST)

    def carried(self) -> Iterator[tuple[str, str]]:
        """What came with a link and has no field of its own on the page."""
        self.is_valid()
        for field, name in IN_ADDRESS.items():
            value = self.cleaned_data.get(name)
            if name not in SHOWN and value not in _NOTHING:
                yield name, ",".join(value) if field in TRAITS else str(value)


def _in_dutch(data: QueryDict) -> QueryDict:
    """An answer may name a filter as LineFilter does; several traits become one."""
    whole = data.copy()
    for field, name in IN_ADDRESS.items():
        given = [*data.getlist(name), *(data.getlist(field) if field != name else ())]
        if given:
            whole[name] = ",".join(given) if field in TRAITS else given[-1]
    return whole


def _hidden(field: str) -> forms.Field:
    if field in NUMBERS:
        return forms.IntegerField(
            required=False,
            min_value=-_KEY,
            max_value=_KEY - 1,
            widget=forms.HiddenInput,
        )
    if field in BOUNDS:
        return SignedAmountField(
            required=False, max_length=40, widget=forms.HiddenInput
        )
    if field in TRAITS:
        return TraitsField(required=False, widget=forms.HiddenInput)
    return forms.CharField(
        required=False, strip=False, max_length=_LONGEST, widget=forms.HiddenInput
    )


def _unknown() -> str:
    return _(
        "Een deel van dit adres kennen we niet. Je ziet de regels zonder dat deel."
    )


def _not_an_amount() -> str:
    return _("Schrijf een bedrag als 1.234,56.")
