# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""How every page of trying out begins: bids to try on, or what must be mended first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.ranking import Outcome
from inkoopkoers.awarding.domain.ranking import award as rank
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.queries.trying import Trial, trial_of
from inkoopkoers.awarding.views.doors import award_or_404, award_page
from inkoopkoers.awarding.wording.formulas import formula_name, part_texts
from inkoopkoers.awarding.wording.problems import sentence
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.dutch import euro, number
from inkoopkoers.web.tabs import tabs_of

PAGES = (
    ("before", gettext_lazy("Gewicht")),
    ("markets", gettext_lazy("Markten")),
    ("reversal", gettext_lazy("Rangwissel")),
    ("strategic", gettext_lazy("Slim inschrijven")),
    ("all_formulas", gettext_lazy("Alle formules")),
)
MOST_SHOWN = 30


@dataclass(frozen=True)
class ShownBid:
    """A bid that is tried on, with its scores and what it comes to."""

    name: str
    price: str
    scores: tuple[tuple[str, str], ...]
    total: str
    rank: int


@dataclass(frozen=True)
class Tried:
    """An award model with the bids that it is tried on; `here` is the page."""

    request: HttpRequest
    award: AwardModel
    trial: Trial
    here: str

    @property
    def design(self) -> AwardDesign:
        """What is tried."""
        return self.trial.design

    def page(
        self,
        template: str,
        context: Mapping[str, Any],
        *,
        status: int = HTTPStatus.OK,
    ) -> HttpResponse:
        """Render the page within its frame, with what it was tried on."""
        whole = {
            "page_title": _("Vooraf proberen: %s") % dict(PAGES)[self.here],
            "kicker": _("Vooraf proberen"),
            "pages": tabs_of(PAGES, "awarding", self.award.pk, here=self.here),
            "trial": self.trial,
            "estimate": euro(self.trial.estimate_eur),
            "formula_name": formula_name(self.design.formula),
            "is_absolute": self.design.formula.is_absolute,
            "shown_bids": shown_bids(self) if self.trial.has_ranks else [],
            "lead": "",
            "more_bids": max(0, len(self.trial.bids) - MOST_SHOWN),
            "form": None,
            **context,
        }
        return award_page(
            self.request, self.award, "before", template, whole, status=int(status)
        )


View = Callable[[Tried], HttpResponse]


def with_trial(here: str) -> Callable[[View], Callable[..., HttpResponse]]:
    """Make a page of a view that takes Tried; what cannot be tried is said."""

    def decorate(view: View) -> Callable[..., HttpResponse]:
        @require_safe
        @wraps(view)
        def opened(request: HttpRequest, pk: int) -> HttpResponse:
            award = award_or_404(request, pk)
            tried = Tried(request, award, trial_of(award, member(request)), here)
            return view(tried) if tried.trial.has_ranks else _not_yet(tried)

        return opened

    return decorate


def shown_bids(tried: Tried) -> list[ShownBid]:
    """The bids by rank, the first thirty."""
    outcome = rank(tried.design, tried.trial.bids)
    return list(_shown(tried.design, outcome))[:MOST_SHOWN]


def _shown(design: AwardDesign, outcome: Outcome) -> list[ShownBid]:
    found = []
    for place in outcome.ranked:
        if place.figure is None:
            continue
        scores = tuple(
            (leaf.name, number(score))
            for leaf in leaves_of(design)
            if (score := place.bid.scores.get(leaf.code)) is not None
        )
        total = part_texts(design.formula, place.figure, design.decimals)[2]
        price = euro(place.bid.price_eur or Decimal(0))
        found.append(ShownBid(place.bid.name, price, scores, total, place.rank or 0))
    return found


def _not_yet(tried: Tried) -> HttpResponse:
    """Nothing can be tried: the design is not finished, or nobody takes part."""
    problems = [
        sentence(one, tried.design, tried.trial.bids) for one in tried.trial.problems
    ]
    context = {"problems": problems[:MOST_SHOWN]}
    return tried.page("awarding/before/not_yet.html", context)
