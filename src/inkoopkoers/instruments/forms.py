# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The questions of an instrument as a form."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.instruments.domain import UNKNOWN, BadAnswers, parse_answers
from inkoopkoers.knowledge.domain.documents import Instrument, Item
from inkoopkoers.web.fields import ReadableLineField


class SaveForm(forms.Form):
    """The name under which an organisation keeps an advice."""

    title = ReadableLineField(
        label=gettext_lazy("Hoe noem je deze inkoop?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Geef deze inkoop een naam.")},
        widget=forms.TextInput(
            attrs={"class": "utrecht-textbox utrecht-textbox--html-input"}
        ),
    )


class QuestionsForm(forms.Form):
    """One choice per item, "weet ik niet" included; a blank one asks for a choice."""

    def __init__(self, instrument: Instrument, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instrument = instrument
        for item in instrument.items:
            self.fields[item.code] = _field(item)

    @property
    def answers(self) -> str:
        """The answers as in an address; call after is_valid."""
        codes = (self.cleaned_data[item.code] for item in self.instrument.items)
        return "-".join(codes)


def _field(item: Item) -> forms.ChoiceField:
    choices = [(option.code, option.text) for option in item.options]
    missing = _("Kies een antwoord. Twijfel je? Kies dan 'Weet ik niet'.")
    return forms.ChoiceField(
        choices=[*choices, (UNKNOWN, _("Weet ik niet"))],
        label=item.text,
        help_text=item.help,
        widget=forms.RadioSelect,
        error_messages={"required": missing, "invalid_choice": missing},
    )


def initial_from(instrument: Instrument, answers: str) -> dict[str, str]:
    """Return what to fill in beforehand; nothing when the answers are wrong."""
    try:
        parsed = parse_answers(instrument, answers)
    except BadAnswers:
        return {}
    return {item.code: option.code if option else UNKNOWN for item, option in parsed}
