# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning backwards from the day it is needed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.rules import Rulebook
from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.periods import (
    Circumstances,
    Phase,
    minimums,
    phases_of,
)
from inkoopkoers.procurements.domain.procedures import Procedure
from inkoopkoers.procurements.domain.schedule import (
    LONGEST,
    OutOfReach,
    Schedule,
    TooLong,
    TooShort,
    Wish,
    schedule,
)
from inkoopkoers.procurements.domain.workdays import is_working_day
from inkoopkoers.procurements.tests.domain.editions import changing, with_editions

NEEDED = date(2027, 9, 1)
TODAY = date(2026, 11, 22)
CHANGE = date(2027, 1, 1)
OPEN, RESTRICTED = Procedure.OPEN, Procedure.RESTRICTED

# Enough for every legal minimum, in the real rulebook and in ours.
days = st.dictionaries(st.sampled_from(Phase), st.integers(60, 120), max_size=5)
circumstances = st.builds(
    Circumstances,
    st.sampled_from(Procedure),
    st.booleans(),
    st.booleans(),
    st.booleans(),
)
wishes = st.builds(
    Wish, st.dates(date(2018, 1, 1), date(2035, 1, 1)), circumstances, days
)
terms = st.integers(1, 60)


@st.composite
def changing_rulebooks(draw: st.DrawFn) -> Rulebook:
    """Every period changes on a day, to something longer or shorter."""
    codes = [
        "termijn-openbaar",
        "termijn-niet-openbaar-aanmelden",
        "termijn-niet-openbaar-inschrijven",
        "termijn-korting-elektronisch",
        "termijn-antwoorden",
        "termijn-opschortend",
    ]
    rules = [
        rule
        for code in codes
        for rule in changing(
            code,
            draw(terms),
            draw(terms),
            CHANGE + timedelta(days=draw(st.integers(-30, 30))),
        )
    ]
    return with_editions(*rules)


def planned(
    procedure: Procedure = OPEN,
    own_days: Mapping[Phase, int] | None = None,
    *,
    needed: date = NEEDED,
    today: date = TODAY,
) -> Schedule:
    wish = Wish(needed, Circumstances(procedure), own_days or {})
    return schedule(rulebook(), wish, today)


def starts(of: Schedule) -> list[date]:
    return [one.start for one in of.phases]


def test_an_open_procedure_has_these_days() -> None:
    found = planned()

    assert [(one.phase.value, one.start, one.end) for one in found.phases] == [
        ("strategie", date(2027, 3, 18), date(2027, 4, 15)),
        ("publicatie", date(2027, 4, 15), date(2027, 4, 29)),
        ("vragen", date(2027, 4, 29), date(2027, 5, 28)),
        ("sluiting", date(2027, 5, 28), date(2027, 6, 9)),
        ("beoordeling", date(2027, 6, 9), date(2027, 6, 30)),
        ("voornemen", date(2027, 6, 30), date(2027, 7, 7)),
        ("opschortende-termijn", date(2027, 7, 7), date(2027, 7, 28)),
        ("contract", date(2027, 7, 28), date(2027, 8, 4)),
        ("implementatie", date(2027, 8, 4), date(2027, 9, 1)),
    ]
    assert found.begin == date(2027, 3, 18)
    assert found.publication == date(2027, 4, 29)


@pytest.mark.parametrize(
    ("procedure", "expected"),
    [
        (OPEN, {"vragen": 10, "sluiting": 40, "opschortende-termijn": 20}),
        (
            RESTRICTED,
            {
                "aanmelden": 30,
                "vragen": 10,
                "sluiting": 35,
                "opschortende-termijn": 20,
            },
        ),
        (Procedure.DIALOGUE, {"aanmelden": 30, "opschortende-termijn": 20}),
        (
            Procedure.NEGOTIATION,
            {
                "aanmelden": 30,
                "vragen": 10,
                "sluiting": 35,
                "opschortende-termijn": 20,
            },
        ),
        (Procedure.INNOVATION, {"aanmelden": 30, "opschortende-termijn": 20}),
        (Procedure.SPECIFIC, {"opschortende-termijn": 20}),
        (Procedure.NATIONAL, {}),
        (Procedure.MULTIPLE, {}),
        (Procedure.SINGLE, {}),
        (Procedure.MINI_COMPETITION, {}),
    ],
)
def test_each_procedure_has_its_legal_periods(
    procedure: Procedure, expected: Mapping[str, int]
) -> None:
    found = planned(procedure)

    assert {one.phase.value: one.days for one in found.legal} == expected
    assert {held.rule.code for held in found.rules} == {
        held.rule.code for one in found.legal for held in one.rules
    }


@pytest.mark.parametrize(
    ("of", "closing", "answers"),
    [
        (Circumstances(OPEN), 40, 10),
        (Circumstances(OPEN, is_electronic=False), 45, 10),
        (Circumstances(OPEN, has_prior_notice=True), 29, 10),
        (Circumstances(OPEN, is_urgent=True), 40, 4),
        (Circumstances(RESTRICTED, is_electronic=False), 40, 10),
        (Circumstances(RESTRICTED, has_prior_notice=True), 35, 10),
    ],
)
def test_circumstances_make_periods_longer_or_shorter(
    of: Circumstances, closing: int, answers: int
) -> None:
    found = minimums(rulebook(), of, date(2026, 3, 1))

    assert found[Phase.CLOSING].days == closing
    assert found[Phase.QUESTIONS].days == answers


@pytest.mark.parametrize(
    ("publication", "expected"),
    [(date(2026, 12, 31), 40), (date(2027, 1, 1), 30), (date(2027, 1, 4), 30)],
)
def test_the_edition_of_the_day_of_publication_holds(
    publication: date, expected: int
) -> None:
    book = with_editions(*changing("termijn-openbaar", 45, 35, CHANGE))

    found = minimums(book, Circumstances(OPEN), publication)

    assert found[Phase.CLOSING].days == expected


def test_a_longer_period_from_a_day_on_can_be_avoided_by_publishing_before_it() -> None:
    book = with_editions(*changing("termijn-openbaar", 35, 95, CHANGE))
    wish = Wish(date(2027, 5, 31), Circumstances(OPEN))

    found = schedule(book, wish, TODAY)

    closing = found.of(Phase.CLOSING).end
    assert found.publication == date(2026, 12, 31)
    assert found.of(Phase.QUESTIONS).start == found.publication
    assert (closing - found.publication).days > 31
    assert {held.rule.edition for held in found.rules if held.rule.value == 35} == {
        "oudste"
    }


def test_the_exploration_of_the_market_is_there_when_it_has_days() -> None:
    without = planned()
    with_market = planned(own_days={Phase.MARKET: 30})

    with pytest.raises(LookupError):
        without.of(Phase.MARKET)
    market = with_market.of(Phase.MARKET)
    assert (market.end - market.start).days >= 30
    assert with_market.begin < without.begin


def test_a_phase_of_no_days_takes_no_time() -> None:
    found = planned(own_days={Phase.IMPLEMENTATION: 0}).of(Phase.IMPLEMENTATION)

    assert found.start == found.end == NEEDED


def test_it_is_late_when_the_last_day_to_begin_has_passed() -> None:
    begin = planned().begin

    on_time = planned(today=begin)
    late = planned(today=begin + timedelta(days=3))

    assert (on_time.is_late, on_time.days_late) == (False, 0)
    assert (late.is_late, late.days_late) == (True, 3)
    assert [one.phase for one in late.phases if one.is_late] == [Phase.STRATEGY]
    assert not any(one.is_late for one in on_time.phases)


@pytest.mark.parametrize(
    ("phase", "too_short", "enough"),
    [
        (Phase.CLOSING, 39, 40),
        (Phase.QUESTIONS, 9, 10),
        (Phase.STANDSTILL, 19, 20),
        (Phase.CONTRACT, -1, 0),
    ],
)
def test_own_days_never_shorten_what_the_law_asks(
    phase: Phase, too_short: int, enough: int
) -> None:
    with pytest.raises(TooShort) as refused:
        planned(own_days={phase: too_short})

    assert refused.value.phase is phase
    assert refused.value.minimum.days == enough
    assert refused.value.days == too_short
    assert planned(own_days={phase: enough}).phases


def test_more_days_than_anyone_plans_are_refused() -> None:
    with pytest.raises(TooLong) as refused:
        planned(own_days={Phase.CONTRACT: LONGEST + 1})

    assert (refused.value.phase, refused.value.most) == (Phase.CONTRACT, LONGEST)


def test_the_longest_phases_of_all_still_make_a_planning() -> None:
    own_days = dict.fromkeys(Phase, LONGEST)

    found = planned(Procedure.DIALOGUE, own_days, needed=date(2000, 1, 1))

    assert found.begin < date(1900, 1, 1)


def test_a_day_before_every_rule_is_out_of_reach() -> None:
    with pytest.raises(OutOfReach):
        planned(needed=date(1999, 12, 31))


def test_the_last_day_of_the_calendar_makes_a_planning() -> None:
    assert planned(needed=date.max).phases[-1].end == date.max


@given(wishes)
def test_phases_follow_each_other_on_working_days(wish: Wish) -> None:
    found = schedule(rulebook(), wish, TODAY)

    for before, after in pairwise(found.phases):
        assert before.end == after.start
    for one in found.phases:
        assert one.start <= one.end
        assert is_working_day(one.start)
        assert is_working_day(one.end)
    expected = [
        phase
        for phase in phases_of(wish.circumstances.procedure)
        if phase is not Phase.MARKET or phase in wish.own_days
    ]
    assert [one.phase for one in found.phases] == expected
    assert found.phases[-1].end <= wish.needed


@given(wishes, changing_rulebooks())
def test_every_legal_period_has_its_whole_days_under_the_rules_of_publication(
    wish: Wish, book: Rulebook
) -> None:
    found = schedule(book, wish, TODAY)

    legal = minimums(book, wish.circumstances, found.publication)
    assert {one.phase: one.days for one in found.legal} == {
        phase: minimum.days for phase, minimum in legal.items()
    }
    for one in found.legal:
        assert (one.end - one.start).days > one.days
    assert all(one.legal_days >= 0 for one in found.phases)


@given(wishes)
def test_own_days_are_given_in_full(wish: Wish) -> None:
    found = schedule(rulebook(), wish, TODAY)

    bidding = {Phase.QUESTIONS, Phase.CLOSING}
    for one in found.phases:
        if one.phase not in bidding:
            assert (one.end - one.start).days >= wish.own_days.get(one.phase, 0)
    closing = found.of(Phase.CLOSING)
    total = (closing.end - found.of(Phase.QUESTIONS).start).days
    assert total >= wish.own_days.get(Phase.CLOSING, 0)
    asked = wish.own_days.get(Phase.QUESTIONS, 0)
    assert (closing.end - closing.start).days >= asked


@given(wishes, st.integers(1, 400))
def test_needed_later_never_moves_a_phase_earlier(wish: Wish, later: int) -> None:
    postponed = Wish(
        wish.needed + timedelta(days=later), wish.circumstances, wish.own_days
    )

    before = schedule(rulebook(), wish, TODAY)
    after = schedule(rulebook(), postponed, TODAY)

    pairs = zip(starts(before), starts(after), strict=True)
    assert all(was <= now for was, now in pairs)


@given(
    circumstances,
    st.dates(CHANGE - timedelta(days=90), CHANGE + timedelta(days=400)),
    st.integers(1, 90),
    changing_rulebooks(),
)
def test_needed_later_never_moves_the_publication_earlier_when_rules_change(
    of: Circumstances, needed: date, later: int, book: Rulebook
) -> None:
    before = schedule(book, Wish(needed, of), TODAY)
    after = schedule(book, Wish(needed + timedelta(days=later), of), TODAY)

    assert before.publication <= after.publication
    assert before.begin <= after.begin
