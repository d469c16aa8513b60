# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The frozen result: only what may be shown, and the same text for ever."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inkoopkoers.knowledge.domain.documents import Outcome
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.freezing import (
    UnknownFormat,
    digest_of,
    freeze,
    make_result,
    read,
    write,
)
from inkoopkoers.measuring.domain.groups import ALL, Group, signature
from inkoopkoers.measuring.domain.result import Heard
from inkoopkoers.measuring.tests.questionnaires import item, make_instrument
from inkoopkoers.measuring.tests.results import facts

INSTRUMENT = make_instrument(item("beleid-1"), item("beleid-2"))
GAP = make_instrument(item("beleid-1"), outcome=Outcome.GAP)
INKOPER = signature({"Rol": "inkoper"})
JURIST = signature({"Rol": "jurist"})
FACETS = {"Rol": ["inkoper", "jurist", "directeur"]}

HEARD = Heard(
    invited=20,
    people={INKOPER: 7, JURIST: 6},
    now={
        INKOPER: {
            "beleid-1": Counts({3: 5, 4: 2}),
            "beleid-2": Counts({1: 1}, 0, 0, 6),
        },
        JURIST: {"beleid-1": Counts({1: 5}, 1), "beleid-2": Counts({}, 0, 6)},
    },
    notes={"beleid-1": ("Zo is het.", "Dat hangt ervan af."), "beleid-2": ("Hm.",)},
    evidence={"beleid-1": ("https://b.example/", "https://a.example/")},
)


def test_the_result_holds_everyone_and_the_groups_that_may_be_shown() -> None:
    result = make_result(facts(), HEARD, INSTRUMENT, facets=FACETS)

    assert (result.invited, result.people) == (20, 13)
    assert result.size() == 13
    assert result.size(Group("Rol", "jurist")) == 6
    assert result.counts("beleid-1", Group("Rol", "inkoper")) == Counts({3: 5, 4: 2})


def test_a_value_that_nobody_has_is_hidden_like_a_small_one() -> None:
    result = make_result(facts(), HEARD, INSTRUMENT, facets=FACETS)

    assert result.hidden == (Group("Rol", "directeur"),)
    assert result.size(Group("Rol", "directeur")) is None
    assert result.counts("beleid-1", Group("Rol", "directeur")) is None


def test_a_question_that_the_round_did_not_ask_has_no_result() -> None:
    result = make_result(facts(), HEARD, INSTRUMENT, facets=FACETS)

    assert result.item("beleid-9") is None
    assert result.counts("beleid-9") is result.wanted("beleid-9") is None


def test_notes_stand_in_an_order_that_tells_nothing() -> None:
    result = make_result(facts(), HEARD, INSTRUMENT, facets=FACETS)

    first = result.item("beleid-1")
    assert first
    assert first.notes == ("Dat hangt ervan af.", "Zo is het.")
    assert first.evidence == ("https://a.example/", "https://b.example/")


def test_notes_to_a_question_that_too_few_scored_are_not_shown() -> None:
    result = make_result(facts(), HEARD, INSTRUMENT, facets=FACETS)

    second = result.item("beleid-2")
    assert second
    assert second.notes == ()
    assert second.counts() is None
    table = second.table()
    assert table
    assert (table.scored, table.not_applicable, table.blank) == (1, 6, 6)


def test_when_too_few_answered_nothing_is_shown() -> None:
    few = replace(HEARD, people={INKOPER: 2, JURIST: 2})

    result = make_result(facts(), few, INSTRUMENT, facets=FACETS)

    assert result.groups == ()
    assert result.size() is None
    assert [one.tables for one in result.items] == [(), ()]
    assert result.counts("beleid-1") is None


def test_a_gap_instrument_keeps_what_is_wanted_beside_what_is() -> None:
    heard = Heard(
        invited=0,
        people={"": 6},
        now={"": {"beleid-1": Counts({1: 6})}},
        wanted={"": {"beleid-1": Counts({3: 5, 4: 1})}},
    )

    result = make_result(facts(), heard, GAP, facets={})

    assert result.counts("beleid-1") == Counts({1: 6})
    assert result.wanted("beleid-1") == Counts({3: 5, 4: 1})


def test_only_a_gap_instrument_has_what_is_wanted() -> None:
    result = make_result(facts(), HEARD, INSTRUMENT, facets=FACETS)

    assert result.wanted("beleid-1") is None
    assert '"wanted":null' in write(result)


def test_the_same_answers_give_the_same_text_to_the_byte() -> None:
    turned = replace(
        HEARD,
        people=dict([*HEARD.people.items()][::-1]),
        now=dict([*HEARD.now.items()][::-1]),
        notes={code: texts[::-1] for code, texts in HEARD.notes.items()},
    )

    one = freeze(facts(), HEARD, INSTRUMENT, facets=FACETS)
    other = freeze(facts(), turned, INSTRUMENT, facets=FACETS)

    assert one == other
    assert digest_of(one) == digest_of(other)
    assert len(digest_of(one)) == 64


def test_the_text_is_the_one_that_stored_results_have() -> None:
    small = Heard(invited=6, people={"": 6}, now={"": {"beleid-1": Counts({2: 6})}})

    text = freeze(facts(), small, make_instrument(item("beleid-1")), facets={})

    assert text == (
        '{"format":1,"groups":[{"facet":"","people":6,"value":""}],"hidden":[],'
        '"invited":6,"items":[{"code":"beleid-1","evidence":[],"notes":[],"tables":'
        '[{"blank":0,"not_applicable":0,"scored":6,"scores":{"2":6},"unknown":0,'
        '"wanted":null}]}],"people":6,"round":{"closes_on":"2027-03-21","digest":"'
        + "d"
        * 64
        + '","instrument":"toets","minimum_group":5,"opens_on":"2027-03-01",'
        '"organisation":"Gemeente Wilgenwaard","revealed_on":"2027-03-22","subject":"",'
        '"title":"Toets 2027","version":1}}'
    )


@pytest.mark.parametrize("text", ["{}", '{"format":2}'])
def test_a_text_of_another_form_is_not_read(text: str) -> None:
    with pytest.raises(UnknownFormat):
        read(text)


counts = st.builds(
    Counts,
    st.dictionaries(st.integers(1, 4), st.integers(0, 9)),
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 3),
)
texts = st.lists(st.text(st.characters(exclude_categories=["Cs"]))).map(tuple)


@given(st.data())
def test_what_is_written_is_read_back(data: st.DataObject) -> None:
    now = {line: {"beleid-1": data.draw(counts)} for line in (INKOPER, JURIST, "")}
    wanted = data.draw(st.sampled_from([{}, now]))
    heard = Heard(
        invited=data.draw(st.integers(0, 99)),
        people={line: asked["beleid-1"].people for line, asked in now.items()},
        now=now,
        wanted=wanted,
        notes={"beleid-1": data.draw(texts)},
    )
    result = make_result(facts(data.draw(st.integers(3, 9))), heard, GAP, facets=FACETS)

    text = write(result)

    assert read(text) == result
    assert write(read(text)) == text
    assert json.loads(text)["format"] == 1


def test_everyone_is_the_group_without_a_facet() -> None:
    assert Group("", "") == ALL
