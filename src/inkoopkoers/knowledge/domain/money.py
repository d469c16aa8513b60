# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The dated figures that costs over years are counted with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Rule, Rulebook, Status

DISCOUNT = "discontovoet-reeel"
DISCOUNT_LATER = "discontovoet-reeel-later"
FIRST_PERIOD = "discontovoet-eerste-periode"

# A discount rate for the years up to and including the first; None: all later years.
Band = tuple[int | None, Decimal]


class NoValue(LookupError):
    """A rule that is counted with has no value on this day."""


@dataclass(frozen=True)
class Figure:
    """A figure of a dated rule: 0.035 for 3.5 %, euros, kilos or years as they are.

    `is_beyond`: the day lies outside the editions that we know; this is the nearest.
    """

    amount: Decimal
    rule: Rule
    is_beyond: bool


@dataclass(frozen=True)
class MoneyRules:
    """What to count with on a day; rates are real, prices exclude inflation."""

    day: date
    discount_bands: tuple[Band, ...]
    discount: Figure  # of the first band
    inflation: Figure
    co2_eur_per_kg: Figure
    co2_low_eur_per_kg: Figure
    co2_high_eur_per_kg: Figure
    co2_growth: Figure  # per year, above inflation
    co2_kg_per_kwh: Figure
    order_cost_eur: Figure

    @property
    def edition(self) -> str:
        """The name of the edition of the discount rate, to remember."""
        return self.discount.rule.edition

    @property
    def edition_title(self) -> str:
        """Who set the discount rate, as people call it."""
        return self.discount.rule.law

    @property
    def source_title(self) -> str:
        """Where the discount rate stands."""
        return self.discount.rule.source_title

    @property
    def source_url(self) -> str:
        """The address of that source."""
        return self.discount.rule.source_url

    @property
    def status(self) -> Status:
        """Whether someone read the discount rate in its source."""
        return self.discount.rule.status

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure, to show with its source and date."""
        return (
            self.discount, self.inflation, self.co2_eur_per_kg,
            self.co2_low_eur_per_kg, self.co2_high_eur_per_kg, self.co2_growth,
            self.co2_kg_per_kwh, self.order_cost_eur,
        )  # fmt: skip


def money_rules_on(book: Rulebook, day: date) -> MoneyRules:
    """Return the figures that hold on this day, the nearest outside known days."""
    return MoneyRules(
        day=day,
        discount_bands=_bands(book, day),
        discount=figure(book, DISCOUNT, day),
        inflation=figure(book, "inflatie", day),
        co2_eur_per_kg=figure(book, "co2-prijs-midden", day),
        co2_low_eur_per_kg=figure(book, "co2-prijs-laag", day),
        co2_high_eur_per_kg=figure(book, "co2-prijs-hoog", day),
        co2_growth=figure(book, "co2-prijs-groei", day),
        co2_kg_per_kwh=figure(book, "stroom-co2", day),
        order_cost_eur=figure(book, "bestelkosten", day),
    )


def figure(book: Rulebook, code: str, day: date) -> Figure:
    """Return one figure; UnknownRule without such a rule, NoValue without a value."""
    held = book.on(code, day)
    if held.rule.value is None:
        raise NoValue(code)
    is_percentage = held.rule.unit == "procent"
    amount = held.rule.value / 100 if is_percentage else held.rule.value
    return Figure(amount, held.rule, held.is_beyond)


def _bands(book: Rulebook, day: date) -> tuple[Band, ...]:
    first = figure(book, DISCOUNT, day).amount
    later = figure(book, DISCOUNT_LATER, day).amount
    if first == later:
        return ((None, first),)
    through = int(figure(book, FIRST_PERIOD, day).amount)
    return ((through, first), (None, later))
