# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Not, different, less: what is avoided, trials of 100 days, and who signed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from inkoopkoers.procurements.domain.steps import Corner

TRIAL_DAYS = 100
ZERO = Decimal(0)


class Question(StrEnum):
    """Refuse, rethink, reduce; in the order in which they are asked."""

    NOT = "niet"
    DIFFERENT = "anders"
    LESS = "minder"


class Outcome(StrEnum):
    """What came out of a question; YES means: we do not buy it, or other, or less."""

    OPEN = "open"
    YES = "ja"
    PARTLY = "deels"
    NO = "nee"


class BadQuantity(ValueError):
    """What is avoided is below zero, or no number at all."""


@dataclass(frozen=True)
class Avoided:
    """What a question avoids over the whole term; never below zero."""

    units: Decimal = ZERO
    unit_name: str = ""
    eur: Decimal = ZERO
    kg: Decimal = ZERO
    co2_kg: Decimal = ZERO

    def __post_init__(self) -> None:
        for value in (self.units, self.eur, self.kg, self.co2_kg):
            if not value.is_finite() or value < 0:
                raise BadQuantity(str(value))


@dataclass(frozen=True)
class Answer:
    """The outcome of one question with what it avoids."""

    question: Question
    outcome: Outcome
    avoided: Avoided = Avoided()


@dataclass(frozen=True)
class DossierNami:
    """The answers of one dossier; of two answers to a question the last one holds."""

    dossier: int
    answers: tuple[Answer, ...] = ()
    is_not_bought: bool = False


@dataclass(frozen=True)
class Total:
    """What is avoided together; units of another name are never added up."""

    dossiers: int = 0
    eur: Decimal = ZERO
    kg: Decimal = ZERO
    co2_kg: Decimal = ZERO
    units: Mapping[str, Decimal] = field(default_factory=dict)


def counted(nami: DossierNami) -> tuple[Answer, ...]:
    """Which answers count: one per question, and only what was decided to avoid.

    What is not bought at all cannot be bought differently or less as well: then only
    the first question counts, whatever its outcome says.
    """
    last = {one.question: one for one in nami.answers}
    if nami.is_not_bought:
        return tuple(last[one] for one in (Question.NOT,) if one in last)
    avoids = (Outcome.YES, Outcome.PARTLY)
    return tuple(
        last[one] for one in Question if one in last and last[one].outcome in avoids
    )


def added_up(dossiers: Iterable[DossierNami]) -> Total:
    """Add up over dossiers; a dossier that is given twice counts once, as given last.

    `dossiers` in the outcome are those that avoid something, or are not bought.
    """
    once = {one.dossier: one for one in dossiers}
    contributing = [one for one in once.values() if one.is_not_bought or counted(one)]
    avoided = [answer.avoided for one in contributing for answer in counted(one)]
    return Total(
        dossiers=len(contributing),
        eur=sum((one.eur for one in avoided), ZERO),
        kg=sum((one.kg for one in avoided), ZERO),
        co2_kg=sum((one.co2_kg for one in avoided), ZERO),
        units=_units(avoided),
    )


def _units(avoided: Iterable[Avoided]) -> Mapping[str, Decimal]:
    """Units per name, such as laptops; spaces and capitals make no difference."""
    found: dict[str, Decimal] = {}
    for one in avoided:
        if one.units:
            name = " ".join(one.unit_name.casefold().split())
            found[name] = found.get(name, ZERO) + one.units
    return dict(sorted(found.items()))


class TrialState(StrEnum):
    """How far a trial is."""

    NONE = "geen"
    PLANNED = "gepland"
    RUNNING = "loopt"
    OVER = "voorbij"
    EVALUATED = "geëvalueerd"


@dataclass(frozen=True)
class Trial:
    """A trial of 100 days, without complaining, and then a look at the facts.

    Someone may choose another end.
    """

    start: date | None = None
    is_evaluated: bool = False
    chosen_end: date | None = None

    @property
    def end(self) -> date | None:
        """The first day after the trial; None without a start."""
        if self.start is None:
            return None
        return self.chosen_end or trial_end(self.start)


def trial_end(start: date) -> date:
    """100 days after the start: the start is the first day, this is the day after."""
    try:
        return start + timedelta(days=TRIAL_DAYS)
    except OverflowError:
        return date.max


def trial_state(trial: Trial, today: date) -> TrialState:
    """An evaluation ends the trial, also when it comes early."""
    if trial.start is None or trial.end is None:
        return TrialState.NONE
    if trial.is_evaluated:
        return TrialState.EVALUATED
    if today < trial.start:
        return TrialState.PLANNED
    return TrialState.RUNNING if today < trial.end else TrialState.OVER


class SignState(StrEnum):
    """How the sign-off of one corner stands."""

    EMPTY = "leeg"
    OPEN = "open"
    SIGNED = "ondertekend"
    OLD = "verouderd"


@dataclass(frozen=True)
class Signature:
    """One corner signed this edition of the answers; that stays so when people leave."""

    corner: Corner
    edition: int


@dataclass(frozen=True)
class CornerSign:
    """A corner and how its sign-off stands."""

    corner: Corner
    state: SignState


def sign_off(
    named: Iterable[Corner], signatures: Iterable[Signature], edition: int
) -> tuple[CornerSign, ...]:
    """The four corners in order; `named` have a person, `edition` is the one shown.

    A signature under an earlier edition is old: what it was about has changed. An
    empty corner cannot sign, but what was signed for it now still stands.
    """
    filled = set(named)
    newest: dict[Corner, int] = {}
    for one in signatures:
        newest[one.corner] = max(one.edition, newest.get(one.corner, one.edition))
    return tuple(
        CornerSign(corner, _sign_state(newest.get(corner), edition, corner in filled))
        for corner in Corner
    )


def _sign_state(signed: int | None, edition: int, is_named: bool) -> SignState:  # noqa: FBT001
    if signed == edition:
        return SignState.SIGNED
    if not is_named:
        return SignState.EMPTY
    return SignState.OPEN if signed is None else SignState.OLD


def is_signed_off(signs: Iterable[CornerSign]) -> bool:
    """Whether all four corners signed what is there now."""
    signed = {one.corner for one in signs if one.state is SignState.SIGNED}
    return signed == set(Corner)


def open_questions(answers: Iterable[Answer]) -> tuple[Question, ...]:
    """Which of the three questions have no outcome yet."""
    return tuple(_open(answers))


def _open(answers: Iterable[Answer]) -> Iterator[Question]:
    last = {one.question: one.outcome for one in answers}
    for question in Question:
        if last.get(question, Outcome.OPEN) is Outcome.OPEN:
            yield question
