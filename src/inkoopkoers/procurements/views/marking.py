# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Say how far a step is."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import steps as actions
from inkoopkoers.procurements.domain.steps import Step, StepState
from inkoopkoers.procurements.views.doors import step_address, to_step, writable_or_403
from inkoopkoers.web.fields import readable

LONGEST_REASON = 2000


@require_http_methods(["GET", "HEAD", "POST"])
def mark(request: HttpRequest, pk: int, step: str) -> HttpResponse:
    """Done, set aside with a reason, or open again."""
    if step not in list(Step):
        raise Http404
    dossier, chosen = writable_or_403(request, pk), Step(step)
    if request.method != "POST":  # back from signing in
        return redirect(step_address(dossier, chosen))
    state = request.POST.get("stand", "")
    if state not in list(StepState):
        raise Http404
    reason = readable(request.POST.get("reden", ""))[:LONGEST_REASON]
    actions.mark(dossier, chosen, StepState(state), by=member(request), reason=reason)
    return to_step(dossier, chosen)
