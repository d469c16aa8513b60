# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Markets: what the design does in thousands of made-up tenders."""

from __future__ import annotations

from decimal import Decimal
from http import HTTPStatus
from urllib.parse import urlencode

from django.http import HttpResponse

from inkoopkoers.awarding.forms.trying import LARGEST_SEED, MarketForm
from inkoopkoers.awarding.pictures.trying import markets_picture
from inkoopkoers.awarding.queries.expectations import markets_of
from inkoopkoers.awarding.views.before.opening import Tried, with_trial
from inkoopkoers.awarding.wording import markets as words
from inkoopkoers.web.dutch import number


@with_trial("markets")
def markets(tried: Tried) -> HttpResponse:
    """Who wins, how often price alone decides, how often a third changes it."""
    form = MarketForm.of(tried.request.GET)
    is_right = form.is_valid()
    known = form.known
    found = markets_of(
        tried.trial,
        bidders=known["bidders"],
        prices=known["prices"],
        scores=known["scores"],
        correlation=form.correlation,
        seed=known["seed"],
    )
    headline = words.market_headline(found)
    context = {
        "form": form,
        "headline": headline,
        "made": number(Decimal(found.markets)),
        "awarded": number(Decimal(found.awarded)),
        "lead": words.reversal_sentence(
            found, is_absolute=tried.design.formula.is_absolute
        ),
        "picture": markets_picture(found, title=str(words.PICTURE_TITLE))
        if found.awarded
        else None,
        "facts": words.market_facts(found),
        "seed": known["seed"],
        "next_query": _with_next_seed(form),
    }
    status = HTTPStatus.OK if is_right else HTTPStatus.UNPROCESSABLE_ENTITY
    return tried.page("awarding/before/markets.html", context, status=status)


def _with_next_seed(form: MarketForm) -> str:
    """The same question with other chance."""
    seed = form.known["seed"] % LARGEST_SEED + 1
    return urlencode({**form.data, "seed": seed})
