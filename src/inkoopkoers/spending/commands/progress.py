# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far it is, on a terminal; in a log only the beginning of each step."""

from __future__ import annotations

import time
from typing import TextIO

from inkoopkoers.spending.answering.answer import CellKind
from inkoopkoers.spending.wording.cells import cell_text
from inkoopkoers.spending.wording.importing.states import time_left

_STEPS = {
    "inspect": "Kijken wat erin staat",
    "publish": "Lezen",
    "answer": "Uitrekenen",
    "report": "Opmaken",
}
_LONGEST_NAME = 50
_LEAST_SECONDS = 3
_CLEAR = "\r\x1b[K"


class Progress:
    """Tells it to a stream; on a terminal each line replaces the one before."""

    def __init__(self, out: TextIO) -> None:
        self._out = out
        self._is_terminal = out.isatty()
        self._step = ("", "")
        self._since = 0.0

    def tell(self, step: str, name: str, done: int, total: int) -> None:
        """One line: what, with which file, how many rows of how many, time left."""
        if (step, name) != self._step:
            self._step, self._since = (step, name), time.monotonic()
        elif not self._is_terminal:
            return
        text = f"{_STEPS.get(step, step)}: {_safe(name)}".removesuffix(": ")
        text += self._far(step, done, total)
        self._out.write(f"{_CLEAR}{text}" if self._is_terminal else f"{text}\n")
        self._out.flush()

    def end(self) -> None:
        """Leave a clean line."""
        if self._is_terminal:
            self._out.write(_CLEAR)
            self._out.flush()

    def _far(self, step: str, done: int, total: int) -> str:
        if not total:
            return ""
        of = f" ({_number(done)} van {_number(total)})"
        spent = time.monotonic() - self._since
        if step != "publish" or not done or spent < _LEAST_SECONDS:
            return of
        return f"{of}. {time_left(round(spent * (total - done) / done))}"


def _safe(name: str) -> str:
    """A name of a file may hold anything, also what moves a cursor."""
    shown = "".join(sign if sign.isprintable() else "?" for sign in name)
    return shown if len(shown) <= _LONGEST_NAME else f"…{shown[-_LONGEST_NAME:]}"


def _number(value: int) -> str:
    return cell_text(value, CellKind.NUMBER)
