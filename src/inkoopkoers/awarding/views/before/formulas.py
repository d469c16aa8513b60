# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every formula: the same bids, and who would win then."""

from __future__ import annotations

from django.http import HttpResponse

from inkoopkoers.awarding.domain.compared import compare_formulas
from inkoopkoers.awarding.views.before.opening import Tried, with_trial
from inkoopkoers.awarding.views.compared import shown_formulas
from inkoopkoers.awarding.wording.compared import compared_headline


@with_trial("all_formulas")
def all_formulas(tried: Tried) -> HttpResponse:
    """Who wins with each, and which bids change places."""
    names = tried.trial.names
    found = compare_formulas(tried.design, tried.trial.bids)
    own = next(one for one in found if one.formula is tried.design.formula)
    context = {
        "headline": compared_headline(found, own, names),
        "formulas": shown_formulas(found, own, names),
    }
    return tried.page("awarding/before/formulas.html", context)
