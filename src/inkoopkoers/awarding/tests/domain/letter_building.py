# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letters, written shortly, and the verdicts on them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.letter import (
    Finding,
    Letter,
    LetterFigure,
    LetterLine,
)
from inkoopkoers.awarding.domain.letters import LetterCheck, check_letter
from inkoopkoers.awarding.tests.domain.building import (
    a_design,
)


def line(bid: str, price: str | None = None, **said: Any) -> LetterLine:
    """A line: q is the score, and quality, points and total are what was written."""
    figures = {
        name: Decimal(said[short])
        for name, short in (
            ("quality", "quality"),
            ("price_points", "points"),
            ("total", "total"),
        )
        if short in said
    }
    scores: dict[str, Decimal] = {
        code: Decimal(said[code]) for code in ("q", "m", "ladder") if code in said
    }
    money = None if price is None else Decimal(price)
    return LetterLine(bid, bid, money, scores, **figures, rank=said.get("rank"))


def check(*lines: LetterLine, design: AwardDesign | None = None) -> LetterCheck:
    return check_letter(design or a_design(), Letter(lines))


def of(found: LetterCheck, bid: str, figure: LetterFigure) -> Finding:
    return next(one for one in found.findings if (one.bid, one.figure) == (bid, figure))
