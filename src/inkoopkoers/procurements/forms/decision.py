# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking for a decision, voting, opening again, and saying something."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.organisations.models import User
from inkoopkoers.procurements.domain.decision import Verdict
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.rows import lines
from inkoopkoers.procurements.wording.decision import VERDICTS
from inkoopkoers.procurements.wording.steps import STEPS
from inkoopkoers.web.choices import choose
from inkoopkoers.web.fields import ReadableField


def _text(label: Any, most: int, **more: Any) -> ReadableField:
    too_long = gettext_lazy("Maak de tekst korter: hooguit %(limit_value)d tekens.")
    given: dict[str, Any] = {"widget": lines(3), **more}
    errors = {"max_length": too_long, **given.pop("error_messages", {})}
    return ReadableField(label=label, max_length=most, error_messages=errors, **given)


class AskForm(forms.Form):
    """Who decide, and what they should look at."""

    panel = forms.MultipleChoiceField(
        label=gettext_lazy("Wie beslissen?"),
        error_messages={
            "required": gettext_lazy("Kies wie er beslissen."),
            "invalid_choice": gettext_lazy("Kies collega’s uit de lijst."),
        },
    )
    question = _text(
        gettext_lazy("Waar moeten ze op letten?"),
        2000,
        required=False,
        help_text=gettext_lazy("Mag leeg. Iedereen die beslist, leest dit."),
    )

    def __init__(self, *args: Any, people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        choose(self, "panel", [(pk, str(one)) for pk, one in self.people.items()])

    @property
    def chosen(self) -> list[User]:
        """The people, as often as they were named; call after is_valid."""
        return [self.people[pk] for pk in self.cleaned_data["panel"]]


class VoteForm(forms.Form):
    """Yes or no; a no has a reason."""

    verdict = forms.ChoiceField(
        label=gettext_lazy("Ben je akkoord met deze strategie?"),
        choices=[(one.value, name) for one, name in VERDICTS.items()],
        error_messages={
            "required": gettext_lazy("Kies ja of nee."),
            "invalid_choice": gettext_lazy("Kies ja of nee."),
        },
    )
    comment = _text(
        gettext_lazy("Toelichting"),
        2000,
        required=False,
        help_text=gettext_lazy("Bij nee is een toelichting nodig."),
    )

    def clean(self) -> dict[str, Any]:
        """A no without a reason helps nobody further."""
        data = super().clean() or {}
        lacks = data.get("verdict") == Verdict.NO.value and not data.get("comment")
        if lacks and "comment" not in self.errors:
            self.add_error("comment", _("Schrijf op waarom je niet akkoord bent."))
        return data


class ReopenForm(forms.Form):
    """Why a decision that was taken does not hold any more."""

    reason = _text(
        gettext_lazy("Waarom heropenen jullie dit dossier?"),
        2000,
        error_messages={"required": gettext_lazy("Schrijf op waarom.")},
    )


class ReplaceForm(forms.Form):
    """Who decides in the place of a colleague who left."""

    person = forms.ChoiceField(
        label=gettext_lazy("Wie beslist in plaats van deze collega?"),
        error_messages={
            "required": gettext_lazy("Kies iemand uit de lijst."),
            "invalid_choice": gettext_lazy("Kies iemand uit de lijst."),
        },
    )

    def __init__(self, *args: Any, people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        person = self.fields["person"]
        assert isinstance(person, forms.ChoiceField)  # noqa: S101 - for the types
        known = [(pk, str(one)) for pk, one in self.people.items()]
        # Nobody is asked because they happen to come first.
        person.choices = [("", _("Kies een collega")), *known]

    @property
    def chosen(self) -> User:
        """The person; call after is_valid."""
        return self.people[self.cleaned_data["person"]]


class RemarkForm(forms.Form):
    """Something to say, at a step or about the whole dossier."""

    text = _text(
        gettext_lazy("Wat wil je zeggen?"),
        4000,
        error_messages={"required": gettext_lazy("Schrijf een opmerking.")},
    )
    step = forms.ChoiceField(
        label=gettext_lazy("Waar gaat het over?"),
        required=False,
        choices=[
            ("", gettext_lazy("Het hele dossier")),
            *((one.value, name) for one, name in STEPS.items()),
        ],
        error_messages={"invalid_choice": gettext_lazy("Kies een stap uit de lijst.")},
    )

    @property
    def chosen_step(self) -> Step | None:
        """The step; None for the whole dossier. Call after is_valid."""
        step = self.cleaned_data["step"]
        return Step(step) if step else None
