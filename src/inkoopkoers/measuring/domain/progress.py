# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How far a round is, per group of respondents, without telling of anyone.

Who took part is as private as what they answered: only groups that may be shown
together are, and everyone outside them counts as one rest.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inkoopkoers.measuring.domain.groups import ALL, Group, groups_of, released


@dataclass(frozen=True)
class Crowd:
    """How many people began, answered at least once, and handed in.

    `people` is everyone of whom we know: on the list, or begun by the open link.
    """

    people: int = 0
    began: int = 0
    answered: int = 0
    handed_in: int = 0

    def __add__(self, other: Crowd) -> Crowd:
        """Put two crowds together."""
        return Crowd(
            self.people + other.people,
            self.began + other.began,
            self.answered + other.answered,
            self.handed_in + other.handed_in,
        )

    def __sub__(self, other: Crowd) -> Crowd:
        """Who is left without the others."""
        return Crowd(
            self.people - other.people,
            self.began - other.began,
            self.answered - other.answered,
            self.handed_in - other.handed_in,
        )


NOBODY = Crowd()


@dataclass(frozen=True)
class FacetProgress:
    """One facet: the values that may be shown, and everyone else as `rest`."""

    name: str
    rows: tuple[tuple[str, Crowd], ...]
    rest: Crowd


@dataclass(frozen=True)
class RoundProgress:
    """Everyone together, and per facet what may be shown.

    `total` is None while there are too few people: then a count tells who it was.
    """

    total: Crowd | None
    facets: tuple[FacetProgress, ...]


def round_progress(
    crowds: Mapping[str, Crowd], facets: Mapping[str, Sequence[str]], minimum: int
) -> RoundProgress:
    """Choose what may be shown; `crowds` is by signature.

    The rest of a facet follows by subtraction. It is nobody or at least `minimum`
    people, because that is how the shown groups are chosen.
    """
    sizes = {line: crowd.people for line, crowd in crowds.items()}
    asked = {Group(name, value) for name, values in facets.items() for value in values}
    shown = released(sizes, minimum, among=asked)
    if ALL not in shown:
        return RoundProgress(None, ())
    sums = _by_group(crowds)
    total = sum(crowds.values(), NOBODY)
    found = (
        _facet(name, {value: sums[group] for value in values
                      if (group := Group(name, value)) in shown}, total)
        for name, values in facets.items()
    )  # fmt: skip
    return RoundProgress(total, tuple(one for one in found if one.rows))


def _by_group(crowds: Mapping[str, Crowd]) -> dict[Group, Crowd]:
    sums: dict[Group, Crowd] = {}
    for line, crowd in crowds.items():
        for group in groups_of(line):
            sums[group] = sums.get(group, NOBODY) + crowd
    return sums


def _facet(name: str, shown: Mapping[str, Crowd], total: Crowd) -> FacetProgress:
    rest = total - sum(shown.values(), NOBODY)
    return FacetProgress(name, tuple(shown.items()), rest)
