# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the dated emission factors per euro."""

from __future__ import annotations

from datetime import date

from inkoopkoers.knowledge.domain.emissions import EmissionFactors, edition_on
from inkoopkoers.knowledge.queries.rules import rule_content


def spend_emissions(day: date) -> EmissionFactors:
    """Kilograms of CO2 equivalents per euro, as held on this day or nearest to it."""
    return edition_on(rule_content().emissions, day)
