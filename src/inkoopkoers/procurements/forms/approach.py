# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in at the approach: other purchases, factors, choice and text."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.queries import procedures, proportionality
from inkoopkoers.procurements.forms.rows import RowForm, lines
from inkoopkoers.procurements.wording.kinds import AUTHORITIES, KINDS
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.days import DayField
from inkoopkoers.web.fields import ReadableField

LONGEST_TEXT = 8000
# How the address of the public threshold names what is asked.
IN_ADDRESS = {"kind": "soort", "authority": "dienst", "value": "waarde", "day": "op"}


class TogetherForm(RowForm):
    """What else is bought of the same sort."""

    other_value_eur = AmountField(
        label=gettext_lazy("Waarde van die andere inkopen, in euro zonder btw"),
        help_text=gettext_lazy(
            "Wat er buiten Inkoopkoers om is of wordt gekocht. De dossiers hierboven "
            "tellen al mee."
        ),
        required=False,
    )
    other_purchases = ReadableField(
        label=gettext_lazy("Welke inkopen zijn dat?"),
        help_text=gettext_lazy("En als ze niet bij deze opdracht horen: waarom niet?"),
        max_length=2000,
        required=False,
        widget=lines(3),
    )

    def clean(self) -> dict[str, Any]:
        """An amount without a name says nothing later."""
        data = super().clean() or {}
        is_named = data.get("other_purchases") or "other_purchases" in self.errors
        if data.get("other_value_eur") and not is_named:
            self.add_error("other_purchases", _("Schrijf op welke inkopen het zijn."))
        return data


class FactorsForm(RowForm):
    """The six factors; each may wait."""

    has_framework = forms.BooleanField(
        label=gettext_lazy(
            "Er is een raamovereenkomst met meer partijen waar dit onder valt"
        ),
        required=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for factor in proportionality():
            self.fields[_field(factor.code)] = forms.ChoiceField(
                label=factor.question,
                required=False,
                widget=forms.RadioSelect,
                choices=[(one.code, one.text) for one in factor.answers],
                error_messages={"invalid_choice": _("Kies een van deze antwoorden.")},
            )

    @property
    def questions(self) -> list[tuple[str, forms.BoundField]]:
        """Each factor with its question, in the order of the Gids."""
        return [(one.title, self[_field(one.code)]) for one in proportionality()]

    @property
    def answers(self) -> dict[str, str]:
        """What was answered, by factor; call after is_valid."""
        given = {
            one.code: self.cleaned_data[_field(one.code)] for one in proportionality()
        }
        return {code: answer for code, answer in given.items() if answer}


def factors_initial(answers: dict[str, str]) -> dict[str, str]:
    """The kept answers as the form names them."""
    return {_field(code): answer for code, answer in answers.items()}


def _field(factor: str) -> str:
    return f"factor_{factor}"


class ProcedureForm(RowForm):
    """The choice, and why; a choice that does not fit is kept all the same."""

    procedure = forms.ChoiceField(
        label=gettext_lazy("Welke procedure kies je?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies een procedure."),
            "invalid_choice": gettext_lazy("Kies een procedure uit de lijst."),
        },
    )
    reason = ReadableField(
        label=gettext_lazy("Waarom deze?"),
        help_text=gettext_lazy(
            "Nodig als de procedure volgens het advies niet past. Anders mag het. "
            "Dit komt in de motivering."
        ),
        max_length=2000,
        required=False,
        widget=lines(4),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "procedure", [(one.code, one.title) for one in procedures()])


class MotivationForm(RowForm):
    """The text; `aside` is the other of the two texts, so that nothing is lost."""

    motivation = ReadableField(
        label=gettext_lazy("De motivering"),
        max_length=LONGEST_TEXT,
        required=False,
        widget=lines(18),
    )
    aside = ReadableField(
        max_length=LONGEST_TEXT, required=False, widget=forms.HiddenInput
    )


class ThresholdForm(forms.Form):
    """Which threshold holds for my purchase? Nothing is kept."""

    kind = forms.ChoiceField(
        label=gettext_lazy("Wat koop je?"),
        choices=lambda: [(one.value, name) for one, name in KINDS.items()],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies wat je koopt."),
            "invalid_choice": gettext_lazy("Kies een van deze soorten."),
        },
    )
    authority = forms.ChoiceField(
        label=gettext_lazy("Voor wat voor organisatie?"),
        choices=lambda: [(one.value, name) for one, name in AUTHORITIES.items()],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies voor wat voor organisatie."),
            "invalid_choice": gettext_lazy("Kies een van deze organisaties."),
        },
    )
    value = AmountField(
        label=gettext_lazy("Geschatte waarde in euro, zonder btw"),
        help_text=gettext_lazy(
            "Over de hele looptijd, met opties en verlengingen. Leeg laten mag."
        ),
        required=False,
    )
    day = DayField(
        label=gettext_lazy("Wanneer publiceer je?"),
        help_text=gettext_lazy("Leeg: vandaag."),
        required=False,
    )

    def add_prefix(self, field_name: str) -> str:
        """Name a field as the address does, which is in Dutch."""
        return IN_ADDRESS.get(field_name, field_name)
