# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The shape of templates of costs and of what is known of awards."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from inkoopkoers.knowledge.schema.fields import Exact, Id, Strict, Text
from inkoopkoers.knowledge.schema.vocabularies import Sourced

Amount = Annotated[Exact, Field(ge=0, le=10**12)]
YearNumber = Annotated[int, Field(ge=0, le=100)]
Several = Annotated[int, Field(ge=1, le=100)]
Share = Annotated[Exact, Field(ge=0, le=1)]


class QuantityEntry(Strict):
    """A number to count with, or a factor of another one."""

    code: Id
    name: Text
    number: Amount
    unit: Text | None = None
    of: Id | None = None


class CostLineEntry(Strict):
    """A cost line; an amount that stands here is an example and says so."""

    code: Id
    name: Text
    category: Literal[
        "aanschaf", "implementatie", "accessoires", "licentie", "energie", "onderhoud",
        "support", "opleiding", "administratie", "eigen-uren", "exit", "restwaarde",
        "co2", "mki",
    ]  # fmt: skip
    hint: Text
    measure: Literal["euro", "kwh", "kg-co2"] = "euro"
    rhythm: Literal["eenmalig", "per-jaar", "per-maand", "om-de-zoveel-jaar"] = (
        "eenmalig"
    )
    amount: Amount | None = None
    example: bool = False
    amount_rule: Id | None = None
    quantity: Id | None = None
    factor: Amount = Decimal(1)
    unit: Text | None = None
    every_years: Several | None = None
    first_year: YearNumber = 0
    last_year: YearNumber | None = None
    life_rule: Id | None = None
    remaining: Literal["niets", "lineair"] = "niets"
    probability: Share = Decimal(1)
    budget: Literal["investering", "exploitatie"] = "exploitatie"
    supplied_by: Literal["wij", "aanbieder"] = "wij"


class CostAlternativeEntry(Strict):
    """One of the things to compare."""

    code: Id
    name: Text
    kind: Literal["aanbod", "houden"] = "aanbod"
    lines: Annotated[list[CostLineEntry], Field(min_length=1)]


class CostTemplateEntry(Sourced):
    """A comparison to start from."""

    code: Id
    title: Text
    when: Text
    horizon_years: Several
    example_kwh_eur: Amount | None = None
    quantities: list[QuantityEntry]
    alternatives: Annotated[list[CostAlternativeEntry], Field(min_length=2)]


class CostTemplatesFile(Strict):
    """The file vocabularies/cost_templates.yaml."""

    templates: Annotated[list[CostTemplateEntry], Field(min_length=1)]


class ScaleMeaningEntry(Strict):
    """What a score says."""

    score: Annotated[Exact, Field(ge=-10, le=100)]
    meaning: Text


class AwardScaleEntry(Sourced):
    """A scale of scores."""

    code: Id
    name: Text
    what: Text
    parts: Text
    meanings: Annotated[list[ScaleMeaningEntry], Field(min_length=2)]
    strengths: Annotated[list[Text], Field(min_length=1)]
    traps: Annotated[list[Text], Field(min_length=1)]


class AwardScalesFile(Strict):
    """The file vocabularies/award_scales.yaml."""

    scales: Annotated[list[AwardScaleEntry], Field(min_length=1)]


class PriceFormulaEntry(Sourced):
    """A formula for prices."""

    code: Id
    name: Text
    what: Text
    formula: Text
    absolute: bool
    counted: bool
    strengths: Annotated[list[Text], Field(min_length=1)]
    traps: Annotated[list[Text], Field(min_length=1)]
    note: Text | None = None


class PriceFormulasFile(Strict):
    """The file vocabularies/price_formulas.yaml."""

    formulas: Annotated[list[PriceFormulaEntry], Field(min_length=1)]
