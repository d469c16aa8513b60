# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The award as it stands: what lacks, and the ranking once everything is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from inkoopkoers.awarding.designs import design_of
from inkoopkoers.awarding.domain.checking import problems_of
from inkoopkoers.awarding.domain.design import AwardDesign
from inkoopkoers.awarding.domain.design import Bid as PlainBid
from inkoopkoers.awarding.domain.lots import after_lots
from inkoopkoers.awarding.domain.panels import Agreed, Lack, lacks_of, with_consensus
from inkoopkoers.awarding.domain.problems import Problem
from inkoopkoers.awarding.domain.ranking import Outcome, award
from inkoopkoers.awarding.domain.seeing import Seer
from inkoopkoers.awarding.domain.stages import Stage
from inkoopkoers.awarding.domain.tree import leaves_of
from inkoopkoers.awarding.models import AwardModel, Bid, StageMove
from inkoopkoers.awarding.queries.bids import bids_of, measured_leaves, plain_bids
from inkoopkoers.awarding.queries.doors import assessor_of, may_change
from inkoopkoers.awarding.queries.scores import agreed_in
from inkoopkoers.organisations.models import User


@dataclass(frozen=True)
class Standing:
    """An award with its bids and what was agreed on; what follows is worked out once."""

    award: AwardModel
    design: AwardDesign
    rows: tuple[Bid, ...]
    agreed: tuple[Agreed, ...]

    @cached_property
    def bids(self) -> tuple[PlainBid, ...]:
        """The bids with their agreed scores."""
        plain = plain_bids(self.design, self.rows)
        known = {bid.code for bid in plain}
        on_these = [one for one in self.agreed if one.bid in known]
        return _without_strays(self.design, with_consensus(plain, on_these))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What keeps the design from being calculated."""
        return tuple(one for one in problems_of(self.design) if one.blocks)

    @cached_property
    def lacks(self) -> tuple[Lack, ...]:
        """What the consensus lacks."""
        return lacks_of(self.design, self.bids, self.agreed)

    @cached_property
    def blocking(self) -> tuple[Lack, ...]:
        """What must be filled in before anything is awarded."""
        return tuple(one for one in self.lacks if one.gap.blocks)

    @cached_property
    def without_figures(self) -> tuple[PlainBid, ...]:
        """The bids that take part but lack a price or a promised figure."""
        measured = [leaf.code for leaf in measured_leaves(self.design)]
        return tuple(
            bid
            for bid in self.bids
            if not bid.excluded_because
            and (bid.price_eur is None or any(c not in bid.scores for c in measured))
        )

    @property
    def is_complete(self) -> bool:
        """Everything is there to rank with."""
        lacks = self.problems or self.blocking or self.without_figures
        return bool(self.bids) and not lacks

    @cached_property
    def outcome(self) -> Outcome:
        """The ranking, with the lots that were drawn; ask only when complete."""
        drawn = {str(row.pk): row.lot for row in self.rows if row.lot is not None}
        return after_lots(award(self.design, self.bids), drawn)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {bid.code: bid.name for bid in self.bids}

    @cached_property
    def _agreed(self) -> dict[tuple[str, str], Agreed]:
        return {(one.bid, one.criterion): one for one in self.agreed}

    def name_of(self, code: str) -> str:
        """What people call a bid."""
        return self._names.get(code, code)

    def names_of(self, codes: Iterable[str]) -> tuple[str, ...]:
        """What people call these bids, in the order given."""
        return tuple(self.name_of(code) for code in codes)

    def agreed_on(self, bid: str, criterion: str) -> Agreed | None:
        """What was agreed on one bid and criterion."""
        return self._agreed.get((bid, criterion))


def standing_of(found: AwardModel) -> Standing:
    """Read an award with its bids and agreed scores: two queries."""
    return Standing(
        award=found,
        design=design_of(found.design),
        rows=tuple(bids_of(found)),
        agreed=agreed_in(found),
    )


def seer_of(user: User, found: AwardModel) -> Seer:
    """What this member is in this award."""
    return Seer(
        manages=may_change(user, found), assesses=assessor_of(user, found) is not None
    )


def moves_of(found: AwardModel) -> list[StageMove]:
    """How the award went through its stages, and why it went back."""
    return list(StageMove.objects.filter(award=found).select_related("moved_by"))


def is_awarded(found: AwardModel) -> bool:
    """The outcome is fixed."""
    return Stage(found.stage) is Stage.AWARDED


def _without_strays(
    design: AwardDesign, bids: tuple[PlainBid, ...]
) -> tuple[PlainBid, ...]:
    """Leave out scores on criteria that a step back to the design took away."""
    known = {leaf.code for leaf in leaves_of(design)}
    return tuple(
        replace(
            bid, scores={code: one for code, one in bid.scores.items() if code in known}
        )
        for bid in bids
    )
