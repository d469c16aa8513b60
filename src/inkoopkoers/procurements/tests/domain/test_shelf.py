# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the shelf suggests for ambitions."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.ambitions import Ambition, AmbitionLevel
from inkoopkoers.procurements.domain.criteria import Criterion, CriterionKind
from inkoopkoers.procurements.domain.shelf import (
    ShelfOrigin,
    Shelved,
    is_met,
    suggested,
)

LEVELS = st.sampled_from(AmbitionLevel)


def on_shelf(number: str, level: AmbitionLevel, theme: str = "klimaat") -> Shelved:
    return Shelved(
        key=number,
        origin=ShelfOrigin.OWN,
        number=number,
        title=number,
        kind=CriterionKind.REQUIREMENT,
        text="Tekst",
        theme=theme,
        level=level,
    )


def ambition(level: AmbitionLevel, theme: str = "klimaat") -> Ambition:
    return Ambition(theme=theme, chosen=level)


def test_the_level_of_the_ambition_is_suggested() -> None:
    shelf = [
        on_shelf("A", AmbitionLevel.BASIC),
        on_shelf("B", AmbitionLevel.SIGNIFICANT),
    ]

    found = suggested(shelf, [ambition(AmbitionLevel.SIGNIFICANT)], [])

    assert [one.criterion.number for one in found] == ["B"]
    assert not found[0].is_higher


def test_without_that_level_the_nearest_above_is_suggested_and_it_says_so() -> None:
    shelf = [on_shelf("A", AmbitionLevel.BASIC), on_shelf("C", AmbitionLevel.AMBITIOUS)]

    found = suggested(shelf, [ambition(AmbitionLevel.SIGNIFICANT)], [])

    assert [one.criterion.number for one in found] == ["C"]
    assert found[0].is_higher


def test_no_ambition_suggests_nothing() -> None:
    shelf = [on_shelf("A", AmbitionLevel.BASIC)]

    assert suggested(shelf, [ambition(AmbitionLevel.NONE)], []) == ()


def test_what_the_basket_lacks_comes_first() -> None:
    shelf = [
        on_shelf("A", AmbitionLevel.AMBITIOUS, "klimaat"),
        on_shelf("B", AmbitionLevel.BASIC, "circulair"),
    ]
    ambitions = [
        ambition(AmbitionLevel.AMBITIOUS, "klimaat"),
        ambition(AmbitionLevel.BASIC, "circulair"),
    ]
    basket = [Criterion("1", theme="klimaat", level=AmbitionLevel.AMBITIOUS)]

    found = suggested(shelf, ambitions, basket)

    assert [(one.criterion.number, one.is_met) for one in found] == [
        ("B", False),
        ("A", True),
    ]


@given(LEVELS, st.lists(LEVELS, max_size=5), st.lists(LEVELS, max_size=5))
def test_what_is_suggested_meets_the_ambition_and_is_not_there_yet(
    chosen: AmbitionLevel, shelved: list[AmbitionLevel], kept: list[AmbitionLevel]
) -> None:
    shelf = [on_shelf(f"N{at}", level) for at, level in enumerate(shelved)]
    basket = [
        Criterion(str(at), number=f"N{at}", theme="klimaat", level=level)
        for at, level in enumerate(kept)
    ]

    found = suggested(shelf, [ambition(chosen)], basket)

    for one in found:
        taken = Criterion("x", theme=one.criterion.theme, level=one.criterion.level)
        assert is_met(one.ambition, [*basket, taken])
        assert one.criterion.number not in {each.number for each in basket}
