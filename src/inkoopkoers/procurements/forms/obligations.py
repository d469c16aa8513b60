# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Apply or explain."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.procurements.domain.answered import Answer
from inkoopkoers.procurements.forms.rows import RowForm, lines
from inkoopkoers.web.fields import ReadableField

APPLY, EXPLAIN = "ja", "nee"


class AnswerForm(RowForm):
    """What we do with an obligation; who does not apply it says why."""

    answer = forms.ChoiceField(
        label=gettext_lazy("Wat doen jullie ermee?"),
        choices=[
            (APPLY, gettext_lazy("We passen het toe")),
            (EXPLAIN, gettext_lazy("We passen het niet toe, en leggen uit waarom")),
        ],
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Kies wat jullie ermee doen."),
            "invalid_choice": gettext_lazy("Kies een van deze twee."),
        },
    )
    reason = ReadableField(
        label=gettext_lazy("Toelichting"),
        help_text=gettext_lazy(
            "Nodig als jullie het niet toepassen. Komt in de strategie."
        ),
        max_length=2000,
        required=False,
        widget=lines(2),
    )

    def clean(self) -> dict[str, Any]:
        """An explanation has a reason."""
        data = super().clean() or {}
        is_missing = not data.get("reason") and "reason" not in self.errors
        if data.get("answer") == EXPLAIN and is_missing:
            self.add_error("reason", _("Schrijf op waarom jullie dit niet toepassen."))
        return data

    @property
    def reply(self) -> Answer:
        """The answer; call after is_valid."""
        data = self.cleaned_data
        return Answer(data["answer"] == APPLY, data["reason"])


def as_initial(answer: Answer | None) -> dict[str, str]:
    """What the form shows of an answer that is there."""
    if answer is None:
        return {}
    return {
        "answer": APPLY if answer.applies_it else EXPLAIN,
        "reason": answer.reason,
    }
