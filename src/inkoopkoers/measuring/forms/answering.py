# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a respondent fills in: a code, something about themselves, one answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.domain.documents import Item, Scale
from inkoopkoers.measuring.domain.answers import BadAnswer, Given, State, parse_given
from inkoopkoers.measuring.domain.taking_part import Filled, Kept
from inkoopkoers.web.fields import ReadableField, ReadableLineField, readable

RATHER_NOT = "zeg ik liever niet"
MOST_AS_RADIO = 8
EDITION = re.compile(r"[0-9]{1,9}")


class CodeForm(forms.Form):
    """The code on a poster."""

    code = ReadableLineField(
        label=gettext_lazy("Code"),
        help_text=gettext_lazy(
            "De code staat op de poster of in het bericht. Hoofdletters, spaties en "
            "streepjes maken niet uit."
        ),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters"}
        ),
        error_messages={"required": gettext_lazy("Vul de code in.")},
    )


class FacetsForm(forms.Form):
    """Questions about the respondent; rather not saying is an answer too."""

    def __init__(
        self, facets: Mapping[str, Sequence[str]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.facets = facets
        for number, (name, values) in enumerate(facets.items()):
            self.fields[f"kenmerk-{number}"] = _facet(name, values)

    @property
    def questions(self) -> list[tuple[BoundField, bool]]:
        """Every field, and whether its list is too long for options in sight."""
        return [
            (field, len(values) > MOST_AS_RADIO)
            for field, values in zip(self, self.facets.values(), strict=True)
        ]

    @property
    def told(self) -> dict[str, str]:
        """What was told, without what someone would rather not; after is_valid."""
        chosen = zip(self.facets, self.cleaned_data.values(), strict=True)
        return {name: value for name, value in chosen if value != RATHER_NOT}


def _facet(name: str, values: Sequence[str]) -> forms.ChoiceField:
    options = [(value, value) for value in values]
    options.append((RATHER_NOT, _("Zeg ik liever niet")))
    is_long = len(values) > MOST_AS_RADIO
    message = _("Kies wat bij je past, of ‘Zeg ik liever niet’.")
    return forms.ChoiceField(
        label=name,
        choices=[("", _("Kies")), *options] if is_long else options,
        widget=forms.Select if is_long else forms.RadioSelect,
        error_messages={"required": message, "invalid_choice": message},
    )


class EvidenceField(forms.URLField):
    """An address on the web that others can open."""

    default_validators = [URLValidator(schemes=["http", "https"])]

    def to_python(self, value: Any) -> str | None:
        """Clean before the address is looked at."""
        return super().to_python(readable(str(value or "")))


_BAD_ADDRESS = gettext_lazy(
    "Dit is geen adres van een webpagina. Een adres ziet er zo uit: "
    "https://www.voorbeeld.nl/beleid."
)


class AnswerForm(forms.Form):
    """One question: a level, "weet ik niet" or "n.v.t.", with a note if you like."""

    answer = forms.CharField(label=gettext_lazy("Je antwoord"), required=False)
    wanted = forms.CharField(label=gettext_lazy("Gewenst"), required=False)
    note = ReadableField(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy(
            "Anderen kunnen je toelichting lezen, zonder je naam. "
            "Schrijf niets waaraan men je herkent."
        ),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    evidence = EvidenceField(
        label=gettext_lazy("Link naar bewijs"),
        help_text=gettext_lazy(
            "Bijvoorbeeld een beleidsstuk of een verslag. Ook de link kunnen anderen "
            "zien."
        ),
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={
            "invalid": _BAD_ADDRESS,
            "max_length": gettext_lazy("Een adres mag hooguit 500 tekens lang zijn."),
        },
    )

    def __init__(
        self, item: Item, scale: Scale, *args: Any, with_wanted: bool, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.item = item
        self.scale = scale
        self.given: Given | None = None
        if not with_wanted:
            del self.fields["wanted"]

    def clean(self) -> dict[str, Any]:
        """Hold the answer against the scale; each mistake at its own field."""
        data = self.cleaned_data
        wanted = data.get("wanted") if "wanted" in self.fields else None
        now = self._parsed("answer", data.get("answer"), None)
        if now and wanted is not None:
            now = self._parsed("wanted", data.get("answer"), wanted)
        self.given = now
        return data

    def _parsed(self, name: str, text: str | None, wanted: str | None) -> Given | None:
        if text is None:  # refused already
            return None
        try:
            return parse_given(self.item, self.scale, text=text, wanted=wanted)
        except BadAnswer as bad:
            self.add_error(name, str(bad))
            return None

    @property
    def filled(self) -> Filled:
        """The filled-in form; call after is_valid."""
        assert self.given is not None  # noqa: S101  # is_valid saw to it
        return Filled(
            self.given, self.cleaned_data["note"], self.cleaned_data["evidence"]
        )

    @property
    def edition(self) -> int:
        """On which edition of the answer the form was based; 0 is none."""
        posted = str(self.data.get("edition", ""))
        return int(posted) if EDITION.fullmatch(posted) else 0


def initial_from(kept: Kept | None) -> dict[str, str]:
    """Fill the form with what is kept."""
    if kept is None:
        return {}
    given = kept.filled.given
    is_score = given.state is State.SCORE
    return {
        "answer": str(given.value) if is_score else given.state.value,
        "wanted": "" if given.wanted is None else str(given.wanted),
        "note": kept.filled.note,
        "evidence": kept.filled.evidence,
    }
