# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was avoided and not bought, per year and over all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from inkoopkoers.procurements.domain.nami import DossierNami, Total, added_up


@dataclass(frozen=True)
class YearNami:
    """A dossier in the year in which it counts; None while no year is known."""

    year: int | None
    nami: DossierNami


@dataclass(frozen=True)
class YearTotal:
    """One year: what is avoided together, and how many dossiers ended as not bought."""

    year: int | None
    avoided: Total
    not_bought: int
    from_not_buying: Total


def per_year(dossiers: Iterable[YearNami]) -> tuple[YearTotal, ...]:
    """Oldest year first, dossiers without a year last; each dossier in one year.

    A dossier that is given twice counts in the year that was given last.
    """
    once = {one.nami.dossier: one for one in dossiers}
    years: dict[int | None, list[DossierNami]] = {}
    for one in once.values():
        years.setdefault(one.year, []).append(one.nami)
    order = sorted(years, key=lambda year: (year is None, year or 0))
    return tuple(_year(year, years[year]) for year in order)


def over_all(dossiers: Iterable[YearNami]) -> YearTotal:
    """Everything together, as the line under the table."""
    once = {one.nami.dossier: one.nami for one in dossiers}
    return _year(None, list(once.values()))


def _year(year: int | None, dossiers: list[DossierNami]) -> YearTotal:
    not_bought = [one for one in dossiers if one.is_not_bought]
    return YearTotal(year, added_up(dossiers), len(not_bought), added_up(not_bought))
