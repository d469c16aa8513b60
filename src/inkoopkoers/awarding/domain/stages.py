# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an award stands, and what may still change there."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """In this order; a step back is possible, with a reason, until it is awarded."""

    DESIGN = "ontwerp"  # before the tender: criteria, weights, formula
    SCORING = "beoordelen"  # bids are in; everyone scores alone
    CONSENSUS = "consensus"  # scores are open; the panel agrees
    AWARDED = "gegund"  # the outcome is fixed


def may_change_design(stage: Stage) -> bool:
    """What the documents declare never changes once bids are scored."""
    return stage is Stage.DESIGN


def may_change_bids(stage: Stage) -> bool:
    """Bids are written down before and during scoring."""
    return stage in {Stage.DESIGN, Stage.SCORING}


def are_scores_open(stage: Stage) -> bool:
    """Until then an assessor sees only what they gave themselves."""
    return stage in {Stage.CONSENSUS, Stage.AWARDED}
