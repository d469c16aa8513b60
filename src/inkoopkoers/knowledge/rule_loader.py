# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Read content/rules and check that the editions of each rule follow each other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from inkoopkoers.knowledge import schema
from inkoopkoers.knowledge.crosscheck.emissions import check_emissions
from inkoopkoers.knowledge.crosscheck.rules import check_rules
from inkoopkoers.knowledge.domain.emissions import EmissionFactors
from inkoopkoers.knowledge.domain.rules import Rule, Rulebook, RuleGroup
from inkoopkoers.knowledge.emission_building import build_emissions
from inkoopkoers.knowledge.loader import Checked, Folder
from inkoopkoers.knowledge.problems import BadContent, Place, Problem
from inkoopkoers.knowledge.schema.emissions import EmissionsFile

# The order in which they are shown.
GROUPS = (
    "thresholds", "guidance", "periods", "obligations",
    "money", "lives", "board_signals",
)  # fmt: skip
SOURCES = "rules/sources.yaml"
EMISSIONS = "rules/spend_emissions.yaml"


@dataclass(frozen=True)
class RuleContent:
    """Every dated rule, in groups as they are shown."""

    book: Rulebook
    groups: tuple[RuleGroup, ...]
    sources: Mapping[str, schema.RuleSourceEntry]
    emissions: tuple[EmissionFactors, ...]


def load_rules(root: Path) -> RuleContent:
    """Read all dated rules; BadContent holds everything that is wrong."""
    folder = Folder(root)
    sources = folder.read(SOURCES, schema.RuleSourcesFile)
    read = [folder.read(f"rules/{name}.yaml", schema.RulesFile) for name in GROUPS]
    emissions = folder.read(EMISSIONS, EmissionsFile)
    _refuse_strangers(folder)
    files = [one for one in read if one is not None]
    if folder.problems or sources is None or emissions is None:
        raise BadContent(folder.problems)
    known = {source.id: source for source in sources.file.sources}
    problems = [*check_rules(sources, files), *check_emissions(emissions, list(known))]
    if problems:
        raise BadContent(problems)
    return RuleContent(
        book=Rulebook(rule for one in files for rule in _rules(one, known)),
        groups=tuple(_group(one) for one in files),
        sources=known,
        emissions=build_emissions(emissions.file, known),
    )


def _refuse_strangers(folder: Folder) -> None:
    others = {folder.root / SOURCES, folder.root / EMISSIONS}
    read = {*others, *(folder.root / f"rules/{n}.yaml" for n in GROUPS)}
    for path in sorted((folder.root / "rules").rglob("*.y*ml")):
        if path not in read:
            message = "dit bestand hoort nergens bij; verplaats het of haal het weg"
            folder.problems.append(Problem(Place(path, 1, ()), message))


def _group(checked: Checked[schema.RulesFile]) -> RuleGroup:
    group = checked.file.group
    return RuleGroup(
        code=group.code,
        title=group.title,
        explanation=group.explanation,
        codes=tuple(rule.code for rule in checked.file.rules),
    )


def _rules(
    checked: Checked[schema.RulesFile], known: Mapping[str, schema.RuleSourceEntry]
) -> list[Rule]:
    return [
        build_rule(rule, edition, known[edition.source])
        for rule in checked.file.rules
        for edition in rule.editions
    ]


def build_rule(
    rule: schema.RuleEntry,
    edition: schema.EditionEntry,
    source: schema.RuleSourceEntry,
) -> Rule:
    """Make one edition of a rule from what its file says."""
    return Rule(
        code=rule.code,
        title=rule.title,
        value=edition.value,
        unit=rule.unit,
        valid_from=_day(edition.valid_from),
        valid_to=_day(edition.valid_to),
        law=edition.law,
        source_title=source.title,
        source_url=source.url or "",
        checked_on=date.fromisoformat(source.checked_on),
        status=edition.status,
        note=edition.note or "",
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
