# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""All questions of an instrument as one form, and the name to keep an outcome under."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.domain.documents import Instrument, Item
from inkoopkoers.measuring.domain.answers import (
    BadAnswer,
    Given,
    State,
    compact,
    is_gap,
    parse_given,
    scale_items,
    scale_of,
)
from inkoopkoers.web.fields import ReadableLineField

_WANTED = "-gewenst"


class KeepForm(forms.Form):
    """The name under which an organisation keeps an outcome."""

    title = ReadableLineField(
        label=gettext_lazy("Hoe noem je deze uitkomst?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Geef deze uitkomst een naam.")},
        widget=forms.TextInput(
            attrs={"class": "utrecht-textbox utrecht-textbox--html-input"}
        ),
    )


class TryForm(forms.Form):
    """Every question may be skipped, but not all of them."""

    def __init__(self, instrument: Instrument, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        self.given: dict[str, Given] = {}
        for item in scale_items(instrument):
            self.fields[item.code] = _field(item.short)
            if is_gap(instrument):
                label = _("%s, gewenst") % item.short
                self.fields[item.code + _WANTED] = _field(label)

    def now(self, item: Item) -> BoundField:
        """The field for how it is."""
        return self[item.code]

    def wanted(self, item: Item) -> BoundField | None:
        """The field for how it should be; None when that is not asked."""
        return self[item.code + _WANTED] if is_gap(self.instrument) else None

    def clean(self) -> dict[str, Any]:
        """Hold every answer against its scale; each mistake at its own field."""
        for item in scale_items(self.instrument):
            now, wanted = self._posted(item)
            if now or wanted:
                self._read(item, now, wanted)
        if not self.given and not self.errors:
            raise forms.ValidationError(_("Beantwoord minstens één vraag."))
        return self.cleaned_data

    def _posted(self, item: Item) -> tuple[str, str | None]:
        asks_twice = is_gap(self.instrument)
        wanted = self.cleaned_data.get(item.code + _WANTED, "") if asks_twice else None
        return self.cleaned_data.get(item.code, ""), wanted

    def _read(self, item: Item, now: str, wanted: str | None) -> None:
        """Read each half on its own first, so that a mistake lands where it was made."""
        scale = scale_of(self.instrument, item)
        name = item.code
        try:
            given = parse_given(item, scale, text=now, wanted=None)
            if wanted is not None:
                name += _WANTED
                given = parse_given(item, scale, text=now, wanted=wanted)
        except BadAnswer as bad:
            self.add_error(name, str(bad))
        else:
            self.given[item.code] = given

    @property
    def answers(self) -> str:
        """The answers as in an address; call after is_valid."""
        return compact(self.instrument, self.given)


def _field(label: str) -> forms.CharField:
    return forms.CharField(label=label, required=False)


def initial_from(answers: Mapping[str, Given]) -> dict[str, str]:
    """Fill the form with answers."""
    filled: dict[str, str] = {}
    for code, given in answers.items():
        is_score = given.state is State.SCORE
        filled[code] = str(given.value) if is_score else given.state.value
        if given.wanted is not None:
            filled[code + _WANTED] = str(given.wanted)
    return filled
