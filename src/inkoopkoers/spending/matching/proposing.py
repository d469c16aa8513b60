# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals as two tables: one row per proposal, and one per party of a proposal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from inkoopkoers.spending.domain.matching.evidence import (
    Evidence,
    Key,
    Kind,
    score_of,
)
from inkoopkoers.spending.matching.grouping import Groups, Known, grouped
from inkoopkoers.spending.matching.parties import Flags, Ints, Parties
from inkoopkoers.spending.matching.resembling import likeness

KEYS = tuple(Key)
# Evidence for a person is only how the name is written.
_PERSON_SCORE = 0.6
_TEXTS = ("supplier_name", "supplier_code", "kvk", "vat_number", "iban", "place",
          "country")  # fmt: skip
_NUMBERS = ("lines", "amount", "first_on", "last_on")


@dataclass(frozen=True)
class Proposals:
    """`rows` and `members`; a member has the number of its proposal, from 0."""

    rows: Any
    members: Any


def propose(parties: Parties, known: Known) -> Proposals:
    """All that a person could decide about these parties, most euros first."""
    groups = grouped(parties, known)
    parts = [
        _by_keys(groups),
        _by_likeness(groups),
        _persons(parties, groups),
    ]
    number, place, kind = _numbered(parts)
    return _tables(parties, groups, number, place, kind)


Part = tuple[Ints, Ints, Ints]


def _by_keys(groups: Groups) -> Part:
    """Groups in which somebody is new."""
    chosen = _worth_deciding(groups.group, groups.supplier)
    place = np.flatnonzero(chosen)
    return groups.group[place], place, groups.kind[place]


def _by_likeness(groups: Groups) -> Part:
    """Groups that become larger when resembling names join.

    The surest first: while keys still hold something together in it, that is proposed.
    """
    size = len(groups.group)
    largest = np.full(size, -1, dtype=np.int64)
    np.maximum.at(largest, groups.alike, groups.group)
    grew = largest[groups.alike] > groups.alike
    surer = _worth_deciding(groups.group, groups.supplier)
    waits = np.zeros(size, dtype=np.bool_)
    waits[groups.alike[surer]] = True
    fresh = _worth_deciding(groups.alike, groups.supplier)
    chosen = grew & fresh & ~waits[groups.alike]
    place = np.flatnonzero(chosen)
    return groups.alike[place], place, _all(place, Kind.SIMILAR)


def _persons(parties: Parties, groups: Groups) -> Part:
    """Groups in which every name is that of a person, and nobody judged it so far."""
    size = len(parties)
    open_ = parties.is_person & ~groups.not_persons
    closed = np.zeros(size, dtype=np.bool_)
    closed[groups.group[~open_]] = True
    place = np.flatnonzero(~closed[groups.group])
    return groups.group[place], place, _all(place, Kind.PERSON)


def _worth_deciding(group: Ints, supplier: Ints) -> Flags:
    """Parties in groups of two or more of which at least one has no supplier yet."""
    size = len(group)
    count = np.bincount(group, minlength=size)
    fresh = np.zeros(size, dtype=np.bool_)
    fresh[group[supplier < 0]] = True
    return np.asarray((count[group] > 1) & fresh[group])


def _all(place: Ints, kind: Kind) -> Ints:
    return np.full(len(place), tuple(Kind).index(kind), dtype=np.int64)


def _numbered(parts: list[Part]) -> Part:
    """Give every group of every part its own number."""
    owner = np.concatenate([part[0] for part in parts])
    place = np.concatenate([part[1] for part in parts])
    kind = np.concatenate([part[2] for part in parts])
    which = np.repeat(np.arange(len(parts)), [len(part[0]) for part in parts])
    width = int(owner.max()) + 1 if len(owner) else 1
    number = np.unique(which * width + owner, return_inverse=True)[1]
    return number.astype(np.int64), place, kind


def _tables(
    parties: Parties, groups: Groups, number: Ints, place: Ints, kind: Ints
) -> Proposals:
    count = int(number.max()) + 1 if len(number) else 0
    facts = parties.table.take(pa.array(place))
    lines = np.asarray(facts["lines"].to_numpy(), dtype=np.int64)
    named = _best_named(number, lines, count)
    agrees, differs = _compared(parties, groups, number, place, count)
    alike = likeness(
        parties.cores[place].astype(object),
        parties.cores[place[named]][number].astype(object),
    )
    shared = groups.shared_iban[place]
    scores = _scores(agrees, differs, alike, kind)
    decided = groups.supplier[place] >= 0
    members = pa.table({
        "proposal": number,
        "party": parties.party[place],
        **{name: facts[name] for name in (*_TEXTS, *_NUMBERS)},
        "agrees": agrees, "differs": differs, "similarity": alike,
        "shared_iban": shared, "score": scores, "is_decided": decided,
        "supplier": _keyed(groups, place),
        "part": parties.party[groups.group[place]],
    })  # fmt: skip
    rows = _rows(members, kind, named, count)
    later = _later(groups, place, kind)[named]
    rows = rows.append_column("later", pa.array(later))
    order = pc.sort_indices(
        rows, sort_keys=[("amount", "descending"), ("code", "ascending")]
    )
    return _renumbered(rows, members, np.asarray(order, dtype=np.int64))


def _later(groups: Groups, place: Ints, kind: Ints) -> Ints:
    """How many names resemble those of a group that keys hold together."""
    size = len(groups.group)
    wide = np.bincount(groups.alike, minlength=size)[groups.alike[place]]
    own = np.bincount(groups.group, minlength=size)[groups.group[place]]
    by_key = kind < tuple(Kind).index(Kind.SIMILAR)
    return np.where(by_key, wide - own, 0).astype(np.int64)


def _renumbered(rows: Any, members: Any, order: Ints) -> Proposals:
    """Largest first in both tables, so that a page stands together in the file."""
    fresh = np.empty(len(order), dtype=np.int64)
    fresh[order] = np.arange(len(order))
    number = fresh[np.asarray(members["proposal"], dtype=np.int64)]
    at = members.column_names.index("proposal")
    moved = members.set_column(at, "proposal", pa.array(number))
    sorted_ = moved.sort_by([("proposal", "ascending"), ("party", "ascending")])
    rows = rows.take(pa.array(order))
    numbers = pa.array(np.arange(len(order), dtype=np.int64))
    return Proposals(rows.add_column(0, "proposal", numbers), sorted_)


def _rows(members: Any, kind: Ints, named: Ints, count: int) -> Any:
    """One row per proposal; `search` holds all that a person may look for."""
    number = np.asarray(members["proposal"], dtype=np.int64)
    party = np.asarray(members["party"], dtype=np.int64)
    decided = np.asarray(members["is_decided"], dtype=np.bool_)
    fresh_first = _least(
        number, np.where(decided, np.iinfo(np.int64).max, party), count
    )
    first = np.where(
        fresh_first == np.iinfo(np.int64).max, _least(number, party, count), fresh_first
    )
    score = np.asarray(members["score"], dtype=np.float64)
    lowest = np.ones(count)
    np.minimum.at(lowest, number[~decided], score[~decided])
    kinds = [tuple(Kind)[one].value for one in kind[named]]
    codes = [f"{one}-{key}" for one, key in zip(kinds, first.tolist(), strict=True)]
    sums = members.group_by("proposal", use_threads=False).aggregate(
        [("lines", "sum"), ("amount", "sum"), ("party", "count"), ("supplier", "max")]
    ).sort_by("proposal")  # fmt: skip
    return pa.table({
        "code": pa.array(codes, pa.string()),
        "kind": pa.array(kinds, pa.string()),
        "name": members["supplier_name"].take(pa.array(named)),
        "supplier": sums["supplier_max"],
        "score": lowest,
        "parties": sums["party_count"],
        "lines": sums["lines_sum"],
        "amount": sums["amount_sum"].cast(pa.decimal128(38, 2)),
        "search": _search(members, number, count),
    })  # fmt: skip


def _search(members: Any, number: Ints, count: int) -> Any:
    words: list[set[str]] = [set() for _ in range(count)]
    for column in ("supplier_name", "supplier_code", "kvk", "vat_number", "iban"):
        values = members[column].to_pylist()
        for at, value in zip(number.tolist(), values, strict=True):
            if value:
                words[at].add(value.casefold())
    return pa.array(["\n".join(sorted(one)) for one in words], pa.string())


def _keyed(groups: Groups, place: Ints) -> Any:
    """The key of the supplier of each party; none for who has none."""
    number = groups.supplier[place]
    keys = np.append(groups.keys, 0)[number]
    return pa.array(keys, mask=number < 0)


def _least(number: Ints, values: Ints, count: int) -> Ints:
    found = np.full(count, np.iinfo(np.int64).max, dtype=np.int64)
    np.minimum.at(found, number, values)
    return found


def _best_named(number: Ints, lines: Ints, count: int) -> Ints:
    """Per proposal the row with the most lines; the first of equals."""
    order = np.lexsort((np.arange(len(number)), -lines, number))
    first = np.unique(number[order], return_index=True)[1]
    return np.asarray(order[first][:count], dtype=np.int64)


def _compared(
    parties: Parties, groups: Groups, number: Ints, place: Ints, count: int
) -> tuple[Ints, Ints]:
    """Two bit sets per member: keys that another member has too, and other values."""
    agrees = np.zeros(len(place), dtype=np.int64)
    differs = np.zeros(len(place), dtype=np.int64)
    for at, key in enumerate(KEYS):
        value = parties.keys[key][place]
        same, other = _held_against(number, value, count)
        proves = ~groups.shared_iban[place] if key is Key.IBAN else True
        agrees |= np.where(same & proves, 1 << at, 0)
        differs |= np.where(other & (key not in _NAMES), 1 << at, 0)
    return agrees, differs


# Another name is no difference of its own: that is what `similarity` says; codes
# differ for every creditor.
_NAMES = (Key.NAME, Key.NAME_AND_PLACE, Key.CODE)


def _held_against(number: Ints, value: Ints, count: int) -> tuple[Flags, Flags]:
    """Whether another member of the proposal has the same value, and another one."""
    same = np.zeros(len(number), dtype=np.bool_)
    other = np.zeros(len(number), dtype=np.bool_)
    known = np.flatnonzero(value >= 0)
    width = int(value.max(initial=0)) + 1
    pair = number[known] * width + value[known]
    unique, inverse, times = np.unique(pair, return_inverse=True, return_counts=True)
    several = np.bincount(unique // width, minlength=count)
    same[known] = times[inverse] > 1
    other[known] = several[number[known]] > 1
    return same, other


def _scores(agrees: Ints, differs: Ints, alike: Ints, kind: Ints) -> Any:
    """`score_of` for each different piece of evidence, once."""
    table = np.c_[agrees, differs, alike, kind]
    if not len(table):
        return np.zeros(0)
    unique, inverse = np.unique(table, axis=0, return_inverse=True)
    scored = [_score(*row) for row in unique.tolist()]
    return np.array(scored, dtype=np.float64)[inverse.reshape(-1)]


def _score(agrees: int, differs: int, alike: int, kind: int) -> float:
    if tuple(Kind)[kind] is Kind.PERSON:
        return _PERSON_SCORE
    weak = tuple(Kind)[kind] is Kind.SIMILAR
    found = Evidence(() if weak else keys_in(agrees), keys_in(differs), alike)
    return float(score_of(found))


def keys_in(bits: int) -> tuple[Key, ...]:
    """The keys of a bit set, strongest first."""
    return tuple(key for at, key in enumerate(KEYS) if bits >> at & 1)
