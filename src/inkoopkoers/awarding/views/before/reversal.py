# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Rank reversal: whether a third, by leaving or by joining, changes who wins."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from inkoopkoers.awarding.domain.ranking import award as rank
from inkoopkoers.awarding.pictures.trying import decoy_picture
from inkoopkoers.awarding.queries.searching import MOST_SEARCHED, stability_of
from inkoopkoers.awarding.views.before.opening import MOST_SHOWN, Tried, with_trial
from inkoopkoers.awarding.wording import stability as words


@with_trial("reversal")
def reversal(tried: Tried) -> HttpResponse:
    """The smallest exclusion, the extra bid that stands out least, or the certificate."""
    trial, names = tried.trial, tried.trial.names
    found = stability_of(trial)
    decoy = found.decoys.smallest if found.decoys else None
    search = found.search
    now = rank(tried.design, trial.bids).winners
    decoy_words = words.decoy_sentence(decoy, names, now)
    context = {
        "headline": words.reversal_headline(search, decoy),
        "certificate": words.certificate_sentence()
        if search and search.certificate
        else "",
        "exclusion": words.exclusion_sentence(search, names) if search else "",
        "promise": words.promise_sentence(tried.design)
        if search and search.change
        else "",
        "decoy": decoy_words if found.decoys else "",
        "picture": decoy_picture(
            tried.design,
            trial.bids,
            found.decoys,
            title=_("Waar een extra inschrijver de winnaar verandert")
            if decoy
            else decoy_words.rstrip("."),
        )
        if found.decoys
        else None,
        "changes": [
            {
                "name": names[one.excluded[0]],
                "text": words.change_text(one, names),
                "is_other": one.changes_winner,
            }
            for one in found.changes[:MOST_SHOWN]
        ],
        "most_searched": MOST_SEARCHED,
    }
    return tried.page("awarding/before/reversal.html", context)
