# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read content/vocabularies, each file by its own strict shape."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inkoopkoers.knowledge.loader import Checked, Folder
from inkoopkoers.knowledge.problems import BadContent, Place, Problem
from inkoopkoers.knowledge.schema import money, nami
from inkoopkoers.knowledge.schema import vocabularies as schema

NAMES = frozenset(
    f"vocabularies/{name}.yaml"
    for name in (
        "sources", "product_groups", "isv", "ambitions", "nami", "procedures",
        "proportionality", "cpv", "criteria", "cost_templates", "award_scales",
        "price_formulas",
    )
)  # fmt: skip


@dataclass(frozen=True)
class MoneyFiles:
    """What there is to count costs and awards with, checked file by file."""

    templates: Checked[money.CostTemplatesFile]
    scales: Checked[money.AwardScalesFile]
    formulas: Checked[money.PriceFormulasFile]


@dataclass(frozen=True)
class VocabularyFiles:
    """Every vocabulary, checked file by file."""

    sources: Checked[schema.VocabularySourcesFile]
    groups: Checked[schema.ProductGroupsFile]
    isv: Checked[schema.IsvFile]
    ambitions: Checked[schema.AmbitionsFile]
    nami: Checked[nami.NamiFile]
    procedures: Checked[schema.ProceduresFile]
    proportionality: Checked[schema.ProportionalityFile]
    cpv: Checked[schema.CpvFile]
    criteria: Checked[schema.CriteriaFile]
    money: MoneyFiles


def load_vocabularies(root: Path) -> VocabularyFiles:
    """Read all vocabularies; BadContent holds everything that is wrong."""
    folder = Folder(root)
    sources = folder.read("vocabularies/sources.yaml", schema.VocabularySourcesFile)
    groups = folder.read("vocabularies/product_groups.yaml", schema.ProductGroupsFile)
    isv = folder.read("vocabularies/isv.yaml", schema.IsvFile)
    ambitions = folder.read("vocabularies/ambitions.yaml", schema.AmbitionsFile)
    found = folder.read("vocabularies/nami.yaml", nami.NamiFile)
    procedures = folder.read("vocabularies/procedures.yaml", schema.ProceduresFile)
    proportionality = folder.read(
        "vocabularies/proportionality.yaml", schema.ProportionalityFile
    )
    cpv = folder.read("vocabularies/cpv.yaml", schema.CpvFile)
    criteria = folder.read("vocabularies/criteria.yaml", schema.CriteriaFile)
    counted = _money(folder)
    _refuse_strangers(folder)
    if folder.problems or not (
        sources
        and groups
        and isv
        and ambitions
        and found
        and procedures
        and proportionality
        and cpv
        and criteria
        and counted
    ):
        raise BadContent(folder.problems)
    return VocabularyFiles(
        sources, groups, isv, ambitions, found,
        procedures, proportionality, cpv, criteria, counted,
    )  # fmt: skip


def _money(folder: Folder) -> MoneyFiles | None:
    templates = folder.read("vocabularies/cost_templates.yaml", money.CostTemplatesFile)
    scales = folder.read("vocabularies/award_scales.yaml", money.AwardScalesFile)
    formulas = folder.read("vocabularies/price_formulas.yaml", money.PriceFormulasFile)
    if not (templates and scales and formulas):
        return None
    return MoneyFiles(templates, scales, formulas)


def _refuse_strangers(folder: Folder) -> None:
    for path in sorted((folder.root / "vocabularies").rglob("*.y*ml")):
        if str(path.relative_to(folder.root)) not in NAMES:
            message = "dit bestand hoort nergens bij; verplaats het of haal het weg"
            folder.problems.append(Problem(Place(path, 1, ()), message))
