# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people fill in while judging: a score with why, who judges, why a stage moves."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.actions.scoring import Judgement
from inkoopkoers.awarding.domain.design import AwardDesign, Criterion, ScaleStep
from inkoopkoers.awarding.domain.scales import scale_named
from inkoopkoers.awarding.queries.scales import library_scale
from inkoopkoers.organisations.models import User
from inkoopkoers.web.choices import choose
from inkoopkoers.web.dutch import number
from inkoopkoers.web.fields import ReadableField

MOST_RADIOS = 12
LONGEST_NOTE = 4000
LONGEST_MOTIVATION = 6000
LONGEST_REASON = 1000


def steps_of(design: AwardDesign, leaf: Criterion) -> tuple[ScaleStep, ...]:
    """The steps of a criterion, with what they mean when that is known."""
    scale = scale_named(design, leaf.scale)
    if scale is None:
        return ()
    known = library_scale(scale.code)
    return known.steps if known and not _is_own(design, leaf) else scale.steps


def _is_own(design: AwardDesign, leaf: Criterion) -> bool:
    return any(one.code == leaf.scale for one in design.scales)


class ScoreForm(forms.Form):
    """The score that one assessor gives, with a note for the talk."""

    score = forms.ChoiceField(
        label=gettext_lazy("Score"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een score van de schaal.")
        },
    )
    text = ReadableField(
        label=gettext_lazy("Waarom? Voor het gesprek straks"),
        max_length=LONGEST_NOTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(
        self,
        *args: Any,
        steps: Sequence[ScaleStep],
        is_given: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.steps, self.is_given = steps, is_given
        self.has_radios = len(steps) <= MOST_RADIOS
        self.is_short = not any(one.meaning for one in steps)
        score = self.fields["score"]
        assert isinstance(score, forms.ChoiceField)  # noqa: S101 - declared above
        offered = [(str(step.score), said(step)) for step in steps]
        if not self.has_radios:
            offered = [("", _("Nog geen score")), *offered]
        elif self.is_given:
            offered = [*offered, ("", _("Toch geen score"))]
        score.choices = offered
        if self.has_radios:
            score.widget = forms.RadioSelect(choices=score.choices)

    @property
    def judgement(self) -> Judgement:
        """The score with why; call after is_valid."""
        chosen = self.cleaned_data["score"]
        return Judgement(Decimal(chosen) if chosen else None, self.cleaned_data["text"])


class AgreedForm(ScoreForm):
    """The score that the panel agrees on, with the motivation for the bidder."""

    was = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        score, text = self.fields["score"], self.fields["text"]
        score.label = _("Gezamenlijke score")
        score.required = True
        score.error_messages["required"] = _("Kies een score.")
        text.label = _("Motivering")
        text.help_text = _(
            "Dit leest de inschrijver. Schrijf wat goed is en wat ontbreekt, in de "
            "woorden van de leidraad, en noem geen andere inschrijver."
        )
        text.required = True
        text.error_messages["required"] = _(
            "Schrijf op waarom. Zonder motivering mag je niet gunnen."
        )
        text.widget.attrs["rows"] = 5
        assert isinstance(text, ReadableField)  # noqa: S101 - declared above
        text.max_length = LONGEST_MOTIVATION


def said(step: ScaleStep) -> str:
    """A step with what it means: 2 · veel meerwaarde."""
    score = number(step.score)
    return f"{score} · {step.meaning}" if step.meaning else score


def chosen(steps: Sequence[ScaleStep], score: Decimal | None) -> str:
    """A kept score as the form names it; nothing when it is no step any more."""
    return next((str(one.score) for one in steps if one.score == score), "")


class AssessorsForm(forms.Form):
    """Which members judge."""

    people = forms.MultipleChoiceField(
        label=gettext_lazy("Wie beoordelen?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": gettext_lazy("Kies mensen uit de lijst.")},
    )

    def __init__(self, *args: Any, people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choose(self, "people", [(str(one.pk), str(one)) for one in people])

    @property
    def chosen(self) -> list[int]:
        """The keys of who was chosen."""
        return [int(one) for one in self.cleaned_data["people"]]


class ReasonForm(forms.Form):
    """Why a stage moves otherwise than usual."""

    reason = ReadableField(
        label=gettext_lazy("Waarom?"),
        max_length=LONGEST_REASON,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class LotsForm(forms.Form):
    """The order that was drawn between bids with the same outcome."""

    def __init__(
        self, *args: Any, groups: Sequence[Sequence[tuple[str, str]]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.groups = groups
        for group in groups:
            places = [(str(at), str(at)) for at in range(1, len(group) + 1)]
            for code, name in group:
                self.fields[f"lot_{code}"] = forms.ChoiceField(
                    label=_("Plaats in de loting van %s") % name,
                    choices=[("", _("Kies")), *places],
                    error_messages={
                        "required": gettext_lazy("Kies een plaats."),
                        "invalid_choice": gettext_lazy("Kies een plaats."),
                    },
                )

    def clean(self) -> dict[str, Any]:
        """Inside a group every place is given once."""
        data = super().clean() or {}
        for group in self.groups:
            given = [data.get(f"lot_{code}") for code, _name in group]
            if all(given) and len(set(given)) < len(given):
                self.add_error(
                    f"lot_{group[-1][0]}", _("Geef elke plaats aan één inschrijver.")
                )
        return data

    @property
    def drawn(self) -> dict[int, int]:
        """The place per key of a bid."""
        return {
            int(name.removeprefix("lot_")): int(place)
            for name, place in self.cleaned_data.items()
        }
