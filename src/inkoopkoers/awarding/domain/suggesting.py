# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which price formula fits what someone knows: a suggestion with reasons, no order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inkoopkoers.awarding.domain.design import Formula


class Worth(StrEnum):
    """Whether someone can say what quality is worth in euros."""

    PER_CRITERION = "per-criterium"
    PER_POINT = "per-punt"
    UNKNOWN = "nee"


class Why(StrEnum):
    """A reason for a suggestion."""

    NO_THIRD = "geen-derde"  # always: two bids never depend on a third
    KNOWS_PRICES = "prijzen-bekend"
    KNOWS_VALUE = "waarde-bekend"
    KNOWS_POINT = "punt-bekend"
    WANTS_WEIGHT = "vast-gewicht"
    NEEDS_NOTHING = "niets-nodig"


@dataclass(frozen=True)
class Answers:
    """What someone knows; None is no answer."""

    knows_prices: bool | None = None
    worth: Worth | None = None
    wants_weight: bool | None = None


@dataclass(frozen=True)
class Suggestion:
    """The formula that fits best, why, and what else would do."""

    formula: Formula
    reasons: tuple[Why, ...]
    others: tuple[Formula, ...]


def suggestion_for(answers: Answers) -> Suggestion:
    """Always an absolute formula; without answers, fixed bounds."""
    formula, reasons = _fitting(answers)
    others = tuple(
        one
        for one in (
            Formula.BOUNDS, Formula.VALUE, Formula.WILLINGNESS, Formula.SURCHARGE,
        )
        if one is not formula
    )  # fmt: skip
    return Suggestion(formula, (*reasons, Why.NO_THIRD), others)


def _fitting(answers: Answers) -> tuple[Formula, tuple[Why, ...]]:
    if answers.wants_weight:
        if answers.knows_prices is False:
            return Formula.SURCHARGE, (Why.WANTS_WEIGHT, Why.NEEDS_NOTHING)
        known = (Why.KNOWS_PRICES,) if answers.knows_prices else ()
        return Formula.BOUNDS, (Why.WANTS_WEIGHT, *known)
    match answers.worth:
        case Worth.PER_CRITERION:
            return Formula.VALUE, (Why.KNOWS_VALUE,)
        case Worth.PER_POINT:
            return Formula.WILLINGNESS, (Why.KNOWS_POINT,)
        case _:
            return _by_prices(answers)


def _by_prices(answers: Answers) -> tuple[Formula, tuple[Why, ...]]:
    if answers.knows_prices is False:
        return Formula.SURCHARGE, (Why.NEEDS_NOTHING,)
    return Formula.BOUNDS, (Why.KNOWS_PRICES,) if answers.knows_prices else ()
