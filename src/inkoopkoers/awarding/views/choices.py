# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The formulas to choose from, each with what it does and what choosing it means."""

from __future__ import annotations

from dataclasses import dataclass

from django.forms import BoundField

from inkoopkoers.awarding.domain.design import Formula
from inkoopkoers.awarding.wording.formulas import consequence, words_of
from inkoopkoers.knowledge.domain.awards import PriceFormula


@dataclass(frozen=True)
class FormulaOption:
    """A radio button with its words."""

    id: str
    value: str
    is_chosen: bool
    words: PriceFormula
    consequence: str


def formula_options(field: BoundField) -> list[FormulaOption]:
    """In two groups for the page: what is absolute comes first."""
    options = [
        FormulaOption(
            id=f"{field.auto_id}_{at}",
            value=one.value,
            is_chosen=str(field.value()) == one.value,
            words=words_of(one),
            consequence=consequence(one),
        )
        for at, one in enumerate(Formula)
    ]
    return sorted(options, key=lambda option: not option.words.is_absolute)
