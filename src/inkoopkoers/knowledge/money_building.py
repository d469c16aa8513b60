# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make templates of costs and lists for awards from the files that were checked."""

from __future__ import annotations

from collections.abc import Callable

from inkoopkoers.knowledge.domain.awards import AwardScale, PriceFormula, ScaleMeaning
from inkoopkoers.knowledge.domain.cost_templates import (
    CostTemplate,
    TemplateAlternative,
    TemplateLine,
    TemplateQuantity,
)
from inkoopkoers.knowledge.domain.vocabularies import Origin
from inkoopkoers.knowledge.schema import money as schema
from inkoopkoers.knowledge.schema.vocabularies import Sourced

Cite = Callable[[Sourced], Origin]


def build_templates(
    file: schema.CostTemplatesFile, cite: Cite
) -> tuple[CostTemplate, ...]:
    """The templates of costs, not yet filled for a day."""
    return tuple(
        CostTemplate(
            code=one.code,
            title=one.title,
            when=one.when,
            horizon_years=one.horizon_years,
            quantities=tuple(_quantity(quantity) for quantity in one.quantities),
            alternatives=tuple(_alternative(other) for other in one.alternatives),
            origin=cite(one),
            example_kwh_eur=one.example_kwh_eur,
        )
        for one in file.templates
    )


def _quantity(entry: schema.QuantityEntry) -> TemplateQuantity:
    return TemplateQuantity(
        entry.code, entry.name, entry.number, entry.unit or "", entry.of or ""
    )


def _alternative(entry: schema.CostAlternativeEntry) -> TemplateAlternative:
    lines = tuple(_line(line) for line in entry.lines)
    return TemplateAlternative(entry.code, entry.name, entry.kind, lines)


def _line(entry: schema.CostLineEntry) -> TemplateLine:
    fields = entry.model_dump(exclude={"example"})
    texts = ("amount_rule", "quantity", "unit", "life_rule")
    fields.update({name: fields[name] or "" for name in texts})
    return TemplateLine(**fields, is_example=entry.example)


def build_scales(file: schema.AwardScalesFile, cite: Cite) -> tuple[AwardScale, ...]:
    """The scales that are known."""
    return tuple(
        AwardScale(
            code=one.code,
            name=one.name,
            what=one.what,
            parts=one.parts,
            meanings=tuple(ScaleMeaning(m.score, m.meaning) for m in one.meanings),
            strengths=tuple(one.strengths),
            traps=tuple(one.traps),
            origin=cite(one),
        )
        for one in file.scales
    )


def build_formulas(
    file: schema.PriceFormulasFile, cite: Cite
) -> tuple[PriceFormula, ...]:
    """The formulas that are known, also those that we do not count with."""
    return tuple(
        PriceFormula(
            code=one.code,
            name=one.name,
            what=one.what,
            formula=one.formula,
            is_absolute=one.absolute,
            is_counted=one.counted,
            strengths=tuple(one.strengths),
            traps=tuple(one.traps),
            origin=cite(one),
            note=one.note or "",
        )
        for one in file.formulas
    )
