# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules about organisations, their tree and invitations."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.organisations import domain
from inkoopkoers.organisations.domain import InvitationState, Misfit
from inkoopkoers.organisations.tests.people_here import MORNING

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "text",
    ["00000001003214345000", "00000003123456780000", "00000099000000001000",
     "00000004000000066000"],
)  # fmt: skip
def test_an_oin_has_twenty_digits_and_a_prefix(text: str) -> None:
    assert domain.is_oin(text)


@pytest.mark.parametrize(
    "text",
    ["", "0000000100321434500", "000000010032143450000", "00000001003214346000",
     "10000001003214345000", "00000000003214345000", "0000000100321434500²",
     "0000000100321434500\n", "abcdefghijklmnopqrst"],
)  # fmt: skip
def test_anything_else_is_no_oin(text: str) -> None:
    assert not domain.is_oin(text)


@given(st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_in_an_rsin_shows(place: int, more: int) -> None:
    rsin = "003214345"
    digit = (int(rsin[place]) + more) % 10
    spoiled = f"{rsin[:place]}{digit}{rsin[place + 1 :]}"

    assert not domain.is_oin(f"00000001{spoiled}000")


def test_kvk_and_tooi_have_one_form() -> None:
    assert domain.is_kvk("12345678")
    assert not domain.is_kvk("1234567")
    assert not domain.is_kvk("1234567a")
    assert domain.is_tooi("https://identifier.overheid.nl/tooi/id/gemeente/gm0363")
    assert not domain.is_tooi("https://identifier.overheid.nl/tooi/")
    assert not domain.is_tooi("https://elders.nl/tooi/id/gm0363")
    assert not domain.is_tooi("https://identifier.overheid.nl/tooi/id\njavascript:x")


# 1 > 2 > 3, and 4 on its own.
TREE = {1: None, 2: 1, 3: 2, 4: None}


@pytest.mark.parametrize("parent", [1, 2, 3])
def test_nothing_hangs_under_itself_or_what_is_under_it(parent: int) -> None:
    assert domain.misfit(1, parent, TREE) is Misfit.CYCLE


def test_a_new_one_or_one_with_parts_fits_where_there_is_room() -> None:
    assert domain.misfit(None, 3, TREE) is None
    assert domain.misfit(1, 4, TREE) is None
    assert domain.misfit(4, 3, TREE) is None


def test_no_more_than_six_levels_hang_under_each_other() -> None:
    chain: dict[int, int | None] = {1: None, **{one: one - 1 for one in range(2, 7)}}
    pair: dict[int, int | None] = {10: None, 11: 10}

    assert domain.misfit(None, 6, chain) is Misfit.TOO_DEEP
    assert domain.misfit(None, 5, chain) is None
    assert domain.misfit(10, 5, {**chain, **pair}) is Misfit.TOO_DEEP
    assert domain.misfit(10, 4, {**chain, **pair}) is None


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 12)), max_size=60))
def test_moves_that_fit_never_make_a_cycle_or_a_tree_that_is_too_deep(
    moves: list[tuple[int, int]],
) -> None:
    parents: dict[int, int | None] = dict.fromkeys(range(1, 13))

    for moved, parent in moves:
        if domain.misfit(moved, parent, parents) is None:
            parents[moved] = parent

    for one in parents:
        here: int | None = one
        for _level in range(domain.DEEPEST):
            here = parents[here] if here else None
        assert here is None


def test_a_tree_that_was_broken_by_hand_does_not_hang() -> None:
    assert domain.misfit(3, 1, {1: 2, 2: 1, 3: None}) is None


def test_withdrawn_counts_before_used_and_used_before_expired() -> None:
    def state(**given: object) -> InvitationState:
        known = {"accepted_at": None, "withdrawn_at": None,
                 "expires_at": MORNING + timedelta(days=1)}  # fmt: skip
        return domain.invitation_state(**{**known, **given}, now=MORNING)  # type: ignore[arg-type]  # as given

    assert state() is InvitationState.OPEN
    assert state(expires_at=MORNING) is InvitationState.EXPIRED
    assert state(expires_at=MORNING, accepted_at=MORNING) is InvitationState.USED
    assert state(accepted_at=MORNING, withdrawn_at=MORNING) is InvitationState.WITHDRAWN


def test_an_invitation_is_valid_for_two_weeks() -> None:
    assert domain.expiry(MORNING) - MORNING == timedelta(days=14)


def test_addresses_are_read_by_line_comma_and_semicolon_each_once() -> None:
    text = "A@x.nl\n\n b@x.nl ; c@x.nl,a@X.nl\nPiet <D@x.nl>\n"

    lines = domain.address_lines(text)

    found = [(line.number, line.address) for line in lines]
    assert found == [(1, "a@x.nl"), (3, "b@x.nl"), (3, "c@x.nl"), (4, "d@x.nl")]


@given(st.text())
def test_no_text_breaks_the_reading_of_addresses(text: str) -> None:
    addresses = [line.address for line in domain.address_lines(text)]

    assert len(addresses) == len(set(addresses))


def test_a_beheerder_remains_only_when_it_is_another() -> None:
    assert domain.has_other_beheerder({1: "beheerder", 2: "beheerder"}, 1)
    assert not domain.has_other_beheerder({1: "beheerder", 2: "inkoper"}, 1)
