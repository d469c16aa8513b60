# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""One dossier as a thread, on one page."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.organisations.rights import Right
from inkoopkoers.organisations.tenancy import may
from inkoopkoers.procurements.domain.steps import Standing, Step
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.queries.dossiers import contents, remarks_of, source_of
from inkoopkoers.procurements.views.doors import dossier_or_404, step_page
from inkoopkoers.procurements.wording.contents import lines
from inkoopkoers.procurements.wording.facts import Fact, facts_of
from inkoopkoers.procurements.wording.steps import ABOUT


@dataclass(frozen=True)
class StepLine:
    """What a step is for and what is in it; `inside` is empty for nothing yet."""

    about: str
    inside: str


@require_safe
def dossier(request: HttpRequest, pk: int) -> HttpResponse:
    """Where it stands, what to do now, the thread, the facts and what was said."""
    found = dossier_or_404(request, pk)
    facts = facts_of(found)
    context = {
        "lines": _lines(found),
        "facts": [one for one in facts if one.text],
        "unknown": _unknown(facts),
        "all_findings": (),
        "findings": (),
        "remarks": remarks_of(found),
        "source": source_of(found, request.user),
        "may_manage": may(request.user, Right.MANAGE, found.organisation),
        "lessons_before": (),
    }
    return step_page(request, found, None, "procurements/dossiers/dossier.html", context)


def _lines(found: Dossier) -> list[StepLine]:
    """A line per step, in the order of the thread."""
    inside = lines(contents(found), Standing(found.standing))
    return [StepLine(str(ABOUT[step]), inside[step]) for step in Step]


def _unknown(facts: tuple[Fact, ...]) -> list[str]:
    return [str(one.label) for one in facts if not one.text]
