# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Write assets as the cells that the reader takes in again."""

from __future__ import annotations

from decimal import Decimal

from inkoopkoers.planning.domain.investing.assets import Asset
from inkoopkoers.planning.domain.investing.importing.words import (
    FUNDING_WORDS,
    HEADINGS,
    KIND_WORDS,
    MODE_WORDS,
    ImportField,
)
from inkoopkoers.planning.domain.investing.plan import InvestmentPlan

# The year and the month of first use are enough; a day would say it twice.
WRITTEN = tuple(one for one in ImportField if one is not ImportField.FIRST_DAY)

Cell = str | int | Decimal | None


def headings() -> tuple[str, ...]:
    """The header of such a file."""
    return tuple(HEADINGS[one] for one in WRITTEN)


def cells_of(plan: InvestmentPlan, asset: Asset) -> tuple[Cell, ...]:
    """Numbers as numbers, percentages as a text with its sign, None for empty."""
    own = {
        ImportField.UNIT: _unit(plan, asset),
        ImportField.KIND: KIND_WORDS[asset.kind],
        ImportField.GROWTH: _growth(plan, asset),
        ImportField.CONDITION_ON: (
            asset.condition_on.isoformat() if asset.condition_on else None
        ),
        ImportField.THRESHOLD_MODE: MODE_WORDS[asset.threshold_mode],
        ImportField.FUNDING: FUNDING_WORDS[asset.funding],
    }
    return tuple(
        own[one] if one in own else getattr(asset, one.value) for one in WRITTEN
    )


def _unit(plan: InvestmentPlan, asset: Asset) -> str:
    unit = plan.unit(asset.unit)
    return unit.code if unit else "centraal"


def _growth(plan: InvestmentPlan, asset: Asset) -> str | None:
    if asset.growth is None:
        return asset.index or None
    percentage = (asset.growth * 100).normalize()
    return f"{percentage:f} %".replace(".", ",")
