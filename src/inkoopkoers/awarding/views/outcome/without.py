# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to the order when a bid falls away after the ranking."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.domain.excluding import Recalculation, without
from inkoopkoers.awarding.domain.seeing import sees_outcome
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.queries.outcome import Standing, seer_of, standing_of
from inkoopkoers.awarding.views.doors import award_or_404, award_page
from inkoopkoers.awarding.wording.outcome import promise_text, total_text, without_text
from inkoopkoers.organisations.asking import member


@dataclass(frozen=True)
class ShownOrder:
    """A bid that stays: its rank in both orders, and its figure when recalculated."""

    name: str
    kept: int | None
    recalculated: int | None
    total: str

    @property
    def differs(self) -> bool:
        """It has another rank in the two orders."""
        return self.kept != self.recalculated


@require_safe
def without_bid(request: HttpRequest, pk: int, bid: int) -> HttpResponse:
    """The old order and the new one beside each other, and the promised one."""
    found = award_or_404(request, pk)
    standing = standing_of(found)
    if str(bid) not in {one.code for one in standing.bids}:
        raise Http404
    who = seer_of(member(request), found)
    if not sees_outcome(Stage(found.stage), who) or not standing.is_complete:
        return redirect("awarding:result", found.pk)
    again = without(standing.design, standing.bids, str(bid))
    names = {one.code: one.name for one in standing.bids}
    context = {
        "gone": names[str(bid)],
        "conclusion": without_text(again, names),
        "promise": promise_text(standing.design),
        "again": again,
        "keeps_order": again.promised.value == "volgorde-blijft",
        "rows": _rows(standing, again),
    }
    return award_page(request, found, "result", "awarding/without.html", context)


def _rows(standing: Standing, again: Recalculation) -> list[ShownOrder]:
    new, promised = again.recalculated.ranks, again.promised_ranks
    codes = sorted(
        set(new) | set(again.kept), key=lambda one: (promised.get(one, 0), one)
    )
    rows = []
    for code in codes:
        total = again.recalculated.of(code).total
        rows.append(
            ShownOrder(
                name=standing.name_of(code),
                kept=again.kept.get(code),
                recalculated=new.get(code),
                total="" if total is None else total_text(standing.design, total),
            )
        )
    return rows
