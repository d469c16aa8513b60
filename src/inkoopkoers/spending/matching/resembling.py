# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How alike names are: to find what keys miss, and keys that prove nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import fuzz, process

from inkoopkoers.spending.domain.matching.evidence import ALIKE, UNLIKE, Key
from inkoopkoers.spending.matching.joining import Veto, claims_of
from inkoopkoers.spending.matching.parties import Flags, Ints, Parties, both

Names = npt.NDArray[np.object_]

# A name is held against those that stand within this many places in three orders.
_NEAR = 6
# A name that is cut off by a ledger has at least so many characters left.
_CUT = 12
_AS_CUT = 92
# As many names that do not resemble the first make a number a shared one.
_STRANGERS = 2
_WORKERS = 2


def likeness(one: Names, other: Names, least: int = 0) -> Ints:
    """From 0 to 100 per pair; the order of words does not count, a cut name counts.

    Below `least` it may say any smaller number, and is far quicker.
    """
    if not len(one):
        return np.zeros(0, dtype=np.int64)
    found = _scored(fuzz.ratio, one, other, least)
    low = np.flatnonzero(found < ALIKE)
    one, other = one[low], other[low]
    same_words = _scored(fuzz.token_sort_ratio, one, other, least)
    cut = [_is_cut(a, b) for a, b in zip(one, other, strict=True)]
    found[low] = np.maximum(
        found[low], np.maximum(same_words, np.where(cut, _AS_CUT, 0))
    )
    return found


def _scored(scorer: Callable[..., float], one: Names, other: Names, least: int) -> Ints:
    scores = process.cpdist(
        one, other, scorer=scorer, score_cutoff=least, workers=_WORKERS
    )
    return np.asarray(scores, dtype=np.int64)


def shared_values(values: Ints, parties: Parties) -> Flags:
    """Per party: whether its value belongs to many who look nothing alike.

    A factoring company has one account for everybody whom it collects for; one creditor
    number is sometimes used for everybody who is paid once. Held against the name with
    the most lines.
    """
    cores = parties.cores
    known = np.flatnonzero((values >= 0) & (cores != ""))
    lines = np.asarray(parties.table["lines"].to_numpy(), dtype=np.int64)
    rank = parties.keys[Key.NAME][known]
    order = known[np.lexsort((rank, -lines[known], values[known]))]
    value = values[order]
    if not len(order):
        return np.zeros(len(values), dtype=np.bool_)
    starts = np.flatnonzero(np.r_[True, value[1:] != value[:-1]])
    reference = np.repeat(order[starts], np.diff(np.r_[starts, len(order)]).astype(int))
    name = parties.keys[Key.NAME]
    other = name[order] != name[reference]
    order, reference, value = order[other], reference[other], value[other]
    strange = _unlike(cores[order], cores[reference])
    pairs = np.unique(np.c_[value, name[order]][strange], axis=0)
    found, times = np.unique(pairs[:, 0], return_counts=True)
    return np.isin(values, found[times >= _STRANGERS])


def best_pairs(group: Ints, parties: Parties, veto: Veto) -> Ints:
    """For every group the group whose name is most like it, as rows of two.

    Only when nothing forbids it; groups that share no name that says something, or
    that a person refused, are no pair.
    """
    named = parties.keys[Key.NAME]
    rows = np.flatnonzero(named >= 0)
    rows = rows[np.sort(np.unique(both(group, named)[rows], return_index=True)[1])]
    near = _near(rows, group, parties.cores)
    # A pair as one number: sorting rows of two takes ten times as long.
    once = _distinct(np.concatenate([a * len(group) + b for a, b in near]))
    pairs = np.c_[np.divmod(once, len(group))]
    pairs = pairs[_allowed(pairs, group, veto)]
    cores = parties.cores
    alike = likeness(cores[pairs[:, 0]], cores[pairs[:, 1]], least=ALIKE)
    keep = alike >= ALIKE
    ends = np.c_[group[pairs[keep, 0]], group[pairs[keep, 1]], alike[keep]]
    return _best(ends)


def _distinct(values: Ints) -> Ints:
    """By sorting: np.unique hashes, which takes ten times as long for numbers so near."""
    ordered = np.sort(values)
    first = np.r_[True, ordered[1:] != ordered[:-1]][: len(ordered)]
    return np.asarray(ordered[first])


def _best(ends: Ints) -> Ints:
    """Keep a pair when it is the best of one of its two; the lower group breaks ties."""
    twice = np.concatenate([ends, ends[:, [1, 0, 2]]])
    order = np.lexsort((twice[:, 1], -twice[:, 2], twice[:, 0]))
    ordered = twice[order]
    first = np.unique(ordered[:, 0], return_index=True)[1]
    return ordered[first]


def _near(rows: Ints, group: Ints, cores: Names) -> Iterator[tuple[Ints, Ints]]:
    """Pairs of places whose names stand near each other in some order."""
    names = cores[rows]
    for shape in (str, _words_sorted, _backwards):
        keys = pa.array([shape(name) for name in names], pa.string())
        ordered = rows[np.asarray(pc.array_sort_indices(keys), dtype=np.int64)]
        for step in range(1, _NEAR + 1):
            one, other = ordered[:-step], ordered[step:]
            apart = group[one] != group[other]
            one, other = one[apart], other[apart]
            yield np.minimum(one, other), np.maximum(one, other)


def _allowed(pairs: Ints, group: Ints, veto: Veto) -> Flags:
    ok = np.ones(len(pairs), dtype=np.bool_)
    for label in veto.labels:
        claim = claims_of(group, label)[group]
        one, other = claim[pairs[:, 0]], claim[pairs[:, 1]]
        ok &= (one < 0) | (other < 0) | (one == other)
    size = len(group)
    low = np.minimum(group[veto.refused[:, 0]], group[veto.refused[:, 1]])
    high = np.maximum(group[veto.refused[:, 0]], group[veto.refused[:, 1]])
    ends = group[pairs]
    mine = ends.min(axis=1) * size + ends.max(axis=1)
    return np.asarray(ok & ~np.isin(mine, low * size + high))


def _unlike(one: Names, other: Names) -> Flags:
    found = process.cpdist(one, other, scorer=fuzz.token_sort_ratio, workers=_WORKERS)
    return np.asarray(found < UNLIKE)


def _is_cut(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _CUT and long.startswith(short)


def _words_sorted(name: str) -> str:
    return " ".join(sorted(name.split()))


def _backwards(name: str) -> str:
    return name[::-1]
