# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Licences that are bought, activated and used: what is paid for nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from inkoopkoers.planning.domain.investing.amounts import to_cent, total
from inkoopkoers.planning.domain.investing.problems import Problem, ProblemCode


@dataclass(frozen=True)
class Licence:
    """Places of a software product or teaching method; the price is that of one."""

    code: str
    name: str
    bought: int
    activated: int
    used: int
    price_per_year_eur: Decimal
    unit: str = ""


@dataclass(frozen=True)
class LicenceUse:
    """A year of a licence; `missing` are places that are used without being bought."""

    licence: Licence
    never_activated: int
    not_used: int
    missing: int
    paid_eur: Decimal
    never_activated_eur: Decimal
    not_used_eur: Decimal

    @property
    def wasted_eur(self) -> Decimal:
        """What a year of places costs that nobody uses."""
        return self.never_activated_eur + self.not_used_eur


@dataclass(frozen=True)
class LicencesUse:
    """All licences, the most wasted first."""

    licences: tuple[LicenceUse, ...]
    paid_eur: Decimal
    wasted_eur: Decimal


def use_of(licence: Licence) -> LicenceUse:
    """Lay bought, activated and used beside each other."""
    price = licence.price_per_year_eur
    activated = min(licence.activated, licence.bought)
    idle = licence.bought - activated
    not_used = max(activated - licence.used, 0)
    return LicenceUse(
        licence=licence,
        never_activated=idle,
        not_used=not_used,
        missing=max(licence.activated, licence.used, licence.bought) - licence.bought,
        paid_eur=to_cent(licence.bought * price),
        never_activated_eur=to_cent(idle * price),
        not_used_eur=to_cent(not_used * price),
    )


def use_of_all(licences: Iterable[Licence]) -> LicencesUse:
    """The same for all of them, with what they cost together."""
    found = [use_of(one) for one in licences]
    return LicencesUse(
        licences=tuple(
            sorted(found, key=lambda one: (-one.wasted_eur, one.licence.code))
        ),
        paid_eur=total(one.paid_eur for one in found),
        wasted_eur=total(one.wasted_eur for one in found),
    )


def licence_problems(licences: Iterable[Licence]) -> Iterator[Problem]:
    """Numbers that are negative, and more in use than is switched on."""
    for one in licences:
        for field in ("bought", "activated", "used", "price_per_year_eur"):
            if getattr(one, field) < 0:
                yield Problem(ProblemCode.NEGATIVE, one.code, one.unit, field)
        if one.used > one.activated:
            yield Problem(ProblemCode.USED_BEYOND_ACTIVATED, one.code, one.unit, "used")
        if one.activated > one.bought:
            yield Problem(
                ProblemCode.ACTIVATED_BEYOND_BOUGHT, one.code, one.unit, "activated"
            )
