# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which report someone wants: the period, the answers, the kind of file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.documents.answers import report_kinds
from inkoopkoers.spending.documents.files import FORMATS
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.period import PeriodForm

KINDS_OF_FILE = {
    "pdf": gettext_lazy("PDF, om te lezen en te delen"),
    "docx": gettext_lazy("Word (DOCX), om te bewerken"),
    "odt": gettext_lazy("LibreOffice (ODT), om te bewerken"),
    "xlsx": gettext_lazy("Rekenblad (XLSX), met alle tabellen helemaal"),
}


class ReportForm(PeriodForm):
    """Without dates it is about everything that counts."""

    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Wat erin komt"),
        required=True,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Kies minstens één antwoord."),
            "invalid_choice": gettext_lazy("Kies uit de antwoorden in de lijst."),
            "invalid_list": gettext_lazy("Kies uit de antwoorden in de lijst."),
        },
    )
    format = forms.ChoiceField(
        label=gettext_lazy("Soort bestand"),
        choices=[(name, KINDS_OF_FILE[name]) for name in KINDS_OF_FILE],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies een soort bestand."),
            "invalid_choice": gettext_lazy("Kies een soort bestand uit de lijst."),
        },
    )

    def __init__(
        self, data: QueryDict | None = None, *, years: Sequence[int] = ()
    ) -> None:
        super().__init__(data, initial=_initial(years))
        self.fields["parts"].choices = [  # type: ignore[attr-defined]
            (kind.code, str(kind.title)) for kind in report_kinds()
        ]

    @property
    def selection(self) -> Selection:
        """The lines that the report is about."""
        return Selection(self.cleaned_data.get("van"), self.cleaned_data.get("tot"))


def _initial(years: Sequence[int]) -> dict[str, Any]:
    """The last year of which there are lines, with every answer, to read."""
    period = {"van": f"{years[0]}-01-01", "tot": f"{years[0]}-12-31"} if years else {}
    return {
        **period,
        "parts": [kind.code for kind in report_kinds()],
        "format": FORMATS[0],
    }
