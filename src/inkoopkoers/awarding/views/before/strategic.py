# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Clever bids: what a bidder could try, whether it works, what stops it."""

from __future__ import annotations

from django.http import HttpResponse

from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.queries.searching import MOST_LINES, strategies_of
from inkoopkoers.awarding.views.before.opening import Tried, with_trial
from inkoopkoers.awarding.wording import strategic as words


@with_trial("strategic")
def strategic(tried: Tried) -> HttpResponse:
    """Per trick what it is, whether it wins, and the guards."""
    attempts = strategies_of(tried.trial)
    shown = [
        {
            "name": words.attempt_name(one, tried.design),
            "what": words.WHAT[one.strategy],
            "text": words.attempt_sentence(one),
            "works": one.wins,
            "guards": [words.guard_text(guard) for guard in one.guards]
            if one.wins or one.percent
            else [],
        }
        for one in attempts
    ]
    context = {
        "headline": words.strategic_headline(attempts),
        "working": [one for one in shown if one["works"]],
        "failing": [one for one in shown if not one["works"]],
        "left_out": max(0, len(leaves_of(tried.design)) - MOST_LINES),
    }
    return tried.page("awarding/before/strategic.html", context)
