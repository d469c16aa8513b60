# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Templates to start a comparison of costs with: which lines, not which amounts.

The words for category, measure, rhythm, remaining value, budget, informant and kind are
those of the cost sheet, which reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from inkoopkoers.knowledge.domain.money import figure
from inkoopkoers.knowledge.domain.rules import Rule, Rulebook
from inkoopkoers.knowledge.domain.vocabularies import Origin


@dataclass(frozen=True)
class TemplateQuantity:
    """A number that lines count with; always an example that has to be replaced.

    When `of` names another quantity, `number` is a factor of that one.
    """

    code: str
    name: str
    number: Decimal
    unit: str = ""
    of: str = ""


@dataclass(frozen=True)
class TemplateLine:
    """A cost line to fill in.

    `amount` is empty, an example (`is_example`: "vervang dit"), or that of the dated
    rule `amount_rule`; `life_years` that of `life_rule`. Both come from the rules when
    the template is filled for a day; then `amount_from` and `life_from` say from which.
    """

    code: str
    name: str
    category: str
    hint: str
    measure: str = "euro"
    rhythm: str = "eenmalig"
    amount: Decimal | None = None
    is_example: bool = False
    amount_rule: str = ""
    quantity: str = ""
    factor: Decimal = Decimal(1)
    unit: str = ""
    every_years: int | None = None
    first_year: int = 0
    last_year: int | None = None
    life_years: int | None = None
    life_rule: str = ""
    remaining: str = "niets"
    probability: Decimal = Decimal(1)
    budget: str = "exploitatie"
    supplied_by: str = "wij"
    amount_from: Rule | None = None
    life_from: Rule | None = None


@dataclass(frozen=True)
class TemplateAlternative:
    """One of the things to compare: an offer, or keeping what there is."""

    code: str
    name: str
    kind: str
    lines: tuple[TemplateLine, ...]


@dataclass(frozen=True)
class CostTemplate:
    """A comparison to start from; `example_kwh_eur` is None without electricity."""

    code: str
    title: str
    when: str
    horizon_years: int
    quantities: tuple[TemplateQuantity, ...]
    alternatives: tuple[TemplateAlternative, ...]
    origin: Origin
    example_kwh_eur: Decimal | None = None

    @property
    def lines(self) -> Iterator[TemplateLine]:
        """The lines of every alternative."""
        for alternative in self.alternatives:
            yield from alternative.lines

    @property
    def rules(self) -> tuple[str, ...]:
        """The codes of the dated rules that fill this template."""
        named = {code for line in self.lines for code in _rules(line)}
        return tuple(sorted(named))


def _rules(line: TemplateLine) -> tuple[str, ...]:
    return tuple(code for code in (line.amount_rule, line.life_rule) if code)


def filled(template: CostTemplate, book: Rulebook, day: date) -> CostTemplate:
    """Fill amounts and lives that come from dated rules, as they were on this day."""
    alternatives = tuple(
        replace(one, lines=tuple(_filled(line, book, day) for line in one.lines))
        for one in template.alternatives
    )
    return replace(template, alternatives=alternatives)


def _filled(line: TemplateLine, book: Rulebook, day: date) -> TemplateLine:
    if line.amount_rule:
        cost = figure(book, line.amount_rule, day)
        line = replace(line, amount=cost.amount, amount_from=cost.rule)
    if line.life_rule:
        life = figure(book, line.life_rule, day)
        line = replace(line, life_years=int(life.amount), life_from=life.rule)
    return line
