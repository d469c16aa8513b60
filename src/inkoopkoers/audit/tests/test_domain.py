# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A chain that was not touched is whole, and every touch shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.audit.domain import (
    Anchor,
    Entry,
    Finding,
    Problem,
    canonical,
    head_at,
    seal_of,
    sealed,
)
from inkoopkoers.audit.tests.chains import (
    KEY,
    START,
    anchors_of,
    chain_of,
    check,
    head_of,
    problems,
)

SIZES = st.integers(1, 20)


def at(chain: list[Entry], place: int) -> int:
    """A place in the chain for any whole number."""
    return place % len(chain)


@given(st.integers(0, 30), st.sets(st.integers(0, 29)))
def test_a_chain_that_nobody_touched_is_whole(size: int, lost: set[int]) -> None:
    chain = chain_of(size)
    anchors = [a for place, a in enumerate(anchors_of(chain)) if place not in lost]

    assert check(chain, head_of(chain), anchors) == []


CHANGES: dict[str, Any] = {
    "at": START - timedelta(days=400),
    "event": "round.closed",
    "actor": None,
    "organisation": 8,
    "subject": "round:0",
    "details": canonical({"people": 999}),
    "previous": "0" * 64,
    "seal": "f" * 64,
}


@given(SIZES, st.integers(0), st.sampled_from(sorted(CHANGES)))
def test_a_changed_field_shows_at_its_entry(size: int, place: int, field: str) -> None:
    chain = chain_of(size)
    place = at(chain, place)
    head = head_of(chain)

    chain[place] = replace(chain[place], **{field: CHANGES[field]})

    findings = check(chain, head)
    assert Finding(Problem.CHANGED, place + 1, place + 1) in findings


@given(SIZES, st.integers(0))
def test_a_changed_field_throws_no_doubt_on_other_entries(
    size: int, place: int
) -> None:
    chain = chain_of(size)
    head = head_of(chain)
    place = at(chain, place)

    chain[place] = replace(chain[place], subject="round:0")

    assert check(chain, head) == [Finding(Problem.CHANGED, place + 1, place + 1)]


@given(st.integers(3, 20), st.data())
def test_removed_entries_are_named(size: int, data: st.DataObject) -> None:
    chain = chain_of(size)
    first = data.draw(st.integers(1, size - 1), label="first")
    last = data.draw(st.integers(first, size - 1), label="last")

    left = [entry for entry in chain if not first <= entry.number <= last]

    assert check(left, head_of(chain)) == [Finding(Problem.MISSING, first, last)]


@given(st.integers(2, 20), st.data())
def test_two_entries_in_each_others_place_show(size: int, data: st.DataObject) -> None:
    chain = chain_of(size)
    places = st.lists(st.integers(0, size - 1), min_size=2, max_size=2, unique=True)
    one, other = data.draw(places)
    head = head_of(chain)

    chain[one], chain[other] = chain[other], chain[one]

    assert Problem.OUT_OF_ORDER in problems(check(chain, head))


@given(SIZES, st.data())
def test_a_cut_tail_shows_by_the_head(size: int, data: st.DataObject) -> None:
    chain = chain_of(size)
    kept = data.draw(st.integers(0, size - 1))

    findings = check(chain[:kept], head_of(chain))

    assert findings == [Finding(Problem.TAIL_CUT, kept + 1, size)]


@given(SIZES, st.data())
def test_a_cut_tail_shows_by_the_anchors_when_the_head_was_put_back(
    size: int, data: st.DataObject
) -> None:
    chain = chain_of(size)
    kept = data.draw(st.integers(0, size - 1))
    cut = chain[:kept]

    findings = check(cut, head_of(cut), anchors_of(chain))

    assert findings == [Finding(Problem.TAIL_CUT, kept + 1, size)]


def test_the_last_anchor_alone_shows_a_cut_tail() -> None:
    chain = chain_of(9)

    findings = check(chain[:4], head_of(chain[:4]), anchors_of(chain[-1:]))

    assert findings == [Finding(Problem.TAIL_CUT, 5, 9)]


def test_an_earlier_time_shows_even_with_the_right_seal() -> None:
    chain = chain_of(2)
    early = replace(chain[1], at=START - timedelta(days=1))
    chain[1] = sealed(early, KEY)

    findings = check(chain, head_of(chain))

    assert findings == [Finding(Problem.TOO_EARLY, 2, 2)]


def test_a_time_that_was_moved_on_does_not_blame_the_entries_after_it() -> None:
    chain = chain_of(5)
    chain[2] = replace(chain[2], at=START + timedelta(days=400))

    findings = check(chain, head_of(chain))

    assert findings == [Finding(Problem.CHANGED, 3, 3)]


def test_a_chain_that_was_written_again_with_the_key_differs_from_the_anchors() -> None:
    old, new = chain_of(3), chain_of(3)
    new[2] = sealed(replace(new[2], actor=99), KEY)

    findings = check(new, head_of(new), anchors_of(old))

    assert findings == [Finding(Problem.ANCHOR_DIFFERS, 3, 3)]


def test_a_chain_that_was_written_again_without_the_key_shows() -> None:
    forged = chain_of(3, key=b"a guess")

    findings = check(forged, head_at(forged[-1], b"a guess"))

    assert problems(findings) == {Problem.CHANGED, Problem.HEAD_CHANGED}


def test_a_head_that_is_gone_shows() -> None:
    assert problems(check(chain_of(2), None)) == {Problem.HEAD_GONE}


def test_a_head_that_lags_behind_shows() -> None:
    chain = chain_of(3)

    assert problems(check(chain, head_of(chain[:2]))) == {Problem.HEAD_BEHIND}


@pytest.mark.parametrize(
    "change",
    [{"number": 4}, {"number": 2}, {"seal": "0"}, {"at": None}, {"signature": ""}],
)
def test_a_changed_head_shows(change: dict[str, Any]) -> None:
    chain = chain_of(3)
    head = head_at(chain[-1], KEY)

    findings = check(chain, replace(head, **change))

    assert problems(findings) == {Problem.HEAD_CHANGED}


def test_a_head_signed_for_another_seal_shows() -> None:
    chain = chain_of(3)
    other = sealed(replace(chain[2], actor=99), KEY)

    assert problems(check(chain, head_at(other, KEY))) == {Problem.HEAD_CHANGED}


@pytest.mark.parametrize("number", [0, 2, 9])
def test_a_changed_anchor_shows(number: int) -> None:
    chain = chain_of(3)
    anchors = [Anchor(number, "0" * 64, "0" * 64)]

    findings = check(chain, head_of(chain), anchors)

    assert findings == [Finding(Problem.ANCHOR_CHANGED, number, number)]


def test_a_trail_without_any_anchors_shows() -> None:
    chain = chain_of(3)

    findings = check(chain, head_of(chain), None)

    assert findings == [Finding(Problem.ANCHORS_GONE, 1, 3)]


def test_before_the_first_entry_there_is_nothing_to_find() -> None:
    assert check([], None, None) == []


def test_what_is_no_number_and_no_time_any_more_is_a_finding_and_no_crash() -> None:
    chain = chain_of(3)
    spoiled = replace(chain[1], number=0, at=None, event=b"\xff")  # type: ignore[arg-type]

    findings = check([chain[0], chain[2], spoiled], head_of(chain))

    assert problems(findings) == {
        Problem.CHANGED,
        Problem.MISSING,
        Problem.OUT_OF_ORDER,
    }


def test_a_moment_has_one_seal_in_every_time_zone() -> None:
    entry = chain_of(1)[0]
    assert entry.at
    elsewhere = entry.at.astimezone(timezone(timedelta(hours=2)))

    assert seal_of(replace(entry, at=elsewhere), KEY) == entry.seal


@given(st.dictionaries(st.text(), st.integers() | st.text() | st.none()))
def test_details_are_written_in_one_way(details: dict[str, object]) -> None:
    turned = dict(reversed(list(details.items())))

    assert canonical(details) == canonical(turned)
    assert canonical(details).isascii()


def test_details_that_json_cannot_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="Out of range"):
        canonical({"share": float("nan")})
