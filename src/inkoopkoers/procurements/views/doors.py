# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every view comes in: the dossier or 404, the right or 403, the frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.domain.finding_codes import FindingCode, Severity
from inkoopkoers.procurements.domain.findings import Finding
from inkoopkoers.procurements.domain.steps import Bead, Standing, Step, StepState
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.doors import dossiers_for, may_write
from inkoopkoers.procurements.queries.frame import frame
from inkoopkoers.procurements.views.rule_banner import rule_banner
from inkoopkoers.procurements.wording import steps as words
from inkoopkoers.procurements.wording.findings import said

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise


@dataclass(frozen=True)
class ShownFinding:
    """A finding in words, with where to mend it."""

    sentence: str
    mend: str
    href: str
    is_break: bool
    step_label: StrPromise


@dataclass(frozen=True)
class ShownBead:
    """A step on the thread as the page shows it."""

    step: Step
    label: StrPromise
    href: str
    state: StepState
    state_label: StrPromise
    findings: int
    is_here: bool


def dossier_or_404(request: HttpRequest, pk: int) -> Dossier:
    """The dossier, when this reader may know of it."""
    rows = dossiers_for(request.user).select_related("organisation", "came_from")
    return get_object_or_404(rows, pk=pk)


def writable_or_403(request: HttpRequest, pk: int) -> Dossier:
    """The dossier, for who may write in it; 404 for a stranger, 403 for a reader."""
    found = dossier_or_404(request, pk)
    if not may_write(request.user, found):
        raise PermissionDenied
    return found


def step_page(
    request: HttpRequest,
    dossier: Dossier,
    step: Step | None,
    template: str,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    """Render a page inside the frame of its dossier.

    The template extends "procurements/_dossier.html". It gets `frame`, `dossier`,
    `beads` (each with label, href, is_here), `step_edition`, `can_write`, `findings`
    (of this step), `all_findings` and what the caller adds; `is_row` on a page
    inside a step, which shows neither its findings nor how far it is. `step` is None
    outside the twelve steps.
    """
    around = frame(dossier, member(request), timezone.localdate())
    whole = {
        "frame": around,
        "dossier": dossier,
        "beads": [_bead(dossier, bead, step) for bead in around.beads],
        "standing": words.STANDINGS[Standing(dossier.standing)],
        "step": step,
        "step_name": words.STEPS[step] if step else "",
        "step_about": words.ABOUT[step] if step else "",
        "step_record": around.records.get(step) if step else None,
        "step_edition": around.edition(step) if step else 0,
        "can_write": around.can_write(step) if step else around.may_write,
        "go_on": _bead(dossier, around.beads[list(Step).index(around.go_on)], step),
        "next_date": _next_date(around.next_date),
        "team": [(words.CORNERS[one.corner], one.member) for one in around.team],
        "findings": [
            _finding(dossier, one) for one in around.findings if one.step is step
        ],
        "all_findings": [_finding(dossier, one) for one in around.findings],
        "is_row": False,
        "rule_banner": rule_banner(dossier, timezone.localdate()),
        "was_saved": is_saved(request),
        **context,
    }
    return render(request, template, whole, status=status)


def is_saved(request: HttpRequest) -> bool:
    """Whether the page says so; what comes back from a form was not saved."""
    return request.method != "POST" and request.GET.get("bewaard") == "ja"


def to_step(dossier: Dossier, step: Step) -> HttpResponse:
    """Back to the page of a step, which then says that it was saved."""
    return redirect(f"{step_address(dossier, step)}?bewaard=ja")


def step_address(dossier: Dossier, step: Step) -> str:
    """Where a step of this dossier is."""
    return reverse(f"procurements:{step.name.lower()}", args=[dossier.pk])


def _bead(dossier: Dossier, bead: Bead, here: Step | None) -> ShownBead:
    return ShownBead(
        step=bead.step,
        label=words.STEPS[bead.step],
        href=step_address(dossier, bead.step),
        state=bead.state,
        state_label=words.STATES[bead.state],
        findings=bead.findings,
        is_here=bead.step is here,
    )


def _finding(dossier: Dossier, one: Finding) -> ShownFinding:
    in_words = said(one)
    return ShownFinding(
        sentence=in_words.sentence,
        mend=in_words.mend,
        href=f"{_mended_at(dossier, one)}#{one.where}",
        is_break=one.severity is Severity.BREAK,
        step_label=words.STEPS[one.step],
    )


def _mended_at(dossier: Dossier, one: Finding) -> str:
    """Corners and dates are mended on pages of their own."""
    pages = {
        FindingCode.CORNER_EMPTY: "procurements:team",
        FindingCode.DATES_IN_WRONG_ORDER: "procurements:facts",
    }
    if one.code in pages:
        return reverse(pages[one.code], args=[dossier.pk])
    return step_address(dossier, one.step)


def _next_date(found: tuple[str, date] | None) -> tuple[StrPromise, date] | None:
    return (words.DATES[found[0]], found[1]) if found else None
