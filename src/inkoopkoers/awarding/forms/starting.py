# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A new award model: its name, three questions, and a formula; and its facts later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inkoopkoers.awarding.actions.models import LONGEST_TITLE
from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.domain.suggesting import Answers, Worth
from inkoopkoers.awarding.wording.formulas import formula_name
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField

LONGEST_NOTE = 4000
YES, NO = "ja", "nee"
_PICK = {"invalid_choice": _("Kies een van de antwoorden.")}


def _question(label: Any, choices: list[Any]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        required=False,
        widget=forms.RadioSelect,
        choices=choices,
        error_messages=_PICK,
    )


class StartForm(forms.Form):
    """The three questions may stay open: they only help to choose a formula."""

    title = ReadableLineField(
        label=_("Hoe heet dit gunningsmodel?"),
        help_text=_("Bijvoorbeeld: Laptops voor de scholen."),
        max_length=LONGEST_TITLE,
        error_messages={"required": _("Geef het gunningsmodel een naam.")},
    )
    organisation = forms.ChoiceField(
        label=_("Voor welke organisatie?"),
        error_messages={
            "required": _("Kies een organisatie."),
            "invalid_choice": _("Kies een organisatie uit de lijst."),
        },
    )
    prices = _question(
        _("Weet je welke prijzen redelijk zijn?"),
        [(YES, _("Ja, ik ken de markt")), (NO, _("Nee, niet goed genoeg"))],
    )
    worth = _question(
        _("Kun je zeggen wat kwaliteit je waard is in euro’s?"),
        [
            (Worth.PER_CRITERION.value, _("Ja, per criterium")),
            (Worth.PER_POINT.value, _("Ja, per punt")),
            (Worth.UNKNOWN.value, _("Nee")),
        ],
    )
    weight = _question(
        _("Wil je dat prijs een vast gewicht heeft, zoals 40 %?"),
        [(YES, _("Ja")), (NO, _("Dat hoeft niet"))],
    )
    formula = forms.ChoiceField(
        label=_("Hoe telt de prijs mee?"),
        help_text=_("Je kunt dit later nog veranderen."),
        widget=forms.RadioSelect,
        choices=[],
        error_messages={
            "required": _("Kies een formule."),
            "invalid_choice": _("Kies een formule uit de lijst."),
        },
    )

    def __init__(
        self, *args: Any, places: Sequence[Organisation], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.places = {str(one.pk): one for one in places}
        choose(
            self, "organisation", [(pk, str(one)) for pk, one in self.places.items()]
        )
        choose(self, "formula", [(one.value, formula_name(one)) for one in Formula])

    @property
    def place(self) -> Organisation:
        """For whom; call after is_valid."""
        return self.places[self.cleaned_data["organisation"]]

    @property
    def answers(self) -> Answers:
        """What was answered so far, whatever else lacks; call after full_clean."""
        data = self.cleaned_data
        worth = data.get("worth", "")
        return Answers(
            knows_prices=_said(data.get("prices", "")),
            worth=Worth(worth) if worth else None,
            wants_weight=_said(data.get("weight", "")),
        )


def _said(answer: str) -> bool | None:
    return {YES: True, NO: False}.get(answer)


class AboutForm(EditedForm):
    """What a model is called, a note, and the price that is expected."""

    title = ReadableLineField(
        label=_("Hoe heet dit gunningsmodel?"),
        max_length=LONGEST_TITLE,
        error_messages={"required": _("Geef het gunningsmodel een naam.")},
    )
    note = ReadableField(
        label=_("Toelichting"),
        help_text=_("Alleen voor jullie zelf; komt niet in de leidraad."),
        required=False,
        max_length=LONGEST_NOTE,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    estimate_eur = AmountField(
        label=_("Welke prijs verwacht je ongeveer?"),
        help_text=_(
            "In euro, mag leeg. Alleen om vooraf te proberen; dit blijft geheim en komt "
            "niet in de leidraad."
        ),
        required=False,
    )
