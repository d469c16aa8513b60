# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that is kept of planning."""

from inkoopkoers.planning.models.actions import Action, CalendarLink
from inkoopkoers.planning.models.investing import (
    ActualSpending,
    AssetFile,
    InvestmentPlan,
    PlanAsset,
    PlanLicence,
    PlanUnit,
)

__all__ = [
    "Action",
    "ActualSpending",
    "AssetFile",
    "CalendarLink",
    "InvestmentPlan",
    "PlanAsset",
    "PlanLicence",
    "PlanUnit",
]
