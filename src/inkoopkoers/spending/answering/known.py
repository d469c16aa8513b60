# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What answers about buying need beside files: dated limits and known contracts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from inkoopkoers.knowledge.domain.rules import Rule
from inkoopkoers.knowledge.queries import rulebook, social_services
from inkoopkoers.spending.answering.answer import Ground
from inkoopkoers.spending.answering.asking import Asked
from inkoopkoers.spending.domain.buying import Contract
from inkoopkoers.spending.domain.thresholds import Kind, Limit, LimitCode, known_from
from inkoopkoers.spending.questions.thresholds import Known
from inkoopkoers.web.dutch import euro, number

_CENTRAL = "drempel-leveringen-diensten-centraal"
_DECENTRAL = "drempel-leveringen-diensten-decentraal"
# The code of a rule per limit and kind; the threshold of OTHER differs for central
# government.
_RULES = (
    (LimitCode.THRESHOLD, Kind.WORKS, "drempel-werken"),
    (LimitCode.THRESHOLD, Kind.SOCIAL, "drempel-sociaal"),
    (LimitCode.PRACTICE, Kind.WORKS, "richtgrens-enkelvoudig-werken"),
    (LimitCode.PRACTICE, Kind.SOCIAL, "richtgrens-enkelvoudig-leveringen-diensten"),
    (LimitCode.PRACTICE, Kind.OTHER, "richtgrens-enkelvoudig-leveringen-diensten"),
)


def known_for(asked: Asked) -> Known:
    """The limits and the contracts that hold for this answer."""
    return Known(
        limits(is_central=asked.terms.is_central), social(), contracts_in(asked)
    )


def contracts_in(asked: Asked) -> tuple[Contract, ...]:
    """The contracts that are known, as questions read them."""
    return tuple(
        Contract(one.number, one.supplier, one.category, one.ends_on)
        for one in asked.contracts
    )


def limits(*, is_central: bool) -> tuple[Limit, ...]:
    """Every edition of the thresholds and of the limits of practice.

    A limit of practice has no date of its own: it begins with the first threshold that
    we know, so that nothing older is judged by it.
    """
    found = tuple(
        one
        for code, kind, rule in _rules(is_central=is_central)
        for one in _editions(code, kind, rule)
    )
    first = known_from(one for one in found if one.code is LimitCode.THRESHOLD)
    return tuple(replace(one, valid_from=one.valid_from or first) for one in found)


def social() -> tuple[str, ...]:
    """The beginnings of the CPV codes with the higher threshold."""
    return social_services().prefixes


def limit_grounds(
    code: LimitCode, kinds: tuple[Kind, ...], *, is_central: bool
) -> tuple[Ground, ...]:
    """The editions of a limit that we know, the newest first."""
    found = [
        rule
        for limit, kind, name in _rules(is_central=is_central)
        if limit is code and kind in kinds
        for rule in rulebook().editions(name)
    ]
    once = {(rule.code, rule.edition): rule for rule in reversed(found)}
    return tuple(ground_of(rule) for rule in once.values())


def ground_of(rule: Rule) -> Ground:
    """A rule as what an answer rests on."""
    value = "" if rule.value is None else f": {_value(rule.value, rule.unit)}"
    return Ground(
        f"{rule.title}{value}",
        source=rule.source_title,
        href=rule.source_url,
        since=rule.valid_from,
        is_verified=rule.is_verified,
    )


def _value(value: Decimal, unit: str) -> str:
    return euro(value) if unit == "EUR" else f"{number(value)} {unit}"


def _rules(*, is_central: bool) -> Iterator[tuple[LimitCode, Kind, str]]:
    yield from _RULES
    yield LimitCode.THRESHOLD, Kind.OTHER, _CENTRAL if is_central else _DECENTRAL


def _editions(code: LimitCode, kind: Kind, rule: str) -> Iterator[Limit]:
    for one in rulebook().editions(rule):
        if one.value is not None:
            yield Limit(code, kind, one.value, one.valid_from, one.valid_to)
