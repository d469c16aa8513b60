# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is kept of what a form asks, in words: for who finds a colleague was first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _

from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.dutch import long_date, number
from inkoopkoers.web.percentages import PercentageField, percent


def kept_in_words(
    form: forms.Form, kept: Mapping[str, Any]
) -> Iterator[tuple[str, str]]:
    """Pairs of a label and what is kept there; nothing for what is empty."""
    for name, one in form.fields.items():
        value = kept.get(name, one.initial)
        if value not in (None, "") and not isinstance(one.widget, forms.HiddenInput):
            yield str(one.label), _in_words(one, value)


def _in_words(field: forms.Field, value: Any) -> str:
    if isinstance(field, forms.ChoiceField):
        choices = cast("Iterable[tuple[Any, Any]]", field.choices)
        names = {str(code): str(label) for code, label in choices}
        return names.get(str(value), str(value))
    if isinstance(value, bool):
        return _("ja") if value else _("nee")
    if isinstance(value, date):
        return long_date(value)
    return _number(field, value) if isinstance(value, Decimal) else _text(field, value)


def _number(field: forms.Field, value: Decimal) -> str:
    if isinstance(field, PercentageField):
        return percent(value)
    if isinstance(field, AmountField):
        return str(field.prepare_value(value))
    return number(value)


def _text(field: forms.Field, value: Any) -> str:
    return str(field.prepare_value(value))
