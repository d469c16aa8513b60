# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The child: one order comes in as a line of JSON, lines of JSON go out."""

from __future__ import annotations

import json
import os
import sys
import threading
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, TextIO

from inkoopkoers.spending.reading.bad_source import BadSource
from inkoopkoers.spending.reading.confining import confine
from inkoopkoers.spending.reading.limits import Limits
from inkoopkoers.spending.reading.reasons import refusal_of

# A step is `step(spec, limits, tell) -> result`, with tell(name, done, total).
Tell = Callable[[str, int, int], None]
_STEPS = {
    "inspect": "inkoopkoers.spending.reading.inspecting",
    "preview": "inkoopkoers.spending.reading.previewing",
    "publish": "inkoopkoers.spending.reading.publishing",
}


def main() -> None:
    """Answer one order; whatever goes wrong becomes a reason, never a traceback."""
    out = _own_output()
    line = sys.stdin.buffer.readline()
    if not line:
        return
    order = json.loads(line)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    limits = Limits(**order["limits"])
    confine(limits)
    answer = answered(order["step"], order["spec"], limits, _teller(out))
    out.write(json.dumps(answer, default=str) + "\n")
    out.flush()
    # Threads of DuckDB may still be at work on what was refused.
    os._exit(0)


def answered(
    step: str, spec: Mapping[str, Any], limits: Limits, tell: Tell
) -> dict[str, Any]:
    """The result, or the reason why there is none."""
    try:
        return {"result": import_module(_STEPS[step]).step(spec, limits, tell)}
    except BadSource as bad:
        refused = bad
    except Exception as error:  # noqa: BLE001 - whatever it is, it becomes a reason
        refused = refusal_of(error)
    return {"refused": refused.reason, "values": refused.values}


def _own_output() -> TextIO:
    """Keep what a library prints, such as a cell, out of our answer and of any log."""
    own = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return own


def _teller(out: TextIO) -> Tell:
    turn = threading.Lock()

    def tell(name: str, done: int, total: int) -> None:
        with turn:
            out.write(json.dumps({"progress": [name, done, total]}) + "\n")
            out.flush()

    return tell


def _leave_with_parent() -> None:
    """Wait for the end of our input: then nobody waits for the answer any more."""
    # Not through sys.stdin: its lock would hold up the end of the program.
    while os.read(0, 4096):
        pass
    os._exit(1)


if __name__ == "__main__":
    main()
