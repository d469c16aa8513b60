# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which numbers of a long stream came by before, exactly and in little memory."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Keys = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


class Repeats:
    """Remembers keys in sorted runs, each at least twice as long as the next."""

    def __init__(self) -> None:
        self._runs: list[Keys] = []

    def flags_of(self, keys: Keys) -> Flags:
        """True for every key that stands earlier, in these or in those before."""
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        again = np.zeros(len(keys), dtype=np.bool_)
        again[1:] = ordered[1:] == ordered[:-1]
        for run in self._runs:
            at = np.minimum(np.searchsorted(run, ordered), len(run) - 1)
            again |= run[at] == ordered
        self._keep(ordered[~again])
        flags = np.empty_like(again)
        flags[order] = again
        return flags

    def _keep(self, run: Keys) -> None:
        if not len(run):
            return
        self._runs.append(run)
        while len(self._runs) > 1 and len(self._runs[-2]) < 2 * len(self._runs[-1]):
            last, before = self._runs.pop(), self._runs.pop()
            self._runs.append(np.sort(np.concatenate([before, last]), kind="stable"))
