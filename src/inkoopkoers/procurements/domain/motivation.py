# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The motivation of an approach: which sentences it has, in which order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.procurements.domain.procedures import (
    Advice,
    Fit,
    Fitness,
    NoticeCode,
    ReasonCode,
)
from inkoopkoers.procurements.domain.proportionality import Factor, lean
from inkoopkoers.procurements.domain.reasons import Reason
from inkoopkoers.procurements.domain.splitting import Cumulation

Value = str | int | Decimal | date | Held | Reason

# Said in the paragraphs before, about the purchase and not about one procedure.
_SAID_BEFORE = frozenset(
    {
        ReasonCode.VALUE_UNKNOWN,
        ReasonCode.BELOW_THRESHOLD,
        ReasonCode.BELOW_SINGLE,
        ReasonCode.OVER_SINGLE,
        ReasonCode.BELOW_NATIONAL,
        ReasonCode.OVER_NATIONAL,
        ReasonCode.GREY,
        ReasonCode.FACTORS_WIDER,
        ReasonCode.FACTORS_SIMPLER,
    }
)


class SentenceCode(StrEnum):
    """What a sentence says; `wording/motivation.py` says how."""

    VALUE = "waarde"
    VALUE_WITH_OPTIONS = "waarde-met-opties"
    VALUE_UNKNOWN = "waarde-onbekend"
    THRESHOLD = "drempel"
    POSITION = "plaats"
    OPTIONS = "door-opties"
    SINGLE_LIMIT = "enkelvoudige-grens"
    NATIONAL_LIMIT = "nationale-grens"
    FACTORS = "factoren"
    FACTOR = "factor"
    LEAN = "factoren-samen"
    FACTORS_MISSING = "factoren-onbeantwoord"
    OTHERS = "andere-inkopen"
    SPLIT_WARNING = "splitsing"
    CHOICE = "keuze"
    NO_CHOICE = "geen-keuze"
    BECAUSE = "omdat"
    DEVIATION = "afwijking"
    OWN_REASON = "eigen-reden"
    REASON_MISSING = "reden-ontbreekt"


@dataclass(frozen=True)
class Sentence:
    """One sentence: what it says, and the values in it."""

    code: SentenceCode
    values: tuple[tuple[str, Value], ...] = ()

    def value(self, name: str) -> Value:
        """The value with this name; KeyError when the sentence has none."""
        return dict(self.values)[name]


Paragraph = tuple[Sentence, ...]


def say(code: SentenceCode, **values: Value) -> Sentence:
    """Make a sentence of its code and values."""
    return Sentence(code, tuple(values.items()))


def motivation(
    advice: Advice,
    chosen: str,
    own_reason: str = "",
    cumulation: Cumulation | None = None,
) -> tuple[Paragraph, ...]:
    """Write the motivation of a choice, from the answers and the rules of that day.

    It is an internal text: it names the estimate. The same answers always give the
    same text. `chosen` is empty as long as nobody chose.
    """
    paragraphs = (
        tuple(_worth(advice)),
        tuple(_below(advice)),
        tuple(_factors(advice)),
        tuple(_others(cumulation)),
        tuple(_choice(advice, chosen, own_reason)),
    )
    return tuple(paragraph for paragraph in paragraphs if paragraph)


def _worth(advice: Advice) -> Iterator[Sentence]:
    question, limit = advice.question, advice.threshold
    if question.estimate is None:
        yield say(SentenceCode.VALUE_UNKNOWN, kind=question.kind.value)
    else:
        estimate = question.estimate
        with_options = SentenceCode.VALUE_WITH_OPTIONS
        yield say(
            with_options if estimate.options else SentenceCode.VALUE,
            kind=question.kind.value,
            total=estimate.total,
            options=estimate.options,
        )
    yield say(
        SentenceCode.THRESHOLD,
        day=question.day,
        kind=question.kind.value,
        authority=question.authority.value,
        amount=limit.amount,
        held=limit.held,
    )
    if advice.position is not None:
        yield say(SentenceCode.POSITION, position=advice.position.value)
    if any(notice.code == NoticeCode.OPTIONS for notice in advice.notices):
        yield say(SentenceCode.OPTIONS)


def _below(advice: Advice) -> Iterator[Sentence]:
    """Guidance only says something about what lies below the threshold."""
    estimate, limits = advice.question.estimate, advice.guidance
    if estimate is None or estimate.total >= advice.threshold.amount:
        return
    both = (
        (SentenceCode.SINGLE_LIMIT, limits.single),
        (SentenceCode.NATIONAL_LIMIT, limits.national),
    )
    for code, limit in both:
        if limit is None:
            continue
        side = "onder" if estimate.total < limit.amount else "vanaf"
        grey = "grijs" if limit.is_grey(estimate.total) else ""
        held = {"held": limit.held} if limit.held else {}
        yield say(code, amount=limit.amount, side=grey or side, **held)


def _factors(advice: Advice) -> Iterator[Sentence]:
    factors = advice.question.factors
    if factors:
        yield say(SentenceCode.FACTORS)
        for factor in Factor:
            if factor in factors:
                answer = factors[factor].answer
                yield say(SentenceCode.FACTOR, factor=factor.value, answer=answer)
        yield say(SentenceCode.LEAN, lean=lean(factors).value)
    missing = tuple(factor.value for factor in Factor if factor not in factors)
    if missing:
        yield say(SentenceCode.FACTORS_MISSING, factors="|".join(missing))


def _others(cumulation: Cumulation | None) -> Iterator[Sentence]:
    if cumulation is None or not cumulation.others:
        return
    yield say(
        SentenceCode.OTHERS, number=len(cumulation.others), total=cumulation.total
    )
    for warning in cumulation.warnings:
        yield say(SentenceCode.SPLIT_WARNING, warning=warning.value)


def _choice(advice: Advice, chosen: str, own_reason: str) -> Iterator[Sentence]:
    if not chosen:
        yield say(SentenceCode.NO_CHOICE)
        return
    fit = advice.of(chosen)
    fitness = fit.fit if fit else Fitness.NOT
    yield say(SentenceCode.CHOICE, procedure=chosen, fit=fitness.value)
    for reason in _own_reasons(fit):
        yield say(SentenceCode.BECAUSE, reason=reason)
    if fitness is Fitness.NOT:
        yield say(SentenceCode.DEVIATION, procedures="|".join(advice.fitting))
    if own_reason:
        yield say(SentenceCode.OWN_REASON, reason=own_reason)
    elif fitness is Fitness.NOT:
        yield say(SentenceCode.REASON_MISSING)


def _own_reasons(fit: Fit | None) -> tuple[Reason, ...]:
    """The reasons that are about this procedure alone."""
    reasons = fit.reasons if fit else ()
    return tuple(one for one in reasons if one.code not in _SAID_BEFORE)
