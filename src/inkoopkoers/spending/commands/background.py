# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Work that Ctrl-C ends within two seconds, whatever library it is in, without a trace."""

from __future__ import annotations

import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import NoReturn, TypeVar

LOOK_SECONDS = 0.1
# How long the work may take to end by itself, so that no child writes any more.
END_SECONDS = 1.2
STOPPED = 130

Made = TypeVar("Made")


def in_own_folder(work: Callable[[Path, Callable[[], bool]], Made]) -> Made:
    """Do `work(folder, should_stop)` in a folder that is gone afterwards.

    The work runs beside this thread: a signal is only heard between two steps of
    Python, and typesetting or a query can be one step of many seconds.
    """
    folder = Path(tempfile.mkdtemp(prefix="inkoopkoers-"))
    stop = Event()
    made: list[Made] = []
    wrong: list[BaseException] = []

    def run() -> None:
        try:
            made.append(work(folder, stop.is_set))
        except BaseException as error:  # noqa: BLE001 - raised again by who waits
            wrong.append(error)

    thread = Thread(target=run, daemon=True)
    _stop_like_ctrl_c()
    try:
        thread.start()
        while thread.is_alive():
            thread.join(LOOK_SECONDS)
    except KeyboardInterrupt:
        _leave(thread, stop, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if wrong:
        raise wrong[0]
    return made[0]


def _stop_like_ctrl_c() -> None:
    """Who ends us in another way leaves nothing behind either."""

    def interrupted(_number: int, _frame: object) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupted)


def _leave(thread: Thread, stop: Event, folder: Path) -> NoReturn:
    # A second Ctrl-C must not keep the folder from going.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    stop.set()
    thread.join(END_SECONDS)
    shutil.rmtree(folder, ignore_errors=True)
    print("\nGestopt. Er is niets bewaard.", file=sys.stderr, flush=True)
    os._exit(STOPPED)
