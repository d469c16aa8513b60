# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every question that we can answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.spending.answering.registry import KINDS, TOPICS
from inkoopkoers.spending.views.doors import organisation_or_404, spend_page


@require_safe
def answers(request: HttpRequest, organisation: int) -> HttpResponse:
    """The questions by topic."""
    found = organisation_or_404(request, organisation)
    groups = [
        (label, [kind for kind in KINDS if kind.topic is topic])
        for topic, label in TOPICS.items()
    ]
    shown = [group for group in groups if group[1]]
    return spend_page(
        request, found, "answers", "spending/answers/list.html", {"groups": shown}
    )
