# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A frozen result laid beside its questions."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from inkoopkoers.knowledge.domain.documents import Gate, Outcome
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import make_result
from inkoopkoers.measuring.domain.groups import ALL, Group, signature
from inkoopkoers.measuring.domain.presented import (
    WIDEST,
    Agreed,
    Beside,
    PresentedResult,
    SetTarget,
    group_key,
    group_of_key,
)
from inkoopkoers.measuring.domain.presenting import present
from inkoopkoers.measuring.domain.result import Heard, RoundResult
from inkoopkoers.measuring.tests.questionnaires import choice, item, make_instrument
from inkoopkoers.measuring.tests.results import facts, result_of

INSTRUMENT = make_instrument(
    choice("feiten-1"),
    item("beleid-1"),
    item("beleid-2"),
    *(item(f"mensen-{number}") for number in range(1, 7)),
)
GAP = make_instrument(item("beleid-1"), item("beleid-2"), outcome=Outcome.GAP)
GATED = make_instrument(
    item("bedrijf-1", scale="vijf"),
    item("inkoop-1", scale="vijf"),
    outcome=Outcome.GATE,
    gate=Gate(limits="bedrijf", limited="inkoop"),
)
INKOPER, JURIST = Group("Rol", "inkoper"), Group("Rol", "jurist")
DIRECTEUR = Group("Rol", "directeur")


def two_roles() -> RoundResult:
    """Six inkopers who score 3, six juristen who score 1; one directeur is asked."""
    lines = {signature({"Rol": "inkoper"}): 3, signature({"Rol": "jurist"}): 1}
    heard = Heard(
        invited=20,
        people=dict.fromkeys(lines, 6),
        now={line: {"beleid-1": Counts({score: 6})} for line, score in lines.items()},
        notes={"beleid-1": ("Zo is het.",)},
        evidence={"beleid-1": ("https://a.example/",)},
    )
    asked = {"Rol": ["inkoper", "jurist", "directeur"]}
    return make_result(facts(), heard, INSTRUMENT, facets=asked)


def spread(scores: dict[str, dict[int, int]]) -> PresentedResult:
    return present(result_of(INSTRUMENT, scores), INSTRUMENT, Beside())


def test_questions_are_numbered_through_the_themes() -> None:
    presented = spread({"beleid-1": {3: 5}})

    assert [item.number for item in presented.items] == list(range(1, 9))
    assert [theme.code for theme in presented.themes] == ["beleid", "mensen"]
    assert presented.items[2].code == "mensen-1"


def test_a_group_stands_beside_everyone() -> None:
    presented = present(two_roles(), INSTRUMENT, Beside(), group=INKOPER)

    first = presented.items[0]
    assert presented.chosen
    assert presented.chosen.people == 6
    assert first.counts == Counts({1: 6, 3: 6})
    assert first.chosen
    assert first.chosen.counts == Counts({3: 6})
    assert presented.themes[0].chosen
    assert presented.themes[0].chosen.mean == 3
    assert (first.notes, first.evidence) == (("Zo is het.",), ("https://a.example/",))


def test_without_a_group_there_is_only_everyone() -> None:
    presented = present(two_roles(), INSTRUMENT, Beside())

    assert presented.chosen is None
    assert presented.items[0].chosen is None
    assert presented.themes[0].chosen is None
    assert presented.hidden == (DIRECTEUR,)


def test_every_group_that_may_be_shown_has_its_score_per_theme() -> None:
    presented = present(two_roles(), INSTRUMENT, Beside())

    assert [one.group for one in presented.groups] == [ALL, INKOPER, JURIST]
    assert [one.scores[0].mean for one in presented.groups] == [2, 3, 1]


@pytest.mark.parametrize(
    "key", ["Rol:jurist", "Rol:directeur", "Rol:x", ":", "", "Rol"]
)
def test_only_a_group_that_is_shown_answers_to_its_key(key: str) -> None:
    found = group_of_key(two_roles(), key)

    assert found == (JURIST if key == "Rol:jurist" else None)
    assert group_key(JURIST) == "Rol:jurist"


def test_what_was_agreed_and_the_targets_stand_beside_the_figures() -> None:
    agreed = Agreed(3, "Daarom.", date(2027, 4, 1))
    wanted = SetTarget(Fraction(7, 2), date(2028, 1, 1))
    beside = Beside({"beleid-1": agreed}, {"beleid-1": wanted, "beleid": wanted})

    presented = present(two_roles(), INSTRUMENT, beside)

    first, second = presented.items[:2]
    assert (first.agreed, first.target) == (agreed, wanted)
    assert presented.themes[0].target == wanted
    assert (second.agreed, second.target) == (None, None)
    assert presented.themes[0].score.mean == 2


def test_the_widest_spread_comes_first_and_at_most_five_do() -> None:
    apart = {f"mensen-{number}": {1: number, 4: 7 - number} for number in range(1, 7)}

    widest = spread(apart).widest

    assert len(widest) == WIDEST
    assert {widest[0].code, widest[1].code} == {"mensen-3", "mensen-4"}
    assert [item.spread for item in widest] == sorted(
        (item.spread for item in widest if item.spread), reverse=True
    )


def test_where_all_agree_there_is_nothing_to_talk_about() -> None:
    assert spread({"beleid-1": {3: 6}, "beleid-2": {1: 6}}).widest == ()


def test_the_lowest_question_of_a_theme_needs_two_different_means() -> None:
    different = spread({"beleid-1": {3: 6}, "beleid-2": {1: 6}}).themes[0]
    alike = spread({"beleid-1": {3: 6}, "beleid-2": {3: 6}}).themes[0]
    alone = spread({"beleid-1": {3: 6}}).themes[0]

    assert different.lowest
    assert different.lowest.code == "beleid-2"
    assert alike.lowest is alone.lowest is None


def test_how_many_scored_differs_by_question() -> None:
    presented = spread({"beleid-1": {3: 9}, "beleid-2": {1: 6}})

    assert presented.themes[0].scored == (6, 9)
    assert presented.themes[1].scored is None


def test_the_largest_gap_comes_first() -> None:
    now = {"beleid-1": {2: 6}, "beleid-2": {1: 6}}
    wanted = {"beleid-1": {3: 6}, "beleid-2": {4: 6}}

    presented = present(result_of(GAP, now, wanted), GAP, Beside())

    assert presented.is_gap
    assert [item.code for item in presented.widest_gaps] == ["beleid-2", "beleid-1"]
    first = presented.items[0]
    assert first.wanted == Counts({3: 6})
    theme = presented.themes[0]
    assert theme.gap
    assert theme.wanted
    assert theme.gap.gap == 2
    assert theme.wanted.mean == Fraction(7, 2)


def test_only_an_instrument_with_a_gate_has_one() -> None:
    result = result_of(GATED, {"bedrijf-1": {2: 6}, "inkoop-1": {4: 6}})

    gate = present(result, GATED, Beside(), group=ALL).gate

    assert gate
    assert (gate.limited_level, gate.level) == (4, 2)
    assert present(two_roles(), INSTRUMENT, Beside()).gate is None


def test_a_question_that_the_result_does_not_know_shows_nothing() -> None:
    presented = present(result_of(GAP, {}), INSTRUMENT, Beside())

    last = presented.items[-1]
    assert last.everyone is None
    assert last.counts is last.wanted is None
    assert last.spread is None
