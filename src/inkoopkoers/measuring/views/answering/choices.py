# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The options of a question as the page shows them, and an answer in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.forms import BoundField
from django.utils.translation import gettext as _

from inkoopkoers.measuring.domain.answers import State
from inkoopkoers.measuring.domain.taking_part import Kept
from inkoopkoers.measuring.forms.answering import AnswerForm


@dataclass(frozen=True)
class Choice:
    """One option of a row; `anchor` describes the level for this question."""

    value: str
    label: str
    anchor: str
    is_chosen: bool


@dataclass(frozen=True)
class Row:
    """One row of options; `apart` holds what is no level."""

    field: BoundField
    levels: tuple[Choice, ...]
    apart: tuple[Choice, ...]


def rows_of(form: AnswerForm) -> list[Row]:
    """Now, and in a gap instrument also wanted; what is no level is asked once."""
    return [
        Row(form[name], _levels(form, name), _apart(form) if name == "answer" else ())
        for name in ("answer", "wanted")
        if name in form.fields
    ]


def _levels(form: AnswerForm, name: str) -> tuple[Choice, ...]:
    chosen, item = form[name].value(), form.item
    return tuple(
        Choice(
            str(level.value),
            level.label,
            item.anchor(level.value) if name == "answer" else "",
            str(level.value) == chosen,
        )
        for level in form.scale.levels
    )


def _apart(form: AnswerForm) -> tuple[Choice, ...]:
    chosen = form["answer"].value()
    words = {
        State.UNKNOWN: _("Weet ik niet"),
        State.NOT_APPLICABLE: _("N.v.t. (past niet bij ons)"),
    }
    return tuple(
        Choice(state.value, label, "", state.value == chosen)
        for state, label in words.items()
    )


def in_words(form: AnswerForm, kept: Kept) -> dict[str, str]:
    """What is kept, as the page tells it beside what was just filled in."""
    labels = {level.value: level.label for level in form.scale.levels}
    given = kept.filled.given
    if given.state is State.SCORE and given.value is not None:
        answer = labels[given.value]
        if given.wanted is not None:
            answer = _("nu: %(now)s, gewenst: %(wanted)s") % {
                "now": answer, "wanted": labels[given.wanted]
            }  # fmt: skip
    else:
        answer = next(one.label for one in _apart(form) if one.value == given.state)
    return {
        "answer": answer,
        "note": kept.filled.note,
        "evidence": kept.filled.evidence,
    }
