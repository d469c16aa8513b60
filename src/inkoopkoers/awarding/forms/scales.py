# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A scale of one's own: a row per step with its score, its part and its meaning."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

from django.forms import BoundField
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from inkoopkoers.awarding.domain.design import Scale, ScaleStep
from inkoopkoers.awarding.domain.scales import FEWEST_STEPS
from inkoopkoers.awarding.forms.scores import ScoreField
from inkoopkoers.web.editions import EditedForm
from inkoopkoers.web.fields import ReadableLineField
from inkoopkoers.web.percentages import PercentageField

LONGEST_NAME = 100
LONGEST_MEANING = 300
ROWS_AT_FIRST = 6
MORE_ROWS = 2
MOST_ROWS = 40


@dataclass(frozen=True)
class StepRow:
    """The three fields of a step."""

    score: BoundField
    part: BoundField
    meaning: BoundField


class ScaleForm(EditedForm):
    """Empty rows count for nothing; at least two are filled in, from low to high."""

    name = ReadableLineField(
        label=gettext_lazy("Hoe heet deze schaal?"),
        help_text=gettext_lazy("Bijvoorbeeld: 0 tot en met 5."),
        max_length=LONGEST_NAME,
        error_messages={"required": gettext_lazy("Geef de schaal een naam.")},
    )
    source = ReadableLineField(
        label=gettext_lazy("Waar komt de schaal vandaan?"),
        required=False,
        max_length=LONGEST_NAME,
    )

    def __init__(
        self, *args: Any, kept: Scale | None = None, rows: int = 0, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kept = kept
        filled = len(kept.steps) + MORE_ROWS if kept else ROWS_AT_FIRST
        self.count = min(MOST_ROWS, max(rows, filled, self._sent()))
        for at in range(self.count):
            nr = at + 1
            self.fields[f"score-{at}"] = ScoreField(
                label=_("Score %s") % nr, required=False
            )
            self.fields[f"part-{at}"] = PercentageField(
                label=_("Deel %s") % nr, required=False, lowest=Decimal(-1)
            )
            self.fields[f"meaning-{at}"] = ReadableLineField(
                label=_("Betekenis %s") % nr, required=False, max_length=LONGEST_MEANING
            )

    def _sent(self) -> int:
        """How many rows the page had."""
        return next(
            (at for at in range(MOST_ROWS) if f"score-{at}" not in self.data), MOST_ROWS
        )

    @property
    def rows(self) -> Sequence[StepRow]:
        """The rows of the table."""
        return [
            StepRow(self[f"score-{at}"], self[f"part-{at}"], self[f"meaning-{at}"])
            for at in range(self.count)
        ]

    def clean(self) -> dict[str, Any]:
        """Whole rows, in order: scores rise, and a higher score never earns less."""
        data = super().clean() or {}
        for at in range(self.count):
            self._check_row(data, at)
        if self.errors:
            return data
        steps = self._steps(data)
        if len(steps) < FEWEST_STEPS:
            self.add_error("score-0", _("Een schaal heeft minstens twee stappen."))
        for (_low, low), (at, high) in pairwise(steps):
            if low.score >= high.score:
                self.add_error(
                    f"score-{at}", _("Zet de scores van laag naar hoog, elke één keer.")
                )
            elif low.part > high.part:
                self.add_error(
                    f"part-{at}", _("Een hogere score is nooit minder waard.")
                )
        return data

    def _check_row(self, data: dict[str, Any], at: int) -> None:
        score, part = data.get(f"score-{at}"), data.get(f"part-{at}")
        if score is None and (part is not None or data.get(f"meaning-{at}")):
            self._missing(f"score-{at}", _("Vul de score in, of maak de rij leeg."))
        if score is not None and part is None:
            self._missing(
                f"part-{at}", _("Hoeveel is deze score waard? Vul een deel in.")
            )

    def _missing(self, name: str, message: str) -> None:
        if name not in self.errors:
            self.add_error(name, message)

    def _steps(self, data: dict[str, Any]) -> list[tuple[int, ScaleStep]]:
        return [
            (
                at,
                ScaleStep(
                    data[f"score-{at}"],
                    self._exact(data[f"part-{at}"]),
                    data[f"meaning-{at}"],
                ),
            )
            for at in range(self.count)
            if data[f"score-{at}"] is not None
        ]

    def _exact(self, part: Decimal) -> Decimal:
        """A part such as 1/9 is shown rounded; left alone, it stays what it is."""
        for step in self.kept.steps if self.kept else ():
            if round(step.part, 6) == part:
                return step.part
        return part

    @property
    def scale(self) -> Scale:
        """What is filled in; call after is_valid."""
        data = self.cleaned_data
        return Scale(
            code=self.kept.code if self.kept else "",
            name=data["name"],
            steps=tuple(step for _at, step in self._steps(data)),
            source=data["source"],
        )


def scale_values(scale: Scale) -> dict[str, Any]:
    """What is kept, as the form names it."""
    values: dict[str, Any] = {"name": scale.name, "source": scale.source}
    for at, step in enumerate(scale.steps):
        values |= {
            f"score-{at}": step.score,
            f"part-{at}": step.part,
            f"meaning-{at}": step.meaning,
        }
    return values
