# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in at not, different, less."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.queries import nami
from inkoopkoers.procurements.actions.nami import Given
from inkoopkoers.procurements.domain.nami import Outcome, Question, trial_end
from inkoopkoers.procurements.forms.rows import RowForm, lines
from inkoopkoers.procurements.wording.nami import OUTCOMES, VERDICTS
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.days import LAST_YEAR, DayField
from inkoopkoers.web.fields import ReadableField, ReadableLineField

FIGURES = ("units", "avoided_eur", "avoided_kg", "avoided_co2_kg")


class AnswerForm(RowForm):
    """The answer to one of the three questions, with what it avoids."""

    outcome = forms.ChoiceField(
        label=gettext_lazy("Jullie antwoord"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies een antwoord."),
            "invalid_choice": gettext_lazy("Kies een van de antwoorden."),
        },
    )
    explanation = ReadableField(
        label=gettext_lazy("Waarom?"),
        max_length=4000,
        widget=lines(4),
        error_messages={"required": gettext_lazy("Leg uit waarom.")},
    )
    units = AmountField(label=gettext_lazy("Aantal"), places=3, required=False)
    unit_name = ReadableLineField(
        label=gettext_lazy("Wat tel je?"),
        help_text=gettext_lazy("Bijvoorbeeld: laptops."),
        max_length=60,
        required=False,
    )
    avoided_eur = AmountField(label=gettext_lazy("Euro’s, zonder btw"), required=False)
    avoided_kg = AmountField(
        label=gettext_lazy("Kilo’s materiaal"), places=3, required=False
    )
    avoided_co2_kg = AmountField(
        label=gettext_lazy("Kilo’s CO₂"), places=3, required=False
    )
    based_on = ReadableLineField(
        label=gettext_lazy("Waar komen de cijfers vandaan?"),
        help_text=gettext_lazy("Bijvoorbeeld: telling van de ICT-dienst, mei 2027."),
        max_length=500,
        required=False,
    )

    def __init__(self, *args: Any, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(one.value, said) for one, said in OUTCOMES[question].items()]
        choose(self, "outcome", offered)

    def clean(self) -> dict[str, Any]:
        """Figures need a unit and a source, and something that is avoided."""
        data = super().clean() or {}
        figures = [name for name in FIGURES if data.get(name)]
        if figures and data.get("outcome") == Outcome.NO.value:
            self.add_error(
                "outcome",
                _(
                    "Je vult in dat jullie iets vermijden. Kies ja, of haal de cijfers weg."
                ),
            )
        if data.get("units") and not data.get("unit_name"):
            self._ask("unit_name", _("Schrijf op wat je telt, zoals laptops."))
        if figures and not data.get("based_on"):
            self._ask("based_on", _("Schrijf op waar de cijfers vandaan komen."))
        return data

    def _ask(self, name: str, message: str) -> None:
        if name not in self.errors:
            self.add_error(name, message)

    @property
    def given(self) -> Given:
        """The answer; call after is_valid."""
        values = self.values
        return Given(outcome=Outcome(values.pop("outcome")), **values)


class ObstaclesForm(RowForm):
    """Which obstacles of the content are there."""

    codes = forms.MultipleChoiceField(
        label=gettext_lazy("Wat houdt jullie tegen?"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies obstakels die in de lijst staan."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "codes", [(one.code, one.text) for one in nami().obstacles])


class OwnObstacleForm(RowForm):
    """An obstacle that the list does not have."""

    text = ReadableLineField(
        label=gettext_lazy("Wat houdt jullie tegen?"),
        max_length=500,
        error_messages={"required": gettext_lazy("Schrijf op wat jullie tegenhoudt.")},
    )
    dimension = forms.ChoiceField(
        label=gettext_lazy("Wat voor obstakel is het?"),
        error_messages={"invalid_choice": gettext_lazy("Kies uit de lijst.")},
    )
    level = forms.ChoiceField(
        label=gettext_lazy("Waar speelt het?"),
        error_messages={"invalid_choice": gettext_lazy("Kies uit de lijst.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = nami()
        for name, sides in (("dimension", known.dimensions), ("level", known.levels)):
            choose(self, name, [(one.code, one.meaning or one.name) for one in sides])


class RemedyForm(RowForm):
    """What we do about an obstacle."""

    interventions = forms.MultipleChoiceField(
        label=gettext_lazy("Wat gaan jullie doen?"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies uit de lijst.")},
    )
    note = ReadableField(
        label=gettext_lazy("Wat spreken jullie af?"),
        max_length=2000,
        required=False,
        widget=lines(3),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(one.code, one.title) for one in nami().interventions]
        choose(self, "interventions", offered)


class TrialForm(RowForm):
    """What is tried, from when, and how one will know."""

    what = ReadableField(
        label=gettext_lazy("Wat gaan jullie proberen?"),
        help_text=gettext_lazy("Bijvoorbeeld: één docentlaptop minder per lokaal."),
        max_length=2000,
        widget=lines(3),
        error_messages={"required": gettext_lazy("Schrijf op wat jullie proberen.")},
    )
    measured_by = ReadableField(
        label=gettext_lazy("Hoe meten jullie of het werkt?"),
        help_text=gettext_lazy(
            "Bijvoorbeeld: tel elke week hoe vaak een laptop ontbreekt."
        ),
        max_length=2000,
        required=False,
        widget=lines(3),
    )
    starts_on = DayField(label=gettext_lazy("Eerste dag"))
    ends_on = DayField(
        label=gettext_lazy("Einde"),
        help_text=gettext_lazy("Leeg laten: honderd dagen na de eerste dag."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Propose 100 days; the end comes after the start."""
        data = super().clean() or {}
        start, end = data.get("starts_on"), data.get("ends_on")
        if start and not end and "ends_on" not in self.errors:
            data["ends_on"] = trial_end(start)
            if data["ends_on"].year > LAST_YEAR:
                self.add_error("starts_on", _("Kies een eerdere datum."))
        elif start and end and end <= start:
            self.add_error("ends_on", _("Kies een dag na de eerste dag."))
        return data


class EvaluationForm(RowForm):
    """What the facts say at the end of a trial."""

    facts = ReadableField(
        label=gettext_lazy("Wat zeggen de feiten?"),
        help_text=gettext_lazy("Wat gemeten is, niet wat iemand vond of verwachtte."),
        max_length=4000,
        widget=lines(4),
        error_messages={"required": gettext_lazy("Schrijf de feiten op.")},
    )
    verdict = forms.ChoiceField(
        label=gettext_lazy("Hoe gaan jullie verder?"),
        widget=forms.RadioSelect,
        choices=lambda: [(one.value, said) for one, said in VERDICTS.items()],
        error_messages={
            "required": gettext_lazy("Kies hoe jullie verdergaan."),
            "invalid_choice": gettext_lazy("Kies een van de mogelijkheden."),
        },
    )


class ReasonForm(forms.Form):
    """Why a dossier ends here, or is opened again."""

    reason = ReadableField(
        label=gettext_lazy("Waarom?"),
        max_length=2000,
        widget=lines(3),
        error_messages={"required": gettext_lazy("Schrijf op waarom.")},
    )
