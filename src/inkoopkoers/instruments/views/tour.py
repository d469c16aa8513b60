# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The worked example, one question at a time."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.instruments import domain, queries
from inkoopkoers.instruments.publication import situation_line
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.web.errors import Explained
from inkoopkoers.web.reader_cache import for_every_reader


@login_not_required
@require_safe
@for_every_reader
def tour(request: HttpRequest, step: int) -> HttpResponse:
    """The worked example, one question at a time."""
    book = shelf().tour
    found = queries.advice_for(book.answers)
    total = len(book.steps) + 2
    if not 1 <= step <= total:
        message = _("De rondleiding heeft %(total)s stappen.")
        raise Http404(Explained(message % {"total": total}))
    here = reverse("instruments:tour", args=[step])
    if request.path != here:  # 0001 is the same number, and no page of its own
        return redirect(here, permanent=True)
    context: dict[str, Any] = {
        "tour": book,
        "advice": found,
        "step": step,
        "total": total,
        "situation": situation_line(found),
    }
    context["steps"] = _tour_steps(found, total)
    if step > 1:
        context["previous"] = reverse("instruments:tour", args=[step - 1])
    if step < total:
        context["next"] = reverse("instruments:tour", args=[step + 1])
    if 1 < step < total:
        context.update(_tour_step(found, step))
    if step == total:
        context["harvest"] = [
            (
                part,
                sum(len(advice.cell.tips) for advice in part.general),
                sum(len(advice.cell.tips) for advice in part.specific),
            )
            for part in found.sections
        ]
    return render(request, "instruments/tour.html", context)


def _tour_steps(found: domain.Advice, total: int) -> list[dict[str, Any]]:
    titles = [_("Begin"), *(item.short for item in found.instrument.items), _("Advies")]
    return [
        {
            "number": number,
            "title": title,
            "href": reverse("instruments:tour", args=[number]),
        }
        for number, title in enumerate(titles, start=1)
    ]


def _tour_step(found: domain.Advice, step: int) -> dict[str, Any]:
    """The question of this step and the cells that its answer brings."""
    item, option = list(found.answers)[step - 2]
    brought = [
        (part.section, advice)
        for part in found.sections
        for advice in part.specific
        if item.code in advice.cell.when
    ]
    silent = [
        part.section
        for part in found.sections
        for cell in part.silent
        if item.code in cell.cell.when
    ]
    return {
        "item": item,
        "option": option,
        "why": shelf().tour.steps[step - 2],
        "brought": brought,
        "silent": silent,
    }
