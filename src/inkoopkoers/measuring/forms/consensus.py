# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a group fills in together: one score, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from inkoopkoers.knowledge.domain.documents import Level
from inkoopkoers.measuring.actions.consensus import Agreement
from inkoopkoers.measuring.models import Consensus
from inkoopkoers.web.choices import choose
from inkoopkoers.web.fields import ReadableField

LONGEST_REASON = 2000
_EDITION = re.compile(r"[0-9]{1,9}")


class ConsensusForm(forms.Form):
    """A level of the scale and a reason."""

    score = forms.ChoiceField(
        label=gettext_lazy("Welke score spreken jullie af?"),
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies een score."),
            "invalid_choice": gettext_lazy("Kies een van de scores die er staan."),
        },
    )
    reason = ReadableField(
        label=gettext_lazy("Waarom?"),
        help_text=gettext_lazy(
            "Schrijf op wat de doorslag gaf. Noem geen namen: je collega’s lezen dit ook."
        ),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={
            "required": gettext_lazy("Schrijf op waarom jullie dit kiezen."),
            "max_length": gettext_lazy(
                "Maak de reden korter: hooguit %(limit_value)s tekens, "
                "nu zijn het er %(show_value)s."
            ),
        },
    )

    def __init__(
        self,
        data: Any = None,
        *,
        levels: Sequence[Level],
        initial: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(data, initial=dict(initial or {}))
        choose(self, "score", [(str(level.value), level.label) for level in levels])

    @property
    def agreement(self) -> Agreement:
        """The filled-in form; call after is_valid."""
        data = self.cleaned_data
        return Agreement(int(data["score"]), data["reason"])

    @property
    def edition(self) -> int:
        """On what the form was based; 0 is on nothing."""
        posted = str(self.data.get("edition", ""))
        return int(posted) if _EDITION.fullmatch(posted) else 0


def initial_of(row: Consensus | None) -> dict[str, str]:
    """Fill the form with what was recorded."""
    return {"score": str(row.score), "reason": row.reason} if row else {}
