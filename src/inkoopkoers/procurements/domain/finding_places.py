# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The broken places of a dossier, part by part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inkoopkoers.procurements.domain.criteria import Criterion, weights
from inkoopkoers.procurements.domain.facts import DossierFacts
from inkoopkoers.procurements.domain.finding_codes import FindingCode
from inkoopkoers.procurements.domain.nami import (
    TrialState,
    open_questions,
    trial_state,
)
from inkoopkoers.procurements.domain.steps import Corner, Step, StepState
from inkoopkoers.procurements.domain.wording_check import is_solution


@dataclass(frozen=True)
class Place:
    """What a finding is about, and where."""

    subject: str
    where: str
    words: tuple[str, ...] = ()


Places = Iterator[tuple[FindingCode, Place]]


def places(dossier: DossierFacts) -> Places:
    """Every broken place, also at steps that are set aside."""
    yield from _team(dossier)
    yield from _needs(dossier)
    yield from _nami(dossier)
    yield from _ambitions(dossier)
    yield from _basket(dossier)
    yield from _weights(dossier)
    yield from _obligations(dossier)
    yield from _approach(dossier)
    yield from _moments(dossier)
    yield from _costs(dossier)
    yield from _award(dossier)


def _team(dossier: DossierFacts) -> Places:
    for corner in Corner:
        if not dossier.corners.get(corner, "").strip():
            yield FindingCode.CORNER_EMPTY, Place(corner.value, f"team-{corner}")


def _needs(dossier: DossierFacts) -> Places:
    if dossier.consulted <= 0:
        yield FindingCode.NOBODY_CONSULTED, Place("", "gevraagd")
    asked = {key for one in dossier.basket for key in one.needs}
    for fact in dossier.needs:
        place = Place(fact.label, f"behoefte-{fact.key}")
        if is_solution(fact.need):
            yield FindingCode.SOLUTION, place
        if fact.key not in asked:
            yield FindingCode.NEED_WITHOUT_CRITERION, place


def _nami(dossier: DossierFacts) -> Places:
    """A question may stay open until the step is called done."""
    if dossier.step(Step.NAMI).state is StepState.DONE:
        for question in open_questions(dossier.nami):
            place = Place(question.value, f"vraag-{question}")
            yield FindingCode.QUESTION_OPEN, place
    trial = dossier.trial
    if trial and trial_state(trial, dossier.today) is TrialState.OVER:
        yield FindingCode.TRIAL_NOT_EVALUATED, Place("", "proef")


def _ambitions(dossier: DossierFacts) -> Places:
    highest: dict[str, int] = {}
    for criterion in dossier.basket:
        level = max(criterion.level, highest.get(criterion.theme, 0))
        highest[criterion.theme] = level
    for one in dossier.ambitions:
        place = Place(one.title or one.theme, f"thema-{one.theme}")
        if one.needs_reason:
            yield FindingCode.DEVIATION_WITHOUT_REASON, place
        if one.level > highest.get(one.theme, 0):
            yield FindingCode.AMBITION_WITHOUT_CRITERION, place


def _basket(dossier: DossierFacts) -> Places:
    """Where a criterion comes from: a need, or a theme with an ambition."""
    needs = {fact.key for fact in dossier.needs}
    themes = {ambition.theme for ambition in dossier.ambitions if ambition.level}
    for one in dossier.basket:
        stands = bool(needs.intersection(one.needs)) or one.theme in themes
        yield from _criterion(one)
        # A price comes from no need and no ambition.
        if not stands and not one.is_price:
            yield FindingCode.CRITERION_LOOSE, _place_of(one)


def _place_of(one: Criterion) -> Place:
    return Place(one.title or one.number, f"criterium-{one.key}")


def _criterion(one: Criterion) -> Places:
    place = _place_of(one)
    if one.lacks_weight:
        yield FindingCode.CRITERION_WITHOUT_WEIGHT, place
    if one.newest_edition and one.edition != one.newest_edition:
        editions = (one.edition, one.newest_edition)
        yield FindingCode.CRITERION_OLD, Place(place.subject, place.where, editions)
    # A price proves itself.
    if not one.is_price and not one.verification.strip():
        yield FindingCode.CRITERION_WITHOUT_VERIFICATION, place


def _weights(dossier: DossierFacts) -> Places:
    """Too little is not said while a criterion still waits for its weight."""
    found = weights(dossier.basket)
    is_weighed = any(one.kind.is_weighed for one in dossier.basket)
    if found.difference > 0 or (
        is_weighed and found.difference < 0 and not found.without
    ):
        yield (
            FindingCode.WEIGHTS_NOT_100,
            Place("", "gewichten", (str(found.total), str(found.difference))),
        )


def _obligations(dossier: DossierFacts) -> Places:
    for one in dossier.obligations:
        place = Place(one.title or one.code, f"verplichting-{one.code}")
        if one.is_explained and not one.reason.strip():
            yield FindingCode.EXPLANATION_WITHOUT_REASON, place
        elif not (one.is_explained or one.is_answered):
            yield FindingCode.OBLIGATION_OPEN, place
    for rule in dossier.rules:
        if rule.pinned != rule.in_force:
            yield (
                FindingCode.RULE_OLD,
                Place(
                    rule.title or rule.code,
                    f"regel-{rule.code}",
                    (rule.pinned, rule.in_force),
                ),
            )


def _approach(dossier: DossierFacts) -> Places:
    if dossier.approach.chosen and not dossier.approach.motivation.strip():
        yield (
            FindingCode.APPROACH_WITHOUT_MOTIVATION,
            Place(dossier.approach.chosen, "motivering"),
        )


def _moments(dossier: DossierFacts) -> Places:
    """A date before any date that must come first; that other one is named."""
    latest: tuple[date, str] | None = None
    for one in dossier.moments:
        if one.day is None:
            continue
        if latest is not None and one.day < latest[0]:
            yield (
                FindingCode.DATES_IN_WRONG_ORDER,
                Place(one.label, f"datum-{one.field}", (latest[1],)),
            )
        else:
            latest = (one.day, one.label)


def _costs(dossier: DossierFacts) -> Places:
    if dossier.costs.is_missing:
        yield FindingCode.COSTS_NOT_COMPARED, Place("", "kosten")
    if dossier.costs.has_changed:
        yield FindingCode.COSTS_CHANGED, Place("", "veranderd")


def _award(dossier: DossierFacts) -> Places:
    award = dossier.award
    if award.is_missing:
        yield FindingCode.AWARD_MISSING, Place("", "gunning")
    if award.differences:
        words = (str(award.differences),)
        yield FindingCode.AWARD_DIFFERS, Place("", "verschillen", words)
    for one in award.weak:
        yield (
            FindingCode.AMBITION_WEIGHT_DISAGREE,
            Place(
                one.title,
                f"gewicht-{one.theme}",
                ("" if one.nominal is None else str(one.nominal), str(one.effective)),
            ),
        )
    if award.is_relative:
        yield FindingCode.RELATIVE_FORMULA, Place("", "formule")
