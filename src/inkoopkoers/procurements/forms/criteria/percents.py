# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A percentage as people type it, and all weights of a basket at once."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.models import BasketCriterion
from inkoopkoers.web.amounts import AmountField

WHOLE = 100
PREFIX = "gewicht_"


class PercentField(AmountField):
    """A number from 0 to 100 with at most two decimals; the sign may be there."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.widget.attrs["class"] = "utrecht-textbox utrecht-textbox--html-input"
        self.error_messages["required"] = _("Vul een percentage in.")

    def clean(self, value: Any) -> Decimal | None:
        """Refuse what is more than everything."""
        text = str(value or "").strip().removesuffix("%")
        try:
            percent = super().clean(text)
        except forms.ValidationError:
            raise forms.ValidationError(_refusal()) from None
        if percent is not None and percent > WHOLE:
            raise forms.ValidationError(_refusal())
        return percent


def _refusal() -> str:
    return _("Schrijf een percentage van 0 tot en met 100, zoals 12,5.")


class WeightsForm(RowForm):
    """The weight of each award criterion; empty is not decided yet."""

    def __init__(
        self, *args: Any, rows: Iterable[BasketCriterion], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        for row in rows:
            self.fields[f"{PREFIX}{row.pk}"] = PercentField(
                label=row.title, required=False, initial=row.weight
            )

    @property
    def weights(self) -> dict[int, Decimal | None]:
        """Per criterion its weight; call after is_valid."""
        return {
            int(name.removeprefix(PREFIX)): value
            for name, value in self.cleaned_data.items()
            if name.startswith(PREFIX)
        }
