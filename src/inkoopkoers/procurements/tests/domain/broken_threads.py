# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Dossiers to find broken places in, and how a person would mend each place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from inkoopkoers.procurements.domain.ambitions import Ambition, AmbitionLevel
from inkoopkoers.procurements.domain.award_shares import WeakAmbition
from inkoopkoers.procurements.domain.criteria import Criterion, CriterionKind, weights
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
from inkoopkoers.procurements.domain.findings import Finding, FindingCode
from inkoopkoers.procurements.domain.nami import Answer, Outcome, Question, Trial
from inkoopkoers.procurements.domain.steps import Corner, Step, StepState
from inkoopkoers.procurements.domain.wording_check import FunctionalNeed

TODAY = date(2027, 3, 1)
GOOD = FunctionalNeed("docent", "samen lesgeven", "niemand een les mist")
DEVICE = FunctionalNeed("docent", "een laptop", "niemand een les mist")
AWARD, REQUIREMENT = CriterionKind.AWARD, CriterionKind.REQUIREMENT
NONE, BASIC, SIGNIFICANT, AMBITIOUS = AmbitionLevel

texts = st.sampled_from(["", "  ", "Omdat het kan"])
themes = st.sampled_from(["", "klimaat", "water", "stilte"])
levels = st.sampled_from(AmbitionLevel)
days = st.none() | st.dates(TODAY - timedelta(200), TODAY + timedelta(200))

_need_keys = ("1", "2", "3")
_criteria = st.builds(
    Criterion,
    st.sampled_from("abcd"),
    title=st.just("Criterium"),
    theme=themes,
    level=levels,
    kind=st.sampled_from(CriterionKind),
    weight=st.none() | st.decimals(0, 100, places=2),
    verification=texts,
    needs=st.lists(st.sampled_from([*_need_keys, "gone"]), max_size=2).map(tuple),
    is_price=st.booleans(),
    edition=st.sampled_from(["", "2026", "2027"]),
    newest_edition=st.sampled_from(["", "2026", "2027"]),
)
dossiers = st.builds(
    DossierFacts,
    today=st.just(TODAY),
    needs=st.lists(
        st.builds(
            NeedFact, st.sampled_from(_need_keys), texts, st.sampled_from([GOOD, DEVICE])
        ),
        unique_by=lambda one: one.key,
    ).map(tuple),
    consulted=st.integers(0, 2),
    corners=st.dictionaries(st.sampled_from(Corner), texts),
    nami=st.lists(
        st.builds(Answer, st.sampled_from(Question), st.sampled_from(Outcome)),
        max_size=4,
    ).map(tuple),
    trial=st.none() | st.builds(Trial, days, st.booleans()),
    ambitions=st.lists(
        st.builds(
            Ambition,
            themes.filter(bool),
            course=st.none() | levels,
            category=st.none() | levels,
            chosen=st.none() | levels,
            reason=texts,
        ),
        unique_by=lambda one: one.theme,
    ).map(tuple),
    basket=st.lists(_criteria, unique_by=lambda one: one.key).map(tuple),
    obligations=st.lists(
        st.builds(
            ObligationFact,
            st.sampled_from(["isv", "mvi"]),
            st.just(""),
            st.booleans(),
            st.booleans(),
            texts,
        ),
        unique_by=lambda one: one.code,
    ).map(tuple),
    rules=st.lists(
        st.builds(
            PinnedRule,
            st.sampled_from(["drempel", "termijn"]),
            st.just("Een regel"),
            st.sampled_from(["2024-01-01", "2026-01-01"]),
            st.sampled_from(["2024-01-01", "2026-01-01"]),
        ),
        unique_by=lambda one: one.code,
    ).map(tuple),
    approach=st.builds(ApproachFact, st.sampled_from(["", "openbaar"]), texts),
    costs=st.builds(CostFact, st.booleans(), st.booleans()),
    award=st.builds(
        AwardFact,
        st.booleans(),
        st.integers(0, 3),
        st.lists(
            st.builds(
                WeakAmbition,
                themes.filter(bool),
                st.just("Thema"),
                st.none() | st.just(Fraction(1, 5)),
                st.just(Fraction(1, 50)),
            ),
            unique_by=lambda one: one.theme,
        ).map(tuple),
        st.booleans(),
    ),
    moments=st.tuples(
        *(st.builds(Moment, st.just(name), st.just(name), days) for name in "pqrs")
    ),
    steps=st.dictionaries(
        st.sampled_from(Step), st.builds(StepFact, st.sampled_from(StepState), texts)
    ),
)  # fmt: skip

ALL_BROKEN = DossierFacts(
    today=TODAY,
    needs=(NeedFact("1", "Een laptop", DEVICE),),
    trial=Trial(TODAY - timedelta(100)),
    ambitions=(Ambition("klimaat", "Klimaat", course=BASIC, chosen=SIGNIFICANT),),
    basket=(
        Criterion("a", "Zuinig", kind=AWARD, theme="water", weight=Decimal("110.50")),
        Criterion("b", "Stil", kind=AWARD, edition="2026-01-01", newest_edition="v3"),
    ),
    obligations=(
        ObligationFact("isv", "Internationale sociale voorwaarden"),
        ObligationFact("sr", "Social return", is_answered=True, is_explained=True),
    ),
    rules=(PinnedRule("drempel", "Europese drempel", "", "2026-01-01"),),
    approach=ApproachFact("openbaar"),
    moments=(Moment("need", "Nodig", TODAY), Moment("end", "Einde", date(2026, 1, 1))),
    costs=CostFact(is_missing=True, has_changed=True),
    award=AwardFact(
        is_missing=True,
        differences=2,
        weak=(WeakAmbition("klimaat", "Klimaat", Fraction(1, 5), Fraction(1, 50)),),
        is_relative=True,
    ),
    steps={
        Step.NAMI: StepFact(StepState.DONE),
        Step.ADVICE: StepFact(StepState.SET_ASIDE),
    },
)


def key_of(finding: Finding) -> str:
    return finding.where.partition("-")[2]


def _corner(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    named = {**dossier.corners, Corner(key_of(finding)): "Anna"}
    return replace(dossier, corners=named)


def _need(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(
        dossier,
        needs=tuple(
            replace(one, need=GOOD) if one.key == key_of(finding) else one
            for one in dossier.needs
        ),
    )


def _answer(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    answer = Answer(Question(key_of(finding)), Outcome.NO)
    return replace(dossier, nami=(*dossier.nami, answer))


def _evaluated(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    assert dossier.trial
    return replace(dossier, trial=replace(dossier.trial, is_evaluated=True))


def _reason(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(
        dossier,
        ambitions=tuple(
            replace(one, reason="Omdat") if one.theme == key_of(finding) else one
            for one in dossier.ambitions
        ),
    )


def _criterion_for_need(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    new = Criterion("new", verification="Bewijs", needs=(key_of(finding),))
    return replace(dossier, basket=(*dossier.basket, new))


def _criterion_for_theme(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    new = Criterion(
        "new", theme=key_of(finding), level=AMBITIOUS, verification="Bewijs"
    )
    return replace(dossier, basket=(*dossier.basket, new))


def _changed(
    dossier: DossierFacts, finding: Finding, **changed: object
) -> DossierFacts:
    return replace(
        dossier,
        basket=tuple(
            replace(one, **changed) if one.key == key_of(finding) else one  # type: ignore[arg-type] # by name
            for one in dossier.basket
        ),
    )


def _weight(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    """Give what is left, or a part of it while others wait; else it is no award."""
    found = weights(dossier.basket)
    left = -found.difference
    if left <= 0:
        return _changed(dossier, finding, kind=REQUIREMENT)
    part = left if len(found.without) == 1 else left / 2
    return _changed(dossier, finding, weight=part)


def _weights(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    """Give the first what is too little, or everything when it is too much."""
    weighed = [one for one in dossier.basket if one.kind is AWARD and one.weight]
    difference = Decimal(finding.words[1])
    if not weighed:
        raise AssertionError(finding)
    first, *rest = weighed
    assert first.weight
    weight = first.weight - difference if difference < 0 else Decimal(100)
    others = {one.key for one in rest} if difference > 0 else set()
    return replace(
        dossier,
        basket=tuple(
            replace(one, weight=weight)
            if one.key == first.key
            else replace(one, kind=REQUIREMENT)
            if one.key in others
            else one
            for one in dossier.basket
        ),
    )


def _anchored(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    (loose,) = (one for one in dossier.basket if one.key == key_of(finding))
    linked = _changed(dossier, finding, needs=(*loose.needs, "new"))
    return replace(linked, needs=(*dossier.needs, NeedFact("new", "Nieuw", GOOD)))


def _newest(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return _changed(dossier, finding, edition=finding.words[1])


def _verified(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return _changed(dossier, finding, verification="Meting")


def _applied(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(
        dossier,
        obligations=tuple(
            replace(one, is_answered=True, reason="Omdat")
            if one.code == key_of(finding)
            else one
            for one in dossier.obligations
        ),
    )


def _rule(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(
        dossier,
        rules=tuple(
            replace(one, pinned=one.in_force) if one.code == key_of(finding) else one
            for one in dossier.rules
        ),
    )


def _motivated(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(dossier, approach=replace(dossier.approach, motivation="Past"))


def _later(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    """Move a date to the latest of those before it."""
    names = [one.field for one in dossier.moments]
    before = dossier.moments[: names.index(key_of(finding))]
    day = max(one.day for one in before if one.day)
    return replace(
        dossier,
        moments=tuple(
            replace(one, day=day) if one.field == key_of(finding) else one
            for one in dossier.moments
        ),
    )


def _explained(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    why = replace(dossier.steps[finding.step], reason="Omdat")
    return replace(dossier, steps={**dossier.steps, finding.step: why})


def _asked(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(dossier, consulted=1)


def _compared(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(dossier, costs=replace(dossier.costs, is_missing=False))


def _taken_again(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(dossier, costs=replace(dossier.costs, has_changed=False))


def _modelled(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(dossier, award=replace(dossier.award, is_missing=False))


def _agreeing(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(dossier, award=replace(dossier.award, differences=0))


def _heavier(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    left = tuple(one for one in dossier.award.weak if one.theme != key_of(finding))
    return replace(dossier, award=replace(dossier.award, weak=left))


def _absolute(dossier: DossierFacts, finding: Finding) -> DossierFacts:
    return replace(dossier, award=replace(dossier.award, is_relative=False))


MENDS: Mapping[FindingCode, Callable[[DossierFacts, Finding], DossierFacts]] = {
    FindingCode.CORNER_EMPTY: _corner,
    FindingCode.NOBODY_CONSULTED: _asked,
    FindingCode.SOLUTION: _need,
    FindingCode.QUESTION_OPEN: _answer,
    FindingCode.TRIAL_NOT_EVALUATED: _evaluated,
    FindingCode.DEVIATION_WITHOUT_REASON: _reason,
    FindingCode.NEED_WITHOUT_CRITERION: _criterion_for_need,
    FindingCode.AMBITION_WITHOUT_CRITERION: _criterion_for_theme,
    FindingCode.CRITERION_WITHOUT_WEIGHT: _weight,
    FindingCode.CRITERION_WITHOUT_VERIFICATION: _verified,
    FindingCode.WEIGHTS_NOT_100: _weights,
    FindingCode.CRITERION_LOOSE: _anchored,
    FindingCode.CRITERION_OLD: _newest,
    FindingCode.OBLIGATION_OPEN: _applied,
    FindingCode.EXPLANATION_WITHOUT_REASON: _applied,
    FindingCode.RULE_OLD: _rule,
    FindingCode.APPROACH_WITHOUT_MOTIVATION: _motivated,
    FindingCode.DATES_IN_WRONG_ORDER: _later,
    FindingCode.COSTS_NOT_COMPARED: _compared,
    FindingCode.COSTS_CHANGED: _taken_again,
    FindingCode.AWARD_MISSING: _modelled,
    FindingCode.AWARD_DIFFERS: _agreeing,
    FindingCode.AMBITION_WEIGHT_DISAGREE: _heavier,
    FindingCode.RELATIVE_FORMULA: _absolute,
    FindingCode.SET_ASIDE_WITHOUT_REASON: _explained,
}
