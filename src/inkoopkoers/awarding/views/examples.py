# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guided examples: what goes wrong without anyone lying, and what to do instead."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.domain.examples import Example
from inkoopkoers.awarding.domain.quick import mark_of
from inkoopkoers.awarding.wording.examples.every import EXAMPLES, guide_of
from inkoopkoers.web.dutch import number
from inkoopkoers.web.errors import Explained


@login_not_required
@require_safe
def example(request: HttpRequest, code: str) -> HttpResponse:
    """Walk through one example, step by step, and on to one's own figures."""
    guide = guide_of(code)
    if guide is None:
        raise Http404(Explained(_("Dit voorbeeld is er niet.")))
    other = next(guide_of(one) for one in EXAMPLES if one != code)
    context = {
        "guide": guide,
        "other": other,
        "query": urlencode(query_of(EXAMPLES[code])),
    }
    return render(request, "awarding/trying/example.html", context)


def query_of(one: Example) -> dict[str, str]:
    """An example as someone would type it in the light try-out.

    That has one mark for quality, so marks are rounded.
    """
    asked = {
        "formule": one.design.formula.value,
        "gewicht": f"{number(one.design.price_weight)} %",
    }
    for at, bid in enumerate(one.bids, start=1):
        asked[f"naam{at}"] = bid.name
        asked[f"prijs{at}"] = number(bid.price_eur or Decimal(0))
        asked[f"kwaliteit{at}"] = str(mark_of(one.design, one.bids, bid.code))
    return asked
