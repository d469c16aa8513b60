# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read what is published and what stands beside it; needs no database."""

from __future__ import annotations

from inkoopkoers.knowledge.queries.emissions import spend_emissions
from inkoopkoers.knowledge.queries.instruments import (
    UnknownInstrument,
    instrument,
    instruments,
)
from inkoopkoers.knowledge.queries.money import money_rules
from inkoopkoers.knowledge.queries.rules import rule_groups, rulebook
from inkoopkoers.knowledge.queries.vocabularies import (
    ambition_levels,
    ambition_note,
    ambition_presets,
    award_scales,
    cost_template,
    cost_templates,
    cpv_name,
    example_criteria,
    is_cpv,
    isv_categories,
    nami,
    price_formulas,
    procedures,
    product_groups,
    proportionality,
    search_cpv,
    social_services,
    vocabulary,
)

__all__ = [
    "UnknownInstrument",
    "ambition_levels",
    "ambition_note",
    "ambition_presets",
    "award_scales",
    "cost_template",
    "cost_templates",
    "cpv_name",
    "example_criteria",
    "instrument",
    "instruments",
    "is_cpv",
    "isv_categories",
    "money_rules",
    "nami",
    "price_formulas",
    "procedures",
    "product_groups",
    "proportionality",
    "rule_groups",
    "rulebook",
    "search_cpv",
    "social_services",
    "spend_emissions",
    "vocabulary",
]
