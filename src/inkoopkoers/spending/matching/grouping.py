# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""From parties to groups: one kind of evidence after the other, strongest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np

from inkoopkoers.spending.domain.matching.evidence import Key, Kind
from inkoopkoers.spending.matching.joining import Veto, connected, joined
from inkoopkoers.spending.matching.parties import Flags, Ints, Parties
from inkoopkoers.spending.matching.resembling import best_pairs, shared_values

# Pairs of names may form a chain; longer ones are too long to look at.
LONGEST_CHAIN = 40
_KINDS = tuple(Kind)


@dataclass(frozen=True)
class Known:
    """What people decided: party → key of its supplier, and pairs that are not one.

    A refused pair of a party with itself: this is not a person. `persons` are parties
    of suppliers that were marked as one.
    """

    decided: Mapping[int, int] = field(default_factory=dict)
    refused: Collection[tuple[int, int]] = ()
    persons: Collection[int] = ()


@dataclass(frozen=True)
class Groups:
    """Per party the place of the first party of its group, and the group's kind.

    `supplier` is the number of the supplier that people gave the party, or -1, with its
    key at that place of `keys`; `kind` the place in Kind of the weakest evidence that joined the group, or -1.
    `alike` are groups as they would become when names that resemble are joined too.
    """

    group: Ints
    kind: Ints
    alike: Ints
    supplier: Ints
    keys: Ints
    shared_iban: Flags
    not_persons: Flags


def grouped(parties: Parties, known: Known) -> Groups:
    """Group by keys, never across two valid KvK numbers; then see what resembles."""
    supplier, keys = suppliers_of(parties, known)
    veto = Veto((), _refused_places(parties, known))
    group = _start(supplier)
    kind = np.full(len(parties), -1, dtype=np.int64)
    shared = shared_values(parties.keys[Key.IBAN], parties)
    for key, values, labels in _steps(parties, supplier, shared):
        fresh = joined(group, values, veto.only(*labels))
        kind = _weakest(kind, group, fresh, _KINDS.index(Kind(key)))
        group = fresh
    return Groups(
        group=group,
        kind=kind,
        alike=_alike(group, parties, supplier, veto),
        supplier=supplier,
        keys=keys,
        shared_iban=shared,
        not_persons=_not_persons(parties, known),
    )


def suppliers_of(parties: Parties, known: Known) -> tuple[Ints, Ints]:
    """The number of the supplier that people gave each party, or -1; and their keys."""
    keys = sorted(set(known.decided.values()))
    number = {key: at for at, key in enumerate(keys)}
    given = [known.decided.get(party) for party in parties.party.tolist()]
    found = [-1 if key is None else number[key] for key in given]
    return np.array(found, dtype=np.int64), np.array(keys, dtype=np.int64)


def _steps(
    parties: Parties, supplier: Ints, shared: Flags
) -> Iterator[tuple[Key, Ints, tuple[Ints, ...]]]:
    """Each key with its values and with what forbids joining by it.

    Companies that file VAT together share a number, so a KvK number goes before it. A
    name alone also needs the same legal form and no other place.
    """
    keys = parties.keys
    kvk, vat = keys[Key.KVK], keys[Key.VAT]
    strong = (supplier, kvk, vat)
    code = keys[Key.CODE]
    yield Key.KVK, kvk, (supplier,)
    yield Key.VAT, vat, (supplier, kvk)
    yield Key.IBAN, np.where(shared, -1, keys[Key.IBAN]), strong
    yield Key.CODE, np.where(shared_values(code, parties), -1, code), strong
    yield Key.NAME_AND_PLACE, keys[Key.NAME_AND_PLACE], (*strong, parties.form)
    yield Key.NAME, keys[Key.NAME], (*strong, parties.form, parties.place)


def _start(supplier: Ints) -> Ints:
    known = np.flatnonzero(supplier >= 0)
    numbered = np.unique(supplier[known], return_inverse=True)[1]
    return connected(known, numbered.astype(np.int64), len(supplier))


def _weakest(kind: Ints, group: Ints, fresh: Ints, step: int) -> Ints:
    """The kind per party; `step` for groups that grew, else what it was."""
    low = np.full(len(group), -1, dtype=np.int64)
    np.maximum.at(low, fresh, kind)
    grew = np.zeros(len(group), dtype=np.bool_)
    grew[fresh[group != fresh]] = True
    return np.where(grew[fresh], step, low[fresh])


def _alike(group: Ints, parties: Parties, supplier: Ints, veto: Veto) -> Ints:
    keys = parties.keys
    against = veto.only(supplier, keys[Key.KVK], keys[Key.VAT], parties.form)
    pairs = best_pairs(group, parties, against)
    linked = group
    # A pair is a value that two groups share; later pairs only add to what stands.
    if len(pairs):
        linked = _through(pairs[:, :2], group, against)
    sizes = np.bincount(_roots(group, linked), minlength=len(group))
    return np.where(sizes[linked] > LONGEST_CHAIN, group, linked)


def _through(pairs: Ints, group: Ints, veto: Veto) -> Ints:
    """Join groups by pairs: a party with several pairs takes one after the other."""
    linked = group
    rest = np.unique(np.sort(pairs, axis=1), axis=0)
    while len(rest):
        once = _without_repeats(rest)
        values = np.full(len(group), -1, dtype=np.int64)
        values[rest[once, 0]] = values[rest[once, 1]] = np.flatnonzero(once)
        linked = joined(linked, values, veto)
        rest = rest[~once]
    return linked


def _without_repeats(pairs: Ints) -> Flags:
    """The pairs of which no end was seen in an earlier pair of this turn."""
    seen: set[int] = set()
    chosen = np.zeros(len(pairs), dtype=np.bool_)
    for at, (one, other) in enumerate(pairs.tolist()):
        if one not in seen and other not in seen:
            chosen[at] = True
            seen |= {one, other}
    return chosen


def _roots(group: Ints, linked: Ints) -> Ints:
    """The linked group of every group, once per group."""
    return linked[np.unique(group)]


def _refused_places(parties: Parties, known: Known) -> Ints:
    pairs = [(a, b) for a, b in known.refused if a != b]
    if not pairs or not len(parties):
        return np.zeros((0, 2), dtype=np.int64)
    both = np.array(pairs, dtype=np.int64)
    places = np.minimum(np.searchsorted(parties.party, both), len(parties) - 1)
    here = (parties.party[places] == both).all(axis=1)
    return np.asarray(places[here])


def _not_persons(parties: Parties, known: Known) -> Flags:
    settled = {a for a, b in known.refused if a == b} | set(known.persons)
    found = [party in settled for party in parties.party.tolist()]
    return np.array(found, dtype=np.bool_)
