# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in about categories: what they look at, choose, and rules."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.domain.categories.board import Level
from inkoopkoers.spending.domain.categories.no_purchase import written
from inkoopkoers.spending.domain.categories.rule import Draft, words_of
from inkoopkoers.spending.forms.suppliers import SEARCH, SearchForm
from inkoopkoers.spending.queries.categories.rules import outcome_of
from inkoopkoers.spending.queries.categories.sure import STEPS
from inkoopkoers.spending.wording.categories import LEVELS
from inkoopkoers.uploads.fields import TableFileField
from inkoopkoers.uploads.limits import Limits
from inkoopkoers.web.fields import ReadableLineField

LIMITS = Limits(rows=2_000)
_KEY = 2**63
_LEVELS = [(one.value, LEVELS[one]) for one in Level if one is not Level.EXACT]
_LONG = gettext_lazy("Dit is te lang.")


class BoardForm(SearchForm):
    """By what lines without a category are put together."""

    per = forms.ChoiceField(
        required=False,
        choices=[("", ""), *_LEVELS],
        widget=forms.HiddenInput,
        error_messages={
            "invalid_choice": gettext_lazy("Zo kunnen we niet samenvoegen.")
        },
    )

    @property
    def level(self) -> Level:
        """How the groups are made; supplier and ledger unless something else."""
        found = self.asked("per")
        return Level(found) if found else Level.BOTH


class GroupForm(forms.Form):
    """Which group somebody decides about, exactly as the file has it."""

    per = forms.ChoiceField(choices=[(one.value, one.value) for one in Level])
    leverancier = forms.IntegerField(
        required=False, min_value=-_KEY, max_value=_KEY - 1
    )
    grootboek = forms.CharField(required=False, max_length=500, strip=False)
    gegeven = forms.CharField(required=False, max_length=500, strip=False)


class CategoryField(ReadableLineField):
    """Two to eight digits of a CPV code, with or without check digit; or no purchase."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", gettext_lazy("CPV-code"))
        kwargs.setdefault(
            "help_text", gettext_lazy("Koop je er niets mee? Schrijf: geen inkoop.")
        )
        super().__init__(
            max_length=40,
            error_messages={
                "required": gettext_lazy("Kies een CPV-code, of schrijf: geen inkoop."),
                "max_length": _LONG,
            },
            **kwargs,
        )

    def to_python(self, value: object) -> str:
        """Only the digits."""
        text = super().to_python(value)
        if not text:
            return text
        code = outcome_of(text)
        if code is None:
            raise ValidationError(
                _("Deze CPV-code bestaat niet. Schrijf 2 tot 8 cijfers.")
            )
        return code

    def prepare_value(self, value: object) -> object:
        """Words, where the code would say nothing."""
        return written(value) if isinstance(value, str) else value


class ChoiceForm(forms.Form):
    """The category of a group, and why."""

    categorie = CategoryField()
    reason = ReadableLineField(
        label=gettext_lazy("Waarom? (mag leeg blijven)"),
        required=False,
        max_length=500,
        error_messages={"max_length": gettext_lazy("Schrijf hoogstens 500 tekens.")},
    )


class CodeSearchForm(forms.Form):
    """Words of which the CPV names that hold them are listed."""

    zoek = ReadableLineField(
        label=gettext_lazy("Zoek een categorie op naam of cijfers"),
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs=SEARCH),
    )


class StepForm(forms.Form):
    """How sure proposals must be to be accepted together."""

    sure = forms.TypedChoiceField(
        choices=[(str(one), str(one)) for one in STEPS],
        error_messages={"invalid_choice": gettext_lazy("Kies een van de stappen.")},
    )


class RuleForm(forms.Form):
    """A rule; what is left empty is not asked of a line."""

    ledger = ReadableLineField(
        label=gettext_lazy("Grootboekrekening begint met"),
        help_text=gettext_lazy(
            'Alleen één rekening? Zet er aanhalingstekens om: "4310".'
        ),
        required=False,
        max_length=40,
        error_messages={"max_length": gettext_lazy("Schrijf hoogstens 40 tekens.")},
    )
    words = ReadableLineField(
        label=gettext_lazy("In de omschrijving staat een van deze woorden"),
        help_text=gettext_lazy("Zet er komma’s tussen: glasbewassing, ramen lappen."),
        required=False,
        max_length=500,
        error_messages={"max_length": gettext_lazy("Schrijf hoogstens 500 tekens.")},
    )
    given = ReadableLineField(
        label=gettext_lazy("Categorie in het bestand is precies"),
        help_text=gettext_lazy(
            "Een streepje betekent: het bestand heeft geen CPV-code."
        ),
        required=False,
        max_length=200,
        error_messages={"max_length": gettext_lazy("Schrijf hoogstens 200 tekens.")},
    )
    supplier = forms.IntegerField(
        required=False,
        min_value=-_KEY,
        max_value=_KEY - 1,
        widget=forms.HiddenInput,
        error_messages={"invalid": gettext_lazy("Deze leverancier kennen we niet.")},
    )
    category = CategoryField(label=gettext_lazy("Krijgt deze CPV-code"))
    reason = ReadableLineField(
        label=gettext_lazy("Waarom? (mag leeg blijven)"),
        required=False,
        max_length=500,
        error_messages={"max_length": gettext_lazy("Schrijf hoogstens 500 tekens.")},
    )

    def clean_words(self) -> str:
        """Digits and signs alone can never be found."""
        words: str = self.cleaned_data["words"]
        if words and not words_of(words):
            raise ValidationError(_("Schrijf woorden met letters."))
        return words

    def clean(self) -> dict[str, Any]:
        """At least one condition: otherwise it would hold for everything."""
        data = super().clean() or {}
        asked = [data.get(name) for name in ("ledger", "words", "given")]
        if not any(asked) and data.get("supplier") is None and not self.errors:
            self.add_error("ledger", _("Vul minstens één voorwaarde in."))
        return data

    @property
    def draft(self) -> Draft:
        """What was filled in; call after is_valid."""
        return Draft(**self.cleaned_data)


class RulesFileForm(forms.Form):
    """One file with rules."""

    file = TableFileField(
        label=gettext_lazy("Bestand"),
        help_text=gettext_lazy(
            "CSV of XLSX, hoogstens 2.000 rijen. De eerste rij heeft de namen van de "
            "kolommen."
        ),
        limits=LIMITS,
    )
