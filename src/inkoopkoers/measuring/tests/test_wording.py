# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a result says, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from inkoopkoers.knowledge.domain.documents import Gate, Group, Instrument, Outcome
from inkoopkoers.measuring import wording
from inkoopkoers.measuring.domain.counts import Counts
from inkoopkoers.measuring.domain.groups import ALL
from inkoopkoers.measuring.domain.presented import (
    Beside,
    PresentedResult,
)
from inkoopkoers.measuring.domain.presenting import present
from inkoopkoers.measuring.domain.result import ItemTable
from inkoopkoers.measuring.tests.questionnaires import (
    SCALE,
    item,
    make_instrument,
)
from inkoopkoers.measuring.tests.results import result_of

Scores = Mapping[str, Mapping[int, int]]
INSTRUMENT = make_instrument(*(item(f"beleid-{number}") for number in range(1, 5)))
SMALL = make_instrument(item("beleid-1"), item("beleid-2"))
GAP = make_instrument(item("beleid-1"), item("beleid-2"), outcome=Outcome.GAP)
GATED = replace(
    make_instrument(
        item("bedrijf-1", scale="vijf"),
        item("inkoop-1", scale="vijf"),
        outcome=Outcome.GATE,
        gate=Gate(limits="bedrijf", limited="inkoop"),
    ),
    groups=(Group("bedrijf", "De organisatie"), Group("inkoop", "Inkoop")),
)


def shown(
    instrument: Instrument, scores: Scores, wanted: Scores | None = None
) -> PresentedResult:
    return present(result_of(instrument, scores, wanted), instrument, Beside())


def said_of(
    instrument: Instrument, scores: Scores, wanted: Scores | None = None
) -> str:
    theme = shown(instrument, scores, wanted).themes[0]
    return wording.theme_conclusion(theme).replace("\u00a0", " ")


def table(**changed: object) -> ItemTable:
    fields = {
        "group": ALL, "scored": 11, "unknown": 0, "not_applicable": 0, "blank": 0,
        "scores": {3: 11},
    }  # fmt: skip
    return ItemTable(**{**fields, **changed})  # type: ignore[arg-type] # by name


def test_a_theme_says_its_mean_and_its_lowest_question() -> None:
    assert said_of(INSTRUMENT, {"beleid-1": {3: 6}, "beleid-2": {2: 6}}) == (
        "Beleid staat gemiddeld op 2,5 van 4; het laagst staat ‘beleid-2’ met 2,0."
    )


def test_a_theme_where_all_are_alike_names_no_lowest() -> None:
    assert said_of(INSTRUMENT, {"beleid-1": {3: 6}}) == (
        "Beleid staat gemiddeld op 3,0 van 4."
    )


def test_a_theme_with_too_few_scores_says_so() -> None:
    assert said_of(INSTRUMENT, {"beleid-1": {3: 2}}) == (
        "Bij Beleid gaven te weinig mensen een score om te laten zien."
    )


def test_a_gap_says_where_most_is_to_be_gained() -> None:
    now = {"beleid-1": {2: 6}, "beleid-2": {1: 6}}
    wanted = {"beleid-1": {3: 6}, "beleid-2": {4: 6}}

    assert said_of(GAP, now, wanted) == (
        "Beleid staat nu op 1,5 van 4, en gewenst is 3,5; "
        "het meest te winnen is er bij ‘beleid-2’: 3,0 punt."
    )


def test_a_gap_that_is_closed_says_that_it_is_enough() -> None:
    now = {"beleid-1": {3: 6}, "beleid-2": {4: 6}}

    assert said_of(GAP, now, now).endswith("en gewenst is 3,5: hier is genoeg.")


def test_a_gap_of_which_one_side_is_missing_says_the_other() -> None:
    said = said_of(GAP, {"beleid-1": {3: 6}}, {"beleid-1": {}})

    assert said == "Beleid staat nu gemiddeld op 3,0 van 4."


@pytest.mark.parametrize(
    ("instrument", "scores", "note"),
    [
        (INSTRUMENT, ("beleid-1", "beleid-2", "beleid-3"), ""),
        (INSTRUMENT, (), ""),
        (SMALL, ("beleid-1", "beleid-2"), "Let op: dit thema heeft maar twee vragen."),
        (
            INSTRUMENT,
            ("beleid-1", "beleid-2"),
            "Let op: van dit thema tellen maar twee vragen mee.",
        ),
        (INSTRUMENT, ("beleid-1",), "Let op: van dit thema telt maar één vraag mee."),
    ],
)
def test_a_theme_of_few_questions_warns(
    instrument: Instrument, scores: tuple[str, ...], note: str
) -> None:
    found = shown(instrument, {code: {3: 6} for code in scores})

    assert wording.fragile_note(found.themes[0].score) == note


@pytest.mark.parametrize(
    ("limits", "limited", "said"),
    [
        (
            {2: 6},
            {3: 6},
            "Inkoop staat op niveau 3, maar de organisatie op niveau 2: "
            "daarom telt niveau 2.",
        ),
        (
            {2: 6},
            {2: 6},
            "Inkoop staat op niveau 2, net als de organisatie: "
            "wil je verder, dan moeten ze samen omhoog.",
        ),
        (
            {4: 6},
            {2: 6},
            "Inkoop staat op niveau 2 en de organisatie op niveau 4: "
            "daar is dus nog ruimte om te groeien.",
        ),
        (
            {4: 6},
            {2: 2},
            "Te weinig mensen gaven een score om de organisatie en Inkoop te "
            "vergelijken.",
        ),
    ],
)
def test_the_gate_is_told_in_a_sentence(
    limits: dict[int, int], limited: dict[int, int], said: str
) -> None:
    found = shown(GATED, {"bedrijf-1": limits, "inkoop-1": limited})

    assert found.gate
    assert wording.gate_conclusion(found, found.gate) == said


def test_coverage_tells_who_gave_no_score() -> None:
    assert wording.coverage(table()) == "11 van 11 gaven een score"
    assert wording.coverage(table(scored=1, unknown=2, not_applicable=1, blank=3)) == (
        "1 van 7 gaf een score, 2 weet ik niet, 1 niet van toepassing, 3 niet ingevuld"
    )


def test_what_is_hidden_says_why() -> None:
    few = table(scored=4, scores=None)
    enough = table(scored=9, scores=None)

    assert wording.why_hidden(table(), 5) == ""
    assert wording.why_hidden(None, 5).startswith("Minder dan 5 mensen")
    assert wording.why_hidden(few, 5).startswith("Minder dan 5 mensen")
    assert "uitrekenen" in wording.why_hidden(enough, 5)


@pytest.mark.parametrize(
    ("scores", "title"),
    [
        ({3: 6}, "Iedereen koos 3 (niveau 3)"),
        ({3: 5, 1: 2}, "De meesten kozen 3 (niveau 3): 5 van 7"),
        ({3: 4, 1: 3, 2: 2}, "Het vaakst gekozen: 3 (niveau 3), 4 van 9"),
        ({1: 3, 2: 3, 4: 3}, "De antwoorden lopen uiteen: 1, 2 en 4 even vaak"),
    ],
)
def test_a_picture_says_what_most_people_chose(
    scores: dict[int, int], title: str
) -> None:
    assert wording.choices(Counts(scores), SCALE.levels) == title


def test_questions_that_people_differ_on_open_differently() -> None:
    far = shown(INSTRUMENT, {"beleid-1": {1: 5, 4: 5}}).items[0]
    near = shown(INSTRUMENT, {"beleid-1": {2: 5, 3: 5}}).items[0]

    assert len({wording.opening(far, place) for place in range(5)}) == 5
    assert wording.opening(far, 5) == wording.opening(far)
    assert "past bij 1 (niveau 1), en welk bij 4" in wording.opening(far)
    assert "tussen 2 (niveau 2) en 3 (niveau 3)" in wording.opening(near)
    assert wording.opening(shown(INSTRUMENT, {}).items[0]) == ""


def test_how_many_took_part_and_were_asked() -> None:
    result = result_of(INSTRUMENT, {"beleid-1": {3: 6}})

    assert wording.took_part(result) == (
        "6 mensen gaven antwoord. Op de lijst stonden 6 mensen."
    )
    assert wording.took_part(replace(result, invited=0)) == "6 mensen gaven antwoord."


def test_the_number_of_people_differs_by_question() -> None:
    def people(**scores: dict[int, int]) -> str:
        given = {code.replace("_", "-"): one for code, one in scores.items()}
        return wording.theme_people(shown(INSTRUMENT, given).themes[0])

    assert people() == ""
    assert people(beleid_1={3: 6}, beleid_2={3: 6}) == "6 mensen per vraag"
    assert people(beleid_1={3: 6}, beleid_2={3: 7}) == "6 of 7 mensen per vraag"
    assert people(beleid_1={3: 6}, beleid_2={3: 9}) == "6 tot 9 mensen per vraag"


def test_a_score_of_a_part_of_the_questions_says_so() -> None:
    part = shown(INSTRUMENT, {"beleid-1": {3: 6}}).themes[0].score
    whole = shown(SMALL, {"beleid-1": {3: 6}, "beleid-2": {3: 6}}).themes[0].score

    assert wording.of_part(part) == "(1 van 4 vragen)"
    assert wording.of_part(whole) == ""


def test_a_score_that_is_not_shown_is_a_dash() -> None:
    assert wording.on_scale(None, SCALE.levels) == "–"
