# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Findings: where the thread of a dossier is broken, each at the step that mends it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inkoopkoers.procurements.domain.facts import DossierFacts
from inkoopkoers.procurements.domain.finding_codes import ABOUT, FindingCode, Severity
from inkoopkoers.procurements.domain.finding_places import Place, places
from inkoopkoers.procurements.domain.steps import Step, StepState

__all__ = ["Finding", "FindingCode", "Severity", "findings", "per_step"]

_STEPS = tuple(Step)
_SEVERITIES = tuple(Severity)
_CODES = tuple(FindingCode)


@dataclass(frozen=True)
class Finding:
    """One broken place; (`code`, `where`) is its own in a dossier.

    `subject` is what it is about, as the reader knows it. `where` is the anchor in the
    page of the step: a kind of thing and its key, such as behoefte-3. `words` has what
    the sentence names: the difference of weights, two editions, the date before.
    """

    code: FindingCode
    step: Step
    severity: Severity
    subject: str
    where: str
    words: tuple[str, ...] = ()


def findings(dossier: DossierFacts) -> tuple[Finding, ...]:
    """All broken places, in the order of the thread and within a step breaks first.

    The same facts always give the same findings in the same order.
    """
    aside = {step for step in Step if dossier.step(step).state is StepState.SET_ASIDE}
    found = [
        _finding(code, place)
        for code, place in places(dossier)
        if not ABOUT[code].silenced_by & aside
    ]
    found += [
        Finding(
            FindingCode.SET_ASIDE_WITHOUT_REASON,
            step,
            Severity.BREAK,
            "",
            f"stap-{step}",
        )
        for step in Step
        if step in aside and not dossier.step(step).reason.strip()
    ]
    return tuple(sorted(found, key=_order))


def per_step(found: Iterable[Finding]) -> Mapping[Step, int]:
    """How many findings are open at each step, for the beads of the thread."""
    return Counter(one.step for one in found)


def _order(one: Finding) -> tuple[int, int, int]:
    return (
        _STEPS.index(one.step),
        _SEVERITIES.index(one.severity),
        _CODES.index(one.code),
    )


def _finding(code: FindingCode, place: Place) -> Finding:
    about = ABOUT[code]
    return Finding(
        code, about.step, about.severity, place.subject, place.where, place.words
    )
