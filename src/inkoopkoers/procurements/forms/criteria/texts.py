# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a criterion says, in the basket and in the library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.domain.ambitions import AmbitionLevel
from inkoopkoers.procurements.domain.criteria import CriterionKind, suggested_kind
from inkoopkoers.procurements.domain.importing_words import LONGEST, ImportField
from inkoopkoers.procurements.forms.criteria.percents import PercentField
from inkoopkoers.procurements.forms.rows import RowForm, lines
from inkoopkoers.procurements.models import Need
from inkoopkoers.procurements.queries.categories import groups_by_cluster
from inkoopkoers.procurements.queries.criteria.library import number_taken
from inkoopkoers.procurements.wording.criteria import KIND_MEANINGS, KINDS, LEVELS
from inkoopkoers.web.fields import ReadableField, ReadableLineField

Choices = Sequence[tuple[str, str]]


class CriterionForm(RowForm):
    """A criterion; without a kind the level decides it."""

    title = ReadableLineField(
        label=gettext_lazy("Titel"),
        max_length=LONGEST[ImportField.TITLE],
        error_messages={"required": gettext_lazy("Geef het criterium een titel.")},
    )
    text = ReadableField(
        label=gettext_lazy("Wat vraag je?"),
        help_text=gettext_lazy("Zoals het in de stukken komt te staan."),
        max_length=LONGEST[ImportField.TEXT],
        required=False,
        widget=lines(4),
    )
    theme = forms.ChoiceField(
        label=gettext_lazy("Thema"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een thema uit de lijst.")},
    )
    level = forms.ChoiceField(
        label=gettext_lazy("Niveau"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een niveau uit de lijst.")
        },
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("Soort"),
        help_text=gettext_lazy(
            "Bij basis past een minimumeis. Bij significant en ambitieus past een "
            "gunningscriterium."
        ),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een soort uit de lijst.")},
    )
    verification = ReadableField(
        label=gettext_lazy("Hoe toets je het?"),
        help_text=gettext_lazy("Welk bewijs vraag je, of hoe meet je het?"),
        max_length=LONGEST[ImportField.VERIFICATION],
        required=False,
        widget=lines(2),
    )
    source = ReadableLineField(
        label=gettext_lazy("Bron"),
        max_length=LONGEST[ImportField.SOURCE],
        required=False,
    )

    def __init__(self, *args: Any, themes: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _choose(self, "theme", [("", _("geen thema")), *themes])
        levels = [(str(one.value), str(name)) for one, name in LEVELS.items() if one]
        _choose(self, "level", [("", str(LEVELS[AmbitionLevel.NONE])), *levels])
        kinds = [
            (one.value, f"{name}: {KIND_MEANINGS[one]}") for one, name in KINDS.items()
        ]
        _choose(self, "kind", [("", _("volg het niveau")), *kinds])

    def clean(self) -> dict[str, Any]:
        """Let the level fill in the kind; one of the two must be there."""
        data = super().clean() or {}
        level = AmbitionLevel(int(data.get("level") or 0))
        proposed = suggested_kind(level)
        if not data.get("kind") and "kind" not in self.errors:
            if proposed is None:
                self.add_error(
                    "kind", _("Kies een soort, of kies een niveau: dan volgt de soort.")
                )
            else:
                data["kind"] = proposed.kind.value
        data["level"] = level.value or None
        return data


class BasketForm(CriterionForm):
    """A criterion in the basket: also what it serves and what it weighs."""

    is_functional = forms.BooleanField(
        label=gettext_lazy("Functioneel gevraagd: het doel staat vast, de weg is vrij"),
        required=False,
    )
    is_price = forms.BooleanField(label=gettext_lazy("Dit is de prijs"), required=False)
    need = forms.ChoiceField(
        label=gettext_lazy("Welke behoefte dient het?"),
        required=False,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een behoefte uit de lijst.")
        },
    )
    weight = PercentField(
        label=gettext_lazy("Gewicht in procenten"),
        help_text=gettext_lazy("Alleen bij een gunningscriterium. Mag later."),
        required=False,
    )

    def __init__(self, *args: Any, needs: Iterable[Need], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = [(str(one.pk), _short(str(one))) for one in needs]
        _choose(self, "need", [("", _("geen behoefte")), *named])

    def clean(self) -> dict[str, Any]:
        """Only what is awarded has a weight or is a price."""
        data = super().clean()
        is_award = data.get("kind") == CriterionKind.AWARD
        if not is_award and data.get("weight") is not None:
            self.add_error(
                "weight",
                _("Alleen een gunningscriterium heeft een gewicht. Kies die soort, of "
                  "haal het gewicht weg."),
            )  # fmt: skip
        if not is_award and data.get("is_price"):
            self.add_error(
                "kind", _("De prijs is een gunningscriterium. Kies die soort.")
            )
        return data

    @property
    def values(self) -> dict[str, Any]:
        """As a row of the basket holds them."""
        found = super().values
        need = found.pop("need")
        return {**found, "need_id": int(need) if need else None}


class LibraryForm(CriterionForm):
    """A criterion of one's own in the library."""

    number = ReadableLineField(
        label=gettext_lazy("Nummer"),
        help_text=gettext_lazy("Waaraan je het herkent. Bijvoorbeeld: EIGEN-1."),
        max_length=LONGEST[ImportField.NUMBER],
        error_messages={"required": gettext_lazy("Geef het criterium een nummer.")},
    )
    edition_name = ReadableLineField(
        label=gettext_lazy("Editie"),
        help_text=gettext_lazy(
            "Bijvoorbeeld: 2027-1. Geef een nieuwe editie als de tekst verandert: dan "
            "zien dossiers dat."
        ),
        max_length=LONGEST[ImportField.EDITION],
        required=False,
    )
    product_group = forms.ChoiceField(
        label=gettext_lazy("Productgroep"),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een groep uit de lijst.")},
    )
    replaces = ReadableLineField(
        label=gettext_lazy("Welk nummer vervangt het?"),
        help_text=gettext_lazy("Het criterium op een lager niveau dat dan vervalt."),
        max_length=LONGEST[ImportField.REPLACES],
        required=False,
    )

    def __init__(
        self, *args: Any, organisation: int, row: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.organisation, self.row = organisation, row
        groups: list[Any] = [("", _("alle productgroepen")), *groups_by_cluster()]
        _choose(self, "product_group", groups)
        self.fields["text"].required = True
        self.fields["text"].error_messages["required"] = _("Schrijf op wat je vraagt.")

    def clean_number(self) -> str:
        """Refuse a number that is in use."""
        number: str = self.cleaned_data["number"]
        if number_taken(self.organisation, number, but=self.row):
            raise forms.ValidationError(
                _("Dit nummer is al in gebruik, misschien bij een criterium dat is "
                  "weggehaald. Kies een ander nummer.")
            )  # fmt: skip
        return number


def _choose(form: forms.Form, name: str, choices: list[Any]) -> None:
    cast("forms.ChoiceField", form.fields[name]).choices = choices


def _short(text: str, most: int = 90) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
