# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The basket and the ambitions of a dossier as the rules see them."""

from __future__ import annotations

from collections.abc import Iterable

from inkoopkoers.knowledge.queries import example_criteria
from inkoopkoers.procurements.domain.ambitions import Ambition, AmbitionLevel
from inkoopkoers.procurements.domain.criteria import Criterion, CriterionKind
from inkoopkoers.procurements.models import (
    AmbitionTheme,
    BasketCriterion,
    Course,
    Dossier,
    DossierAmbition,
    LibraryCriterion,
)


def basket_of(dossier: Dossier) -> tuple[Criterion, ...]:
    """What is in the basket, in its order; two queries."""
    rows = tuple(dossier.basketcriterion_set.filter(removed_at=None))
    newest = newest_editions(dossier.organisation_id, (row.number for row in rows))
    return tuple(as_criterion(row, newest) for row in rows)


def as_criterion(row: BasketCriterion, newest: dict[str, str]) -> Criterion:
    """One row as the rules see it."""
    return Criterion(
        key=str(row.pk),
        title=row.title,
        number=row.number,
        theme=row.theme,
        level=AmbitionLevel(row.level or 0),
        kind=CriterionKind(row.kind),
        weight=row.weight,
        verification=row.verification,
        replaces=(row.replaces,) if row.replaces else (),
        needs=(str(row.need_id),) if row.need_id else (),
        is_price=row.is_price,
        edition=row.edition_name,
        newest_edition=newest.get(row.number, ""),
    )


def newest_editions(organisation: int, numbers: Iterable[str]) -> dict[str, str]:
    """The newest edition per number, of the organisation's library or the examples."""
    wanted = {number for number in numbers if number}
    found = {
        one.number: one.edition for one in example_criteria() if one.number in wanted
    }
    rows = LibraryCriterion.objects.filter(
        organisation_id=organisation, number__in=wanted, removed_at=None
    ).values_list("number", "edition_name")
    for number, edition in rows:
        found[number] = max(edition, found.get(number, ""))
    return found


def ambitions_of(dossier: Dossier) -> tuple[Ambition, ...]:
    """Every theme on the web of the organisation, with its levels; three queries."""
    themes = AmbitionTheme.objects.filter(
        organisation_id=dossier.organisation_id, removed_at=None
    )
    courses = courses_of(dossier.organisation_id, dossier.product_group)
    chosen = {one.theme: one for one in dossier.dossierambition_set.all()}
    return tuple(_ambition(theme, courses, chosen.get(theme.code)) for theme in themes)


def courses_of(
    organisation: int, product_group: str
) -> dict[tuple[str, str], AmbitionLevel]:
    """The course per (product group, theme); the empty group is everyone's."""
    rows = Course.objects.filter(
        organisation_id=organisation, product_group__in={"", product_group}
    )
    return {(one.product_group, one.theme): AmbitionLevel(one.level) for one in rows}


def _ambition(
    theme: AmbitionTheme,
    courses: dict[tuple[str, str], AmbitionLevel],
    chosen: DossierAmbition | None,
) -> Ambition:
    group = next((one for one, _theme in courses if one), "")
    has_realised = chosen is not None and chosen.realised is not None
    return Ambition(
        theme=theme.code,
        title=theme.name,
        course=courses.get(("", theme.code)),
        category=courses.get((group, theme.code)) if group else None,
        chosen=AmbitionLevel(chosen.level) if chosen else None,
        reason=chosen.reason if chosen else "",
        realised=AmbitionLevel(chosen.realised or 0)
        if chosen and has_realised
        else None,
    )
