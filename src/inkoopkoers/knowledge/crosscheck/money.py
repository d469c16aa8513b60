# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Check that templates of costs and lists for awards hold together."""

from __future__ import annotations

from collections.abc import Iterator

from inkoopkoers.knowledge.crosscheck.findings import known, problem, unique
from inkoopkoers.knowledge.domain.rules import Rulebook, UnknownRule
from inkoopkoers.knowledge.loader import Checked
from inkoopkoers.knowledge.problems import Problem
from inkoopkoers.knowledge.schema import money as schema
from inkoopkoers.knowledge.vocabulary_loader import MoneyFiles
from inkoopkoers.knowledge.yaml_reader import Route, YamlFile

Named = list[tuple[Route, str]]


def check_money(files: MoneyFiles, book: Rulebook) -> Iterator[Problem]:
    """Yield everything that does not fit together."""
    yield from check_scales(files.scales)
    yield from check_formulas(files.formulas)
    yield from check_templates(files.templates, book)


def check_scales(checked: Checked[schema.AwardScalesFile]) -> Iterator[Problem]:
    """Every scale has its own code, and its scores go up."""
    scales = checked.file.scales
    codes: Named = [(("scales", i, "code"), one.code) for i, one in enumerate(scales)]
    yield from unique(checked.yaml, codes, "de code")
    for i, one in enumerate(scales):
        scores = [step.score for step in one.meanings]
        if scores != sorted(set(scores)):
            message = "zet de scores van laag naar hoog"
            yield problem(checked.yaml, ("scales", i, "meanings"), message)


def check_formulas(checked: Checked[schema.PriceFormulasFile]) -> Iterator[Problem]:
    """Every formula has its own code; one that we do not count with says why."""
    for i, one in enumerate(checked.file.formulas):
        if not one.counted and one.note is None:
            message = "zeg in note waarom we hier niet mee rekenen"
            yield problem(checked.yaml, ("formulas", i, "note"), message)
    formulas = checked.file.formulas
    codes: Named = [(("formulas", i, "code"), f.code) for i, f in enumerate(formulas)]
    yield from unique(checked.yaml, codes, "de code")


def check_templates(
    checked: Checked[schema.CostTemplatesFile], book: Rulebook
) -> Iterator[Problem]:
    """Names exist, rules exist, and an amount says that it is an example."""
    yaml, templates = checked.yaml, checked.file.templates
    codes: Named = [
        (("templates", i, "code"), one.code) for i, one in enumerate(templates)
    ]
    yield from unique(yaml, codes, "de code")
    for i, one in enumerate(templates):
        yield from _template(yaml, ("templates", i), one, book)


def _template(
    yaml: YamlFile, route: Route, template: schema.CostTemplateEntry, book: Rulebook
) -> Iterator[Problem]:
    codes = [one.code for one in template.quantities]
    named: Named = [((*route, "quantities", i, "code"), c) for i, c in enumerate(codes)]
    yield from unique(yaml, named, "de code")
    # Only what stands above: then nothing can be a factor of itself.
    for i, one in enumerate(template.quantities):
        if one.of is not None:
            place: Route = (*route, "quantities", i, "of")
            yield from known(yaml, [(place, one.of)], codes[:i], "de hoeveelheid")
    alternatives: Named = [
        ((*route, "alternatives", i, "code"), one.code)
        for i, one in enumerate(template.alternatives)
    ]
    yield from unique(yaml, alternatives, "de code")
    for i, alternative in enumerate(template.alternatives):
        above: Route = (*route, "alternatives", i, "lines")
        lines: Named = [
            ((*above, j, "code"), line.code) for j, line in enumerate(alternative.lines)
        ]
        yield from unique(yaml, lines, "de code")
        for j, line in enumerate(alternative.lines):
            check = _Line(yaml, (*above, j), line)
            yield from check.quantity(codes)
            yield from check.amount(book)
            yield from check.times(template.horizon_years, book)


class _Line:
    """What can be wrong with one line."""

    def __init__(self, yaml: YamlFile, route: Route, line: schema.CostLineEntry):
        self.yaml, self.route, self.line = yaml, route, line

    def quantity(self, codes: list[str]) -> Iterator[Problem]:
        if self.line.quantity is not None:
            named: Named = [((*self.route, "quantity"), self.line.quantity)]
            yield from known(self.yaml, named, codes, "de hoeveelheid")

    def amount(self, book: Rulebook) -> Iterator[Problem]:
        line = self.line
        if line.example != (line.amount is not None):
            yield self._wrong(
                "example", "een bedrag in een sjabloon is een voorbeeld: example: true"
            )
        if line.amount_rule and line.amount is not None:
            yield self._wrong("amount", "kies: een bedrag of een regel")
        yield from self._rule("amount_rule", line.amount_rule, "EUR", book)

    def times(self, horizon: int, book: Rulebook) -> Iterator[Problem]:
        line = self.line
        if (line.rhythm == "om-de-zoveel-jaar") != (line.every_years is not None):
            yield self._wrong("every_years", "hoort bij: om-de-zoveel-jaar")
        if line.life_rule and line.rhythm != "eenmalig":
            yield self._wrong("life_rule", "alleen wat je eenmalig koopt, slijt")
        last = line.last_year if line.last_year is not None else horizon
        if not line.first_year <= last <= horizon:
            yield self._wrong("first_year", "dit valt buiten de looptijd")
        yield from self._rule("life_rule", line.life_rule, "jaar", book)

    def _rule(
        self, field: str, code: str | None, unit: str, book: Rulebook
    ) -> Iterator[Problem]:
        if code is None:
            return
        try:
            editions = book.editions(code)
        except UnknownRule:
            yield self._wrong(field, f"de regel '{code}' bestaat niet")
            return
        if any(one.unit != unit or one.value is None for one in editions):
            yield self._wrong(field, f"de regel '{code}' geeft geen waarde in {unit}")

    def _wrong(self, field: str, message: str) -> Problem:
        return problem(self.yaml, (*self.route, field), message)
