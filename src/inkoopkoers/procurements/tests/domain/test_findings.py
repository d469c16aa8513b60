# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The broken places of a dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inkoopkoers.procurements.domain.ambitions import Ambition
from inkoopkoers.procurements.domain.award_shares import WeakAmbition
from inkoopkoers.procurements.domain.criteria import Criterion
from inkoopkoers.procurements.domain.facts import (
    ApproachFact,
    AwardFact,
    CostFact,
    DossierFacts,
    Moment,
    NeedFact,
    ObligationFact,
    PinnedRule,
    StepFact,
)
from inkoopkoers.procurements.domain.finding_codes import ABOUT
from inkoopkoers.procurements.domain.findings import (
    Finding,
    FindingCode,
    Severity,
    findings,
    per_step,
)
from inkoopkoers.procurements.domain.nami import Trial
from inkoopkoers.procurements.domain.steps import Corner, Step, StepState
from inkoopkoers.procurements.tests.domain.broken_threads import (
    ALL_BROKEN,
    AMBITIOUS,
    AWARD,
    BASIC,
    DEVICE,
    GOOD,
    MENDS,
    NONE,
    SIGNIFICANT,
    TODAY,
    dossiers,
)

pytestmark = pytest.mark.once

# A dossier in which only the part under test can be broken.
WHOLE = DossierFacts(
    today=TODAY, consulted=1, corners=dict.fromkeys(Corner, "Anna"), trial=Trial()
)


def codes(dossier: DossierFacts) -> list[FindingCode]:
    return [one.code for one in findings(dossier)]


def places(dossier: DossierFacts) -> set[tuple[FindingCode, str]]:
    return {(one.code, one.where) for one in findings(dossier)}


def of_basket(*basket: Criterion) -> list[FindingCode]:
    """What is found of criteria that all come from one need."""
    linked = tuple(replace(one, needs=("1",)) for one in basket)
    needs = (NeedFact("1", "Samen", GOOD),)
    return codes(replace(WHOLE, needs=needs, basket=linked))


def test_an_empty_dossier_misses_its_team_and_someone_asked() -> None:
    found = findings(DossierFacts(today=TODAY))

    assert [(one.code, one.subject) for one in found] == [
        *((FindingCode.CORNER_EMPTY, one.value) for one in Corner),
        (FindingCode.NOBODY_CONSULTED, ""),
    ]
    assert per_step(found) == {Step.NEED: 5}
    assert findings(WHOLE) == ()


def test_everything_that_can_be_broken_is_found_at_once() -> None:
    assert set(codes(ALL_BROKEN)) == set(FindingCode)
    assert set(ABOUT) == set(FindingCode) - {FindingCode.SET_ASIDE_WITHOUT_REASON}


def test_findings_come_in_the_order_of_the_thread_and_breaks_first() -> None:
    found = findings(ALL_BROKEN)

    order = [
        ([*Step].index(one.step), [*Severity].index(one.severity)) for one in found
    ]
    assert order == sorted(order)
    assert sum(per_step(found).values()) == len(found)


@pytest.mark.parametrize(
    ("level", "of_criterion", "is_broken"),
    [
        (NONE, NONE, False),
        (BASIC, NONE, True),
        (BASIC, BASIC, False),
        (SIGNIFICANT, BASIC, True),
        (SIGNIFICANT, AMBITIOUS, False),
    ],
)
def test_an_ambition_needs_a_criterion_of_its_level_or_higher(
    level: int, of_criterion: int, *, is_broken: bool
) -> None:
    dossier = replace(
        WHOLE,
        ambitions=(Ambition("klimaat", "Klimaat", chosen=type(NONE)(level)),),
        basket=(
            Criterion("a", theme="water", level=AMBITIOUS, is_price=True),
            Criterion(
                "b", theme="klimaat", level=type(NONE)(of_criterion), is_price=True
            ),
        ),
    )

    assert (FindingCode.AMBITION_WITHOUT_CRITERION in codes(dossier)) is is_broken


def test_a_level_that_is_inherited_needs_a_criterion_too() -> None:
    found = findings(replace(WHOLE, ambitions=(Ambition("klimaat", course=BASIC),)))

    assert [(one.code, one.subject, one.where) for one in found] == [
        (FindingCode.AMBITION_WITHOUT_CRITERION, "klimaat", "thema-klimaat")
    ]


def test_only_an_award_criterion_needs_a_weight() -> None:
    assert of_basket(Criterion("a", verification="Meting")) == []
    assert of_basket(Criterion("a", verification="Meting", kind=AWARD)) == [
        FindingCode.CRITERION_WITHOUT_WEIGHT
    ]


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        (("60", "40"), []),
        (("60", "39.9"), [FindingCode.WEIGHTS_NOT_100]),
        (("60", None), [FindingCode.CRITERION_WITHOUT_WEIGHT]),
        (
            ("100.1", None),
            [FindingCode.CRITERION_WITHOUT_WEIGHT, FindingCode.WEIGHTS_NOT_100],
        ),
    ],
)
def test_weights_are_a_hundred(
    weights: tuple[str | None, ...], expected: list[FindingCode]
) -> None:
    basket = [
        Criterion(
            str(number),
            kind=AWARD,
            verification="Meting",
            weight=None if one is None else Decimal(one),
        )
        for number, one in enumerate(weights)
    ]

    assert of_basket(*basket) == expected


def test_weights_say_what_they_are_off() -> None:
    award = Criterion("a", kind=AWARD, is_price=True, weight=Decimal("99.9"))

    (found,) = findings(replace(WHOLE, basket=(award,)))

    assert found.words == ("99.9", "-0.1")


def test_a_price_comes_from_nothing_and_proves_itself() -> None:
    price = Criterion("a", kind=AWARD, is_price=True, weight=Decimal(100))

    assert codes(replace(WHOLE, basket=(price,))) == []
    assert codes(replace(WHOLE, basket=(replace(price, is_price=False),))) == [
        FindingCode.CRITERION_WITHOUT_VERIFICATION,
        FindingCode.CRITERION_LOOSE,
    ]


def test_a_criterion_stands_on_a_need_or_on_a_theme_with_an_ambition() -> None:
    loose = Criterion("a", theme="klimaat", verification="Meting", needs=("gone",))

    def is_loose(**changed: object) -> bool:
        dossier = replace(WHOLE, basket=(loose,), **changed)  # type: ignore[arg-type] # by name
        return FindingCode.CRITERION_LOOSE in codes(dossier)

    assert is_loose()
    assert is_loose(ambitions=(Ambition("klimaat", chosen=NONE),))
    assert not is_loose(ambitions=(Ambition("klimaat", chosen=BASIC),))
    assert not is_loose(needs=(NeedFact("gone", "Samen", GOOD),))


def test_an_own_criterion_has_no_newer_edition() -> None:
    own = Criterion("a", verification="Meting", edition="1")

    assert of_basket(own) == []
    assert of_basket(replace(own, newest_edition="1")) == []
    assert of_basket(replace(own, newest_edition="2")) == [FindingCode.CRITERION_OLD]


@pytest.mark.parametrize(
    ("obligation", "expected"),
    [
        (ObligationFact("isv"), [FindingCode.OBLIGATION_OPEN]),
        (ObligationFact("isv", is_answered=True), []),
        (
            ObligationFact("isv", is_explained=True),
            [FindingCode.EXPLANATION_WITHOUT_REASON],
        ),
        (ObligationFact("isv", is_explained=True, reason="Ja"), []),
        (
            ObligationFact("isv", is_answered=True, is_explained=True, reason=" "),
            [FindingCode.EXPLANATION_WITHOUT_REASON],
        ),
        (
            ObligationFact("isv", is_answered=True, is_explained=True, reason="Ja"),
            [],
        ),
    ],
)
def test_an_obligation_is_applied_or_explained(
    obligation: ObligationFact, expected: list[FindingCode]
) -> None:
    assert codes(replace(WHOLE, obligations=(obligation,))) == expected


def test_a_rule_that_changed_is_told_with_both_editions() -> None:
    old = PinnedRule("drempel", "", "2024-01-01", "2026-01-01")

    (found,) = findings(replace(WHOLE, rules=(old,)))

    assert (found.code, found.subject) == (FindingCode.RULE_OLD, "drempel")
    assert found.words == ("2024-01-01", "2026-01-01")
    assert codes(replace(WHOLE, rules=(replace(old, pinned=old.in_force),))) == []


def test_a_chosen_approach_is_motivated() -> None:
    assert codes(replace(WHOLE, approach=ApproachFact("", ""))) == []
    assert codes(replace(WHOLE, approach=ApproachFact("openbaar", "Past"))) == []
    assert codes(replace(WHOLE, approach=ApproachFact("openbaar", "\n"))) == [
        FindingCode.APPROACH_WITHOUT_MOTIVATION
    ]


def test_a_date_before_an_earlier_one_names_it() -> None:
    def moment(name: str, days: int | None) -> Moment:
        day = None if days is None else TODAY + timedelta(days)
        return Moment(name, name.title(), day)

    moments = (moment("p", 5), moment("q", None), moment("r", 3), moment("s", 4))

    found = findings(replace(WHOLE, moments=moments))

    assert [(one.subject, one.words) for one in found] == [("R", ("P",)), ("S", ("P",))]
    same_day = (moment("p", 5), moment("q", 5))
    assert codes(replace(WHOLE, moments=same_day)) == []


def test_each_theme_that_hardly_decides_is_named_with_its_shares() -> None:
    weak = (
        WeakAmbition("klimaat", "Klimaat", Fraction(1, 5), Fraction(3, 50)),
        WeakAmbition("water", "Water", None, Fraction(1, 50)),
    )

    found = findings(replace(WHOLE, award=AwardFact(weak=weak)))

    assert [(one.code, one.where, one.words) for one in found] == [
        (FindingCode.AMBITION_WEIGHT_DISAGREE, "gewicht-klimaat", ("1/5", "3/50")),
        (FindingCode.AMBITION_WEIGHT_DISAGREE, "gewicht-water", ("", "1/50")),
    ]


def test_costs_and_a_relative_formula_are_hints() -> None:
    costs = CostFact(is_missing=True, has_changed=True)

    found = findings(replace(WHOLE, costs=costs, award=AwardFact(is_relative=True)))

    assert {one.severity for one in found} == {Severity.NOTICE}
    assert len(found) == 3


def test_questions_may_be_open_until_the_step_is_done() -> None:
    done = {Step.NAMI: StepFact(StepState.DONE)}

    assert codes(replace(WHOLE, steps=done)) == [FindingCode.QUESTION_OPEN] * 3
    assert codes(WHOLE) == []


def test_a_trial_that_is_over_asks_for_its_evaluation() -> None:
    over = Trial(TODAY - timedelta(100))

    assert codes(replace(WHOLE, trial=over)) == [FindingCode.TRIAL_NOT_EVALUATED]
    assert codes(replace(WHOLE, trial=Trial(TODAY - timedelta(99)))) == []
    assert codes(replace(WHOLE, trial=None)) == []


def test_a_step_that_is_set_aside_has_no_findings_but_a_missing_reason() -> None:
    need = (NeedFact("1", "Een laptop", DEVICE),)
    dossier = replace(WHOLE, needs=need)

    def aside(step: Step, reason: str) -> list[FindingCode]:
        steps = {step: StepFact(StepState.SET_ASIDE, reason)}
        return codes(replace(dossier, steps=steps))

    assert aside(Step.CRITERIA, "Klein") == [FindingCode.SOLUTION]
    assert aside(Step.NEED, "Bekend") == []
    assert aside(Step.NEED, " ") == [FindingCode.SET_ASIDE_WITHOUT_REASON]


def test_setting_aside_hides_no_obligation_rule_date_or_corner() -> None:
    steps = {one: StepFact(StepState.SET_ASIDE, "Omdat") for one in Step}

    assert set(codes(replace(ALL_BROKEN, steps=steps))) == {
        FindingCode.CORNER_EMPTY,
        FindingCode.OBLIGATION_OPEN,
        FindingCode.EXPLANATION_WITHOUT_REASON,
        FindingCode.RULE_OLD,
        FindingCode.DATES_IN_WRONG_ORDER,
    }


@given(dossiers)
def test_each_place_is_found_once_and_always_in_the_same_order(
    dossier: DossierFacts,
) -> None:
    found = findings(dossier)

    assert found == findings(dossier)
    assert len(places(dossier)) == len(found)
    assert [one.step for one in found] == sorted(
        (one.step for one in found), key=[*Step].index
    )


@settings(max_examples=400)
@given(dossiers, st.data())
def test_mending_a_place_mends_that_place_and_breaks_no_other(
    dossier: DossierFacts, data: st.DataObject
) -> None:
    for finding in findings(dossier):
        assert_mended(dossier, finding)


@pytest.mark.parametrize("finding", findings(ALL_BROKEN), ids=lambda one: one.code)
def test_every_kind_of_place_can_be_mended(finding: Finding) -> None:
    assert_mended(ALL_BROKEN, finding)


def assert_mended(dossier: DossierFacts, finding: Finding) -> None:
    mended = MENDS[finding.code](dossier, finding)

    assert places(mended) == places(dossier) - {(finding.code, finding.where)}


def test_a_person_who_mends_one_after_the_other_is_done() -> None:
    dossier = ALL_BROKEN
    for _turn in range(len(findings(ALL_BROKEN))):
        first = findings(dossier)[0]
        dossier = MENDS[first.code](dossier, first)

    assert findings(dossier) == ()


@given(dossiers, st.booleans(), st.booleans())
def test_adding_something_else_hides_nothing(
    dossier: DossierFacts, is_answered: bool, is_product: bool
) -> None:
    need = NeedFact("other", "Iets anders", DEVICE if is_product else GOOD)
    criterion = Criterion("other", theme="anders", needs=("other",))
    more = replace(
        dossier,
        needs=(*dossier.needs, need),
        basket=(criterion, *dossier.basket),
        ambitions=(Ambition("nog anders"), *dossier.ambitions),
        obligations=(ObligationFact("other", "", is_answered), *dossier.obligations),
        rules=(PinnedRule("other", "", "1", "2"), *dossier.rules),
        moments=(*dossier.moments, Moment("other", "Anders", None)),
    )

    assert places(dossier) <= places(more)
