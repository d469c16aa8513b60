# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A level per theme, with a reason where it deviates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge import queries as knowledge
from inkoopkoers.procurements.domain.ambition_choices import Choice, lacks_reason
from inkoopkoers.procurements.queries.ambitions.words import level_name
from inkoopkoers.web.choices import choose
from inkoopkoers.web.fields import ReadableField

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

LONGEST_REASON = 1000
LONGEST_MARK = 4000


@dataclass(frozen=True)
class Start:
    """A theme in a form: what it starts from, and what is chosen so far."""

    code: str
    name: str
    inherited: int | None = None
    chosen: int | None = None
    reason: str = ""


@dataclass(frozen=True)
class ThemeFields:
    """The two fields of a theme, for a template."""

    start: Start
    level: BoundField
    reason: BoundField

    @property
    def shows_reason(self) -> bool:
        """Whether the reason stands open: there is one, or there should be."""
        return bool(self.reason.errors or self.reason.value())


def level_choices() -> list[tuple[str, str]]:
    """The levels 0 to 3 with their names."""
    return [
        (str(one.value), level_name(one.value)) for one in knowledge.ambition_levels()
    ]


def _level(start: Start, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=start.name,
        choices=choices,
        required=False,
        widget=forms.RadioSelect,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een niveau van 0 tot en met 3.")
        },
    )


def _reason(label: str | StrPromise) -> ReadableField:
    return ReadableField(
        label=label,
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea(
            attrs={
                "rows": 2,
                "class": "utrecht-textarea utrecht-textarea--html-textarea",
            }
        ),
        error_messages={
            "max_length": gettext_lazy("Maak dit hooguit %(limit_value)s tekens lang.")
        },
    )


class LevelsForm(forms.Form):
    """A level and a reason per theme; `seen` is what the page was made from.

    With `follows`, a theme may also follow what is above it.
    """

    seen = forms.CharField(
        required=False, max_length=LONGEST_MARK, widget=forms.HiddenInput
    )

    def __init__(
        self,
        data: Any = None,
        *,
        starts: Sequence[Start],
        seen: str,
        follows: str = "",
        asks_reason: bool = True,
    ) -> None:
        initial: dict[str, Any] = {"seen": seen}
        for one in starts:
            start = one.chosen if follows or one.chosen is not None else one.inherited
            initial[f"niveau_{one.code}"] = "" if start is None else str(start)
            initial[f"reden_{one.code}"] = one.reason
        super().__init__(data, initial=initial)
        self.starts, self.asks_reason = starts, asks_reason
        choices = level_choices()
        if follows:
            choices = [("", follows), *choices]
        for one in starts:
            words = _("Waarom? (%(theme)s)") % {"theme": one.name}
            self.fields[f"niveau_{one.code}"] = _level(one, choices)
            self.fields[f"reden_{one.code}"] = _reason(words)

    @property
    def themes(self) -> Iterator[ThemeFields]:
        """The fields theme by theme."""
        for one in self.starts:
            yield ThemeFields(
                one, self[f"niveau_{one.code}"], self[f"reden_{one.code}"]
            )

    def clean(self) -> dict[str, Any]:
        """Ask a reason for every deviation."""
        data = super().clean() or {}
        for one in self.starts:
            choice = self._choice(one)
            if self.asks_reason and choice and lacks_reason(choice, one.inherited):
                words = _("Jullie wijken af van %(level)s. Schrijf op waarom.")
                self.add_error(
                    f"reden_{one.code}", words % {"level": level_name(one.inherited)}
                )
        return data

    def _choice(self, start: Start) -> Choice | None:
        level = self.cleaned_data.get(f"niveau_{start.code}", "")
        if level == "":
            return None
        return Choice(int(level), self.cleaned_data.get(f"reden_{start.code}", ""))

    @property
    def choices(self) -> dict[str, Choice | None]:
        """What was chosen per theme; None where nothing was. Call after is_valid."""
        return {one.code: self._choice(one) for one in self.starts}


class AgreeForm(forms.Form):
    """One level in a workshop; the button that is pressed is the level."""

    level = forms.TypedChoiceField(coerce=int)
    reason = _reason(gettext_lazy("Waarom? Mag ook straks."))
    seen = forms.TypedChoiceField(coerce=int, required=False, empty_value=None)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, missing in (("level", []), ("seen", [("", "")])):
            choose(self, name, [*missing, *level_choices()])

    @property
    def choice(self) -> Choice:
        """The level with its reason; call after is_valid."""
        return Choice(self.cleaned_data["level"], self.cleaned_data["reason"])


class RealisedForm(forms.Form):
    """Per theme what came of it; blank is not known yet."""

    edition = forms.IntegerField(min_value=0, max_value=10**9, widget=forms.HiddenInput)

    def __init__(
        self, data: Any = None, *, starts: Sequence[Start], edition: int
    ) -> None:
        initial: dict[str, Any] = {"edition": edition}
        initial |= {
            one.code: "" if one.chosen is None else str(one.chosen) for one in starts
        }
        super().__init__(data, initial=initial)
        self.starts = starts
        for one in starts:
            self.fields[one.code] = _level(
                one, [("", _("Nog niet bekend")), *level_choices()]
            )

    @property
    def themes(self) -> Iterator[tuple[Start, BoundField]]:
        """The fields theme by theme."""
        for one in self.starts:
            yield one, self[one.code]

    @property
    def levels(self) -> dict[str, int | None]:
        """What was filled in; call after is_valid."""
        data = self.cleaned_data
        return {
            one.code: int(data[one.code]) if data[one.code] else None
            for one in self.starts
        }
