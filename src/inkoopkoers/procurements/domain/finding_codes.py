# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What can be broken in a dossier: at which step, how bad, and what silences it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from inkoopkoers.procurements.domain.steps import Step


class Severity(StrEnum):
    """A break is a thread that stops; a notice is something to look at."""

    BREAK = "breuk"
    NOTICE = "let op"


class FindingCode(StrEnum):
    """What is wrong; within a step and severity they are shown in this order."""

    CORNER_EMPTY = "corner-empty"
    NOBODY_CONSULTED = "nobody-consulted"
    SOLUTION = "solution"
    QUESTION_OPEN = "question-open"
    TRIAL_NOT_EVALUATED = "trial-not-evaluated"
    DEVIATION_WITHOUT_REASON = "deviation-without-reason"
    NEED_WITHOUT_CRITERION = "need-without-criterion"
    AMBITION_WITHOUT_CRITERION = "ambition-without-criterion"
    CRITERION_WITHOUT_WEIGHT = "criterion-without-weight"
    CRITERION_WITHOUT_VERIFICATION = "criterion-without-verification"
    WEIGHTS_NOT_100 = "weights-not-100"
    CRITERION_LOOSE = "criterion-loose"
    CRITERION_OLD = "criterion-old"
    OBLIGATION_OPEN = "obligation-open"
    EXPLANATION_WITHOUT_REASON = "explanation-without-reason"
    RULE_OLD = "rule-old"
    APPROACH_WITHOUT_MOTIVATION = "approach-without-motivation"
    DATES_IN_WRONG_ORDER = "dates-in-wrong-order"
    COSTS_NOT_COMPARED = "costs-not-compared"
    COSTS_CHANGED = "costs-changed"
    AWARD_MISSING = "award-missing"
    AWARD_DIFFERS = "award-differs"
    AMBITION_WEIGHT_DISAGREE = "ambition-weight-disagree"
    RELATIVE_FORMULA = "relative-formula"
    SET_ASIDE_WITHOUT_REASON = "set-aside-without-reason"


@dataclass(frozen=True)
class About:
    """Where a code is mended, how bad it is, and what it stands on.

    When a step in `silenced_by` is set aside, the finding is not there.
    """

    step: Step
    severity: Severity
    silenced_by: frozenset[Step] = frozenset()


def _break(step: Step, *silenced_by: Step) -> About:
    return About(step, Severity.BREAK, frozenset(silenced_by))


def _notice(step: Step, *silenced_by: Step) -> About:
    return About(step, Severity.NOTICE, frozenset(silenced_by))


# Corners, obligations, rules and dates hold for the whole dossier: nothing silences them.
ABOUT: Mapping[FindingCode, About] = {
    FindingCode.CORNER_EMPTY: _notice(Step.NEED),
    FindingCode.NOBODY_CONSULTED: _notice(Step.NEED, Step.NEED),
    FindingCode.SOLUTION: _notice(Step.NEED, Step.NEED),
    FindingCode.QUESTION_OPEN: _break(Step.NAMI, Step.NAMI),
    FindingCode.TRIAL_NOT_EVALUATED: _break(Step.NAMI, Step.NAMI),
    FindingCode.DEVIATION_WITHOUT_REASON: _break(Step.AMBITIONS, Step.AMBITIONS),
    FindingCode.NEED_WITHOUT_CRITERION: _break(Step.CRITERIA, Step.NEED, Step.CRITERIA),
    FindingCode.AMBITION_WITHOUT_CRITERION: _break(
        Step.CRITERIA, Step.AMBITIONS, Step.CRITERIA
    ),
    FindingCode.CRITERION_WITHOUT_WEIGHT: _break(Step.CRITERIA, Step.CRITERIA),
    FindingCode.CRITERION_WITHOUT_VERIFICATION: _break(Step.CRITERIA, Step.CRITERIA),
    FindingCode.WEIGHTS_NOT_100: _break(Step.CRITERIA, Step.CRITERIA),
    FindingCode.CRITERION_LOOSE: _notice(Step.CRITERIA, Step.CRITERIA),
    FindingCode.CRITERION_OLD: _notice(Step.CRITERIA, Step.CRITERIA),
    FindingCode.OBLIGATION_OPEN: _break(Step.OBLIGATIONS),
    FindingCode.EXPLANATION_WITHOUT_REASON: _break(Step.OBLIGATIONS),
    FindingCode.RULE_OLD: _notice(Step.OBLIGATIONS),
    FindingCode.APPROACH_WITHOUT_MOTIVATION: _break(Step.APPROACH, Step.APPROACH),
    FindingCode.DATES_IN_WRONG_ORDER: _break(Step.APPROACH),
    FindingCode.COSTS_NOT_COMPARED: _notice(Step.COSTS, Step.COSTS),
    FindingCode.COSTS_CHANGED: _notice(Step.COSTS, Step.COSTS),
    FindingCode.AWARD_MISSING: _break(Step.AWARD, Step.CRITERIA, Step.AWARD),
    FindingCode.AWARD_DIFFERS: _break(Step.AWARD, Step.CRITERIA, Step.AWARD),
    FindingCode.AMBITION_WEIGHT_DISAGREE: _break(
        Step.AWARD, Step.AMBITIONS, Step.AWARD
    ),
    FindingCode.RELATIVE_FORMULA: _notice(Step.AWARD, Step.AWARD),
}
