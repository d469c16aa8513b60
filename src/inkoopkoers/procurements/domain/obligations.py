# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What must or should be done in a purchase, and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Held, Rulebook
from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.reasons import Reason, value_of
from inkoopkoers.procurements.domain.situation import (
    Applies,
    Basis,
    Fact,
    Obligation,
    ObligationCode,
    OwnSocialReturn,
    Situation,
    WhyCode,
)
from inkoopkoers.procurements.domain.thresholds import Threshold, threshold

BASIC = 1
SIGNIFICANT = 2


def obligations(rulebook: Rulebook, situation: Situation) -> tuple[Obligation, ...]:
    """Return every obligation, with whether it applies on that day and why."""
    return tuple(judge(rulebook, situation) for judge in _JUDGES)


@dataclass(frozen=True)
class _Test:
    """One condition: whether it holds, and how to say so; None is not known yet."""

    holds: bool | None
    reason: Reason
    fact: Fact


@dataclass(frozen=True)
class _Verdict:
    """Whether all conditions hold, with the reasons and what is not known."""

    applies: Applies
    why: tuple[Reason, ...]
    missing: tuple[Fact, ...] = ()


def _verdict(*tests: _Test) -> _Verdict:
    """One condition that fails is enough for no, also when others are not known."""
    failed = tuple(test.reason for test in tests if test.holds is False)
    if failed:
        return _Verdict(Applies.NO, failed)
    known = tuple(test.reason for test in tests if test.holds)
    missing = tuple(test.fact for test in tests if test.holds is None)
    if missing:
        reason = Reason(WhyCode.FACT_MISSING, words=missing)
        return _Verdict(Applies.UNKNOWN, (*known, reason), missing)
    return _Verdict(Applies.YES, known)


def _from(
    value: Decimal | int | None, limit: Decimal, codes: tuple[WhyCode, WhyCode]
) -> tuple[bool | None, WhyCode]:
    """Compare with a limit that belongs to it; with the code for yes or for no."""
    holds = None if value is None else value >= limit
    return holds, codes[0] if holds else codes[1]


def _from_rule(
    value: Decimal | int | None, held: Held, codes: tuple[WhyCode, WhyCode], fact: Fact
) -> _Test:
    limit = value_of(held)
    holds, code = _from(value, limit, codes)
    return _Test(holds, Reason(code, (held,), limit), fact)


def _obligation(
    code: ObligationCode,
    basis: tuple[Basis, tuple[Reason, ...]],
    verdict: _Verdict,
    rules: tuple[Held, ...],
    *,
    is_met: bool | None,
) -> Obligation:
    """Put it together; what does not apply is neither met nor missed."""
    strength, why = basis
    applies = verdict.applies
    return Obligation(
        code=code,
        applies=applies,
        basis=strength,
        why=verdict.why if applies is Applies.NO else (*verdict.why, *why),
        rules=rules,
        missing=verdict.missing,
        is_met=is_met if applies is Applies.YES else None,
    )


def _not_yet(obligation: Obligation, held: Held, day: date) -> Obligation:
    """Take back an obligation of which the rule was not there on that day."""
    begins = held.rule.valid_from
    if begins is None or day >= begins:
        return obligation
    return replace(
        obligation,
        applies=Applies.NO,
        why=(Reason(WhyCode.NOT_YET, (held,)),),
        missing=(),
        is_met=None,
    )


def _strength(situation: Situation, central: Basis) -> tuple[Basis, tuple[Reason, ...]]:
    """How strongly a goal of the Rijk is asked of this authority."""
    if situation.is_central:
        return central, ()
    if situation.has_manifest:
        return Basis.EFFORT, (Reason(WhyCode.MANIFEST),)
    return Basis.VOLUNTARY, (Reason(WhyCode.NOT_CENTRAL),)


def _group_test(group: str | None, held: Held) -> _Test:
    code = WhyCode.IN_GROUP if group else WhyCode.NOT_IN_GROUP
    words = (group,) if group else ()
    holds = None if group is None else bool(group)
    return _Test(holds, Reason(code, (held,), words=words), Fact.PRODUCT_GROUP)


def _reaches(levels: Mapping[str, int] | None, level: int) -> bool | None:
    """Whether a criterion asks this level; None when nobody chose criteria yet."""
    return None if levels is None else max(levels.values(), default=0) >= level


def _mvi_criteria(rulebook: Rulebook, situation: Situation) -> Obligation:
    """Criteria in the product groups for which there are any."""
    held = rulebook.on("mvi-productgroepen", situation.day)
    made = _obligation(
        ObligationCode.MVI_CRITERIA,
        _strength(situation, Basis.MANDATORY),
        _verdict(_group_test(situation.product_group, held)),
        (held,),
        is_met=_reaches(situation.levels, BASIC),
    )
    return _not_yet(made, held, situation.day)


def _significant_half(rulebook: Rulebook, situation: Situation) -> Obligation:
    """Half of the tenders in those groups; of one dossier: whether it is one of them."""
    held = rulebook.on("mvi-aandeel-significant", situation.day)
    made = _obligation(
        ObligationCode.SIGNIFICANT_HALF,
        _strength(situation, Basis.EFFORT),
        _verdict(_group_test(situation.product_group, held)),
        (held,),
        is_met=_reaches(situation.levels, SIGNIFICANT),
    )
    return _not_yet(made, held, situation.day)


def _impact_weight(rulebook: Rulebook, situation: Situation) -> Obligation:
    """Impact weighs at least as much as price and quality under category management."""
    held = rulebook.on("impact-gewicht", situation.day)
    managed = situation.is_category_managed
    code = WhyCode.MANAGED if managed else WhyCode.NOT_MANAGED
    weight = situation.impact_weight
    made = _obligation(
        ObligationCode.IMPACT_WEIGHT,
        _strength(situation, Basis.EFFORT),
        _verdict(_Test(managed, Reason(code, (held,)), Fact.CATEGORY_MANAGEMENT)),
        (held,),
        is_met=None if weight is None else weight >= value_of(held),
    )
    return _not_yet(made, held, situation.day)


def _social_return(rulebook: Rulebook, situation: Situation) -> Obligation:
    """People who find no work easily; the Rijk has limits, others have a policy."""
    if situation.is_central:
        return _social_return_central(rulebook, situation)
    own = situation.own_social_return
    if own is None:
        verdict = _Verdict(
            Applies.UNKNOWN, (Reason(WhyCode.SEE_OWN_POLICY),), (Fact.OWN_POLICY,)
        )
        basis = Basis.VOLUNTARY
    else:
        verdict = _verdict(*_own_tests(situation, own))
        basis = Basis.MANDATORY
    return _obligation(
        ObligationCode.SOCIAL_RETURN,
        (basis, ()),
        verdict,
        (),
        is_met=situation.asks_social_return,
    )


_LONG = (WhyCode.LONG_ENOUGH, WhyCode.TOO_SHORT)


def _work_test(situation: Situation) -> _Test:
    is_work = situation.kind is not ContractKind.SUPPLIES
    code = WhyCode.WORK if is_work else WhyCode.SUPPLIES
    return _Test(is_work, Reason(code), Fact.VALUE)


def _own_tests(situation: Situation, own: OwnSocialReturn) -> tuple[_Test, ...]:
    worth = (WhyCode.OVER_OWN_LIMIT, WhyCode.BELOW_OWN_LIMIT)
    is_worth, worth_code = _from(situation.value, own.from_eur, worth)
    months = Decimal(own.months)
    # A policy without a number of months asks nothing of the term.
    known = situation.months if own.months else 0
    is_long, long_code = _from(known, months, _LONG)
    return (
        _work_test(situation),
        _Test(is_worth, Reason(worth_code, amount=own.from_eur), Fact.VALUE),
        _Test(is_long, Reason(long_code, amount=months), Fact.MONTHS),
    )


def _social_return_central(rulebook: Rulebook, situation: Situation) -> Obligation:
    wages = rulebook.on("social-return-loonsom", situation.day)
    months = rulebook.on("social-return-maanden", situation.day)
    over = (WhyCode.OVER_WAGE_SUM, WhyCode.BELOW_WAGE_SUM)
    made = _obligation(
        ObligationCode.SOCIAL_RETURN,
        (Basis.MANDATORY, ()),
        _verdict(
            _work_test(situation),
            _from_rule(situation.wage_sum, wages, over, Fact.WAGE_SUM),
            _from_rule(situation.months, months, _LONG, Fact.MONTHS),
        ),
        (wages, months),
        is_met=situation.asks_social_return,
    )
    return _not_yet(made, wages, situation.day)


def _isv(rulebook: Rulebook, situation: Situation) -> Obligation:
    """International social conditions, in a category where the chain has risks."""
    held = rulebook.on("isv-risicocategorieen", situation.day)
    limit = threshold(rulebook, situation.kind, situation.authority, situation.day)
    tests = [_risk_test(situation, held)]
    basis: tuple[Basis, tuple[Reason, ...]] = (
        Basis.VOLUNTARY,
        (Reason(WhyCode.NOT_CENTRAL),),
    )
    if situation.is_central:
        basis = _isv_strength(situation, limit)
        if situation.value is None:
            tests.append(_Test(None, Reason(WhyCode.FACT_MISSING), Fact.VALUE))
    made = _obligation(
        ObligationCode.ISV,
        basis,
        _verdict(*tests),
        (held, limit.held),
        is_met=situation.asks_isv,
    )
    return _not_yet(made, held, situation.day)


def _isv_strength(
    situation: Situation, limit: Threshold
) -> tuple[Basis, tuple[Reason, ...]]:
    """Below the threshold the Rijk is free to ask it."""
    value = situation.value
    if value is None:
        return Basis.MANDATORY, ()
    is_over = value >= limit.amount
    code = WhyCode.OVER_THRESHOLD if is_over else WhyCode.BELOW_THRESHOLD
    reason = Reason(code, (limit.held,), limit.amount)
    return (Basis.MANDATORY if is_over else Basis.VOLUNTARY), (reason,)


def _risk_test(situation: Situation, held: Held) -> _Test:
    category = situation.isv_category
    is_risk = None if category is None else category in situation.isv_categories
    code = WhyCode.IN_RISK if is_risk else WhyCode.NOT_IN_RISK
    words = (category,) if category else ()
    return _Test(is_risk, Reason(code, (held,), words=words), Fact.ISV_CATEGORY)


_JUDGES: tuple[Callable[[Rulebook, Situation], Obligation], ...] = (
    _mvi_criteria,
    _significant_half,
    _impact_weight,
    _social_return,
    _isv,
)
