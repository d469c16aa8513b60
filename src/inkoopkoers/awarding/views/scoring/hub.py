# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where judging stands: the stages, who is how far, what to talk about, what is next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from inkoopkoers.awarding.actions.stages import BACK
from inkoopkoers.awarding.domain.design import Bid as PlainBid
from inkoopkoers.awarding.domain.design import Criterion
from inkoopkoers.awarding.domain.panels import (
    Agreed,
    PanelGap,
    Spread,
    assessed_leaves,
    spreads_of,
)
from inkoopkoers.awarding.domain.seeing import Seer, sees_given_scores
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.forms.judging import ReasonForm
from inkoopkoers.awarding.models import AwardModel
from inkoopkoers.awarding.queries.doors import assessor_of
from inkoopkoers.awarding.queries.outcome import (
    Standing,
    moves_of,
    seer_of,
    standing_of,
)
from inkoopkoers.awarding.queries.scores import (
    assessors_of,
    given_in,
    own_scores,
    progress_of,
    steps_per_leaf,
)
from inkoopkoers.awarding.views.doors import award_or_404, award_page
from inkoopkoers.awarding.wording.stages import STAGE_MEANINGS, STAGE_NAMES
from inkoopkoers.organisations.asking import member
from inkoopkoers.web.dutch import number

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

MOST_TALK = 30


@dataclass(frozen=True)
class ShownStage:
    """A stage on the way, with what it is."""

    name: StrPromise
    meaning: StrPromise
    is_here: bool
    is_done: bool


@dataclass(frozen=True)
class OwnBid:
    """A bid that this reader judges, with how far they are."""

    code: str
    name: str
    given: int
    total: int


@dataclass(frozen=True)
class ShownCell:
    """A bid on a criterion: what was agreed, or how far the assessors are apart."""

    bid: PlainBid
    leaf: Criterion
    agreed: str
    steps_apart: int
    needs_talk: bool
    is_done: bool


@dataclass(frozen=True)
class ShownRow:
    """A bid with its cells in the order of the criteria."""

    bid: PlainBid
    cells: tuple[ShownCell, ...]


@require_safe
def scoring(request: HttpRequest, pk: int) -> HttpResponse:
    """For who manages the whole, for an assessor their part, for others the stage."""
    return hub_page(request, award_or_404(request, pk))


def hub_page(
    request: HttpRequest,
    found: AwardModel,
    form: ReasonForm | None = None,
    *,
    wanted: str = "",
    status: int = 200,
) -> HttpResponse:
    """The page; `form` has what was typed at the move that is `wanted`."""
    user, stage = member(request), Stage(found.stage)
    standing, who = standing_of(found), seer_of(user, found)
    context = {
        "stages": shown_stages(stage),
        "who": who,
        "has_bids": bool(standing.bids),
        "problems": len(standing.problems),
        "form": form,
        "wanted": wanted,
        "can_go_back": stage in BACK,
        "back_name": STAGE_NAMES[BACK[stage]] if stage in BACK else "",
        "moves": [(one, STAGE_NAMES[Stage(one.stage)]) for one in moves_of(found)]
        if who.manages
        else [],
        **_panel(found, standing, who),
        **_own(request, found, standing),
        **_consensus(found, standing, who),
    }
    return award_page(
        request, found, "scoring", "awarding/scoring.html", context, status=status
    )


def shown_stages(stage: Stage) -> list[ShownStage]:
    """The four stages, with which is now."""
    order = list(Stage)
    return [
        ShownStage(
            STAGE_NAMES[one],
            STAGE_MEANINGS[one],
            is_here=one is stage,
            is_done=order.index(one) < order.index(stage),
        )
        for one in order
    ]


def _panel(found: AwardModel, standing: Standing, who: Seer) -> dict[str, Any]:
    progress = progress_of(found, standing.design, standing.bids) if who.manages else ()
    return {
        "progress": progress,
        "waits": sum(not one.is_done for one in progress),
        "has_scales": bool(assessed_leaves(standing.design)),
    }


def _own(request: HttpRequest, found: AwardModel, standing: Standing) -> dict[str, Any]:
    assessor = assessor_of(member(request), found)
    if assessor is None or Stage(found.stage) is not Stage.SCORING:
        return {"assessor": assessor, "own": (), "own_missing": 0}
    own = own_bids(standing, own_scores(assessor))
    missing = sum(one.total - one.given for one in own)
    return {"assessor": assessor, "own": own, "own_missing": missing}


def own_bids(standing: Standing, given: Any) -> tuple[OwnBid, ...]:
    """The bids to judge, each with how many scores are there."""
    steps = steps_per_leaf(standing.design)
    found = []
    for bid in standing.bids:
        if bid.excluded_because:
            continue
        scores = [given.get((bid.code, leaf)) for leaf in steps]
        counted = sum(
            one is not None and one.score in steps[one.criterion] for one in scores
        )
        found.append(OwnBid(bid.code, bid.name, counted, len(steps)))
    return tuple(found)


def _consensus(found: AwardModel, standing: Standing, who: Seer) -> dict[str, Any]:
    stage = Stage(found.stage)
    if not sees_given_scores(stage, who):
        return {"leaves": (), "rows": (), "talk": (), "agreed": 0, "to_agree": 0}
    rows = tuple(_rows(found, standing))
    cells = [cell for row in rows for cell in row.cells]
    talk = [cell for cell in cells if cell.needs_talk and not cell.is_done]
    return {
        "leaves": assessed_leaves(standing.design),
        "rows": rows,
        "talk": talk[:MOST_TALK],
        "more_talk": max(0, len(talk) - MOST_TALK),
        "next_cell": next((cell for cell in cells if not cell.is_done), None),
        "agreed": sum(cell.is_done for cell in cells),
        "to_agree": len(cells),
        "unpriced": [one.name for one in standing.without_figures],
    }


def spreads_in(found: AwardModel, standing: Standing) -> tuple[Spread, ...]:
    """How far the assessors are apart, per bid and criterion."""
    keys = [str(one.pk) for one in assessors_of(found)]
    return spreads_of(standing.design, standing.bids, keys, given_in(found))


def _rows(found: AwardModel, standing: Standing) -> Iterator[ShownRow]:
    spreads = {(one.bid, one.criterion): one for one in spreads_in(found, standing)}
    agreed = {(one.bid, one.criterion): one for one in standing.agreed}
    open_cells = {
        (one.bid, one.criterion)
        for one in standing.lacks
        if one.gap is not PanelGap.BELOW_MINIMUM
    }
    leaves = assessed_leaves(standing.design)
    for bid in standing.bids:
        if not bid.excluded_because:
            yield ShownRow(bid, tuple(_cells(bid, leaves, spreads, agreed, open_cells)))


def _cells(
    bid: PlainBid,
    leaves: Sequence[Criterion],
    spreads: dict[tuple[str, str], Spread],
    agreed: dict[tuple[str, str], Agreed],
    open_cells: set[tuple[str, str]],
) -> Iterator[ShownCell]:
    for leaf in leaves:
        at = (bid.code, leaf.code)
        kept, spread = agreed.get(at), spreads[at]
        score = kept.score if kept else None
        yield ShownCell(
            bid=bid,
            leaf=leaf,
            agreed="" if score is None else number(score),
            steps_apart=spread.steps_apart,
            needs_talk=spread.needs_talk,
            is_done=at not in open_cells,
        )
