# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bound what this process may use, where the system can."""

from __future__ import annotations

import signal
import sys

from inkoopkoers.spending.reading.limits import Limits


def confine(limits: Limits) -> None:
    """Bound memory, time and size of files; a file that grows too large is an error.

    Memory is counted as data: DuckDB and its extension reserve addresses that they
    never use, so a bound on addresses would refuse to start.
    """
    if sys.platform == "win32":
        return
    import resource

    cores = limits.threads + 1
    for what, most in (
        (resource.RLIMIT_DATA, limits.memory_bytes),
        (resource.RLIMIT_CPU, limits.seconds * cores),
        (resource.RLIMIT_FSIZE, limits.scratch_bytes),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        bound = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (bound, hard))
    # Writing fails with a reason instead of ending us without one.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
