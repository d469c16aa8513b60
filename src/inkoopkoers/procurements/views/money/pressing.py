# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A button of a step: do it, or show the page again with what changed meanwhile."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.approach import Hand
from inkoopkoers.procurements.actions.steps import ChangedMeanwhile
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.money import SeenForm
from inkoopkoers.procurements.models import Dossier
from inkoopkoers.procurements.views.doors import step_address, to_step


@dataclass(frozen=True)
class Press:
    """What the button does, and the page that it stands on."""

    dossier: Dossier
    step: Step
    act: Callable[..., None]
    page: Callable[..., HttpResponse]


def pressed(request: HttpRequest, press: Press) -> HttpResponse:
    """Do it with the editions that the page showed; 409 when these are older."""
    if request.method != "POST":  # back from signing in
        return redirect(step_address(press.dossier, press.step))
    form = SeenForm(request.POST)
    seen, edition = (form.edition_seen, form.made_from) if form.is_valid() else (0, 0)
    try:
        press.act(press.dossier, seen=seen, hand=Hand(member(request), edition))
    except ChangedMeanwhile as error:
        return press.page(
            request, press.dossier, status=HTTPStatus.CONFLICT, message=str(error)
        )
    return to_step(press.dossier, press.step)
