# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which lines someone looks at, from the address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.long_select import LongSelect
from inkoopkoers.spending.forms.period import PeriodForm
from inkoopkoers.spending.forms.standing import StandForm
from inkoopkoers.web.fields import ReadableLineField

_KEY = 2**63
_CODE = 8
_NO_SUPPLIER = gettext_lazy("Deze leverancier kennen we niet.")


@dataclass(frozen=True)
class Choices:
    """What there is to choose from in an organisation; `first_day`: see StandForm."""

    units: tuple[str, ...] = ()
    sources: tuple[tuple[int, str], ...] = ()
    first_day: date | None = None


class SelectionForm(StandForm, PeriodForm):
    """Every field may stay empty; a wrong value is said at its field."""

    eenheid = forms.ChoiceField(
        label=gettext_lazy("Onderdeel"),
        required=False,
        widget=LongSelect,
        error_messages={
            "invalid_choice": gettext_lazy("Kies een onderdeel uit de lijst.")
        },
    )
    categorie = ReadableLineField(
        label=gettext_lazy("Categorie (begin van een CPV-code)"),
        required=False,
        max_length=_CODE,
    )
    leverancier = forms.IntegerField(
        required=False,
        validators=[
            MinValueValidator(-_KEY, _NO_SUPPLIER),
            MaxValueValidator(_KEY - 1, _NO_SUPPLIER),
        ],
        widget=forms.HiddenInput,
        error_messages={"invalid": _NO_SUPPLIER},
    )
    bron = forms.TypedChoiceField(
        label=gettext_lazy("Bron"),
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": gettext_lazy("Kies een bron uit de lijst.")},
    )
    intern = forms.BooleanField(
        label=gettext_lazy("Tel ook mee wat intern is, of geen inkoop"), required=False
    )

    def __init__(self, data: QueryDict, choices: Choices) -> None:
        super().__init__(data)
        self.first_day = choices.first_day
        self.fields["eenheid"].choices = _with_all(  # type: ignore[attr-defined]
            [(name, name) for name in choices.units], _("Alle onderdelen")
        )
        self.fields["bron"].choices = _with_all(  # type: ignore[attr-defined]
            [(str(pk), name) for pk, name in choices.sources], _("Alle bronnen")
        )

    def clean_categorie(self) -> str:
        """Digits, or a dash for what has no category."""
        code: str = self.cleaned_data["categorie"]
        if code in {"", "-"} or (code.isascii() and code.isdigit()):
            return code
        raise ValidationError(
            _("Vul cijfers in, zoals 9091. Een streepje staat voor: geen categorie.")
        )

    @property
    def selection(self) -> Selection:
        """What is asked for; a field with a mistake asks nothing."""
        self.is_valid()
        good: dict[str, Any] = self.cleaned_data
        return Selection(
            first=good.get("van"),
            last=good.get("tot"),
            unit=good.get("eenheid", ""),
            category=good.get("categorie", ""),
            supplier=good.get("leverancier"),
            source=good.get("bron"),
            include_internal=good.get("intern", False),
            as_of=good.get("stand"),
        )


def query_of(selection: Selection, extra: Sequence[tuple[str, str]] = ()) -> str:
    """The selection as the query of an address, with what comes beside it."""
    pairs = (
        ("van", selection.first and selection.first.isoformat()),
        ("tot", selection.last and selection.last.isoformat()),
        ("eenheid", selection.unit),
        ("categorie", selection.category),
        ("leverancier", selection.supplier),
        ("bron", selection.source),
        ("intern", "ja" if selection.include_internal else ""),
        ("stand", selection.as_of and selection.as_of.isoformat()),
        *extra,
    )
    return urlencode(
        [(name, value) for name, value in pairs if value not in {None, ""}]
    )


def _with_all(
    choices: Sequence[tuple[str, str]], everything: str
) -> list[tuple[str, str]]:
    return [("", everything), *choices]
