# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which groups of respondents may be shown, so that nothing leads to a few people.

Someone who adds and subtracts the tables that are shown, in any way, learns only about
unions of *atoms*: respondents who are in exactly the same shown groups. So groups are
chosen such that every atom has nobody or at least `minimum` people. The test in
`tests/test_subtraction.py` tries every such combination.

What this does not promise: a respondent knows the own answer, and takes it off, so
with a minimum of 5 four others are left (and three for two who put their answers
together). And when a whole group gives one and the same score, everyone in it is
known to have given that.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import count

# The room in the database.
LONGEST_SIGNATURE = 300
# With fewer it is easy to guess who said what.
LEAST_MINIMUM = 3
KNOWN_SIGNATURES = 10_000


class BadFacets(ValueError):
    """Questions about the respondent that cannot be used; the text is for the maker."""


@dataclass(frozen=True, order=True)
class Group:
    """The respondents with one value of one facet, such as Rol: jurist."""

    facet: str
    value: str


# Everyone; its empty name is that of no facet.
ALL = Group("", "")


@dataclass(frozen=True)
class Release:
    """The groups that may be shown, everyone first, and those that may not."""

    groups: tuple[Group, ...]
    hidden: tuple[Group, ...]

    def __contains__(self, group: Group) -> bool:
        """Whether this group may be shown."""
        return group in self.groups


def signature(facets: Mapping[str, str]) -> str:
    """Everything a respondent said about the self, in one line to count by.

    Two respondents have the same line only when they said the same; what they
    rather not said is left out. BadFacets when it is too long to store.
    """
    said = {name: value for name, value in facets.items() if value}
    if not said:
        return ""
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if len(text) > LONGEST_SIGNATURE:
        raise BadFacets("De namen en waarden van de kenmerken zijn samen te lang.")
    return text


def facets_of(line: str) -> dict[str, str]:
    """Return what `signature` was made from."""
    return dict(json.loads(line)) if line else {}


def check_facets(facets: Mapping[str, Sequence[str]]) -> None:
    """BadFacets unless every answer to these questions can be stored."""
    longest = {
        name: max(values, key=_length, default="") for name, values in facets.items()
    }
    signature(longest)


@lru_cache(maxsize=KNOWN_SIGNATURES)
def groups_of(line: str) -> tuple[Group, ...]:
    """The groups, beside everyone, that respondents with this signature are in."""
    return tuple(Group(name, value) for name, value in facets_of(line).items())


def coarse(line: str, release: Release) -> str:
    """The signature with only what may be shown: one line per atom."""
    shown = {one.facet: one.value for one in groups_of(line) if one in release}
    return signature(shown)


def released(
    sizes: Mapping[str, int], minimum: int, *, among: Iterable[Group] | None = None
) -> Release:
    """Choose which groups may be shown; `sizes` is how many have each signature.

    Everyone comes first, then the largest group, with the name to settle ties; a
    group that would leave an atom with too few people is passed over. Without enough
    people in all, nothing is shown. `among` limits the choice.
    """
    members = _members(sizes)
    wanted = _largest_first(sizes, members)
    if among is not None:
        allowed = frozenset(among)
        wanted = [group for group in wanted if group in allowed]
    if sum(sizes.values()) < minimum:
        return Release((), tuple(sorted(wanted)))
    atoms = _Atoms(sizes, minimum)
    kept = [group for group in wanted if atoms.split(members[group])]
    return Release((ALL, *kept), tuple(sorted(set(wanted) - set(kept))))


class _Atoms:
    """The respondents, divided by which of the kept groups they are in."""

    def __init__(self, sizes: Mapping[str, int], minimum: int) -> None:
        self._sizes = sizes
        self._minimum = minimum
        self._atom_of = dict.fromkeys(sizes, 0)
        self._people = Counter({0: sum(sizes.values())})
        self._names = count(1)

    def split(self, lines: Sequence[str]) -> bool:
        """Divide further by one group, unless that would leave too few somewhere."""
        inside: Counter[int] = Counter()
        for line in lines:
            inside[self._atom_of[line]] += self._sizes[line]
        if not all(self._is_safe(atom, people) for atom, people in inside.items()):
            return False
        names = {atom: next(self._names) for atom in inside}
        for line in lines:
            self._atom_of[line] = names[self._atom_of[line]]
        for atom, people in inside.items():
            self._people[atom] -= people
            self._people[names[atom]] = people
        return True

    def _is_safe(self, atom: int, people: int) -> bool:
        rest = self._people[atom] - people
        return all(part == 0 or part >= self._minimum for part in (people, rest))


def _members(sizes: Mapping[str, int]) -> dict[Group, list[str]]:
    """The signatures in each group, of those that someone has."""
    members: dict[Group, list[str]] = {}
    for line, people in sizes.items():
        if people:
            for group in groups_of(line):
                members.setdefault(group, []).append(line)
    return members


def _largest_first(
    sizes: Mapping[str, int], members: Mapping[Group, Sequence[str]]
) -> list[Group]:
    def rank(group: Group) -> tuple[int, Group]:
        return -sum(sizes[line] for line in members[group]), group

    return sorted(members, key=rank)


def _length(value: str) -> int:
    return len(json.dumps(value, ensure_ascii=False))
