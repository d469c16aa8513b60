# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Join groups that share a value, unless something forbids that they are one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from inkoopkoers.spending.matching.parties import Flags, Ints

_FAR = np.iinfo(np.int64).max


@dataclass(frozen=True)
class Veto:
    """What keeps groups apart.

    `labels`: numbers per party; two groups with another known number in one of them
    never meet. `refused`: pairs of places that people said are not the same.
    """

    labels: tuple[Ints, ...]
    refused: Ints

    def only(self, *labels: Ints) -> Veto:
        """The same refusals with these labels."""
        return Veto(labels, self.refused)


def joined(group: Ints, values: Ints, veto: Veto) -> Ints:
    """Join groups that share a value of 0 or more; gives the new group per party.

    A group is called by the smallest place of its parties. A value that two labels
    claim joins nobody, nor does a chain of values that would bring two labels
    together: then a person must look. The order of parties never matters.
    """
    known = values >= 0
    where, value = group[known], values[known]
    claims = [claims_of(group, label) for label in veto.labels]
    free = ~_clashing(value, where, claims)[value]
    where, value = where[free], value[free]
    first = connected(where, value, len(group))
    outside = _refused_outside(group, first, veto.refused)
    inside = ~np.isin(where, outside)
    where, value = where[inside], value[inside]
    second = connected(where, value, len(group))
    clash = _clashing(second[where], where, claims)
    safe = ~clash[second[where]]
    return connected(where[safe], value[safe], len(group))[group]


def connected(nodes: Ints, values: Ints, size: int) -> Ints:
    """The smallest node that each node reaches through shared values."""
    label = np.arange(size, dtype=np.int64)
    if not len(nodes):
        return label
    while True:
        low = np.full(int(values.max()) + 1, _FAR, dtype=np.int64)
        np.minimum.at(low, values, label[nodes])
        fresh = label.copy()
        np.minimum.at(fresh, nodes, low[values])
        fresh = fresh[fresh]
        if np.array_equal(fresh, label):
            return label
        label = fresh


def claims_of(group: Ints, label: Ints) -> Ints:
    """The label of each group, or -1. People may have joined two: the lowest speaks."""
    found = np.full(len(group), _FAR, dtype=np.int64)
    known = label >= 0
    np.minimum.at(found, group[known], label[known])
    return np.where(found == _FAR, -1, found)


def _clashing(owner: Ints, where: Ints, claims: Sequence[Ints]) -> Flags:
    """Per owner: whether groups with different labels come together in it."""
    size = int(owner.max()) + 1 if len(owner) else 0
    clash = np.zeros(size, dtype=np.bool_)
    for claim in claims:
        mine = claim[where]
        known = mine >= 0
        low = np.full(size, _FAR, dtype=np.int64)
        high = np.full(size, -1, dtype=np.int64)
        np.minimum.at(low, owner[known], mine[known])
        np.maximum.at(high, owner[known], mine[known])
        clash |= (high >= 0) & (low != high)
    return clash


def _refused_outside(group: Ints, joint: Ints, refused: Ints) -> Ints:
    """Groups that stay out, so that no refused pair comes together.

    Of what would be joined, the largest group comes in first, then whoever was not
    refused with one that is in.
    """
    if not len(refused):
        return np.zeros(0, dtype=np.int64)
    one, other = group[refused[:, 0]], group[refused[:, 1]]
    meets = (joint[one] == joint[other]) & (one != other)
    enemies: dict[int, set[int]] = {}
    for a, b in zip(one[meets].tolist(), other[meets].tolist(), strict=True):
        enemies.setdefault(a, set()).add(b)
        enemies.setdefault(b, set()).add(a)
    sizes = np.bincount(group, minlength=len(group))
    ordered = sorted(enemies, key=lambda root: (-sizes[root], root))
    inside: set[int] = set()
    for root in ordered:
        if not enemies[root] & inside:
            inside.add(root)
    return np.array([one for one in ordered if one not in inside], dtype=np.int64)
