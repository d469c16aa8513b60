# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read the vocabularies; each is read and checked once per process."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from inkoopkoers.knowledge.domain.ambitions import (
    AmbitionLevel,
    AmbitionPreset,
    ExampleCriterion,
)
from inkoopkoers.knowledge.domain.awards import AwardScale, PriceFormula
from inkoopkoers.knowledge.domain.cost_templates import CostTemplate, filled
from inkoopkoers.knowledge.domain.cpv import CpvCode
from inkoopkoers.knowledge.domain.nami import Nami
from inkoopkoers.knowledge.domain.vocabularies import (
    ISV_RULE,
    Factor,
    IsvCategory,
    Procedure,
    ProductGroup,
    SocialServices,
)
from inkoopkoers.knowledge.published import content_root
from inkoopkoers.knowledge.queries.rules import rulebook

if TYPE_CHECKING:
    from inkoopkoers.knowledge.vocabulary_building import Vocabularies


@cache
def vocabulary() -> Vocabularies:
    """Every vocabulary; BadContent stops the start."""
    # Advice on the command line starts without what checks files.
    from inkoopkoers.knowledge.vocabulary_building import build_vocabularies
    from inkoopkoers.knowledge.vocabulary_loader import load_vocabularies

    return build_vocabularies(load_vocabularies(content_root()), rulebook())


def product_groups() -> tuple[ProductGroup, ...]:
    """The groups of products with MVI criteria, cluster by cluster."""
    return vocabulary().product_groups


def isv_categories(day: date) -> tuple[IsvCategory, ...]:
    """The categories with risks in their chain, as they were on this day."""
    edition = rulebook().on(ISV_RULE, day).rule.edition
    return tuple(one for one in vocabulary().isv_categories if one.edition == edition)


def ambition_presets() -> tuple[AmbitionPreset, ...]:
    """The sets of themes to start an Ambitieweb with."""
    return vocabulary().ambition_presets


def ambition_levels() -> tuple[AmbitionLevel, ...]:
    """The levels 0 to 3, so that a level is found by its number."""
    return vocabulary().ambition_levels


def ambition_note() -> str:
    """Say that sources do not agree on what a level means."""
    return vocabulary().ambition_note


def nami() -> Nami:
    """Not, different, less: questions, obstacles and interventions."""
    return vocabulary().nami


def procedures() -> tuple[Procedure, ...]:
    """The procedures, light ones first."""
    return vocabulary().procedures


def proportionality() -> tuple[Factor, ...]:
    """The six factors of voorschrift 3.4A."""
    return vocabulary().proportionality


def example_criteria() -> tuple[ExampleCriterion, ...]:
    """The criteria that we wrote ourselves."""
    return vocabulary().criteria


def is_cpv(text: str) -> bool:
    """Eight digits, with or without check digit, in a division that exists."""
    return vocabulary().cpv.is_cpv(text)


def cpv_name(code: str) -> str:
    """The name of the group of a code, or else of its division; "" for no code."""
    found = vocabulary().cpv.nearest(code)
    return found.name if found else ""


def search_cpv(words: str) -> tuple[CpvCode, ...]:
    """Divisions and groups with every word in their name, at most twenty."""
    return vocabulary().cpv.search(words)


def social_services() -> SocialServices:
    """Which CPV codes are social and other specific services."""
    return vocabulary().social_services


def cost_templates() -> tuple[CostTemplate, ...]:
    """The templates of costs; amounts and lives from dated rules are still empty."""
    return vocabulary().cost_templates


def cost_template(code: str, day: date) -> CostTemplate | None:
    """One template, filled with the dated rules of this day; None when unknown."""
    found = next((one for one in cost_templates() if one.code == code), None)
    return filled(found, rulebook(), day) if found else None


def award_scales() -> tuple[AwardScale, ...]:
    """The scales for awards, in words."""
    return vocabulary().award_scales


def price_formulas() -> tuple[PriceFormula, ...]:
    """The price formulas, also those that we only know of."""
    return vocabulary().price_formulas
