# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which report someone wants: the period, the answers, the kind of file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.spending.documents.answers import report_kinds
from inkoopkoers.spending.documents.files import FORMATS
from inkoopkoers.spending.domain.selection import Selection
from inkoopkoers.spending.forms.selection import FIRST_DAY, LAST_DAY

KINDS_OF_FILE = {
    "pdf": gettext_lazy("PDF, om te lezen en te delen"),
    "docx": gettext_lazy("Word (DOCX), om te bewerken"),
    "odt": gettext_lazy("LibreOffice (ODT), om te bewerken"),
    "xlsx": gettext_lazy("Rekenblad (XLSX), met alle tabellen helemaal"),
}


class ReportForm(forms.Form):
    """Without dates it is about everything that counts."""

    van = forms.DateField(
        label=gettext_lazy("Van"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Vul een datum in, zoals 1-1-2026.")},
    )
    tot = forms.DateField(
        label=gettext_lazy("Tot en met"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": gettext_lazy("Vul een datum in, zoals 31-12-2026.")},
    )
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

    def clean(self) -> dict[str, Any]:
        """The period runs forward, within the years that we know."""
        cleaned = super().clean() or {}
        for name in ("van", "tot"):
            day = cleaned.get(name)
            if day and not FIRST_DAY <= day <= LAST_DAY:
                self.add_error(name, _("Kies een datum tussen 1990 en 2200."))
        first, last = cleaned.get("van"), cleaned.get("tot")
        if first and last and first > last:
            self.add_error("tot", _("Kies een datum op of na de eerste datum."))
        return cleaned

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
