# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Forms for lessons and examples."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.domain.examples import Part
from inkoopkoers.procurements.forms.rows import lines
from inkoopkoers.web.fields import ReadableField, ReadableLineField

PARTS = {
    Part.NEEDS: gettext_lazy("de behoeften"),
    Part.AMBITIONS: gettext_lazy("de ambities"),
    Part.CRITERIA: gettext_lazy("de criteria met hun gewicht"),
    Part.APPROACH: gettext_lazy("de procedure en wat daarbij meetelde"),
    Part.TEXTS: gettext_lazy("de teksten van de strategie"),
}


class LessonForm(forms.Form):
    """What worked or did not, and for whom to know."""

    worked = forms.ChoiceField(
        label=gettext_lazy("Werkte het?"),
        choices=[
            ("ja", gettext_lazy("Dit werkte")),
            ("nee", gettext_lazy("Dit werkte niet")),
        ],
        error_messages={
            "required": gettext_lazy("Kies of het werkte."),
            "invalid_choice": gettext_lazy("Kies of het werkte."),
        },
    )
    text = ReadableField(
        label=gettext_lazy("Wat heb je geleerd?"),
        help_text=gettext_lazy("Eén les per keer. Noem geen namen van mensen."),
        max_length=2000,
        widget=lines(4),
        error_messages={"required": gettext_lazy("Schrijf op wat je hebt geleerd.")},
    )
    for_whom = ReadableLineField(
        label=gettext_lazy("Voor wie is dit handig?"),
        help_text=gettext_lazy("Mag leeg blijven. Bijvoorbeeld: contractmanagers."),
        required=False,
        max_length=300,
    )


class ExampleForm(forms.Form):
    """What goes along into an example."""

    title = ReadableLineField(
        label=gettext_lazy("Naam van het voorbeeld"),
        max_length=200,
        error_messages={"required": gettext_lazy("Geef het voorbeeld een naam.")},
    )
    why = ReadableField(
        label=gettext_lazy("Wat maakt dit een goed voorbeeld?"),
        help_text=gettext_lazy("Mag leeg blijven."),
        required=False,
        max_length=2000,
        widget=lines(3),
    )
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Wat gaat mee?"),
        help_text=gettext_lazy(
            "Bedragen, datums, mensen en gesprekken met de markt gaan nooit mee."
        ),
        choices=[(part.value, label) for part, label in PARTS.items()],
        error_messages={
            "required": gettext_lazy("Kies minstens één onderdeel."),
            "invalid_choice": gettext_lazy("Kies onderdelen uit de lijst."),
        },
    )

    @property
    def chosen(self) -> tuple[Part, ...]:
        """The parts; call after is_valid."""
        return tuple(Part(one) for one in self.cleaned_data["parts"])
