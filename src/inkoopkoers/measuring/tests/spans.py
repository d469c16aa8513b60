# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Linear algebra on exact numbers, to try what someone can work out from tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations

Vector = Sequence[int]


def rank(vectors: Iterable[Vector]) -> int:
    """How many of the vectors say something that the others do not."""
    rows = [[Fraction(number) for number in vector] for vector in vectors]
    found = 0
    for column in range(len(rows[0]) if rows else 0):
        pivot = next((row for row in rows[found:] if row[column]), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        rows.insert(found, pivot)
        for row in rows[found + 1 :]:
            factor = row[column] / pivot[column]
            row[column:] = [
                one - factor * other
                for one, other in zip(row[column:], pivot[column:], strict=True)
            ]
        found += 1
    return found


def is_in_span(vectors: Sequence[Vector], target: Vector) -> bool:
    """Whether adding and subtracting the vectors can give the target."""
    return rank([*vectors, target]) == rank(vectors)


def isolated(vectors: Iterable[Vector], fewer_than: int) -> Iterator[tuple[int, ...]]:
    """Every set of few people about whom some sum of tables tells something.

    The tables, weighed in any way, may not leave a figure that depends on these people
    only. For a set of people that is so when the tables say less as soon as these
    people are left out of them.
    """
    known = sorted(set(map(tuple, vectors)))
    people = range(len(known[0]) if known else 0)
    whole = rank(known)
    for few in combinations(people, min(fewer_than - 1, len(people))):
        rest = [[row[one] for one in people if one not in few] for row in known]
        if rank(rest) < whole:
            yield few
