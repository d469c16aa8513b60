# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The price formula as people choose it, with only the figures that it uses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Formula,
    Measured,
    Parameters,
)
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.forms.ladder import LadderField
from inkoopkoers.awarding.wording.formulas import formula_name
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.editions import EditedForm

PLACES = 4
VATS = (
    ("exclusief", gettext_lazy("zonder btw")),
    ("inclusief", gettext_lazy("met btw")),
)


class FormulaForm(EditedForm):
    """Which formula."""

    formula = forms.ChoiceField(
        label=gettext_lazy("Hoe telt de prijs mee?"),
        widget=forms.RadioSelect,
        choices=[],
        error_messages={
            "required": gettext_lazy("Kies een formule."),
            "invalid_choice": gettext_lazy("Kies een formule uit de lijst."),
        },
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "formula", [(one.value, formula_name(one)) for one in Formula])

    def change(self, design: AwardDesign) -> AwardDesign:
        """The design with this formula; call after is_valid."""
        return replace(design, formula=Formula(self.cleaned_data["formula"]))


@dataclass(frozen=True)
class Asked:
    """A figure that formulas use: what it is called, and what choosing it does."""

    name: str
    label: str
    help_text: str
    formulas: frozenset[Formula]
    is_required: bool = True


def _asked() -> Sequence[Asked]:
    return (
        Asked(
            "lower_eur",
            _("Ondergrens: de prijs voor alle punten"),
            _(
                "In euro. Wie deze prijs of lager biedt, krijgt alle prijspunten. Nog "
                "goedkoper bieden loont dan niet."
            ),
            frozenset({Formula.BOUNDS}),
        ),
        Asked(
            "upper_eur",
            _("Bovengrens: de prijs voor nul punten"),
            _("In euro. Wie deze prijs of hoger biedt, krijgt geen prijspunten."),
            frozenset({Formula.BOUNDS}),
        ),
        Asked(
            "lower_eur",
            _("Welke laagste prijs verwacht je?"),
            _(
                "In euro, mag leeg. We gebruiken dit alleen om te laten zien hoe zwaar "
                "prijs en kwaliteit wegen. Voor de uitslag maakt het niet uit."
            ),
            frozenset({Formula.VALUE}),
            is_required=False,
        ),
        Asked(
            "upper_eur",
            _("Welke hoogste prijs verwacht je?"),
            _("In euro, mag leeg."),
            frozenset({Formula.VALUE}),
            is_required=False,
        ),
        Asked(
            "factor",
            _("Bij hoeveel keer de laagste prijs zijn er geen punten meer?"),
            _(
                "Meer dan 1. Bij 2 krijgt wie twee keer zo duur is geen prijspunten. Een "
                "lager getal maakt een verschil in prijs belangrijker."
            ),
            frozenset({Formula.LINEAR}),
        ),
        Asked(
            "log_base",
            _("Bij hoeveel keer de laagste prijs zijn er geen punten meer?"),
            _("Meer dan 1. Wie nog duurder is, krijgt punten onder nul."),
            frozenset({Formula.LOGARITHMIC}),
        ),
        Asked(
            "value_of_point_eur",
            _("Hoeveel euro is een kwaliteitspunt je waard?"),
            _(
                "Zoveel mag een inschrijver duurder zijn voor elk punt kwaliteit meer. "
                "Elk punt is evenveel waard."
            ),
            frozenset({Formula.WILLINGNESS}),
        ),
    )


class FiguresForm(EditedForm):
    """The figures of the chosen formula, the ceiling, VAT and the ladder."""

    def __init__(self, *args: Any, design: AwardDesign, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.design = design
        for one in _asked():
            if design.formula in one.formulas:
                field = AmountField(
                    label=one.label,
                    help_text=one.help_text,
                    required=one.is_required,
                    places=2 if one.name.endswith("_eur") else PLACES,
                )
                field.error_messages["required"] = _("Vul een getal in.")
                self.fields[one.name] = field
        if any(one.measured is Measured.LADDER for one in leaves_of(design)):
            self.fields["ladder"] = LadderField(
                label=_("Korting per niveau van de prestatieladder"),
                help_text=_(
                    "Van niveau 1 omhoog, met een puntkomma ertussen: 1 %; 2 %; 3 %. We "
                    "verlagen de prijs hiermee voordat we vergelijken. Het contract houdt "
                    "de echte prijs."
                ),
            )
        self.fields["ceiling_eur"] = AmountField(
            label=_("Wat is de hoogste prijs die mag?"),
            help_text=_(
                "In euro, mag leeg. Wie erboven zit, doet niet mee. Dat is iets anders "
                "dan nul punten."
            ),
            required=False,
        )
        self.fields["vat"] = forms.ChoiceField(
            label=_("Vergelijk je prijzen met of zonder btw?"),
            widget=forms.RadioSelect,
            choices=VATS,
            error_messages={
                "required": _("Kies met of zonder btw."),
                "invalid_choice": _("Kies met of zonder btw."),
            },
        )

    def clean(self) -> dict[str, Any]:
        """Refuse figures that the formula cannot work with."""
        data = super().clean() or {}
        low, high = data.get("lower_eur"), data.get("upper_eur")
        if low is not None and high is not None and high <= low:
            self.add_error("upper_eur", _("Dit moet meer zijn dan de laagste prijs."))
        for name in ("factor", "log_base"):
            if name in data and data[name] is not None and data[name] <= 1:
                self.add_error(name, _("Kies een getal hoger dan 1."))
        for name in ("value_of_point_eur", "ceiling_eur"):
            if name in data and data[name] is not None and data[name] <= 0:
                self.add_error(name, _("Kies een bedrag hoger dan 0."))
        return data

    def change(self, design: AwardDesign) -> AwardDesign:
        """The design with these figures; others stay. Call after is_valid."""
        data = dict(self.cleaned_data)
        of_design = {"ceiling_eur": data.pop("ceiling_eur"), "vat": data.pop("vat")}
        del data["edition"]
        parameters = replace(design.parameters, **data)
        return replace(design, parameters=parameters, **of_design)


def figure_values(design: AwardDesign) -> dict[str, Any]:
    """What is kept, as the form names it."""
    given: Parameters = design.parameters
    return {
        "lower_eur": given.lower_eur,
        "upper_eur": given.upper_eur,
        "factor": given.factor,
        "log_base": given.log_base,
        "value_of_point_eur": given.value_of_point_eur,
        "ladder": given.ladder,
        "ceiling_eur": design.ceiling_eur,
        "vat": design.vat,
    }


def is_short_of(design: AwardDesign) -> bool:
    """Whether the formula still lacks a figure that only this form asks."""
    values = figure_values(design)
    needed = [
        one.name
        for one in _asked()
        if design.formula in one.formulas and one.is_required
    ]
    return any(values[name] is None for name in needed)
