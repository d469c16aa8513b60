# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weight: what price, criteria and societal impact really decide."""

from __future__ import annotations

from fractions import Fraction
from http import HTTPStatus

from django.http import HttpResponse
from django.utils import timezone

from inkoopkoers.awarding.domain.effects import PRICE, societal_share
from inkoopkoers.awarding.domain.point_worth import euro_per_quality_point
from inkoopkoers.awarding.domain.tree import quality_weight
from inkoopkoers.awarding.domain.weights import win_regions
from inkoopkoers.awarding.forms.trying import SpreadForm
from inkoopkoers.awarding.pictures.trying import regions_picture, weights_picture
from inkoopkoers.awarding.queries.expectations import expected_weights
from inkoopkoers.awarding.views.before.opening import Tried, with_trial
from inkoopkoers.awarding.wording import effects as words
from inkoopkoers.awarding.wording.trying import percent_text


@with_trial("before")
def before(tried: Tried) -> HttpResponse:
    """The weights on paper beside what they do, a point in euros, who wins at which."""
    trial, design = tried.trial, tried.design
    form = SpreadForm.of(tried.request.GET)
    is_right = form.is_valid()
    known = form.known
    shares = expected_weights(trial, known["prices"], known["scores"])
    worth = euro_per_quality_point(design, trial.bids)
    headline = words.weight_headline(shares)
    held = words.impact_rule(timezone.localdate())
    context = {
        "form": form,
        "headline": headline,
        "picture": weights_picture(design, shares, title=str(words.WEIGHTS_TITLE)),
        "rows": [
            {
                "name": words.share_name(design, one),
                "nominal": percent_text(one.nominal) if one.nominal is not None else "",
                "effective": ""
                if one.effective is None
                else percent_text(one.effective),
                "is_price": one.criterion == PRICE,
            }
            for one in shares
        ],
        "societal": words.societal_sentences(societal_share(design, shares), held),
        "rule": held.rule,
        "point": words.point_sentence(design, worth),
        "point_note": words.point_note(design, worth),
        **_regions(tried),
    }
    status = HTTPStatus.OK if is_right else HTTPStatus.UNPROCESSABLE_ENTITY
    return tried.page("awarding/before/weight.html", context, status=status)


def _regions(tried: Tried) -> dict[str, object]:
    """Who wins at which weight of the price; nothing for a formula without weights."""
    design, names = tried.design, tried.trial.names
    regions = win_regions(design, tried.trial.bids)
    total = Fraction(design.price_weight) + quality_weight(design)
    if not regions or not total:
        return {"regions": None, "regions_headline": ""}
    weight = Fraction(design.price_weight) / total * 100
    headline = words.regions_headline(regions, names, weight)
    picture = regions_picture(regions, names, weight, title=headline)
    return {"regions": picture, "regions_headline": headline}
