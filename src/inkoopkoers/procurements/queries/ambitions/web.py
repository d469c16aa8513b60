# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""The web of a dossier: per theme what it inherits, chose and realised."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q

from inkoopkoers.organisations.models import Organisation
from inkoopkoers.procurements.domain.ambitions import Ambition, AmbitionLevel
from inkoopkoers.procurements.models import (
    AmbitionTheme,
    Course,
    Dossier,
    DossierAmbition,
)


@dataclass(frozen=True)
class OnWeb:
    """A theme on the web of a dossier.

    `began` is the level that held when this one was chosen. A theme that was taken
    off the web of the organisation is here as long as the dossier has a level for it.
    """

    code: str
    name: str
    meaning: str
    is_removed: bool
    ambition: Ambition
    course_reason: str = ""
    category_reason: str = ""
    began: int | None = None

    @property
    def is_chosen(self) -> bool:
        """Someone chose a level in this dossier."""
        return self.ambition.chosen is not None

    @property
    def moved_from(self) -> int | None:
        """The level that held when this was chosen, if the course moved since."""
        now = self.ambition.inherited
        if not self.is_chosen or now is None or self.began in (None, int(now.level)):
            return None
        return self.began


def web_of(dossier: Dossier) -> tuple[OnWeb, ...]:
    """Every theme in the order of the organisation, in three queries."""
    rows = AmbitionTheme.objects.filter(organisation=dossier.organisation_id)
    chosen = {one.theme: one for one in dossier.dossierambition_set.all()}
    courses = _courses(dossier)
    return tuple(
        _on_web(theme, courses, chosen.get(theme.code), dossier.product_group)
        for theme in rows
        if not theme.removed_at or theme.code in chosen
    )


def ambitions_of(dossier: Dossier) -> tuple[Ambition, ...]:
    """The same as the rules need it."""
    return tuple(one.ambition for one in web_of(dossier))


def inherited_levels(dossier: Dossier) -> dict[str, int]:
    """The level that each theme starts from: the category's over the organisation's."""
    rows = _courses(dossier).values()
    ordered = sorted(rows, key=lambda row: row.product_group != "")
    return {row.theme: row.level for row in ordered}


def _courses(dossier: Dossier) -> dict[tuple[str, str], Course]:
    groups = {"", dossier.product_group}
    rows = Course.objects.filter(
        organisation=dossier.organisation_id, product_group__in=groups
    )
    return {(row.product_group, row.theme): row for row in rows}


def _on_web(
    theme: AmbitionTheme,
    courses: Mapping[tuple[str, str], Course],
    chosen: DossierAmbition | None,
    product_group: str,
) -> OnWeb:
    course = courses.get(("", theme.code))
    category = courses.get((product_group, theme.code)) if product_group else None
    return OnWeb(
        code=theme.code,
        name=theme.name,
        meaning=theme.meaning,
        is_removed=theme.removed_at is not None,
        ambition=Ambition(
            theme=theme.code,
            title=theme.name,
            course=_level(course.level if course else None),
            category=_level(category.level if category else None),
            chosen=_level(chosen.level if chosen else None),
            reason=chosen.reason if chosen else "",
            realised=_level(chosen.realised if chosen else None),
        ),
        course_reason=course.reason if course else "",
        category_reason=category.reason if category else "",
        began=chosen.inherited if chosen else None,
    )


def _level(level: int | None) -> AmbitionLevel | None:
    return None if level is None else AmbitionLevel(level)


@dataclass(frozen=True)
class CourseOf:
    """A theme with the course of the organisation, and that of one product group."""

    theme: AmbitionTheme
    course: Course | None
    category: Course | None = None


def course_of(
    organisation: Organisation, product_group: str = ""
) -> tuple[CourseOf, ...]:
    """Every theme that is on the web with its course, in two queries."""
    themes = AmbitionTheme.objects.filter(organisation=organisation, removed_at=None)
    rows = Course.objects.filter(organisation=organisation).filter(
        Q(product_group="") | Q(product_group=product_group)
    )
    known = {(row.product_group, row.theme): row for row in rows}
    return tuple(
        CourseOf(
            theme,
            known.get(("", theme.code)),
            known.get((product_group, theme.code)) if product_group else None,
        )
        for theme in themes
    )


def groups_with_course(organisation: Organisation) -> dict[str, int]:
    """Per product group how many themes go their own way there."""
    rows = Course.objects.filter(organisation=organisation).exclude(product_group="")
    found: dict[str, int] = {}
    for group in rows.order_by("product_group").values_list("product_group", flat=True):
        found[group] = found.get(group, 0) + 1
    return found


def rows_of(found: Iterable[CourseOf], product_group: str) -> list[Course]:
    """The rows that a form for this product group is made from."""
    chosen = (one.category if product_group else one.course for one in found)
    return [one for one in chosen if one]
