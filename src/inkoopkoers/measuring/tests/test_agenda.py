# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The agenda: what to talk about first, and what is still to do."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.measuring.domain.agenda import Agenda, agenda_of
from inkoopkoers.measuring.domain.presented import (
    Agreed,
    Beside,
)
from inkoopkoers.measuring.domain.presenting import present
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument
from inkoopkoers.measuring.tests.results import result_of

CODES = [f"beleid-{number}" for number in range(1, 5)]
INSTRUMENT = make_instrument(*(item(code) for code in CODES))
SCORES = {
    "beleid-1": {3: 10},
    "beleid-2": {2: 5, 3: 5},
    "beleid-3": {1: 2},
    "beleid-4": {1: 5, 4: 5},
}


def agenda(*agreed: str) -> Agenda:
    known = {code: Agreed(2, "Daarom.", date(2027, 4, 1)) for code in agreed}
    result = result_of(INSTRUMENT, SCORES)
    return agenda_of(present(result, INSTRUMENT, Beside(agreed=known)))


def test_the_widest_spread_comes_first_and_what_is_hidden_last() -> None:
    codes = [one.code for one in agenda().items]

    assert codes == ["beleid-4", "beleid-2", "beleid-1", "beleid-3"]


def test_agreeing_does_not_move_a_question() -> None:
    assert [one.code for one in agenda("beleid-4").items] == [
        one.code for one in agenda().items
    ]


def test_what_was_agreed_counts_as_discussed() -> None:
    found = agenda("beleid-4", "beleid-3")

    assert (found.discussed, found.total) == (2, 4)
    assert [one.code for one in found.to_discuss] == ["beleid-2", "beleid-1"]


def test_every_question_has_neighbours_but_for_the_ends() -> None:
    found = agenda()
    first, second, *_rest, last = found.items

    assert found.before(first) is None
    assert found.after(first) == second
    assert found.before(second) == first
    assert found.after(last) is None


def test_a_question_that_is_not_asked_is_not_found() -> None:
    assert agenda().find("mensen-1") is None


@given(st.sets(st.sampled_from(CODES)), st.sampled_from(CODES))
def test_next_is_never_discussed_and_never_this_one(
    agreed: set[str], here: str
) -> None:
    found = agenda(*agreed)

    following = found.next_to_discuss(found.find(here))

    left = set(CODES) - agreed - {here}
    assert (following.code in left) if following else not left


def test_next_goes_on_from_here_and_then_round() -> None:
    found = agenda("beleid-2")
    second, last = found.items[1], found.items[3]

    after_second = found.next_to_discuss(second)
    after_last = found.next_to_discuss(last)

    assert after_second is not None
    assert after_second.code == "beleid-1"
    assert after_last is not None
    assert after_last.code == "beleid-4"
