# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is known of scales and price formulas for awards, in words."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.knowledge.domain.vocabularies import Origin


@dataclass(frozen=True)
class ScaleMeaning:
    """What a score says about what was offered, to put in the documents."""

    score: Decimal
    meaning: str


@dataclass(frozen=True)
class AwardScale:
    """A scale of scores; which part of the points a score earns is counted elsewhere.

    `parts` says so in words.
    """

    code: str
    name: str
    what: str
    parts: str
    meanings: tuple[ScaleMeaning, ...]
    strengths: tuple[str, ...]
    traps: tuple[str, ...]
    origin: Origin


@dataclass(frozen=True)
class PriceFormula:
    """A formula for prices.

    `is_absolute`: the place of two bids never depends on a third. `is_counted`: we have
    it; otherwise we only know that it exists and say why.
    """

    code: str
    name: str
    what: str
    formula: str
    is_absolute: bool
    is_counted: bool
    strengths: tuple[str, ...]
    traps: tuple[str, ...]
    origin: Origin
    note: str = ""
