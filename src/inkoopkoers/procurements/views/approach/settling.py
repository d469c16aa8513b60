# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settle it: what belongs together, the factors, and the choice of a procedure."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from inkoopkoers.organisations.asking import member
from inkoopkoers.procurements.actions import approach as actions
from inkoopkoers.procurements.actions.approach import Hand
from inkoopkoers.procurements.domain.steps import Step
from inkoopkoers.procurements.forms.approach import (
    FactorsForm,
    ProcedureForm,
    TogetherForm,
    factors_initial,
)
from inkoopkoers.procurements.forms.rows import RowForm
from inkoopkoers.procurements.queries.approach.known import approach_of
from inkoopkoers.procurements.queries.approach.motivation import lacks_reason
from inkoopkoers.procurements.views.approach.shown import (
    ground,
    missing_facts,
    shown_fits,
    split_warnings,
)
from inkoopkoers.procurements.views.doors import step_address, writable_or_403
from inkoopkoers.procurements.views.rows import Sheet, row_page, values_of


def hand_of(request: HttpRequest, form: RowForm) -> Hand:
    """Who writes, and what the form was made from."""
    return Hand(member(request), form.made_from)


@require_http_methods(["GET", "HEAD", "POST"])
def approach_together(request: HttpRequest, pk: int) -> HttpResponse:
    """What else is bought of the same sort."""
    dossier = writable_or_403(request, pk)
    known = approach_of(dossier, timezone.localdate())
    others = known.together()

    def save(form: TogetherForm) -> None:
        actions.add_other_purchases(
            dossier,
            form.cleaned_data["other_value_eur"],
            form.cleaned_data["other_purchases"],
            hand=hand_of(request, form),
        )

    sheet = Sheet(
        dossier=dossier,
        step=Step.APPROACH,
        template="procurements/approach/together.html",
        title=_("Hoort er meer bij deze opdracht?"),
        make=TogetherForm,
        kept=values_of(known.row, TogetherForm),
        save=save,
        back=step_address(dossier, Step.APPROACH),
        context={
            **ground(known),
            "together": others,
            "warnings": split_warnings(others),
            "missing": missing_facts(dossier),
        },
    )
    return row_page(request, sheet)


@require_http_methods(["GET", "HEAD", "POST"])
def approach_factors(request: HttpRequest, pk: int) -> HttpResponse:
    """The six factors of proportionality."""
    dossier = writable_or_403(request, pk)
    known = approach_of(dossier, timezone.localdate())

    def save(form: FactorsForm) -> None:
        actions.weigh_factors(
            dossier,
            form.answers,
            has_framework=form.cleaned_data["has_framework"],
            hand=hand_of(request, form),
        )

    goes_on = request.POST.get("naar") == "volgende"
    way_on = reverse("procurements:approach_procedure", args=[dossier.pk])
    overview = step_address(dossier, Step.APPROACH)
    sheet = Sheet(
        dossier=dossier,
        step=Step.APPROACH,
        template="procurements/approach/factors.html",
        title=_("Wat past bij de opdracht en de markt?"),
        make=FactorsForm,
        kept={
            **factors_initial(known.row.factors),
            "has_framework": known.row.has_framework,
        },
        save=save,
        back=way_on if goes_on else overview,
        context={**ground(known), "overview": overview},
    )
    return row_page(request, sheet)


@require_http_methods(["GET", "HEAD", "POST"])
def approach_procedure(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose a procedure, also one that does not fit."""
    dossier = writable_or_403(request, pk)
    known = approach_of(dossier, timezone.localdate())

    def save(form: ProcedureForm) -> None:
        actions.choose_procedure(
            dossier,
            form.cleaned_data["procedure"],
            form.cleaned_data["reason"],
            rules=known.advice.rules if known.advice else (),
            hand=hand_of(request, form),
        )

    sheet = Sheet(
        dossier=dossier,
        step=Step.APPROACH,
        template="procurements/approach/procedure.html",
        title=_("Welke procedure kies je?"),
        make=ProcedureForm,
        kept=values_of(known.row, ProcedureForm),
        save=save,
        back=step_address(dossier, Step.APPROACH),
        context={
            **ground(known),
            "fits": shown_fits(known.advice),
            "missing": missing_facts(dossier),
            "lacks_reason": lacks_reason(known.row, known.advice),
        },
    )
    return row_page(request, sheet)
