# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Near and small where it is known, and how much is not."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.spending.domain.local import KnownShare, local_share, sme_share
from inkoopkoers.spending.domain.selection import Terms
from inkoopkoers.spending.questions.local import LOCAL
from inkoopkoers.spending.tests.facts.asking import asked, these
from inkoopkoers.spending.tests.making import a_line, key_of

pytestmark = pytest.mark.once

NEAR = Terms(local_places=("Wilgenwaard", "Oud Zuilen"))


def test_what_a_person_said_goes_before_the_place() -> None:
    lines = [
        a_line(10, supplier="A", place="Wilgenwaard"),
        a_line(20, supplier="B", place="Wilgenwaard"),
        a_line(40, supplier="C", place=" oud zuilen "),
        a_line(80, supplier="D", place="Zuilen"),
        a_line(160, supplier="E"),
    ]
    said = {"supplier": key_of("B"), "name": "B", "is_local": False, "is_sme": True}

    rows = asked(LOCAL, lines, terms=NEAR, suppliers=[said])

    assert local_share(rows) == KnownShare(Decimal(50), Decimal(100), Decimal(160))
    assert sme_share(rows) == KnownShare(Decimal(20), Decimal(0), Decimal(290))
    assert local_share(rows).share == Fraction(1, 3)
    assert local_share(rows).unknown_share == Fraction(16, 31)


def test_without_places_nothing_is_known() -> None:
    rows = asked(LOCAL, [a_line(10, place="Wilgenwaard")])

    assert local_share(rows).share is None
    assert local_share(rows).unknown_share == 1


def test_more_credit_than_cost_has_no_share() -> None:
    assert KnownShare(Decimal(-5), Decimal(10), Decimal(0)).share is None
    assert KnownShare(Decimal(0), Decimal(0), Decimal(0)).unknown_share is None


@settings(max_examples=15, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 1000),
            st.sampled_from([None, "", "Wilgenwaard", "WILGENWAARD", "Wilgen", "a%"]),
        ),
        max_size=10,
    )
)
def test_places_are_compared_as_by_hand(cells: list[tuple[int, str | None]]) -> None:
    lines = [
        a_line(eur, supplier=f"S{at}", place=place)
        for at, (eur, place) in enumerate(cells)
    ]
    expected: Counter[str] = Counter()
    for eur, place in cells:
        near = (place or "").lower() in {"wilgenwaard", "oud zuilen"}
        expected["unknown" if not place else "yes" if near else "no"] += eur

    found = local_share(asked(LOCAL, lines, terms=NEAR))

    assert these(found.yes, found.no, found.unknown) == (
        expected["yes"],
        expected["no"],
        expected["unknown"],
    )
