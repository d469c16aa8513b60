# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Choose where files come from, or name a new source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.web.fields import ReadableLineField

NEW = "nieuw"


class SourceForm(forms.Form):
    """A source that there is, or the name of a new one."""

    source = forms.ChoiceField(
        label=gettext_lazy("Bron"),
        help_text=gettext_lazy(
            "Een bron is bijvoorbeeld een grootboek of een systeem. Per bron onthouden "
            "we wat de kolommen betekenen."
        ),
        required=False,
        error_messages={"invalid_choice": gettext_lazy("Kies een bron uit de lijst.")},
    )
    new_source = ReadableLineField(
        label=gettext_lazy("Naam van de nieuwe bron"),
        help_text=gettext_lazy("Alleen als je een nieuwe bron koos."),
        required=False,
        max_length=120,
        error_messages={
            "max_length": gettext_lazy("Kies een naam van hooguit 120 tekens.")
        },
    )

    def __init__(
        self, *args: Any, sources: Sequence[tuple[int, str]] = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.has_sources = bool(sources)
        self._choices: list[tuple[str, str]] = [
            *((str(number), name) for number, name in sources),
            (NEW, _("Een nieuwe bron")),
        ]
        self._offer()

    def allow_unknown(self, label: str) -> None:
        """Offer to leave it open, first in the list."""
        self._choices.insert(0, ("", label))
        self._offer()

    def clean(self) -> dict[str, Any]:
        """A new source has a name."""
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("source") == "" and cleaned.get("new_source"):
            # Who writes a name means a new source; what was typed is not lost.
            cleaned["source"] = NEW
        if cleaned.get("source") == NEW and cleaned.get("new_source") == "":
            self.add_error("new_source", _("Geef de nieuwe bron een naam."))
        return cleaned

    @property
    def chosen(self) -> int | None:
        """The number of a source that there is; None for a new one or none."""
        given = self.cleaned_data.get("source") or ""
        return int(given) if given not in ("", NEW) else None

    @property
    def new_name(self) -> str:
        """The name of a new source; empty for none."""
        is_new = self.cleaned_data.get("source") == NEW
        return str(self.cleaned_data.get("new_source") or "") if is_new else ""

    def _offer(self) -> None:
        field = cast("forms.ChoiceField", self.fields["source"])
        field.choices = self._choices
