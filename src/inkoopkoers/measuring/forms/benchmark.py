# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an editor pastes of another installation, and how they come to trust it."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.web.fields import ReadableField, ReadableLineField

LARGEST_TEXT = 200_000
_BETWEEN = re.compile(r"[\s:.-]+")


class PastedField(ReadableField):
    """The text of a signed file."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            max_length=LARGEST_TEXT,
            error_messages={
                "required": gettext_lazy("Plak hier de tekst van het bestand."),
                "max_length": gettext_lazy(
                    "Deze tekst is te lang voor een samenvatting."
                ),
            },
            **kwargs,
        )


class ImportForm(forms.Form):
    """The text of the file that another installation made."""

    signed = PastedField(
        label=gettext_lazy("Tekst van het bestand"),
        help_text=gettext_lazy(
            "Open samenvatting.json in een teksteditor, kopieer alles en plak het hier."
        ),
        widget=forms.Textarea(attrs={"rows": 8, "spellcheck": "false"}),
    )


class TrustForm(forms.Form):
    """A name for the sender, and the fingerprint as they told it."""

    signed = PastedField(widget=forms.HiddenInput)
    name = ReadableLineField(
        label=gettext_lazy("Hoe heet de andere installatie?"),
        max_length=200,
        error_messages={"required": gettext_lazy("Geef de installatie een naam.")},
    )
    fingerprint = ReadableLineField(
        label=gettext_lazy("Vingerafdruk, zoals de ander die noemde"),
        help_text=gettext_lazy(
            "64 tekens. Spaties en hoofdletters maken niet uit. Vraag ernaar langs een "
            "andere weg dan het bestand, zoals door te bellen."
        ),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Typ de vingerafdruk over.")},
    )

    def __init__(self, *args: Any, fingerprint: str, **kwargs: Any) -> None:
        """`fingerprint` is that of the key in the file."""
        super().__init__(*args, **kwargs)
        self._fingerprint = fingerprint

    def clean_fingerprint(self) -> str:
        """Compare what was typed with the key in the file."""
        typed = _BETWEEN.sub("", self.cleaned_data["fingerprint"]).lower()
        if typed != self._fingerprint:
            raise forms.ValidationError(
                _(
                    "Deze vingerafdruk hoort niet bij dit bestand. Een typefout? "
                    "Klopt hij echt niet, dan komt het bestand van een ander."
                )
            )
        return typed
