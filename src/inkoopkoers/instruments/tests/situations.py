# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The situation that the tests tell about, and what has to come out of it."""

from __future__ import annotations

import itertools
from datetime import date

from inkoopkoers.instruments.domain import Advice
from inkoopkoers.instruments.queries import advice_for
from inkoopkoers.knowledge.domain.documents import Instrument
from inkoopkoers.knowledge.queries import instrument

ANSWERS = "2-1-2-1-2"
PAGE = f"/wegwijzer/{ANSWERS}/"
TODAY = date(2026, 11, 22)
NEW_TEXT = "Begin klein, met wat er al is."

CELLS = {
    "F": ("Fa", "F32"),
    "A": ("Aa", "A12", "A32", "A52"),
    "S": ("Sa", "S12", "S21", "S32", "S52"),
    "U": ("Ua", "U12", "U32"),
}

EVERY_SITUATION = ["-".join(codes) for codes in itertools.product("120", repeat=5)]


def wegwijzer() -> Instrument:
    """The published Wegwijzer."""
    return instrument("wegwijzer")


def example() -> Advice:
    """The advice for the situation above."""
    return advice_for(ANSWERS)


def expected_tips() -> list[str]:
    """The texts of the tips that have to be there."""
    cells = wegwijzer().cells_by_code
    codes = [code for group in CELLS.values() for code in group]
    return [tip.text for code in codes for tip in cells[code].tips]


def other_tips() -> list[str]:
    """The texts of the tips that may not be there."""
    expected = set(expected_tips())
    every = [tip.text for cell in wegwijzer().cells for tip in cell.tips]
    return [text for text in every if text not in expected]


def only_the_expected_tips(text: str) -> bool:
    """Whether a text holds each expected tip and no other; fails with which."""
    plain = words_of(text)
    missing = [tip for tip in expected_tips() if words_of(tip) not in plain]
    too_many = [tip for tip in other_tips() if words_of(tip) in plain]
    assert missing == []
    assert too_many == []
    return True


def words_of(text: str) -> str:
    """The text without white space, so that line ends do not matter."""
    return "".join(text.split())
