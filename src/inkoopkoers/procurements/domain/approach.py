# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which procedures fit a purchase: advice with reasons, never a block."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Held, Rulebook
from inkoopkoers.procurements.domain.guidance import Guidance, guidance
from inkoopkoers.procurements.domain.kinds import ContractKind
from inkoopkoers.procurements.domain.procedures import (
    Advice,
    Fit,
    Fitness,
    NoticeCode,
    Procedure,
    Question,
    ReasonCode,
)
from inkoopkoers.procurements.domain.proportionality import (
    Factor,
    Graded,
    Lean,
    is_graded,
    lean,
    tipping,
)
from inkoopkoers.procurements.domain.reasons import Reason
from inkoopkoers.procurements.domain.thresholds import (
    Position,
    Threshold,
    options_take_it_over,
    position,
    threshold,
)


def needs_motivation(advice: Advice, code: str) -> bool:
    """Whether choosing this procedure asks a reason of your own.

    It does when the procedure does not fit, or when the advice does not know it.
    """
    fit = advice.of(code)
    return fit is None or fit.fit is Fitness.NOT


def advise(rulebook: Rulebook, question: Question) -> Advice:
    """Say of every procedure how well it fits, and why."""
    limit = threshold(rulebook, question.kind, question.authority, question.day)
    limits = guidance(rulebook, question.kind, question.day, question.own)
    value = question.estimate.total if question.estimate else None
    case = _Case(
        question=question,
        value=value,
        limit=limit,
        guidance=limits,
        invite=tuple(
            rulebook.on(code, question.day)
            for code in ("uitnodigen-minimaal", "uitnodigen-maximaal")
        ),
    )
    return Advice(
        question=question,
        threshold=limit,
        position=None if value is None else position(value, limit),
        guidance=limits,
        procedures=tuple(_fit(case, code) for code in Procedure),
        notices=tuple(_notices(case)),
    )


@dataclass(frozen=True)
class _Case:
    """A question with the rules that hold for it."""

    question: Question
    value: Decimal | None
    limit: Threshold
    guidance: Guidance
    invite: tuple[Held, ...]

    @property
    def is_over(self) -> bool:
        return self.value is not None and self.value >= self.limit.amount

    def beside_threshold(self) -> Reason:
        """Say on which side of the threshold this is."""
        over, below = ReasonCode.OVER_THRESHOLD, ReasonCode.BELOW_THRESHOLD
        code = over if self.is_over else below
        return Reason(code, (self.limit.held,), self.limit.amount)


_Fits = tuple[Fitness, list[Reason]]


def _fit(case: _Case, code: Procedure) -> Fit:
    if code is Procedure.MINI_COMPETITION:
        fit, reasons = _mini_competition(case)
    elif case.value is None:
        fit, reasons = Fitness.POSSIBLE, [Reason(ReasonCode.VALUE_UNKNOWN)]
    elif code in _BELOW:
        fit, reasons = _below(case, code, case.value)
    else:
        fit, reasons = _EUROPEAN[code](case)
    return Fit(code, fit, tuple(reasons))


# Light to heavy; these are for contracts below the threshold.
_BELOW = (Procedure.SINGLE, Procedure.MULTIPLE, Procedure.NATIONAL)


def _below(case: _Case, code: Procedure, value: Decimal) -> _Fits:
    if case.is_over:
        return Fitness.NOT, [case.beside_threshold()]
    fitting = _by_size(case.guidance, value)
    place, places = _BELOW.index(code), [_BELOW.index(one) for one in fitting]
    reasons = _size_reasons(case, code, value)
    if place < min(places):
        return Fitness.NOT, reasons
    if place > max(places):
        return Fitness.POSSIBLE, [*reasons, Reason(ReasonCode.HEAVIER)]
    return _by_factors(case, code, fitting, reasons)


def _by_size(limits: Guidance, value: Decimal) -> tuple[Procedure, ...]:
    """Return which procedures the size allows: two in a grey zone, three in both."""
    national = limits.national
    fits = {
        Procedure.SINGLE: value < limits.single.amount or limits.single.is_grey(value),
        Procedure.NATIONAL: national is not None
        and (value >= national.amount or national.is_grey(value)),
    }
    from_single = value >= limits.single.amount or limits.single.is_grey(value)
    to_national = national is None or value < national.amount or national.is_grey(value)
    fits[Procedure.MULTIPLE] = from_single and to_national
    return tuple(code for code in _BELOW if fits[code])


def _by_factors(
    case: _Case, code: Procedure, fitting: tuple[Procedure, ...], reasons: list[Reason]
) -> _Fits:
    """Let the factors choose between procedures that the size allows."""
    if len(fitting) == 1:
        return Fitness.FITS, reasons
    reasons = [Reason(ReasonCode.GREY), *reasons]
    factors = case.question.factors
    side = lean(factors)
    if side is Lean.EVEN:
        return Fitness.FITS, reasons
    is_wider = side is Lean.WIDER
    reason = ReasonCode.FACTORS_WIDER if is_wider else ReasonCode.FACTORS_SIMPLER
    best = fitting[-1] if is_wider else fitting[0]
    reasons.append(Reason(reason, words=tipping(factors, side)))
    return (Fitness.FITS if code is best else Fitness.POSSIBLE), reasons


def _size_reasons(case: _Case, code: Procedure, value: Decimal) -> list[Reason]:
    single, national = case.guidance.single, case.guidance.national
    is_single = value < single.amount
    below_or_over = ReasonCode.BELOW_SINGLE if is_single else ReasonCode.OVER_SINGLE
    reasons = []
    if code is not Procedure.NATIONAL or national is None:
        reasons.append(Reason(below_or_over, single.rules, single.amount))
    if code is not Procedure.SINGLE and national:
        is_below = value < national.amount
        side = ReasonCode.BELOW_NATIONAL if is_below else ReasonCode.OVER_NATIONAL
        reasons.append(Reason(side, national.rules, national.amount))
    if code is not Procedure.SINGLE:
        reasons.append(case.beside_threshold())
    if code is Procedure.MULTIPLE:
        reasons.append(Reason(ReasonCode.INVITE, case.invite))
    return reasons


def _open(case: _Case) -> _Fits:
    return _in_europe(case, Fitness.FITS, [])


def _restricted(case: _Case) -> _Fits:
    """Choosing first who may bid pays off when many would, or bidding is costly."""
    telling = (
        (Factor.COSTS, Graded.COSTS_HIGH),
        (Factor.BIDDERS, Graded.MANY_BIDDERS),
    )
    factors = case.question.factors
    much = tuple(factor for factor, much in telling if is_graded(factors, factor, much))
    if not much:
        return _in_europe(case, Fitness.POSSIBLE, [])
    reason = Reason(ReasonCode.MANY_BIDDERS, words=much)
    return _in_europe(case, Fitness.FITS, [reason])


def _in_europe(case: _Case, fit: Fitness, reasons: list[Reason]) -> _Fits:
    """Below the threshold, and for social services, Europe is possible and heavy."""
    reasons = [case.beside_threshold(), *reasons]
    is_social = case.question.kind is ContractKind.SOCIAL
    if is_social:
        reasons.append(Reason(ReasonCode.SOCIAL))
    if case.is_over and not is_social:
        return fit, reasons
    return Fitness.POSSIBLE, [*reasons, Reason(ReasonCode.HEAVIER)]


def _talking(case: _Case) -> _Fits:
    """Talking with bidders is for what cannot be written down beforehand."""
    factors = case.question.factors
    match is_graded(factors, Factor.COMPLEXITY, Graded.COMPLEX):
        case None:
            reason = Reason(ReasonCode.COMPLEXITY_UNKNOWN)
        case True:
            reason = Reason(ReasonCode.COMPLEX)
        case _:
            return Fitness.NOT, [Reason(ReasonCode.NOT_COMPLEX)]
    return _in_europe(case, Fitness.POSSIBLE, [reason])


def _innovation(case: _Case) -> _Fits:
    """A partnership is for what nobody sells yet."""
    match is_graded(case.question.factors, Factor.RESULT, Graded.RESULT_OPEN):
        case None:
            reason = Reason(ReasonCode.RESULT_UNKNOWN)
        case True:
            reason = Reason(ReasonCode.RESULT_OPEN)
        case _:
            return Fitness.NOT, [Reason(ReasonCode.RESULT_KNOWN)]
    return _in_europe(case, Fitness.POSSIBLE, [reason])


def _specific(case: _Case) -> _Fits:
    if case.question.kind is not ContractKind.SOCIAL:
        return Fitness.NOT, [Reason(ReasonCode.NOT_SOCIAL)]
    reasons = [Reason(ReasonCode.SOCIAL), case.beside_threshold()]
    if case.is_over:
        return Fitness.FITS, reasons
    return Fitness.POSSIBLE, [*reasons, Reason(ReasonCode.HEAVIER)]


_EUROPEAN: Mapping[Procedure, Callable[[_Case], _Fits]] = {
    Procedure.OPEN: _open,
    Procedure.RESTRICTED: _restricted,
    Procedure.DIALOGUE: _talking,
    Procedure.NEGOTIATION: _talking,
    Procedure.INNOVATION: _innovation,
    Procedure.SPECIFIC: _specific,
}


def _mini_competition(case: _Case) -> _Fits:
    """Under a framework agreement the value does not count: it was tendered before."""
    match case.question.has_framework:
        case None:
            return Fitness.POSSIBLE, [Reason(ReasonCode.FRAMEWORK_UNKNOWN)]
        case True:
            return Fitness.FITS, [Reason(ReasonCode.FRAMEWORK)]
    return Fitness.NOT, [Reason(ReasonCode.NO_FRAMEWORK)]


def _notices(case: _Case) -> list[Reason]:
    limit, estimate = case.limit, case.question.estimate
    held = (limit.held,)
    says = {
        NoticeCode.OPTIONS: estimate and options_take_it_over(estimate, limit),
        NoticeCode.NEAR: estimate and position(estimate.total, limit) is Position.NEAR,
        NoticeCode.BEYOND: limit.is_beyond,
        NoticeCode.UNVERIFIED: not limit.rule.is_verified,
    }
    return [Reason(code, held, limit.amount) for code, holds in says.items() if holds]
