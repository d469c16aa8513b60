# SPDX-FileCopyrightText: 2026 The Inkoopkoers contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where dossiers leave the course: per theme, over an organisation and its parts.

Of the parts only those where the reader is a member count: nothing runs sideways.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Q, QuerySet

from inkoopkoers.organisations.domain import DEEPEST
from inkoopkoers.organisations.models import Organisation
from inkoopkoers.organisations.tenancy import Visitor, organisations_of
from inkoopkoers.procurements.domain.ambitions import (
    AmbitionLevel,
    Drift,
    DriftCount,
    drift,
)
from inkoopkoers.procurements.models import AmbitionTheme, Course, DossierAmbition

_HAS_REASON = ExpressionWrapper(~Q(reason=""), output_field=BooleanField())


@dataclass(frozen=True)
class ThemeDrift:
    """A theme with its name, the course of the organisation now, and the drift."""

    code: str
    name: str
    course: int | None
    drift: Drift


@dataclass(frozen=True)
class DriftOverview:
    """Per theme how dossiers stand, and how many organisations were looked at."""

    themes: tuple[ThemeDrift, ...]
    places: int


def places_below(user: Visitor, organisation: Organisation) -> list[int]:
    """It and what hangs below it, as far as this reader is a member there."""
    under = Q(pk=organisation.pk)
    for levels in range(1, DEEPEST):
        under |= Q(**{"__".join(["parent"] * levels): organisation.pk})
    found = organisations_of(user).filter(under)
    return list(found.order_by().values_list("pk", flat=True))


def drift_of(user: Visitor, organisation: Organisation) -> DriftOverview:
    """Counted by the database in one query, for any number of dossiers."""
    places = places_below(user, organisation)
    names = _names(places, organisation)
    found = {one.theme: one for one in drift(_counts(user, places))}
    rows = Course.objects.filter(organisation=organisation, product_group="")
    course = dict(rows.values_list("theme", "level"))
    ordered = [*(code for code in names if code in found)]
    ordered += sorted(code for code in found if code not in names)
    return DriftOverview(
        themes=tuple(
            ThemeDrift(code, names.get(code, code), course.get(code), found[code])
            for code in ordered
        ),
        places=len(places),
    )


def _ambitions(user: Visitor, places: list[int]) -> QuerySet[DossierAmbition]:
    """Their levels; both rows name the same organisation, and we say so.

    Otherwise PostgreSQL may read the dossiers of everyone to find those of a few.
    """
    rows = DossierAmbition.objects.for_user(user)
    return rows.filter(
        organisation__in=places,
        dossier__organisation=F("organisation"),
        dossier__removed_at=None,
    )


def _counts(user: Visitor, places: list[int]) -> list[DriftCount]:
    rows = (
        _ambitions(user, places)
        .annotate(has_reason=_HAS_REASON)
        .values_list("theme", "level", "inherited", "has_reason")
        .annotate(number=Count("pk"))
        .order_by()
    )
    return [
        DriftCount(
            theme=theme,
            level=AmbitionLevel(level),
            inherited=None if inherited is None else AmbitionLevel(inherited),
            has_reason=has_reason,
            number=number,
        )
        for theme, level, inherited, has_reason, number in rows
    ]


def _names(places: list[int], organisation: Organisation) -> dict[str, str]:
    """The words of the organisation itself first, then those of its parts."""
    rows = AmbitionTheme.objects.filter(organisation__in=places)
    found = rows.order_by("place", "pk").values_list("organisation", "code", "name")
    ordered = sorted(found.distinct(), key=lambda row: row[0] != organisation.pk)
    names: dict[str, str] = {}
    for _place, code, name in ordered:
        names.setdefault(code, name)
    return names


class Which(StrEnum):
    """Which dossiers of a theme someone wants to see."""

    ALL = "alle"
    LOWER = "lager"
    HIGHER = "hoger"
    WITHOUT_REASON = "zonder-reden"


def dossiers_of_theme(
    user: Visitor, organisation: Organisation, theme: str, which: Which
) -> QuerySet[DossierAmbition]:
    """The dossiers behind a row of the overview, what changed last first."""
    rows = _ambitions(user, places_below(user, organisation)).filter(theme=theme)
    if which is Which.LOWER:
        rows = rows.filter(level__lt=F("inherited"))
    if which is Which.HIGHER:
        rows = rows.filter(level__gt=F("inherited"))
    if which is Which.WITHOUT_REASON:
        rows = rows.exclude(level=F("inherited")).filter(
            inherited__isnull=False, reason=""
        )
    return rows.select_related("dossier", "organisation").order_by(
        "-dossier__changed_at", "-dossier__pk"
    )


def theme_name(user: Visitor, organisation: Organisation, theme: str) -> str | None:
    """What a theme is called here or in a part; None when nobody has it."""
    return _names(places_below(user, organisation), organisation).get(theme)
