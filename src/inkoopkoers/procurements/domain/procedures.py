# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Procedures, what is asked about them, and how well each fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from inkoopkoers.knowledge.domain.rules import Held
from inkoopkoers.procurements.domain.guidance import Guidance, OwnLimits
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.proportionality import Factor, Weighed
from inkoopkoers.procurements.domain.reasons import Reason
from inkoopkoers.procurements.domain.thresholds import Estimate, Position, Threshold


class Procedure(StrEnum):
    """A way to buy, from light to heavy; the names are those of the vocabulary."""

    SINGLE = "enkelvoudig-onderhands"
    MULTIPLE = "meervoudig-onderhands"
    NATIONAL = "nationaal-openbaar"
    OPEN = "europees-openbaar"
    RESTRICTED = "europees-niet-openbaar"
    DIALOGUE = "concurrentiegericht-dialoog"
    NEGOTIATION = "mededinging-onderhandeling"
    INNOVATION = "innovatiepartnerschap"
    SPECIFIC = "sociaal-en-specifiek"
    MINI_COMPETITION = "raamovereenkomst-minicompetitie"


class Fitness(StrEnum):
    """How well a procedure fits; one that does not may be chosen, with a reason."""

    FITS = "past"
    POSSIBLE = "kan"
    NOT = "past-niet"


class ReasonCode(StrEnum):
    """Why a procedure fits, or does not."""

    VALUE_UNKNOWN = "waarde-onbekend"
    OVER_THRESHOLD = "vanaf-drempel"
    BELOW_THRESHOLD = "onder-drempel"
    BELOW_SINGLE = "onder-enkelvoudige-grens"
    OVER_SINGLE = "vanaf-enkelvoudige-grens"
    BELOW_NATIONAL = "onder-nationale-grens"
    OVER_NATIONAL = "vanaf-nationale-grens"
    GREY = "grijs-gebied"
    FACTORS_WIDER = "factoren-ruimer"
    FACTORS_SIMPLER = "factoren-eenvoudiger"
    HEAVIER = "zwaarder-dan-nodig"
    INVITE = "uitnodigen"
    MANY_BIDDERS = "veel-inschrijvers"
    COMPLEX = "complex"
    NOT_COMPLEX = "niet-complex"
    COMPLEXITY_UNKNOWN = "complexiteit-onbekend"
    RESULT_OPEN = "resultaat-open"
    RESULT_KNOWN = "resultaat-bekend"
    RESULT_UNKNOWN = "resultaat-onbekend"
    SOCIAL = "sociale-dienst"
    NOT_SOCIAL = "geen-sociale-dienst"
    FRAMEWORK = "raamovereenkomst"
    NO_FRAMEWORK = "geen-raamovereenkomst"
    FRAMEWORK_UNKNOWN = "raamovereenkomst-onbekend"


class NoticeCode(StrEnum):
    """What a reader must know beside the advice."""

    OPTIONS = "door-opties-boven-drempel"
    NEAR = "dicht-bij-drempel"
    BEYOND = "drempel-nog-niet-bekend"
    UNVERIFIED = "regel-niet-nagelezen"


@dataclass(frozen=True)
class Question:
    """What the advice is about; `estimate` is None when nobody knows it yet.

    `day` is the day of publication. `has_framework` says whether there is a framework
    agreement with several suppliers for this; None when nobody said.
    """

    kind: ContractKind
    authority: Authority
    day: date
    estimate: Estimate | None = None
    own: OwnLimits = field(default_factory=OwnLimits)
    factors: Mapping[Factor, Weighed] = field(default_factory=dict)
    has_framework: bool | None = None


@dataclass(frozen=True)
class Fit:
    """How one procedure fits, and why."""

    code: Procedure
    fit: Fitness
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Advice:
    """Every procedure from light to heavy, and what the advice rests on."""

    question: Question
    threshold: Threshold
    position: Position | None
    guidance: Guidance
    procedures: tuple[Fit, ...]
    notices: tuple[Reason, ...]

    def of(self, code: str) -> Fit | None:
        """How the procedure with this code fits; None when there is none."""
        return next((one for one in self.procedures if one.code == code), None)

    @property
    def fitting(self) -> tuple[Procedure, ...]:
        """The procedures that fit best."""
        return tuple(one.code for one in self.procedures if one.fit is Fitness.FITS)

    @property
    def rules(self) -> tuple[Held, ...]:
        """Every edition that was used, once each, to pin and to show."""
        reasons = [reason for one in self.procedures for reason in one.reasons]
        found = {self.threshold.held: None}
        found |= {held: None for reason in reasons for held in reason.rules}
        return tuple(found)
