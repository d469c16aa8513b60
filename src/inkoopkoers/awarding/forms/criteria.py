# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A criterion as people fill it in; which fields depends on how it is measured."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import (
    AwardDesign,
    Criterion,
    Formula,
    Measured,
    Scale,
)
from inkoopkoers.awarding.domain.editing import possible_parents
from inkoopkoers.awarding.forms.scores import ScoreField
from inkoopkoers.awarding.queries.scales import scales_to_choose
from inkoopkoers.web.amounts import AmountField
from inkoopkoers.web.choices import choose
from inkoopkoers.web.dutch import number
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableField, ReadableLineField

LONGEST_NAME = 200
LONGEST_TEXT = 4000
LONGEST_THEME = 100
WHOLE = Decimal(100)


class GroupForm(EditedForm):
    """A group that criteria hang under."""

    name = ReadableLineField(
        label=gettext_lazy("Hoe heet het?"),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Geef het een naam.")},
    )
    text = ReadableField(
        label=gettext_lazy("Wat vraag je van de inschrijver?"),
        help_text=gettext_lazy("Deze tekst komt in de leidraad."),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    parent = forms.ChoiceField(
        label=gettext_lazy("Onder welke groep?"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een groep uit de lijst.")},
    )

    def __init__(
        self,
        *args: Any,
        design: AwardDesign,
        kept: Criterion | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.design, self.kept = design, kept
        groups = possible_parents(design, kept.code if kept else "")
        if groups:
            named = [(one.code, one.name) for one in groups]
            choose(self, "parent", [("", _("Geen groep")), *named])
        else:
            del self.fields["parent"]

    @property
    def criterion(self) -> Criterion:
        """What is filled in; what the form does not ask, stays as it was."""
        start = self.kept or Criterion("", "")
        asked = {
            name: self.cleaned_data[name] for name in self.fields if name != "edition"
        }
        return replace(start, **asked)


class CriterionForm(GroupForm):
    """A criterion that is scored, or measured in another way."""

    def __init__(
        self,
        *args: Any,
        design: AwardDesign,
        measured: Measured,
        kept: Criterion | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, design=design, kept=kept, **kwargs)
        self.measured = measured
        self.scales: tuple[Scale, ...] = ()
        if measured is not Measured.LADDER:
            self._ask_worth()
        {
            Measured.SCALE: self._ask_scale,
            Measured.LADDER: self._ask_level,
            Measured.MKI: self._ask_mki,
        }[measured]()
        self._ask_theme()

    def _ask_worth(self) -> None:
        if self.design.formula is Formula.VALUE:
            self.fields["value_eur"] = AmountField(
                label=_("Hoeveel euro is de beste score je waard?"),
                help_text=_(
                    "Dit gaat van de prijs af bij wie alles haalt. Vraag je af: hoeveel "
                    "duurder mag een inschrijver zijn die dit perfect doet?"
                ),
                required=False,
            )
            return
        self.fields["weight"] = AmountField(
            label=_("Gewicht, in procent van het geheel"),
            help_text=_(
                "Prijs en alle criteria zijn samen 100 %. Je kunt dit ook later invullen, "
                "voor alle criteria tegelijk."
            ),
            required=False,
        )

    def _ask_scale(self) -> None:
        self.scales = scales_to_choose(self.design)
        self.fields["scale"] = forms.ChoiceField(
            label=_("Op welke schaal geven beoordelaars een score?"),
            choices=[(one.code, one.name) for one in self.scales],
            error_messages={"invalid_choice": _("Kies een schaal uit de lijst.")},
        )
        self.fields["minimum"] = ScoreField(
            label=_("Ondergrens (knock-out)"),
            help_text=_(
                "Wie lager scoort, doet niet meer mee. Leeg: er is geen ondergrens."
            ),
            required=False,
        )

    def _ask_level(self) -> None:
        self.fields["minimum"] = ScoreField(
            label=_("Laagste niveau dat mag"),
            help_text=_("Wie lager zit, doet niet meer mee. Leeg: elk niveau mag."),
            required=False,
        )

    def _ask_mki(self) -> None:
        self.fields["mki_floor_eur"] = AmountField(
            label=_("Bij welke MKI krijgt iemand alles?"),
            help_text=_("In euro. Deze waarde of lager."),
            required=False,
        )
        self.fields["mki_ceiling_eur"] = AmountField(
            label=_("Welke MKI mag hoogstens?"),
            help_text=_(
                "In euro. Wie hier precies op zit, krijgt niets. Wie erboven zit, doet "
                "niet meer mee."
            ),
            required=False,
        )

    def _ask_theme(self) -> None:
        self.fields["is_societal"] = forms.BooleanField(
            label=_("Dit telt mee als maatschappelijke impact"),
            help_text=_("Bijvoorbeeld klimaat, circulair, of mensen aan het werk."),
            required=False,
        )
        self.fields["theme"] = ReadableLineField(
            label=_("Bij welk thema hoort het?"),
            required=False,
            max_length=LONGEST_THEME,
        )

    def clean(self) -> dict[str, Any]:
        """Refuse what can never be right; what merely lacks, the page says later."""
        data = super().clean() or {}
        if (data.get("weight") or 0) > WHOLE:
            self.add_error("weight", _("Een gewicht is hoogstens 100 %."))
        self._check_minimum(data)
        low, high = data.get("mki_floor_eur"), data.get("mki_ceiling_eur")
        if low is not None and high is not None and high <= low:
            self.add_error(
                "mki_ceiling_eur",
                _("Dit moet hoger zijn dan de MKI waarbij iemand alles krijgt."),
            )
        return data

    def _check_minimum(self, data: dict[str, Any]) -> None:
        minimum = data.get("minimum")
        if minimum is None:
            return
        if self.measured is Measured.LADDER:
            if minimum < 0 or minimum != int(minimum):
                self.add_error("minimum", _("Een niveau is 0, 1, 2 en zo verder."))
            return
        scale = next(
            (one for one in self.scales if one.code == data.get("scale")), None
        )
        if scale and minimum not in [step.score for step in scale.steps]:
            message = _("Kies een score die op de schaal staat: %s.")
            self.add_error("minimum", message % scores_text(scale))

    @property
    def criterion(self) -> Criterion:
        """What is filled in, without what belongs to another way of measuring."""
        one = replace(super().criterion, measured=self.measured)
        if self.measured is not Measured.SCALE:
            one = replace(one, scale="")
        if self.measured is Measured.LADDER:
            one = replace(one, weight=None, value_eur=None)
        if self.measured is not Measured.MKI:
            return replace(one, mki_floor_eur=None, mki_ceiling_eur=None)
        return replace(one, minimum=None)


def scores_text(scale: Scale) -> str:
    """The scores of a scale: 0, 1, 2 of 3."""
    scores = [number(step.score) for step in scale.steps]
    if len(scores) < 2:  # noqa: PLR2004 - one has no "or"
        return ", ".join(scores)
    return _("%(scores)s of %(last)s") % {
        "scores": ", ".join(scores[:-1]),
        "last": scores[-1],
    }


def criterion_values(one: Criterion) -> dict[str, Any]:
    """What is kept, as the form names it."""
    names = (
        "name", "text", "parent", "weight", "value_eur", "scale", "minimum",
        "mki_floor_eur", "mki_ceiling_eur", "is_societal", "theme",
    )  # fmt: skip
    return {name: getattr(one, name) for name in names}
