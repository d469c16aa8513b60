# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which threshold holds for a purchase, for anyone; nothing is kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inkoopkoers.knowledge.queries import rulebook
from inkoopkoers.procurements.domain.approach import advise
from inkoopkoers.procurements.domain.kinds import Authority, ContractKind
from inkoopkoers.procurements.domain.procedures import Advice, Question
from inkoopkoers.procurements.domain.thresholds import Estimate
from inkoopkoers.procurements.forms.approach import IN_ADDRESS, ThresholdForm
from inkoopkoers.procurements.views.approach.shown import (
    shown_fits,
    threshold_context,
)
from inkoopkoers.procurements.wording.approach import AUTHORITIES
from inkoopkoers.procurements.wording.kinds import kind_name
from inkoopkoers.web.reader_cache import for_every_reader


@login_not_required
@require_safe
@for_every_reader
def threshold(request: HttpRequest) -> HttpResponse:
    """Kind, authority, value and day in the address; the same for every reader."""
    asks = any(name in request.GET for name in IN_ADDRESS.values())
    form = ThresholdForm(request.GET if asks else None)
    if not asks:
        return _page(request, form, {"threshold": None})
    if not form.is_valid():
        return _page(request, form, {"threshold": None}, status=422)
    advice = _advice(form.cleaned_data, timezone.localdate())
    return _page(request, form, {**_said(advice), **threshold_context(advice)})


def _advice(data: dict[str, Any], today: date) -> Advice:
    value = data["value"]
    return advise(
        rulebook(),
        Question(
            kind=ContractKind(data["kind"]),
            authority=Authority(data["authority"]),
            day=data["day"] or today,
            estimate=None if value is None else Estimate(value),
        ),
    )


def _said(advice: Advice) -> dict[str, Any]:
    asked = advice.question
    fits = shown_fits(advice).values()
    return {
        "day": asked.day,
        "kind": kind_name(asked.kind).lower(),
        "authority": AUTHORITIES[asked.authority],
        "fits": [one for one in fits if one.fits] if asked.estimate else [],
        "rule_code": advice.threshold.rule.code,
    }


def _page(
    request: HttpRequest,
    form: ThresholdForm,
    context: dict[str, Any],
    *,
    status: int = 200,
) -> HttpResponse:
    page = "procurements/approach/threshold.html"
    return render(request, page, {"form": form, **context}, status=status)
