# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which numbers of a long stream came by before, exactly and in little memory."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[Any]
Places = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]
NOWHERE = -1


class Runs:
    """Numbers and the place of each, in sorted runs at least twice as long as the next."""

    def __init__(self) -> None:
        self._runs: list[tuple[Numbers, Places]] = []

    def find(self, ordered: Numbers) -> Places:
        """The place of every number, or NOWHERE; quickest for sorted numbers."""
        places = np.full(len(ordered), NOWHERE, dtype=np.int64)
        for numbers, kept in self._runs:
            at = np.minimum(np.searchsorted(numbers, ordered), len(numbers) - 1)
            there = numbers[at] == ordered
            places[there] = kept[at[there]]
        return places

    def add(self, ordered: Numbers, places: Places) -> None:
        """Remember numbers that are sorted, differ and are not there yet."""
        if not len(ordered):
            return
        self._runs.append((ordered, places))
        while len(self._runs) > 1 and len(self._runs[-2][0]) < 2 * len(ordered):
            last, before = self._runs.pop(), self._runs.pop()
            both = np.concatenate([before[0], last[0]])
            order = np.argsort(both, kind="stable")
            ordered = both[order]
            self._runs.append((ordered, np.concatenate([before[1], last[1]])[order]))


class Repeats:
    """Tells of every number whether it came by before."""

    def __init__(self) -> None:
        self._runs = Runs()

    def flags_of(self, numbers: Numbers) -> Flags:
        """True for every number that stands earlier, in these or in those before."""
        ordered = np.sort(numbers)
        again = ordered[1:] == ordered[:-1]
        different = ordered[np.append(True, ~again)] if len(ordered) else ordered
        known = self._runs.find(different) != NOWHERE
        self._runs.add(different[~known], np.zeros(np.sum(~known), dtype=np.int64))
        # Few numbers are there twice: only the places of those are looked up.
        flags = _among(different[known], numbers)
        twice = np.unique(ordered[1:][again])
        at = np.flatnonzero(_among(twice, numbers) & ~flags)
        flags[at] = True
        flags[at[np.unique(numbers[at], return_index=True)[1]]] = False
        return flags


def _among(few: Numbers, numbers: Numbers) -> Flags:
    """Whether each number is one of a few, which are sorted."""
    if not len(few):
        return np.zeros(len(numbers), dtype=np.bool_)
    at = np.minimum(np.searchsorted(few, numbers), len(few) - 1)
    return np.asarray(few[at] == numbers)


def sorted_places(numbers: Any) -> tuple[Numbers, Places]:
    """Numbers that differ in their order, and where each one stood."""
    order = np.argsort(numbers)
    return numbers[order], order
