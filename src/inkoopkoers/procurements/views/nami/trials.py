# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""A trial of 100 days: plan it, change it, and look at the facts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions.nami import evaluate
from inkoopkoers.procurements.actions.rows import add_row, change_row
from inkoopkoers.procurements.domain.nami import trial_end
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.nami import EvaluationForm, TrialForm
from inkoopkoers.procurements.models import Dossier, Trial
from inkoopkoers.procurements.views.doors import step_address, writable_or_403
from inkoopkoers.procurements.views.rows import Sheet, row_page, values_of

TEMPLATE = "procurements/nami/trial.html"


@require_http_methods(["GET", "HEAD", "POST"])
def nami_trial_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan a trial; from today for 100 days is proposed."""
    dossier = writable_or_403(request, pk)

    def save(form: TrialForm) -> None:
        row = Trial(dossier=dossier, **form.values)
        add_row(row, Step.NAMI, by=member(request))

    today = timezone.localdate()
    proposed = {"starts_on": today, "ends_on": trial_end(today)}
    title = _("Probeer het honderd dagen")
    return row_page(request, _sheet(dossier, title, TrialForm, proposed, save=save))


@require_http_methods(["GET", "HEAD", "POST"])
def nami_trial(request: HttpRequest, pk: int, trial: int) -> HttpResponse:
    """Change what is tried, or when."""
    dossier = writable_or_403(request, pk)
    row = _trial(request, dossier, trial)

    def save(form: TrialForm) -> None:
        values, edition = form.values, form.made_from
        change_row(row, Step.NAMI, values, by=member(request), edition=edition)

    kept = values_of(row, TrialForm)
    sheet = _sheet(
        dossier, _("Verander deze proef"), TrialForm, kept, save=save, row=row
    )
    return row_page(request, sheet)


@require_http_methods(["GET", "HEAD", "POST"])
def nami_trial_outcome(request: HttpRequest, pk: int, trial: int) -> HttpResponse:
    """Write down the facts and how one goes on; that ends the trial."""
    dossier = writable_or_403(request, pk)
    row = _trial(request, dossier, trial)

    def save(form: EvaluationForm) -> None:
        evaluate(
            row,
            form.values["facts"],
            form.values["verdict"],
            on=row.evaluated_on or timezone.localdate(),
            by=member(request),
            edition=form.made_from,
        )

    title, kept = _("Wat leverde de proef op?"), values_of(row, EvaluationForm)
    return row_page(
        request, _sheet(dossier, title, EvaluationForm, kept, save=save, row=row)
    )


def _trial(request: HttpRequest, dossier: Dossier, pk: int) -> Trial:
    rows = Trial.objects.for_user(request.user).filter(dossier=dossier)
    return get_object_or_404(rows, pk=pk)


def _sheet(
    dossier: Dossier,
    title: str,
    make: Any,
    kept: dict[str, Any],
    *,
    save: Any,
    row: Trial | None = None,
) -> Sheet:
    return Sheet(
        dossier=dossier,
        step=Step.NAMI,
        template=TEMPLATE,
        title=title,
        make=make,
        kept=kept,
        save=save,
        back=step_address(dossier, Step.NAMI),
        context={"trial": row},
        is_removed=row is not None and row.removed_at is not None,
    )
