# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Make the vocabularies that others read from the files that were checked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from inkoopkoers.knowledge.crosscheck.vocabularies import check_vocabularies
from inkoopkoers.knowledge.domain.ambitions import (
    AmbitionLevel,
    AmbitionPreset,
    AmbitionTheme,
    ExampleCriterion,
    LevelDefinition,
)
from inkoopkoers.knowledge.domain.awards import AwardScale, PriceFormula
from inkoopkoers.knowledge.domain.cost_templates import CostTemplate
from inkoopkoers.knowledge.domain.cpv import CpvCode, CpvList
from inkoopkoers.knowledge.domain.nami import (
    Intervention,
    Nami,
    NamiQuestion,
    NamiSide,
    Obstacle,
)
from inkoopkoers.knowledge.domain.rules import Rulebook
from inkoopkoers.knowledge.domain.vocabularies import (
    Factor,
    FactorAnswer,
    IsvCategory,
    Origin,
    Procedure,
    ProductGroup,
    SocialServices,
)
from inkoopkoers.knowledge.money_building import (
    build_formulas,
    build_scales,
    build_templates,
)
from inkoopkoers.knowledge.problems import BadContent
from inkoopkoers.knowledge.schema import vocabularies as schema
from inkoopkoers.knowledge.schema.nami import NamiFile
from inkoopkoers.knowledge.vocabulary_loader import VocabularyFiles

Cite = Callable[[schema.Sourced], Origin]


@dataclass(frozen=True)
class Vocabularies:
    """Every vocabulary."""

    product_groups: tuple[ProductGroup, ...]
    isv_categories: tuple[IsvCategory, ...]
    ambition_presets: tuple[AmbitionPreset, ...]
    ambition_levels: tuple[AmbitionLevel, ...]
    ambition_note: str
    nami: Nami
    procedures: tuple[Procedure, ...]
    proportionality: tuple[Factor, ...]
    cpv: CpvList
    social_services: SocialServices
    criteria: tuple[ExampleCriterion, ...]
    cost_templates: tuple[CostTemplate, ...]
    award_scales: tuple[AwardScale, ...]
    price_formulas: tuple[PriceFormula, ...]


def build_vocabularies(files: VocabularyFiles, book: Rulebook) -> Vocabularies:
    """Check what the files say of each other and make the vocabularies."""
    if problems := check_vocabularies(files, book):
        raise BadContent(problems)
    cite = _citing(files.sources.file)
    ambitions = files.ambitions.file
    return Vocabularies(
        product_groups=_groups(files.groups.file, cite),
        isv_categories=tuple(
            IsvCategory(
                one.code, one.title, edition.edition, tuple(one.covers), cite(one)
            )
            for edition in files.isv.file.editions
            for one in edition.categories
        ),
        ambition_presets=tuple(_preset(one, cite) for one in ambitions.presets),
        ambition_levels=tuple(_level(one, cite) for one in ambitions.levels),
        ambition_note=ambitions.note,
        nami=_nami(files.nami.file, cite),
        procedures=tuple(
            Procedure(p.code, p.title, p.what, p.fits, p.european, cite(p))
            for p in files.procedures.file.procedures
        ),
        proportionality=tuple(
            _factor(one, cite) for one in files.proportionality.file.factors
        ),
        cpv=CpvList(
            CpvCode(one.code, one.name, one.status, one.words)
            for one in files.cpv.file.codes
        ),
        social_services=_social(files.cpv.file.social, cite),
        criteria=tuple(
            ExampleCriterion(**one.model_dump()) for one in files.criteria.file.criteria
        ),
        cost_templates=build_templates(files.money.templates.file, cite),
        award_scales=build_scales(files.money.scales.file, cite),
        price_formulas=build_formulas(files.money.formulas.file, cite),
    )


def _citing(file: schema.VocabularySourcesFile) -> Cite:
    known = {source.id: source for source in file.sources}

    def cite(entry: schema.Sourced) -> Origin:
        source = known[entry.source]
        checked_on = date.fromisoformat(source.checked_on)
        return Origin(source.title, source.url or "", checked_on, entry.status)

    return cite


def _social(found: schema.SocialCodes, cite: Cite) -> SocialServices:
    return SocialServices(tuple(found.prefixes), found.note, cite(found))


def _groups(file: schema.ProductGroupsFile, cite: Cite) -> tuple[ProductGroup, ...]:
    clusters = {one.code: one.title for one in file.clusters}
    return tuple(
        ProductGroup(
            code=one.code,
            title=one.title,
            cluster=one.cluster,
            cluster_title=clusters[one.cluster],
            isv=one.isv,
            cpv=tuple(one.cpv),
            origin=cite(one),
            note=one.note or "",
        )
        for one in file.groups
    )


def _preset(entry: schema.PresetEntry, cite: Cite) -> AmbitionPreset:
    themes = tuple(
        AmbitionTheme(
            code=one.code,
            name=one.name,
            meaning=one.meaning,
            pillar=one.pillar or "",
            is_extra=one.extra,
            origin=cite(one),
        )
        for one in entry.themes
    )
    return AmbitionPreset(entry.code, entry.title, entry.note, themes)


def _level(entry: schema.AmbitionLevelEntry, cite: Cite) -> AmbitionLevel:
    return AmbitionLevel(
        value=entry.value,
        code=entry.code,
        name=entry.name,
        meaning=entry.meaning,
        when=entry.when,
        effect=entry.effect,
        suggests=entry.kind,
        is_functional=entry.functional,
        suggestion=entry.suggestion,
        definitions=tuple(
            LevelDefinition(one.text, cite(one)) for one in entry.definitions
        ),
        origin=cite(entry),
    )


def _factor(entry: schema.FactorEntry, cite: Cite) -> Factor:
    answers = tuple(FactorAnswer(**one.model_dump()) for one in entry.answers)
    return Factor(entry.code, entry.title, entry.question, answers, cite(entry))


def _nami(file: NamiFile, cite: Cite) -> Nami:
    return Nami(
        questions=tuple(NamiQuestion(**one.model_dump()) for one in file.questions),
        dimensions=tuple(NamiSide(**one.model_dump()) for one in file.dimensions),
        levels=tuple(NamiSide(**one.model_dump()) for one in file.levels),
        obstacles=tuple(
            Obstacle(o.code, o.dimension, o.level, o.text, o.origin == "own")
            for o in file.obstacles
        ),
        interventions=tuple(
            Intervention(i.code, i.title, i.text, tuple(i.fits), i.origin == "own")
            for i in file.interventions
        ),
        origin=cite(file),
    )
