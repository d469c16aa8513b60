# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check that every vocabulary is whole and names only what exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from inkoopkoers.knowledge import schema as shapes
from inkoopkoers.knowledge.crosscheck.findings import known, problem, unique
from inkoopkoers.knowledge.crosscheck.money import check_money
from inkoopkoers.knowledge.domain.rules import Rulebook
from inkoopkoers.knowledge.domain.vocabularies import ISV_RULE
from inkoopkoers.knowledge.loader import Checked
from inkoopkoers.knowledge.problems import Problem
from inkoopkoers.knowledge.schema import vocabularies as schema
from inkoopkoers.knowledge.vocabulary_loader import VocabularyFiles
from inkoopkoers.knowledge.yaml_reader import Route, YamlFile

Named = tuple[Route, str]


def check_vocabularies(files: VocabularyFiles, book: Rulebook) -> list[Problem]:
    """Return everything that does not fit together."""
    return [
        *_sources(files),
        *_codes(files),
        *_groups(files),
        *_isv(files.isv, book),
        *_levels(files.ambitions),
        *_nami(files),
        *_criteria(files),
        *check_money(files.money, book),
    ]


def _sources(files: VocabularyFiles) -> Iterator[Problem]:
    ids = [source.id for source in files.sources.file.sources]
    for checked in (
        files.groups, files.isv, files.ambitions, files.nami, files.procedures,
        files.proportionality, files.money.templates, files.money.scales,
        files.money.formulas,
    ):  # fmt: skip
        found = list(_cited(checked.file, ()))
        yield from known(checked.yaml, found, ids, "de bron")
    cited: list[Named] = [
        (("source",), files.cpv.file.source),
        (("social", "source"), files.cpv.file.social.source),
    ]
    yield from known(files.cpv.yaml, cited, ids, "de bron")


def _cited(part: object, route: Route) -> Iterator[Named]:
    """Yield every source that an entry names, at any depth."""
    if isinstance(part, schema.Sourced):
        yield (*route, "source"), part.source
    if isinstance(part, shapes.Strict):
        for name in type(part).model_fields:
            yield from _cited(getattr(part, name), (*route, name))
    elif isinstance(part, list):
        for index, one in enumerate(part):
            yield from _cited(one, (*route, index))


def _named(name: str, codes: Iterable[str], field: str = "code") -> list[Named]:
    return [((name, index, field), code) for index, code in enumerate(codes)]


def _codes(files: VocabularyFiles) -> Iterator[Problem]:
    """No code is used twice in one list."""
    nami, groups = files.nami.file, files.groups.file
    procedures = files.procedures.file.procedures
    lists: tuple[tuple[YamlFile, str, list[str]], ...] = (
        (files.groups.yaml, "clusters", [one.code for one in groups.clusters]),
        (files.groups.yaml, "groups", [one.code for one in groups.groups]),
        (files.nami.yaml, "obstacles", [one.code for one in nami.obstacles]),
        (files.nami.yaml, "interventions", [one.code for one in nami.interventions]),
        (files.procedures.yaml, "procedures", [one.code for one in procedures]),
        (files.cpv.yaml, "codes", [one.code for one in files.cpv.file.codes]),
    )
    for yaml, name, codes in lists:
        yield from unique(yaml, _named(name, codes), "de code")
    ids = [source.id for source in files.sources.file.sources]
    yield from unique(files.sources.yaml, _named("sources", ids, "id"), "de id")
    numbers = [one.number for one in files.criteria.file.criteria]
    found = _named("criteria", numbers, "number")
    yield from unique(files.criteria.yaml, found, "het nummer")


def _groups(files: VocabularyFiles) -> Iterator[Problem]:
    yaml, file = files.groups.yaml, files.groups.file
    clusters = [one.code for one in file.clusters]
    found = _named("groups", (one.cluster for one in file.groups), "cluster")
    yield from known(yaml, found, clusters, "het cluster")
    oldest = [one.code for one in files.isv.file.editions[0].categories]
    risky: list[Named] = [
        (("groups", i, "isv"), one.isv)
        for i, one in enumerate(file.groups)
        if one.isv is not None
    ]
    yield from known(yaml, risky, oldest, "de categorie")
    codes = [one.code for one in files.cpv.file.codes]
    proposed: list[Named] = [
        (("groups", i, "cpv", j), code)
        for i, one in enumerate(file.groups)
        for j, code in enumerate(one.cpv)
    ]
    yield from known(yaml, proposed, codes, "de CPV-code")


def _isv(checked: Checked[schema.IsvFile], book: Rulebook) -> Iterator[Problem]:
    """The lists are those of the rule, as long as the rule says."""
    editions = checked.file.editions
    rules = book.editions(ISV_RULE)
    if [one.edition for one in editions] != [rule.edition for rule in rules]:
        message = f"hier horen de versies van de regel {ISV_RULE}"
        yield problem(checked.yaml, ("editions",), message)
        return
    for i, (edition, rule) in enumerate(zip(editions, rules, strict=True)):
        if len(edition.categories) != rule.value:
            message = f"de regel {ISV_RULE} noemt hier {rule.value} categorieën"
            yield problem(checked.yaml, ("editions", i, "categories"), message)


def _levels(checked: Checked[schema.AmbitionsFile]) -> Iterator[Problem]:
    if [level.value for level in checked.file.levels] != [0, 1, 2, 3]:
        message = "zet de niveaus 0 tot en met 3 op volgorde"
        yield problem(checked.yaml, ("levels",), message)


def _nami(files: VocabularyFiles) -> Iterator[Problem]:
    yaml, file = files.nami.yaml, files.nami.file
    cells = {
        (dimension.code, level.code)
        for dimension in file.dimensions
        for level in file.levels
    }
    for i, one in enumerate(file.obstacles):
        if (one.dimension, one.level) not in cells:
            message = f"de cel '{one.dimension}, {one.level}' bestaat niet"
            yield problem(yaml, ("obstacles", i), message)
    for cell in sorted(cells - {(one.dimension, one.level) for one in file.obstacles}):
        yield problem(yaml, ("obstacles",), f"de cel '{', '.join(cell)}' is leeg")
    obstacles = [one.code for one in file.obstacles]
    fits: list[Named] = [
        (("interventions", i, "fits", j), code)
        for i, one in enumerate(file.interventions)
        for j, code in enumerate(one.fits)
    ]
    yield from known(yaml, fits, obstacles, "het obstakel")


def _criteria(files: VocabularyFiles) -> Iterator[Problem]:
    yaml, criteria = files.criteria.yaml, files.criteria.file.criteria
    themes = {t.code for p in files.ambitions.file.presets for t in p.themes}
    groups = [one.code for one in files.groups.file.groups]
    found = _named("criteria", (one.theme for one in criteria), "theme")
    yield from known(yaml, found, themes, "het thema")
    found = _named("criteria", (one.product_group for one in criteria), "product_group")
    yield from known(yaml, found, groups, "de productgroep")
    by_number = {one.number: one for one in criteria}
    for i, one in enumerate(criteria):
        if one.replaces and not _is_lower(by_number.get(one.replaces), one):
            message = "dit is geen lager niveau van hetzelfde thema en dezelfde groep"
            yield problem(yaml, ("criteria", i, "replaces"), message)


def _is_lower(
    lower: schema.CriterionEntry | None, higher: schema.CriterionEntry
) -> bool:
    return (
        lower is not None
        and lower.level < higher.level
        and (lower.theme, lower.product_group) == (higher.theme, higher.product_group)
    )
