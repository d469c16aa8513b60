# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The front page: for a reader what this is, for a member their work."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from inkoopkoers.charts.framework import framework_figure
from inkoopkoers.instruments.views.keeping import my_work
from inkoopkoers.knowledge.queries import instruments
from inkoopkoers.knowledge.reference import shelf
from inkoopkoers.web.context import may_be_signed_in
from inkoopkoers.web.reader_cache import for_every_reader


@login_not_required
@require_safe
@for_every_reader
def landing(request: HttpRequest) -> HttpResponse:
    """What this is, for whom, and start in one click; for members, their work."""
    if may_be_signed_in(request) and request.user.is_authenticated:
        return my_work(request)
    books = shelf()
    context = {
        "framework": framework_figure(),
        "framework_narrow": framework_figure(narrow=True),
        "tip_count": sum(len(cell.tips) for one in instruments() for cell in one.cells),
        "example_count": len(books.examples),
        "source_count": len(books.sources),
    }
    return render(request, "instruments/landing.html", context)
